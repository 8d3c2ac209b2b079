import type { Entry, Recorded } from '../core/record/entry.ts';
import { entryId, zEntryShape } from '../core/record/entry.ts';
import { fold, host, step, type Folded } from '../core/record/fold.ts';
import {
  roomId,
  rosterOf,
  type EntryId,
  type NegotiationId,
  type RoomId,
} from '../core/record/ids.ts';
import { judge } from '../core/record/judge.ts';
import type { Refusal } from '../core/record/refusal.ts';
import type { State } from '../core/record/state.ts';
import type { Store } from '../store/store.ts';
import type { Entered } from '../wire/entries.ts';
import { Turns } from './turns.ts';

/** What became of an entry. */
export type Outcome = { readonly entered: Entered } | { readonly refusal: Refusal };

/** Later than every instant of recording: what the record holds, all of it. */
export const ALWAYS = '9999-12-31T23:59:59.999Z';

/** A room of a negotiation as the store names it. */
export const storedName = (negotiation: NegotiationId, room: RoomId): string =>
  `${negotiation}/${room}`;

/**
 * One negotiation on this server: its entries, the state folded from them for judging, and the one
 * way by which an entry comes in: judged, stored, durable, then taken into the state and announced.
 */
export class Negotiation {
  readonly id: NegotiationId;
  readonly #store: Store;
  readonly #clock: () => Date;
  readonly #turns = new Turns();
  readonly #announce = new Set<() => void>();
  #rooms = new Map<RoomId, Recorded[]>();
  #seqs = new Map<EntryId, number>();
  #folded: Folded;
  /** Milliseconds since 1970 of the newest entry. */
  #latest = 0;

  constructor(id: NegotiationId, store: Store, clock: () => Date) {
    this.id = id;
    this.#store = store;
    this.#clock = clock;
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

  /** The entries of a room, in order. */
  entries(room: RoomId): readonly Recorded[] {
    return this.#rooms.get(room) ?? [];
  }

  /** Calls back after each entry that comes in, in any room; the answer ends it. */
  onEntered(callback: () => void): () => void {
    this.#announce.add(callback);
    return () => this.#announce.delete(callback);
  }

  /** Reads all of it from the store, in place of what is known. */
  async load(): Promise<void> {
    for (;;) {
      const read = new Map<RoomId, Recorded[]>();
      for (const room of await this.#storedRooms()) read.set(room, await this.#read(room));
      // What came in while this was being read must not be lost again: then it is read once more.
      const known = [...this.#rooms];
      if (known.every(([room, { length }]) => (read.get(room)?.length ?? 0) >= length)) {
        return this.#hold(read);
      }
    }
  }

  #hold(read: Map<RoomId, Recorded[]>): void {
    const all = [...read.values()].flat();
    this.#rooms = read;
    this.#folded = fold(this.id, all, host, ALWAYS);
    this.#seqs = new Map(all.map((recorded) => [entryId(recorded.entry), recorded.seq]));
    this.#latest = all.reduce((max, one) => Math.max(max, Date.parse(one.recorded)), this.#latest);
    for (const callback of this.#announce) callback();
  }

  /**
   * Judges an entry (whose seals have been checked) and records it. Answers when it is durable.
   * The same entry again gets the same answer.
   */
  enter(entry: Entry): Promise<Outcome> {
    const { room } = entry.envelope;
    const work = (): Promise<Outcome> => this.#enter(entry);
    return this.#isRoster(room) ? this.#turns.inRoster(work) : this.#turns.inRoom(room, work);
  }

  async #enter(entry: Entry): Promise<Outcome> {
    const { room } = entry.envelope;
    for (;;) {
      const known = this.#find(entry);
      if (known) return { entered: enteredAs(known) };
      const seq = this.entries(room).length + 1;
      const instant = this.#instant(room);
      const recorded = { entry, seq, recorded: new Date(instant).toISOString() };
      const judged = judge(this.state, recorded);
      if ('refusal' in judged) return judged;
      this.#latest = Math.max(this.#latest, instant);
      if (await this.#append(recorded)) {
        this.#take(recorded);
        return { entered: enteredAs(recorded) };
      }
      await this.load();
    }
  }

  /**
   * The instant at which an entry is recorded now; never before what is there. An entry of the
   * roster is given the next millisecond: the fold puts the roster first within one, and what rooms
   * entered in this one was judged before. Hidden rooms have no part in it, unless the clock went back.
   */
  #instant(room: RoomId): number {
    const now = this.#clock().getTime();
    return this.#isRoster(room) ? Math.max(now, this.#latest) + 1 : Math.max(now, this.#latest);
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
    const stored = { seq, id: entryId(entry), recorded, json: JSON.stringify(entry) };
    const appended = await this.#store.append(storedName(this.id, entry.envelope.room), stored);
    return appended.ok && appended.seq === seq;
  }

  #take(recorded: Recorded): void {
    const { room } = recorded.entry.envelope;
    const entries = this.#rooms.get(room) ?? [];
    if (recorded.seq !== entries.length + 1) return; // came in with a reload meanwhile
    this.#rooms.set(room, entries);
    entries.push(recorded);
    this.#seqs.set(entryId(recorded.entry), recorded.seq);
    this.#folded = step(this.#folded, recorded);
    for (const callback of this.#announce) callback();
  }

  async #storedRooms(): Promise<readonly RoomId[]> {
    const prefix = storedName(this.id, roomId(''));
    const names = await this.#store.rooms();
    return names
      .filter((name) => name.startsWith(prefix))
      .map((name) => roomId(name.slice(prefix.length)));
  }

  async #read(room: RoomId): Promise<Recorded[]> {
    const stored = await this.#store.read(storedName(this.id, room), 0);
    return stored.map(({ seq, recorded, json }) => {
      const entry = zEntryShape.safeParse(JSON.parse(json));
      if (entry.success) return { entry: entry.data, seq, recorded };
      throw new Error(`Entry ${seq} of room ${room} in the store cannot be read.`);
    });
  }
}

const enteredAs = ({ entry, seq, recorded }: Recorded): Entered => ({
  id: entryId(entry),
  seq,
  recorded,
});
