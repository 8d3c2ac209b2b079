import type { Entry, Recorded } from '../core/record/entry.ts';
import { entryId, zEntryShape } from '../core/record/entry.ts';
import { checkedIn, takeAsChecked } from '../core/record/checked-before.ts';
import { fold, host, step, steps, type Folded } from '../core/record/fold.ts';
import { rosterOf, type EntryId, type NegotiationId, type RoomId } from '../core/record/ids.ts';
import { findsNothing, judge } from '../core/record/judge.ts';
import type { Refusal } from '../core/record/refusal.ts';
import type { Remembered } from '../core/record/remembered.ts';
import type { State } from '../core/record/state.ts';
import type { Announced } from '../store/announcements.ts';
import type { PlacedEntry, Store } from '../store/store.ts';
import type { Entered } from '../wire/entries.ts';
import { coalesced } from './coalesced.ts';
import { NotServed } from './problem.ts';
import { Turns } from './turns.ts';

/** What became of an entry. */
export type Outcome = { readonly entered: Entered } | { readonly refusal: Refusal };

/** Later than every instant of recording: what the record holds, all of it. */
export const ALWAYS = '9999-12-31T23:59:59.999Z';

/** A room of a negotiation as the store names it. */
export const storedName = (negotiation: NegotiationId, room: RoomId): string =>
  `${negotiation}/${room}`;

/** How often an entry is tried again because another process was first. */
const TRIES = 100;

/**
 * One negotiation on this server: its entries, the state folded from them for judging, and the one
 * way by which an entry comes in: judged, stored, durable, then taken into the state and announced.
 *
 * Other processes enter in the same negotiation. What they entered comes in by `load`, in the order
 * in which the store took it; the store sees to it that this is an order of `fold`.
 */
export class Negotiation {
  readonly id: NegotiationId;
  readonly #store: Store;
  readonly #clock: () => Date;
  readonly #turns = new Turns();
  readonly #announce: (news: Announced) => void;
  readonly #checkedBefore: Remembered;
  readonly #callbacks = new Set<() => void>();
  readonly #rooms = new Map<RoomId, Recorded[]>();
  readonly #seqs = new Map<EntryId, number>();
  #folded: Folded;
  /** The latest instant of recording in any room. */
  #latest = '';
  #rewound = false;

  /**
   * `announce` is told of each entry that comes in here, as the store names its room.
   * `checkedBefore` is how far this host verified the signatures when it served it before.
   */
  constructor(
    id: NegotiationId,
    store: Store,
    clock: () => Date,
    announce: (news: Announced) => void,
    checkedBefore: Remembered = {},
  ) {
    this.id = id;
    this.#store = store;
    this.#clock = clock;
    this.#announce = announce;
    this.#checkedBefore = checkedBefore;
    this.#folded = fold(id, [], host, ALWAYS);
  }

  /** The host's view. What a person may see of it, `sightOf` decides. */
  get state(): State {
    return this.#folded.state;
  }

  /** The instant at which it is asked: ISO 8601, UTC. */
  get now(): string {
    return this.#clock().toISOString();
  }

