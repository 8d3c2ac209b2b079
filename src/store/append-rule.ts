import type { Appended, StoredEntry } from './store.ts';

/** What a store must look up before it can answer one append. */
export interface Tail {
  /** The seq under which the room already has an entry with this id. */
  readonly repeatOf: number | undefined;
  /** The newest entry of the room; nothing where the room does not exist yet. */
  readonly last: { readonly seq: number; readonly recorded: string } | undefined;
}

/**
 * What becomes of one append, the same in every store: the answer to give, or `add`.
 * A repeat of an id gives its first seq, whatever else it says. Throws where the caller broke the
 * contract: `recorded` going back within a room would let "as of" show a past that never was.
 */
export function answerOrAdd(entry: StoredEntry, { repeatOf, last }: Tail): Appended | 'add' {
  if (repeatOf !== undefined) return { ok: true, seq: repeatOf };
  const size = last?.seq ?? 0;
  if (entry.seq !== size + 1) return { ok: false, size };
  if (last !== undefined && entry.recorded < last.recorded) {
    throw new Error(
      `Entry ${entry.seq} was to be recorded at ${entry.recorded}, before entry ${last.seq} of its room at ${last.recorded}.`,
    );
  }
  return 'add';
}
