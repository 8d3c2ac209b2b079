import { spawnSync } from 'node:child_process';

/** CPU time of this process (user and system) for some work, in milliseconds. */
export function cpuOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** CPU time of a command and its children, in milliseconds; undefined where it is not installed. */
export function cpuOfCommand(command: string, ...args: readonly string[]): number | undefined {
  const timed = 'TIMEFORMAT="%U %S"; time "$@" > /dev/null 2> /dev/null';
  const { stderr } = spawnSync('bash', ['-c', timed, 'bash', command, ...args], {
    encoding: 'utf8',
  });
  const [user = NaN, system = NaN] = stderr.trim().split(/\s+/).map(Number);
  return isInstalled(command) && user >= 0 ? 1000 * (user + system) : undefined;
}

const isInstalled = (command: string): boolean =>
  spawnSync('bash', ['-c', 'command -v "$1"', 'bash', command]).status === 0;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? NaN;
}

/** One who runs in a race: gives its CPU time, undefined where it cannot run here. */
export type Runner = () => number | undefined;

export interface Standing {
  readonly name: string;
  /** The median, in milliseconds; undefined where it cannot run here. */
  readonly cpu: number | undefined;
  readonly runs: number;
}

/** One that takes longer than this is run once. */
const LONG = 3000;

/** Runs all in turn, round after round, so that what disturbs the machine disturbs all alike. */
export function race(
  runners: Readonly<Record<string, Runner>>,
  { warmUp, rounds }: { readonly warmUp: number; readonly rounds: number },
): Standing[] {
  const times = new Map<string, number[]>();
  for (let round = -warmUp; round < rounds; round++) {
    for (const [name, run] of Object.entries(runners)) {
      const known = times.get(name) ?? [];
      if (known.some((time) => time > LONG)) continue;
      const time = run();
      if (time !== undefined && (round >= 0 || time > LONG)) times.set(name, [...known, time]);
    }
  }
  return Object.keys(runners).map((name) => {
    const all = times.get(name) ?? [];
    return { name, cpu: all.length === 0 ? undefined : median(all), runs: all.length };
  });
}

/** How many of a race's runs a peer takes, as `12.3 ms`; `not here` where it cannot run. */
export const shown = (cpu: number | undefined): string => {
  if (cpu === undefined) return 'not installed';
  return cpu < 100 ? `${cpu.toFixed(1)} ms` : `${Math.round(cpu).toLocaleString('en')} ms`;
};

/** A ratio with as many digits as say something. */
export const ratio = (one: number | undefined, other: number | undefined): string => {
  if (one === undefined || other === undefined) return '';
  const value = one / other;
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
};