  /** How far the signatures of each room have been verified. */
  get checked(): Remembered {
    return checkedIn(this.#folded);
  }

  /** How many entries are known here. */
  get size(): number {
    return this.#seqs.size;
  }

  /** The entries of a room, in order. */
  entries(room: RoomId): readonly Recorded[] {
    return this.#rooms.get(room) ?? [];
  }

  /** Calls back after entries came in, in any room; the answer ends it. */
  onEntered(callback: () => void): () => void {
    this.#callbacks.add(callback);
    return () => this.#callbacks.delete(callback);
  }

  /** Reads from the store what is not known yet. */
  readonly load: () => Promise<void> = coalesced(() => this.#load());

  async #load(): Promise<void> {
    const known = new Map(
      [...this.#rooms].map(([room, { length }]) => [storedName(this.id, room), length]),
    );
    const read = await this.#store.readNew(this.id, known);
    // What was entered here meanwhile is known already.
    const fresh = read
      .map((stored) => this.#recordedOf(stored))
      .filter(({ entry, seq }) => seq > this.entries(entry.envelope.room).length);
    for (const recorded of fresh) this.#keep(recorded);
    if (fresh.length === 0) return;
    takeAsChecked(fresh, this.#checkedBefore);
    const before = this.#folded.refused.length;
    this.#folded = steps(this.#folded, fresh);
    // What does not follow on what was known here comes from a record that was put in its place.
    const strange = known.size > 0 ? this.#folded.refused.slice(before) : [];
    if (strange.some(({ why }) => why.code === 'split-history')) this.rewound();
    for (const callback of this.#callbacks) callback();
  }

  /**
   * Judges an entry (whose seals have been checked) and records it. Answers when it is durable.
   * The same entry again gets the same answer.
   */
  async enter(entry: Entry): Promise<Outcome> {
    const { room } = entry.envelope;
    if (await this.#isAbsentFor(entry)) return { refusal: { code: 'not-found' } };
    const work = (): Promise<Outcome> => this.#enter(entry);
    return this.#isRoster(room) ? this.#turns.inRoster(work) : this.#turns.inRoom(room, work);
  }

  /** Whether the room does not exist for an entry's author, also after what other processes entered. */
  async #isAbsentFor(entry: Entry): Promise<boolean> {
    const isAbsent = (): boolean => {
      const seq = this.entries(entry.envelope.room).length + 1;
      const recorded = { entry, seq, recorded: this.now };
      return this.#find(entry) === undefined && findsNothing(this.state, recorded);
    };
    if (!isAbsent()) return false;
    await this.load();
    return isAbsent();
  }

  async #enter(entry: Entry): Promise<Outcome> {
    let upToDate = false;
    this.#assertNotRewound();
    for (let tries = 0; tries < TRIES; tries += 1) {
      const known = this.#find(entry);
      if (known) return { entered: enteredAs(known) };
      const seq = this.entries(entry.envelope.room).length + 1;
      const recorded = { entry, seq, recorded: this.#instant(entry.envelope.room, tries) };
      const judged = judge(this.state, recorded);
      if ('refusal' in judged) {
        // What another process entered may be what this one needs.
        if (upToDate) return judged;
        await this.load();
        upToDate = true;
      } else if (await this.#append(recorded)) {
        this.#announce({ room: storedName(this.id, entry.envelope.room), seq });
        await this.#take(recorded);
        return { entered: enteredAs(recorded) };
      } else {
        this.#assertNotRewound();
        await this.load();
      }
    }
    throw new Error(`Entry ${entryId(entry)} was not stored in ${TRIES} tries.`);
  }

  /**
   * The instant at which an entry is recorded now; never before what is there. An entry of the
   * roster comes after all that the negotiation has: rooms were judged without it, and the fold puts
   * the roster first within one millisecond. If other processes, whose clocks are ahead, go on
   * entering meanwhile, each try leaves them more time. Hidden rooms have no part in it, unless
   * clocks differ.
   */
  #instant(room: RoomId, tries: number): string {
    const now = this.#clock().toISOString();
    const last = (id: RoomId): string => this.entries(id).at(-1)?.recorded ?? '';
    if (!this.#isRoster(room)) return latestOf(now, last(room), last(rosterOf(this.id)));
    const after = Date.parse(latestOf(now, this.#latest)) + 2 ** Math.min(tries, 12);
    return new Date(after).toISOString();
  }

  #isRoster(room: RoomId): boolean {
    return room === rosterOf(this.id);
  }

  #find(entry: Entry): Recorded | undefined {
    const seq = this.#seqs.get(entryId(entry));
    return seq === undefined ? undefined : this.entries(entry.envelope.room)[seq - 1];
  }

  /** Whether the entry was stored as this; if not, the store holds what is not known here yet. */
  async #append({ entry, seq, recorded }: Recorded): Promise<boolean> {
    const { room } = entry.envelope;
    const roster = rosterOf(this.id);
    const appended = await this.#store.append(
      storedName(this.id, room),
      { seq, id: entryId(entry), recorded, json: JSON.stringify(entry) },
      { roster: storedName(this.id, roster), size: this.entries(roster).length },
    );
    if (!appended.ok && appended.size < seq - 1) this.rewound();
    return appended.ok && !('repeat' in appended);
  }

  /**
   * The store has less than it acknowledged, or has gone on from less: an older copy was put in its
   * place. Nothing more is entered here, or there would be two histories; who starts Parley anew
   * decides to go on from there.
   */
  rewound(): void {
    if (!this.#rewound) {
      process.stderr.write(
        `The store no longer has all that it acknowledged of negotiation ${this.id}. If a backup was put back, read "Restore" in docs/operating.md and start Parley again.\n`,
      );
    }
    this.#rewound = true;
  }

  #assertNotRewound(): void {
    if (!this.#rewound) return;
    throw new NotServed(
      503,
      'The host’s store no longer has all that it acknowledged of the record: keep what you have, and ask the host.',
    );
  }

  /**
   * Takes in what was entered here. Before an entry of the roster other processes may have entered
   * in rooms, by the roster as it was: that comes in with it, from the store.
   */
  async #take(recorded: Recorded): Promise<void> {
    const { room } = recorded.entry.envelope;
    if (this.#isRoster(room)) return this.load();
    if (recorded.seq <= this.entries(room).length) return; // came in from the store meanwhile
    this.#keep(recorded);
    this.#folded = step(this.#folded, recorded);
    for (const callback of this.#callbacks) callback();
  }

  #keep(recorded: Recorded): void {
    const { room } = recorded.entry.envelope;
    const entries = this.#rooms.get(room) ?? [];
    if (recorded.seq !== entries.length + 1) {
      throw new Error(`Room ${room} in the store has no entry ${entries.length + 1}.`);
    }
    this.#rooms.set(room, entries);
    entries.push(recorded);
    this.#seqs.set(entryId(recorded.entry), recorded.seq);
    this.#latest = latestOf(this.#latest, recorded.recorded);
  }

  #recordedOf({ room, seq, recorded, json }: PlacedEntry): Recorded {
    const entry = zEntryShape.safeParse(JSON.parse(json));
    if (entry.success) return { entry: entry.data, seq, recorded };
    throw new Error(`Entry ${seq} of room ${room} in the store cannot be read.`);
  }
}

const latestOf = (...instants: readonly string[]): string =>
  instants.reduce((a, b) => (a > b ? a : b));

const enteredAs = ({ entry, seq, recorded }: Recorded): Entered => ({
  id: entryId(entry),
  seq,
  recorded,
});
