import { takeAsChecked } from '../../core/record/checked-before.ts';
import { authentic, type Entry, type Recorded } from '../../core/record/entry.ts';
import { fold, host, step, type Folded } from '../../core/record/fold.ts';
import type { Key, NegotiationId, PersonId } from '../../core/record/ids.ts';
import type { Broken } from '../../core/record/remembered.ts';
import type { Entered } from '../../wire/entries.ts';
import { zSession } from '../../wire/session.ts';
import { ask, HostRefused } from './api.ts';
import { fetchEntries, inSequence, listen, postEntry, type Feed, type Link } from './connection.ts';
import { keyFor, type HeldKey } from './keys.ts';
import { checkedHere, rememberHere } from './seen.ts';
import { logIn } from './session.ts';

/** What the pages are told: the entries, and what follows from them. */
export interface Snapshot {
  readonly stage: 'opening' | 'checking' | 'open' | 'no key' | 'not found' | 'unreachable';
  /** While `checking`: how many signatures are done, of how many. */
  readonly checked: readonly [number, number];
  readonly entries: readonly Recorded[];
  readonly now: Folded | undefined;
  readonly me: PersonId | undefined;
  readonly link: Link;
  /** The rooms that do not go on from what this browser saw of them before. */
  readonly broken: readonly Broken[];
  /** The instant as of which this is a copy, in which nothing can be entered. */
  readonly copy: string | undefined;
  /** The entries that came by themselves while the page was open, last first. */
  readonly arrived: readonly Recorded[];
}

/** Later than anything that can be recorded. */
export const endOfTime = '9999-12-31T23:59:59.999Z';

const atFirst: Snapshot = {
  stage: 'opening',
  checked: [0, 0],
  entries: [],
  now: undefined,
  me: undefined,
  link: 'catching up',
  copy: undefined,
  broken: [],
  arrived: [],
};

/**
 * The record of one negotiation as this browser has it: fetched, kept up to date, and folded here.
 * What came from the host is only ever added to.
 */
export class LiveRecord {
  readonly negotiation: NegotiationId;
  held: HeldKey | undefined;
  /** As whom a copy is read. */
  #reader: Key | undefined;
  #snapshot = atFirst;
  #feed: Feed | undefined;
  #closed = false;
  #waiting: readonly Recorded[] = [];
  readonly #told = new Set<() => void>();

  constructor(negotiation: NegotiationId) {
    this.negotiation = negotiation;
  }

  readonly snapshot = (): Snapshot => this.#snapshot;

  readonly subscribe = (told: () => void): (() => void) => {
    this.#told.add(told);
    return () => this.#told.delete(told);
  };

