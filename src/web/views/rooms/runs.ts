import type { Act } from '../../../core/record/state.ts';

/** Acts that follow one another, are of one kind and by one person: read as one, opened on demand. */
export interface Run {
  readonly acts: readonly Act[];
}

/** The acts recorded on one day (UTC). */
export interface Day {
  /** `2026-11-12` */
  readonly day: string;
  readonly runs: readonly Run[];
}

const kindsThatRun: readonly string[] = ['position-taken', 'amendment-filed'];
const shortest = 4;

/** A room's conversation by day, with long runs of one person's acts of one kind gathered. */
export function daysOf(acts: readonly Act[]): readonly Day[] {
  const byDay = Map.groupBy(acts, ({ source }) => source.recorded.slice(0, 10));
  return [...byDay].map(([day, own]) => ({ day, runs: runsOf(own) }));
}

function runsOf(acts: readonly Act[]): readonly Run[] {
  const runs: Act[][] = [];
  for (const act of acts) {
    const current = runs.at(-1);
    const before = current?.at(-1);
    if (current && before && runOn(before, act)) current.push(act);
    else runs.push([act]);
  }
  return runs.flatMap((run): readonly Run[] =>
    run.length >= shortest ? [{ acts: run }] : run.map((act) => ({ acts: [act] })),
  );
}

const runOn = (before: Act, act: Act): boolean =>
  kindsThatRun.includes(act.kind) && before.kind === act.kind && before.source.by === act.source.by;
