import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Recorded } from '../../src/core/record/entry.ts';
import { takeAsSigned } from '../../src/core/record/entry.ts';
import { fold } from '../../src/core/record/fold.ts';
import { instrumentId, personId } from '../../src/core/record/ids.ts';
import { search } from '../../src/core/record/search.ts';
import { standings } from '../../src/core/record/standing.ts';
import { revisionOf } from '../../src/core/record/wording.ts';
import { compile } from '../../src/core/text/compile.ts';
import { Visitor } from '../../src/server/visitor.test-kit.ts';
import { cpuOf, median, shown } from '../measure.ts';
import type { Finding } from '../question.ts';
import { PLENARY, type Scale } from './scale-talks.ts';
import { negotiation } from './talks.ts';

/** What a server, a member and a page have to do when everything is large at once. */
const SCALE: Scale = { parties: 200, points: 2000, amendments: 50_000, entries: 1_000_000 };
const MAIN = join(import.meta.dirname, '../../bin/parley.js');
const [READER, SPEAKER] = ['P1-head', 'P2-head'] as const;
const SEEN_ELSEWHERE = 30;
const HEAP = '--max-old-space-size=12000';

type Row = readonly [what: string, measured: string];

/** `PARLEY_SCALE_FOLDER` names a data folder that was made before; making one takes some ten minutes. */
export async function scale(): Promise<Finding> {
  const kept = process.env['PARLEY_SCALE_FOLDER'];
  const folder = kept ?? join(mkdtempSync(join(tmpdir(), 'parley-scale-')), 'data');
  try {
    if (kept === undefined) make(folder);
    const rows: Row[] = [];
    rows.push(['Opening for the first time, every signature verified', await opening(folder)]);
    const server = await Served.start(folder);
    rows.push(['Opening again', server.opening]);
    try {
      rows.push(['Memory of the server, opened', megabytes(server.memory())]);
      rows.push(...(await asMembers(server.address)));
      rows.push(['Memory of the server in the end', megabytes(server.memory())]);
    } finally {
      await server.stop();
    }
    return finding(rows);
  } finally {
    if (kept === undefined) rmSync(join(folder, '..'), { recursive: true });
  }
}

function make(folder: string): void {
  const [unchecked, script] = ['seals-unchecked.ts', 'scale-folder.ts'].map((file) =>
    join(import.meta.dirname, file),
  ) as [string, string];
  const sizes = [SCALE.parties, SCALE.points, SCALE.amendments, SCALE.entries].map(String);
  const { status } = spawnSync(
    process.execPath,
    [HEAP, '--import', unchecked, script, folder, ...sizes],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (status !== 0) throw new Error('The talks could not be made.');
}

async function opening(folder: string): Promise<string> {
  const server = await Served.start(folder);
  await server.stop();
  return server.opening;
}

/** `parley serve` on a data folder. */
class Served {
  readonly address: string;
  /** From the start of the process to its first line. */
  readonly opening: string;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, address: string, opening: string) {
    this.#child = child;
    this.address = address;
    this.opening = opening;
  }

  static async start(folder: string): Promise<Served> {
    const began = performance.now();
    const words = [HEAP, MAIN, 'serve', '--port', '0', '--data', folder, '--no-examples'];
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const address = /http:\/\/[\w.:]+/.exec(String(line))?.[0];
    if (address === undefined) throw new Error(`It said: ${String(line)}`);
    return new Served(child, address, seconds(performance.now() - began));
  }

  /** Resident, in bytes (proc_pid_status(5)). */
  memory(): number {
    const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024;
  }

  async stop(): Promise<void> {
    const gone = once(this.#child, 'close');
    this.#child.kill('SIGTERM');
    await gone;
  }
}

/** What two members do: one reads all that he may see, and hears what the other says. */
async function asMembers(address: string): Promise<readonly Row[]> {
  const [reader, speaker] = await Promise.all([
    new Visitor(address, READER).signIn(),
    new Visitor(address, SPEAKER).signIn(),
  ]);
  const began = performance.now();
  const entries = await reader.entries(negotiation);
  const fetched = performance.now() - began;
  return [
    [`A member fetches all that he may see: ${count(entries.length)} entries`, seconds(fetched)],
    ...folded(entries),
    ['One act, until another member has it: median', await seenElsewhere(reader, speaker, entries)],
  ];
}

/** What his page does with them, in this process, by the core that the page runs. */
function folded(entries: readonly Recorded[]): readonly Row[] {
  // Verifying is measured apart (`npm run bench fold`), and done once.
  for (const { entry } of entries) takeAsSigned(entry);
  const at = '9999-12-31T23:59:59.999Z';
  let state = fold(negotiation, [], personId(READER), at).state;
  const folding = cpuOf(() => {
    state = fold(negotiation, entries, personId(READER), at).state;
  });
  const accord = state.rooms.get(PLENARY)?.instruments.get(instrumentId('accord'));
  if (!accord) throw new Error('The text is not on the table.');
  let cells = 0;
  const matrix = cpuOf(() => {
    for (const { held } of standings(accord).values()) cells += held.size;
  });
  const base = accord.versions.at(-1)?.points ?? [];
  const compiling = cpuOf(() => {
    const revisions = accord.mustAgree.map((party) => ({
      party,
      points: revisionOf(accord, party),
    }));
    compile(base, revisions, { identity: 'ids' });
  });
  let hits = 0;
  const looking = (): number => cpuOf(() => (hits = search(state, 'withdrawal sixty').total));
  const [first, again] = [looking(), looking()];
  return [
    ['His page folds them, signatures known', shown(folding)],
    [`The matrix: ${count(cells)} cells`, shown(matrix)],
    [
      `The compiled text: ${count(base.length)} points, ${accord.mustAgree.length} parties`,
      shown(compiling),
    ],
    [`The first search in all that: ${count(hits)} passages`, shown(first)],
    ['The next search', shown(again)],
  ];
}

async function seenElsewhere(
  reader: Visitor,
  speaker: Visitor,
  entries: readonly Recorded[],
): Promise<string> {
  const cursors = new Map<string, number>();
  for (const { entry, seq } of entries) {
    const { room } = entry.envelope;
    cursors.set(room, Math.max(seq, cursors.get(room) ?? 0));
  }
  const written = [...cursors].map(([room, seq]) => `${room}:${seq}`).join(',');
  const listener = await reader.listen(negotiation, written);
  const times: number[] = [];
  for (let said = 1; said <= SEEN_ELSEWHERE; said++) {
    const began = performance.now();
    const heard = listener.until(said).then(() => performance.now() - began);
    await speaker.must(negotiation, {
      room: PLENARY,
      kind: 'remark-made',
      body: { text: `${said}` },
    });
    times.push(await heard);
  }
  await listener.stop();
  return shown(median(times));
}

const count = (value: number): string => value.toLocaleString('en');
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const megabytes = (bytes: number): string => `${count(Math.round(bytes / 1e6))} MB`;

const finding = (rows: readonly Row[]): Finding => ({
  title: 'Everything large at once',
  about:
    `${SCALE.parties} parties, ${count(SCALE.points)} points, ${count(SCALE.amendments)} amendments, ` +
    `${count(SCALE.entries)} entries: three in ten of them in a plenary of 600 people, the others in working ` +
    'rooms of four to eight parties. By the clock where it says seconds; CPU time of one thread for what a page ' +
    'does. Asked by name only: making the talks takes some ten minutes.',
  table: [['', 'measured'], ...rows],
  targets: [],
});
