import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entryId, type Recorded } from '../../src/core/record/entry.ts';
import { storedName } from '../../src/server/negotiation.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { median, shown } from '../measure.ts';
import type { Finding } from '../question.ts';
import { lakeAccord } from './lake.ts';

const ROUNDS = 5;
const MAIN = join(import.meta.dirname, '../../bin/parley.js');
/** What every server starts with: the run time itself, that says it is there. */
const BARE = [
  '-e',
  "require('node:http').createServer().listen(0, () => console.log('open')); setInterval(() => 0, 1e3)",
];

/** Milliseconds from the start of a program to its first line: by the clock, and of CPU time. */
interface Start {
  readonly wall: number;
  readonly cpu: number;
}

/** From `parley serve` to its first answer, with and without a real negotiation in the data folder. */
export async function coldStart(): Promise<Finding> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  try {
    const entries = await lakeAccord();
    await fill(join(folder, 'lake'), entries);
    await fill(join(folder, 'empty'), []);
    const serve = (data: string): string[] => [
      MAIN,
      'serve',
      '--port',
      '0',
      '--data',
      join(folder, data),
      '--no-examples',
    ];
    const starts = await measured({
      'Node alone, a server of one line': BARE,
      'Parley, nothing in it': serve('empty'),
      [`Parley, the Lake Accord (${entries.length} entries)`]: serve('lake'),
    });
    return finding(starts);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function fill(data: string, entries: readonly Recorded[]): Promise<void> {
  const store = await openSqliteStore(data);
  for (const { entry, seq, recorded } of entries) {
    const { negotiation, room } = entry.envelope;
    const stored = { seq, id: entryId(entry), recorded, json: JSON.stringify(entry) };
    await store.append(storedName(negotiation, room), stored);
  }
  await store.close();
}

async function measured(
  programs: Readonly<Record<string, readonly string[]>>,
): Promise<ReadonlyMap<string, Start>> {
  const all = new Map<string, Start[]>();
  for (let round = -1; round < ROUNDS; round++) {
    for (const [name, words] of Object.entries(programs)) {
      const one = await started(words);
      if (round >= 0) all.set(name, [...(all.get(name) ?? []), one]);
    }
  }
  return new Map(
    [...all].map(([name, starts]) => [
      name,
      { wall: median(starts.map(({ wall }) => wall)), cpu: median(starts.map(({ cpu }) => cpu)) },
    ]),
  );
}

async function started(words: readonly string[]): Promise<Start> {
  const began = performance.now();
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error(`${words.join(' ')} ended at once`))),
  ]);
  const start = { wall: performance.now() - began, cpu: cpuUntilNow(child) };
  const gone = once(child, 'close');
  child.kill('SIGKILL');
  await gone;
  return start;
}

const TICKS_PER_SECOND = 100;

/** User and system time of a process, from its fields 14 and 15 in /proc (proc_pid_stat(5)); NaN where there is no such file. */
function cpuUntilNow({ pid }: ChildProcess): number {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
  } catch {
    return NaN;
  }
}

const finding = (starts: ReadonlyMap<string, Start>): Finding => ({
  title: 'Cold start',
  about:
    'From the start of the process until it says where it answers, which is after all that the data ' +
    'folder holds was read, checked (every signature) and folded. Medians.',
  table: [
    ['', 'by the clock', 'CPU'],
    ...[...starts].map(([name, { wall, cpu }]) => [name, shown(wall), shown(cpu)]),
  ],
  targets: [],
});
