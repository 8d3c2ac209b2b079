/**
 * The one contract of every store: rooms are append-only lists of entries, and the rooms of one
 * negotiation change one after the other.
 * A store knows nothing of what an entry says: it keeps the bytes that it was given.
 */

/** One entry as the store keeps it. */
export interface StoredEntry {
  /** 1, 2, 3 ... within the room, without a gap. */
  readonly seq: number;
  /** Made by the author; unique within the room. */
  readonly id: string;
  /** When the server recorded it: ISO 8601 with milliseconds, UTC; never earlier than the entry before it in the room. */
  readonly recorded: string;
  /** The entry itself, as JSON text. Opaque here. */
  readonly json: string;
}

/** An entry, and the room that it stands in. */
export interface PlacedEntry extends StoredEntry {
  readonly room: string;
}

/**
 * What an entry was judged by beside its own room: the roster, as it was after so many entries.
 * It is appended only if that is the roster still, and never so that it would be read as recorded
 * on the other side of an entry of the roster: see `append`.
 */
export interface JudgedBy {
  /** The name of the roster; the entry's own room, where the entry is one of the roster. */
  readonly roster: string;
  readonly size: number;
}

export type Appended =
  /** Durable. `seq` is the entry's number. */
  | { readonly ok: true; readonly seq: number }
  /** An entry with this id was there already, under this number: what was given now is not kept. */
  | { readonly ok: true; readonly seq: number; readonly repeat: true }
  /** Someone else was first: the room has `size` entries now, or the roster is another. Reload, judge again, try again. */
  | { readonly ok: false; readonly size: number };

/** A room is named after its negotiation, a slash, and whatever tells it from the others: `talks/plenary`. */
export interface Store {
  /**
   * Adds one entry to a room in one transaction, and answers only when it is durable.
   * Appending to a room that does not exist yet with `entry.seq` 1 makes the room.
   *
   * With `judgedBy`, an entry of the roster must have been recorded later than every entry that
   * the negotiation has, and any other must have been judged by the roster that there is. So in
   * the order of recording every entry comes after the roster that it was judged by, and before
   * what the roster became later, however many processes append and however their clocks go.
   */
  append(room: string, entry: StoredEntry, judgedBy?: JudgedBy): Promise<Appended>;
  /** The entries of a room after `afterSeq` (0 for all), in order. An unknown room has none. */
  read(room: string, afterSeq: number): Promise<readonly StoredEntry[]>;
  /**
   * What a negotiation has beyond what is known: the entries of each room after the number given
   * (all, where none is), each room in order. All of it as it stood at one moment.
   */
  readNew(negotiation: string, known: ReadonlyMap<string, number>): Promise<readonly PlacedEntry[]>;
  /** All negotiations, and how many entries each has in all its rooms. */
  negotiations(): Promise<ReadonlyMap<string, number>>;
  close(): Promise<void>;
}

/** The negotiation of a room: what its name begins with, up to the slash. */
export const negotiationOf = (room: string): string =>
  room.slice(0, Math.max(0, room.indexOf('/')));
