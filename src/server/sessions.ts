import { createHash, randomBytes } from 'node:crypto';
import { verify } from '../core/log/signature.ts';
import { keyOf, type Key } from '../core/record/ids.ts';
import type { Announced } from '../store/announcements.ts';
import type { Store, StoredEntry } from '../store/store.ts';
import { sessionText, type SignIn } from '../wire/session.ts';
import { isSame, openSeal, type Seal } from './seals.ts';

const CHALLENGE_LASTS_MS = 2 * 60_000;
export const SESSION_LASTS_MS = 7 * 24 * 3_600_000;

interface Session {
  readonly key: Key;
  readonly until: number;
  readonly fingerprint: string;
}
/** So many tokens are remembered at most; then they are looked at anew. */
const MOST_KNOWN = 20_000;

/** Where a request to sign in came from: `https://parley.example`, and the host that it asked. */
interface Asked {
  readonly origin: string;
  readonly host: string;
}

/**
 * Who has signed in. A session is a token that the server has sealed:
 * `key.challenge.origin.signature.seal`, good for every process on the same store and after a new
 * start; it knows a key and nothing else: who that is, each negotiation's roster says. It holds the
 * signature by which the key signed in, so that who knows the server's secret but not that key can
 * make none. What is kept is who has signed out.
 */
export class Sessions {
  readonly #store: Store;
  readonly #clock: () => Date;
  readonly #announce: (news: Announced) => void;
  readonly #seal: Seal;
  readonly #reader: Key | undefined;
  /** Ended before their time: the fingerprints of tokens, by the week in which they were ended. */
  readonly #signedOut = new Map<number, Set<string>>();
  /** Tokens whose seals and signatures were found good: live connections ask before every entry. */
  readonly #known = new Map<string, Session>();
  /** The seals of challenges that were used here, until they would have expired. */
  readonly #used = new Map<string, number>();

  private constructor(
    store: Store,
    clock: () => Date,
    announce: (news: Announced) => void,
    seal: Seal,
    reader: Key | undefined,
  ) {
    this.#store = store;
    this.#clock = clock;
    this.#announce = announce;
    this.#seal = seal;
    this.#reader = reader;
  }

  /**
   * `announce` tells the other processes on the same store, where there are any. With a `reader`
   * everyone has signed in with that key: for a copy, which is there for one person alone.
   */
  static async open(
    store: Store,
    clock: () => Date,
    announce: (news: Announced) => void = () => undefined,
    reader?: Key,
  ): Promise<Sessions> {
    const seal = await openSeal(store, clock);
    const sessions = new Sessions(store, clock, announce, seal, reader);
    await sessions.load();
    return sessions;
  }

  /** Takes in who signed out elsewhere. */
  async load(): Promise<void> {
    const weeks = this.#weeks();
    for (const week of this.#signedOut.keys())
      if (!weeks.includes(week)) this.#signedOut.delete(week);
    for (const week of weeks) await this.#loadWeek(week);
  }

  async #loadWeek(week: number): Promise<Set<string>> {
    const ended = this.#signedOut.get(week) ?? new Set();
    this.#signedOut.set(week, ended);
    for (const { id } of await this.#store.read(roomOf(week), ended.size)) ended.add(id);
    return ended;
  }

  /** Takes in what another process announced, if it is of sessions. */
  async hear({ room }: Announced): Promise<void> {
    const week = this.#weeks().find((one) => roomOf(one) === room);
    if (week !== undefined) await this.#loadWeek(week);
  }

  /** A challenge for a host (`parley.example:8080`): `expiry.nonce.seal`. Nothing is kept until it is used. */
  challenge(host: string): string {
    const expiry = this.#clock().getTime() + CHALLENGE_LASTS_MS;
    const unsealed = `${expiry}.${randomBytes(16).toString('base64url')}`;
    return `${unsealed}.${this.#seal('challenge', unsealed, host)}`;
  }

  /** The token of a new session; nothing, where the challenge or the signature does not hold. */
  signIn({ key, challenge, signature }: SignIn, { origin, host }: Asked): string | undefined {
    if (!this.#use(challenge, host)) return undefined;
    const from = Buffer.from(origin).toString('base64url');
    const unsealed = `${key}.${challenge}.${from}.${signature}`;
    const token = `${unsealed}.${this.#seal('session', unsealed)}`;
    return this.#read(token) && token;
  }

  /** The key of a session that is in force. */
  keyOf(token: string | undefined): Key | undefined {
    if (this.#reader !== undefined) return this.#reader;
    const session = token === undefined ? undefined : this.#read(token);
    if (!session || session.until <= this.#clock().getTime()) return undefined;
    for (const ended of this.#signedOut.values())
      if (ended.has(session.fingerprint)) return undefined;
    return session.key;
  }

  /** Ends a session, on every process; answers when that is durable. */
  async signOut(token: string): Promise<void> {
    if (this.keyOf(token) === undefined) return;
    const [, week = 0] = this.#weeks();
    const [room, recorded] = [roomOf(week), new Date(week * SESSION_LASTS_MS).toISOString()];
    for (;;) {
      const seq = (this.#signedOut.get(week)?.size ?? 0) + 1;
      const entry: StoredEntry = { seq, id: fingerprintOf(token), recorded, json: '{}' };
      const appended = await this.#store.append(room, entry);
      await this.#loadWeek(week);
      if (appended.ok) return this.#announce({ room, seq });
    }
  }

  /** What a token of ours says. */
  #read(token: string): Session | undefined {
    const known = this.#known.get(token);
    if (known) return known;
    const end = token.lastIndexOf('.');
    const unsealed = token.slice(0, Math.max(0, end));
    if (!isSame(token.slice(end + 1), this.#seal('session', unsealed))) return undefined;
    const [key = '', expiry = '', nonce = '', seal = '', from = '', signature = ''] =
      unsealed.split('.');
    const origin = Buffer.from(from, 'base64url').toString();
    const text = sessionText(origin, `${expiry}.${nonce}.${seal}`);
    if (!verify(signature, new TextEncoder().encode(text), key)) return undefined;
    const until = Number(expiry) - CHALLENGE_LASTS_MS + SESSION_LASTS_MS;
    const session = { key: keyOf(key), until, fingerprint: fingerprintOf(token) };
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    this.#known.set(token, session);
    return session;
  }

  /**
   * The weeks in which someone may have signed out of a session that would still last: this one, the
   * one before, and the next, where the clocks of other processes are ahead.
   */
  #weeks(): readonly number[] {
    const week = Math.floor(this.#clock().getTime() / SESSION_LASTS_MS);
    return [week - 1, week, week + 1];
  }

  /**
   * Whether the challenge was made for this host, still holds, and is used for the first time here.
   * Another process would take it once more; but whoever could repeat the request could read the answer.
   */
  #use(challenge: string, host: string): boolean {
    const [expiry = '', nonce = '', seal = ''] = challenge.split('.');
    if (!isSame(seal, this.#seal('challenge', `${expiry}.${nonce}`, host))) return false;
    const now = this.#clock().getTime();
    this.#forgetUsed(now);
    if (Number(expiry) <= now || this.#used.has(seal)) return false;
    this.#used.set(seal, Number(expiry));
    return true;
  }

  #forgetUsed(now: number): void {
    for (const [seal, until] of this.#used) if (until <= now) this.#used.delete(seal);
  }
}

const roomOf = (week: number): string => `server/signed-out-${week}`;

const fingerprintOf = (token: string): string =>
  createHash('sha256').update(token).digest('base64url');
