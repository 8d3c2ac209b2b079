import type { IncomingMessage } from 'node:http';
import { NotServed } from './problem.ts';
import { Rates, type Rate } from './rates.ts';

/**
 * How often each thing may be asked for. A delegation that works by hand never meets these, not
 * when forty of them sign in at the same minute behind the one address of a conference centre.
 */
export interface LimitRates {
  /** Challenges and sign-ins, of one address. */
  readonly signingIn: Rate;
  /** Entries, of one key in one room: whether the room is there makes no difference. */
  readonly entering: Rate;
  /** Reading a negotiation or following it live, by one key. */
  readonly reading: Rate;
  /** Folding a negotiation as of an instant, by one key. */
  readonly folding: Rate;
  /** Requests to be let in, of one person at one provider. */
  readonly asking: Rate;
  /** Files to be read, of one key. */
  readonly files: Rate;
  /** Public pages, of one address; a network that delivers them for others has few. */
  readonly publicReading: Rate;
  /** Articles to be read, of one key: each is a second's work. */
  readonly articles: Rate;
  /** Pages to be fetched and models to be asked, of one key, and of one address: a key costs nothing to make. */
  readonly reachingOut: Rate;
  readonly reachingOutFrom: Rate;
  /** Texts to be taken away, of one key. */
  readonly exports: Rate;
  /** Webhooks to be made or ended, of one key. */
  readonly webhooks: Rate;
}

export const ordinaryRates: LimitRates = {
  signingIn: { burst: 600, perSecond: 20 },
  entering: { burst: 100, perSecond: 20 },
  reading: { burst: 200, perSecond: 20 },
  folding: { burst: 20, perSecond: 0.2 },
  asking: { burst: 5, perSecond: 1 / 600 },
  files: { burst: 60, perSecond: 1 },
  publicReading: { burst: 600, perSecond: 20 },
  articles: { burst: 5, perSecond: 0.1 },
  reachingOut: { burst: 5, perSecond: 0.05 },
  reachingOutFrom: { burst: 60, perSecond: 0.5 },
  exports: { burst: 30, perSecond: 0.5 },
  webhooks: { burst: 20, perSecond: 0.1 },
};

/** The buckets of this process, one set for each thing that is limited. */
export class Limits {
  readonly #rates: Readonly<Record<keyof LimitRates, Rates>>;
  readonly #behindProxy: boolean;

  /** @param now milliseconds that never go back */
  constructor(rates: LimitRates, behindProxy: boolean, now: () => number) {
    this.#behindProxy = behindProxy;
    this.#rates = {
      signingIn: new Rates(rates.signingIn, now),
      entering: new Rates(rates.entering, now),
      reading: new Rates(rates.reading, now),
      folding: new Rates(rates.folding, now),
      asking: new Rates(rates.asking, now),
      files: new Rates(rates.files, now),
      publicReading: new Rates(rates.publicReading, now),
      articles: new Rates(rates.articles, now),
      reachingOut: new Rates(rates.reachingOut, now),
      reachingOutFrom: new Rates(rates.reachingOutFrom, now),
      exports: new Rates(rates.exports, now),
      webhooks: new Rates(rates.webhooks, now),
    };
  }

  /** Refuses who asks too fast. A name says who asks, and what for; see `Rates`. */
  draw(what: keyof LimitRates, ...name: readonly string[]): void {
    const wait = Math.ceil(this.#rates[what].draw(name.join(' ')) / 1000);
    if (wait === 0) return;
    const seconds = wait === 1 ? 'a second' : `${wait} seconds`;
    throw new NotServed(429, `This was asked for too often: try again in ${seconds}.`, wait);
  }

  /** The address that a request comes from; behind a proxy, the one that the proxy names last. */
  addressOf({ headers, socket }: IncomingMessage): string {
    const forwarded = this.#behindProxy ? headers['x-forwarded-for'] : undefined;
    const named = String(forwarded ?? '')
      .split(',')
      .at(-1)
      ?.trim();
    return named || (socket.remoteAddress ?? '');
  }
}
