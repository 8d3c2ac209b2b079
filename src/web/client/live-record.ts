import { authentic, takeAsAuthentic, type Entry, type Recorded } from '../../core/record/entry.ts';
import type { Folded } from '../../core/record/fold.ts';
import type { Key, NegotiationId } from '../../core/record/ids.ts';
import type { Entered } from '../../wire/entries.ts';
import { HostRefused, HostUnreachable } from './api.ts';
import { stayingAwake } from './awake.ts';
import {
  fetchEntries,
  fetchRecord,
  inSequence,
  listen,
  postEntry,
  type Feed,
  type Link,
} from './connection.ts';
import { grown } from './growing.ts';
import { keyFor, type HeldKey } from './held-keys.ts';
import { forgetRecord, keepRecord, keptRecord, noteHeard } from './kept-record.ts';
import { later } from './later.ts';
import { pastHere } from './past-here.ts';
import { Progress } from './progress.ts';
import { takeReader } from './reader.ts';
import type { Question, Read, Told } from './reading.ts';
import { checkedHere, rememberHere } from './seen.ts';
import { knownAs, logIn } from './session.ts';
import { showHimself, showsHimself } from './showing.ts';
import type { Snapshot } from './snapshot.ts';

/** So long after an entry came in the record is written to this browser. */
const KEEP_AFTER_MS = 2000;
const HEARD_EVERY_MS = 60_000;

/**
 * The record of one negotiation as the host gives it to this browser: fetched, read beside the page, kept
 * up to date. What came from the host is only ever added to.
 */
export class LiveRecord {
  readonly negotiation: NegotiationId;
  held: HeldKey | undefined;
  /** As whom a copy is read. */
  #copied: Key | undefined;
  #snapshot: Snapshot;
  /** All that is read goes through one that was started early. */
  #reader = takeReader();
  #feed: Feed | undefined;
  #closed = false;
  #trying: ReturnType<typeof setTimeout> | undefined;
  #hearing: ReturnType<typeof setInterval> | undefined;
  readonly #keeping = later(() => this.#keep(), KEEP_AFTER_MS);
  #waiting: readonly Recorded[] = [];
  readonly #past: ReturnType<typeof pastHere>;
  readonly #told = new Set<() => void>();

  /** `shown`: what is shown of it already, as this browser had it. */
  constructor(negotiation: NegotiationId, shown: Snapshot) {
    this.negotiation = negotiation;
    this.#snapshot = shown;
    takeAsGiven(shown.entries);
    this.#past = pastHere(negotiation);
  }

  readonly snapshot = (): Snapshot => this.#snapshot;

  readonly subscribe = (told: () => void): (() => void) => {
    this.#told.add(told);
    return () => this.#told.delete(told);
  };

