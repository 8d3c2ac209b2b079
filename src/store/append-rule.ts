import type { Appended, JudgedBy, StoredEntry } from './store.ts';

/** One append, as it is handed on to whoever writes. */
export interface Append {
  readonly room: string;
  readonly entry: StoredEntry;
  readonly judgedBy?: JudgedBy | undefined;
}

/** The newest entry of a room. */
export interface Head {
  readonly seq: number;
  readonly recorded: string;
}

/** What a store must look up before it can answer one append. */
export interface Found {
  /** The seq under which the room already has an entry with this id. */
  readonly repeatOf: number | undefined;
  /** Nothing where the room does not exist yet. */
  readonly head: (room: string) => Head | undefined;
  /** The latest instant at which any room of the negotiation recorded; '' for none. */
  readonly latest: () => string;
}

/**
 * What becomes of one append, the same in every store: the answer to give, or `add`.
 * A repeat of an id gives its first seq, whatever else it says. Throws where the caller broke the
 * contract: `recorded` going back within a room, or behind the roster, would let "as of" show a
 * past that never was.
 */
export function answerOrAdd({ room, entry, judgedBy }: Append, found: Found): Appended | 'add' {
  if (found.repeatOf !== undefined) return { ok: true, seq: found.repeatOf, repeat: true };
  const last = found.head(room);
  const conflict = { ok: false, size: last?.seq ?? 0 } as const;
  if (entry.seq !== conflict.size + 1) return conflict;
  assertNotBefore(entry, last, 'its room');
  if (judgedBy === undefined) return 'add';
  if (judgedBy.roster === room) return entry.recorded > found.latest() ? 'add' : conflict;
  const roster = found.head(judgedBy.roster);
  if ((roster?.seq ?? 0) !== judgedBy.size) return conflict;
  assertNotBefore(entry, roster, 'the roster');
  return 'add';
}

function assertNotBefore(entry: StoredEntry, last: Head | undefined, where: string): void {
  if (last === undefined || entry.recorded >= last.recorded) return;
  throw new Error(
    `Entry ${entry.seq} was to be recorded at ${entry.recorded}, before entry ${last.seq} of ${where} at ${last.recorded}.`,
  );
}
