/**
 * The one contract of every store: rooms are append-only lists of entries.
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

export type Appended =
  /** Durable. `seq` is the entry's number. A repeat of an id that is already there gives its first seq. */
  | { readonly ok: true; readonly seq: number }
  /** Someone else was first: the room has `size` entries now. Reload, judge again, try again. */
  | { readonly ok: false; readonly size: number };

export interface Store {
  /**
   * Adds one entry to a room in one transaction, and answers only when it is durable.
   * Appending to a room that does not exist yet with `entry.seq` 1 makes the room.
   */
  append(room: string, entry: StoredEntry): Promise<Appended>;
  /** The entries of a room after `afterSeq` (0 for all), in order. An unknown room has none. */
  read(room: string, afterSeq: number): Promise<readonly StoredEntry[]>;
  /** The names of all rooms, in no particular order. */
  rooms(): Promise<readonly string[]>;
  close(): Promise<void>;
}