  /** Logs in, fetches, has all read and checked, then stays up to date until closed. */
  async open(): Promise<void> {
    this.#hearing = setInterval(
      () => this.#snapshot.link === 'live' && this.#hear(),
      HEARD_EVERY_MS,
    );
    window.addEventListener('offline', this.#offline);
    window.addEventListener('online', this.tryNow);
    try {
      await this.#openFromHost();
    } catch (error) {
      if (this.#closed) return;
      if (error instanceof HostUnreachable && (await this.#openKept())) return this.#again(1000);
      if (isAbsent(error)) return this.#gone();
      this.#say({ stage: 'unreachable', link: 'offline' });
    }
  }

  async #openFromHost(): Promise<void> {
    const known = await knownAs();
    this.#say({ copy: known.copy?.at });
    if (known.copy && known.key !== null) this.#copied = known.key;
    else this.held = await keyFor(this.negotiation);
    if (this.held) await logIn(this.held, known);
    if (this.#key) await this.#read({ answer: await fetchRecord(this.negotiation) });
    if (this.#closed) return;
    if (!this.#key || !this.#snapshot.me) return this.#say({ stage: 'no key' });
    this.#listen();
  }

  close(): void {
    this.#closed = true;
    this.#reader.close();
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
    await this.#read({ entries: kept.entries });
    if (!this.#snapshot.me) return false;
    this.#say({ link: 'offline', heard: kept.heard, fromHere: true });
    return true;
  }

  /** Has a whole record read, in place of what is shown. */
  async #read(from: Question['from']): Promise<void> {
    const [key, { negotiation }] = [this.#key, this];
    if (!key || this.#closed) return;
    const before = this.held ? checkedHere(this.held.key) : {};
    const early = this.#snapshot.stage !== 'open';
    const question = { negotiation, key, from, before, early };
    await this.#reader.read(question, (told) => this.#closed || this.#take(told));
  }

  #take(told: Told): void {
    switch (told.what) {
      case 'unchecked':
        return this.#show(told.read, new Progress(told.read.entries.length));
      case 'checking':
        return this.#snapshot.checking?.reach(told.done, told.all);
      case 'sound':
        return this.#checked([]);
      case 'checked':
        this.#show(told.read, undefined);
        return this.#checked(told.unsound);
    }
  }

  #show({ entries, waiting, seen }: Read, checking: Progress | undefined): void {
    this.#waiting = waiting;
    if (checking) takeAsGiven(entries);
    if (!seen) return this.#say({ entries, me: undefined, now: undefined, checking });
    this.#say({ stage: 'open', entries, me: seen.me, now: seen.folded, checking });
  }

  /** What is shown was verified beside the page: here no seal of it is looked at again, but the unsound. */
  #checked(unsound: readonly Recorded[]): void {
    const { entries } = this.#snapshot;
    for (const one of entries) if (!unsound.includes(one)) takeAsAuthentic(one.entry);
    this.#say({ checking: undefined, unsound });
    this.#remember();
  }

  /** Keeps how far each room was seen and found good, and soon the record itself. */
  #remember(): void {
    const { now } = this.#snapshot;
    if (now && this.held) this.#say({ broken: rememberHere(this.held.key, now) });
    this.#keeping.soon();
  }

  /** The state as of an instant; nothing before anything is known. */
  readonly past = (at: string): Folded | undefined => this.#past(this.#snapshot, at);

  /** Shows the others in my rooms that I am here, or does so no more: heard of by who does alone. */
  show(shown: boolean): void {
    if (!this.held) return;
    showHimself(this.held.key, shown);
    this.#say({ here: undefined });
    if (this.#snapshot.link === 'live') this.#listen();
  }

  get #isOpen(): boolean {
    return this.#snapshot.stage === 'open' && this.#snapshot.checking === undefined;
  }

  /** Reaches for the host at once, where the link is lost. */
  readonly tryNow = (): void => {
    if (this.#snapshot.link === 'live' || !this.#isOpen) return;
    this.#feed?.close();
    this.#again(0);
  };

  /** The interruption has been taken note of. */
  readonly noted = (): void => this.#say({ caughtUp: undefined });

  readonly #offline = (): void => {
    if (!this.#isOpen) return;
    this.#feed?.close();
    this.#again(5000);
  };

  /** Adds entries that the host has recorded; those with a gap before them wait until it is filled. */
  add(fresh: readonly Recorded[]): readonly Recorded[] {
    const { entries } = this.#snapshot;
    const { ready, waiting } = inSequence(entries, [...this.#waiting, ...fresh]);
    this.#waiting = waiting;
    if (ready.length === 0) return [];
    this.#say(grown(this.#snapshot, ready, { negotiation: this.negotiation, key: this.#key }));
    const unsound = ready.filter(({ entry }) => authentic(entry) !== undefined);
    if (unsound.length > 0) this.#say({ unsound: [...this.#snapshot.unsound, ...unsound] });
    this.#remember();
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

  /** Fetches what was recorded while the host was away. */
  async #catchUp(): Promise<void> {
    const { held } = this;
    if (!this.#key || this.#closed) return;
    if (held) await logIn(held);
    const fetched = await fetchEntries(this.negotiation, this.#snapshot.entries);
    await stayingAwake(fetched);
    const added = this.add(fetched);
    if (this.#closed) return;
    this.#arrive(added);
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

  /** For when the host cannot be reached. */
  #keep(): void {
    const { held } = this;
    const { entries, me, now, fromHere, link, checking } = this.#snapshot;
    if (!held || me === undefined || !now || fromHere || checking) return;
    void keepRecord({ key: held.key, negotiation: this.negotiation }, entries, { me, now });
    if (link === 'live') this.#hear();
  }

  get #key(): Key | undefined {
    return this.#copied ?? this.held?.key;
  }

  #say(change: Partial<Snapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const told of this.#told) told();
  }
}

/**
 * Under the mark that it is being checked, what is shown is folded without looking at its seals. It is
 * verified beside the page, and replaced where that finds anything false.
 */
function takeAsGiven(entries: readonly Recorded[]): void {
  for (const { entry } of entries) takeAsAuthentic(entry);
}

const isAbsent = (error: unknown): boolean => error instanceof HostRefused && error.status === 404;
