import { takeAsChecked } from '../../core/record/checked-before.ts';
import { authentic, type Entry, type Recorded } from '../../core/record/entry.ts';
import { foldFor, step, type Folded } from '../../core/record/fold.ts';
import type { Key, NegotiationId, PersonId } from '../../core/record/ids.ts';
import type { Entered } from '../../wire/entries.ts';
import { zSession } from '../../wire/session.ts';
import { ask, HostRefused, HostUnreachable } from './api.ts';
import { fetchEntries, inSequence, listen, postEntry, type Feed, type Link } from './connection.ts';
import { forgetRecord, keepRecord, keptRecord, noteHeard } from './kept-record.ts';
import { keyFor, type HeldKey } from './keys.ts';
import { checkedHere, rememberHere } from './seen.ts';
import { later } from './later.ts';
import { logIn } from './session.ts';
import { showHimself, showsHimself } from './showing.ts';
import { atFirst, type Snapshot } from './snapshot.ts';

/** So long after an entry came in the record is written to this browser. */
const KEEP_AFTER_MS = 2000;
const HEARD_EVERY_MS = 60_000;

/** Later than anything that can be recorded. */
export const endOfTime = '9999-12-31T23:59:59.999Z';

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
  #trying: ReturnType<typeof setTimeout> | undefined;
  #hearing: ReturnType<typeof setInterval> | undefined;
  readonly #keeping = later(() => this.#keep(), KEEP_AFTER_MS);
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
    this.#hearing = setInterval(
      () => this.#snapshot.link === 'live' && this.#hear(),
      HEARD_EVERY_MS,
    );
    window.addEventListener('offline', this.#offline);
    window.addEventListener('online', this.tryNow);
    try {
      const { key, copy } = await ask('/api/session', zSession);
      this.#say({ copy: copy?.at });
      if (copy && key !== null) this.#reader = key;
      else this.held = await keyFor(this.negotiation);
      if (!this.#key) return this.#say({ stage: 'no key' });
      await this.#catchUp();
      this.#say({ stage: this.#snapshot.me ? 'open' : 'no key' });
    } catch (error) {
      if (error instanceof HostUnreachable && (await this.#openKept())) return this.#again(1000);
      this.#say({ stage: isAbsent(error) ? 'not found' : 'unreachable', link: 'offline' });
    }
  }

  close(): void {
    this.#closed = true;
    this.#feed?.close();
    clearTimeout(this.#trying);
    clearInterval(this.#hearing);
    window.removeEventListener('offline', this.#offline);
    window.removeEventListener('online', this.tryNow);
    this.#keeping.flush();
  }

  /** Without the host: what this browser kept for the same key, checked as if it came from anyone. */
  async #openKept(): Promise<boolean> {
    const held = await keyFor(this.negotiation).catch(() => undefined);
    const kept = held && (await keptRecord(held));
    if (!held || !kept || this.#closed) return false;
    this.held = held;
    takeAsChecked(kept.entries, checkedHere(held.key));
    await this.#checkAll(kept.entries);
    this.add(kept.entries);
    if (!this.#snapshot.me) return false;
    this.#say({ stage: 'open', link: 'offline', heard: kept.heard, fromHere: true });
    return true;
  }

  /** Shows the others in my rooms that I am here, or does so no more: heard of by who does alone. */
  show(shown: boolean): void {
    if (!this.held) return;
    showHimself(this.held.key, shown);
    this.#say({ here: undefined });
    if (this.#snapshot.link === 'live') this.#listen();
  }

  /** Reaches for the host at once, where the link is lost. */
  readonly tryNow = (): void => {
    if (this.#snapshot.link === 'live' || this.#snapshot.stage !== 'open') return;
    this.#feed?.close();
    this.#again(0);
  };

  /** The interruption has been taken note of. */
  readonly noted = (): void => this.#say({ caughtUp: undefined });

  readonly #offline = (): void => {
    if (this.#snapshot.stage !== 'open') return;
    this.#feed?.close();
    this.#again(5000);
  };

  /** Adds entries that the host has recorded; those with a gap before them wait until it is filled. */
  add(fresh: readonly Recorded[]): readonly Recorded[] {
    const { entries } = this.#snapshot;
    const { ready, waiting } = inSequence(entries, [...this.#waiting, ...fresh]);
    this.#waiting = waiting;
    if (ready.length === 0) return [];
    this.#say(this.#folded([...entries, ...ready], ready));
    const { now } = this.#snapshot;
    if (now && this.held) this.#say({ broken: rememberHere(this.held.key, now) });
    this.#keeping.soon();
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
    const isFirst = this.#snapshot.me === undefined;
    const added = this.add(fetched);
    if (this.#closed) return;
    if (!isFirst) this.#arrive(added);
    this.#say({ fromHere: false });
    this.#listen();
  }

  #arrive(added: readonly Recorded[]): void {
    const { arrived, caughtUp } = this.#snapshot;
    this.#say({ arrived: [...added.toReversed(), ...arrived] });
    if (caughtUp && this.#snapshot.link !== 'live')
      this.#say({ caughtUp: { ...caughtUp, entries: caughtUp.entries + added.length } });
  }

  #listen(): void {
    this.#feed?.close();
    const shown = this.held !== undefined && showsHimself(this.held.key);
    const { negotiation } = this;
    this.#feed = listen({ negotiation, shown }, this.#snapshot.entries, {
      entry: (recorded) => this.#arrive(this.add([recorded])),
      link: (link) => (link === 'offline' ? this.#offline() : this.#link(link)),
      here: (here) => this.#say({ here }),
      lost: () => this.#again(1000),
    });
  }

  /** Keeps, beside how the link is, since when the host has not been heard of, and what came after that. */
  #link(link: Link): void {
    const { heard, link: before } = this.#snapshot;
    if (link === 'live') {
      this.#hear();
      return this.#say({ link, heard: undefined });
    }
    if (before === 'live') this.#hear();
    const since = heard ?? new Date().toISOString();
    const lost = { link, heard: since, here: undefined };
    this.#say(link === 'offline' ? { ...lost, caughtUp: { since, entries: 0 } } : lost);
  }

  #hear(): void {
    if (this.held) noteHeard(this.held.key);
  }

  /** After the connection was lost for good (a new start of the host, too): all over, in a while. */
  #again(wait: number): void {
    if (this.#closed) return;
    this.#link('offline');
    clearTimeout(this.#trying);
    this.#trying = setTimeout(() => {
      this.#catchUp().catch((error: unknown) => {
        if (this.#snapshot.fromHere && isAbsent(error)) return this.#gone();
        this.#again(Math.min(Math.max(wait, 500) * 2, 20_000));
      });
    }, wait);
  }

  /** The host knows this key no more: neither does this browser show what it kept for it. */
  #gone(): void {
    if (this.held) void forgetRecord(this.held.key);
    this.#say({ stage: 'not found' });
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
    const seen = this.#key && foldFor(this.negotiation, entries, this.#key);
    return seen ? { entries, me: seen.me, now: seen.folded } : { entries };
  }

  /** For when the host cannot be reached. */
  #keep(): void {
    const { held } = this;
    const { entries, me, fromHere, link } = this.#snapshot;
    if (!held || me === undefined || fromHere) return;
    void keepRecord({ key: held.key, negotiation: this.negotiation }, entries);
    if (link === 'live') this.#hear();
  }

  get #key(): Key | undefined {
    return this.#reader ?? this.held?.key;
  }

  #say(change: Partial<Snapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const told of this.#told) told();
  }
}

const isAbsent = (error: unknown): boolean => error instanceof HostRefused && error.status === 404;

const comesLast = (entries: readonly Recorded[], one: Recorded): boolean =>
  entries.every(({ recorded }) => recorded <= one.recorded);

/** In a room that the viewer is in now, and stays in, one step does what a fold would. */
function inside(now: Folded, me: PersonId, { entry }: Recorded): boolean {
  const membership = now.state.rooms.get(entry.envelope.room)?.members.get(me);
  return membership !== undefined && membership.left === undefined;
}
