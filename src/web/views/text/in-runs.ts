/** A stretch of a long list that is looked at as a whole: where nothing in it has changed, nothing is done. */
export interface Run<T> {
  /** That of its first one. */
  readonly key: string;
  readonly all: readonly T[];
}

/** One in so many begins a run. */
const LENGTH = 48;

/**
 * A list in runs, in order. What begins one follows from its own id alone, so that what comes in or goes
 * changes the runs around it and no others (as chunks are cut in rsync and in content-defined chunking).
 */
export function inRuns<T>(all: readonly T[], idOf: (one: T) => string): readonly Run<T>[] {
  const runs: { key: string; all: T[] }[] = [];
  for (const one of all) {
    const id = idOf(one);
    const last = runs.at(-1);
    if (last && !begins(id)) last.all.push(one);
    else runs.push({ key: id, all: [one] });
  }
  return runs;
}

/** FNV-1a, 32 bits (draft-eastlake-fnv), since ids are often numbers in a row. */
function begins(id: string): boolean {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++)
    hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193) >>> 0;
  return (hash ^ (hash >>> 16)) % LENGTH === 0;
}

/** The runs of now, and in place of each that is the same as one before, that one. */
export function runsKept<T>(before: readonly Run<T>[], now: readonly Run<T>[]): readonly Run<T>[] {
  const known = new Map(before.map((run) => [run.key, run]));
  return now.map((run) => {
    const was = known.get(run.key);
    const isSame =
      was?.all.length === run.all.length && run.all.every((one, at) => one === was.all[at]);
    return was && isSame ? was : run;
  });
}