  /** Logs in, fetches, checks and folds everything, then stays up to date until closed. */
  async open(): Promise<void> {
    this.#closed = false;
    try {
      const { key, copy } = await ask('/api/session', zSession);
      this.#say({ copy: copy?.at });
      if (copy && key !== null) this.#reader = key;
      else this.held = await keyFor(this.negotiation);
      if (!this.#key) return this.#say({ stage: 'no key' });
      await this.#catchUp();
      this.#say({ stage: this.#snapshot.me ? 'open' : 'no key' });
    } catch (error) {
      const absent = error instanceof HostRefused && error.status === 404;
      this.#say({ stage: absent ? 'not found' : 'unreachable', link: 'offline' });
    }
  }

  close(): void {
    this.#closed = true;
    this.#feed?.close();
  }

  /** Adds entries that the host has recorded; those with a gap before them wait until it is filled. */
  add(fresh: readonly Recorded[]): readonly Recorded[] {
    const { entries } = this.#snapshot;
    const { ready, waiting } = inSequence(entries, [...this.#waiting, ...fresh]);
    this.#waiting = waiting;
    if (ready.length === 0) return [];
    this.#say(this.#folded([...entries, ...ready], ready));
    const { now } = this.#snapshot;
    if (now && this.held) this.#say({ broken: rememberHere(this.held.key, now) });
    return ready;
  }

  /** Sends an entry that this browser made, and adds what the host made of it. */
  async send(entry: Entry): Promise<void> {
    const { seq, recorded } = await postEntry(this.negotiation, entry).catch((error: unknown) =>
      this.#sendKnown(entry, error),
    );
    this.add([{ entry, seq, recorded }]);
  }

  /** A host that was started anew has forgotten the session: known again, the same entry is sent. */
  async #sendKnown(entry: Entry, error: unknown): Promise<Entered> {
    const forgotten = error instanceof HostRefused && [401, 404].includes(error.status);
    if (!forgotten || !this.held) throw error;
    await logIn(this.held);
    return postEntry(this.negotiation, entry);
  }

  async #catchUp(): Promise<void> {
    const { held } = this;
    if (!this.#key || this.#closed) return;
    if (held) await logIn(held);
    const fetched = await fetchEntries(this.negotiation, this.#snapshot.entries);
    if (held) takeAsChecked([...this.#snapshot.entries, ...fetched], checkedHere(held.key));
    await this.#checkAll(fetched);
    this.add(fetched);
    if (this.#closed) return;
    this.#feed = listen(this.negotiation, this.#snapshot.entries, {
      entry: (recorded) => {
        const arrived = this.add([recorded]);
        this.#say({ arrived: [...arrived.toReversed(), ...this.#snapshot.arrived] });
      },
      link: (link) => this.#say({ link }),
      lost: () => this.#again(1000),
    });
  }

  /** After the connection was lost for good (a new start of the host, too): all over, in a while. */
  #again(wait: number): void {
    if (this.#closed) return;
    this.#say({ link: 'offline' });
    setTimeout(() => {
      this.#catchUp().catch(() => this.#again(Math.min(wait * 2, 20_000)));
    }, wait);
  }

  /** Checks signatures a few at a time, so that the page stays awake; the core keeps the answers. */
  async #checkAll(fetched: readonly Recorded[]): Promise<void> {
    for (const [index, { entry }] of fetched.entries()) {
      authentic(entry);
      if (index % 12 !== 11) continue;
      const checked = [index + 1, fetched.length] as const;
      this.#say(this.#snapshot.stage === 'open' ? {} : { stage: 'checking', checked });
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  /** One more entry is a step where it comes last; otherwise everything is folded anew. */
  #folded(entries: readonly Recorded[], ready: readonly Recorded[]): Partial<Snapshot> {
    const { now, me } = this.#snapshot;
    const [only] = ready;
    if (
      now &&
      me &&
      only &&
      ready.length === 1 &&
      comesLast(entries, only) &&
      inside(now, me, only)
    ) {
      return { entries, now: step(now, only) };
    }
    const viewer = me ?? this.#whoAmI(entries);
    if (viewer === undefined) return { entries };
    return { entries, me: viewer, now: fold(this.negotiation, entries, viewer, endOfTime) };
  }

  /** Who the key is, by the roster's own entries. */
  #whoAmI(entries: readonly Recorded[]): PersonId | undefined {
    const { state } = fold(this.negotiation, entries, host, endOfTime);
    return this.#key && state.roster.keys.get(this.#key)?.person;
  }

  get #key(): Key | undefined {
    return this.#reader ?? this.held?.key;
  }

  #say(change: Partial<Snapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const told of this.#told) told();
  }
}

const comesLast = (entries: readonly Recorded[], one: Recorded): boolean =>
  entries.every(({ recorded }) => recorded <= one.recorded);

/** In a room that the viewer is in now, and stays in, one step does what a fold would. */
function inside(now: Folded, me: PersonId, { entry }: Recorded): boolean {
  const membership = now.state.rooms.get(entry.envelope.room)?.members.get(me);
  return membership !== undefined && membership.left === undefined;
}
