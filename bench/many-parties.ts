import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Compilation } from '../src/core/text/compilation.ts';
import { compileWords } from '../src/core/text/words.ts';
import { compile, type Revision } from '../src/core/text/compile.ts';
import type { Compiled } from '../src/core/text/compiled.ts';
import { partyId, type Point } from '../src/core/text/point.ts';
import { project } from '../src/core/text/project.ts';
import { Vocabulary } from '../src/core/text/vocabulary.ts';
import { cpuOf, median, ratio, shown } from './measure.ts';
import { target, type Finding, type Target } from './question.ts';
import { revised, treaty } from './treaty.ts';

const SIZE = 500_000;

interface Inputs {
  readonly base: readonly Point[];
  readonly revisions: readonly Revision[];
}

const inputsOf = (parties: number, part: number): Inputs => {
  const base = treaty(1, SIZE);
  const revisions = Array.from({ length: parties }, (_party, place) => ({
    party: partyId(`P${place}`),
    points: revised(base, part, place + 2),
  }));
  return { base, revisions };
};

const textsOf = ({ base, revisions }: Inputs): string[] =>
  [base, ...revisions.map(({ points }) => points)].flatMap((points) =>
    points.map(({ text }) => text),
  );

/** What one process measured. */
interface Measured {
  readonly compile: number;
  readonly words: number;
  readonly segmenter: number;
  readonly signs: number;
  /** The greatest memory that the process took, in bytes. */
  readonly peak: number;
  /** What lives of it when all that is not needed any more is cleared away. */
  readonly kept: number;
  readonly size: number;
}

/**
 * All parties, in a process of its own, so that its memory is its own. With no rounds it only makes
 * the inputs; with one it compiles once and measures no yardstick, so that the memory is compiling's.
 */
function measured(parties: number, part: number, rounds: number): Measured {
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    [
      '--max-old-space-size=6000',
      '--expose-gc',
      join(import.meta.dirname, 'many-parties-run.ts'),
      `${parties}`,
      `${part}`,
      `${rounds}`,
    ],
    { encoding: 'utf8', maxBuffer: 1 << 24 },
  );
  if (status !== 0) throw new Error(`${parties} parties: ${stderr}`);
  return JSON.parse(stdout) as Measured;
}

/** In the process of its own: compiles so many times, and measures the yardsticks between. */
export function measureHere(parties: number, part: number, rounds: number): Measured {
  const inputs = inputsOf(parties, part);
  const texts = textsOf(inputs);
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  const before = live();
  const made: Compiled[] = [];
  const times: number[] = [];
  const words: number[] = [];
  const signs: number[] = [];
  for (let round = 0; round < rounds; round++) {
    made.length = 0;
    times.push(cpuOf(() => made.push(compile(inputs.base, inputs.revisions))));
    if (rounds === 1) continue;
    words.push(cpuOf(() => readWords(texts)));
    signs.push(cpuOf(() => scan(texts)));
  }
  const peak = process.resourceUsage().maxRSS * 1024;
  const kept = live() - before;
  for (const compiled of made) check(inputs, compiled);
  const sample = texts.slice(0, 200);
  const sampled = sample.reduce((sum, text) => sum + text.length, 0) / size;
  return {
    compile: median(times),
    words: median(words),
    segmenter: rounds > 1 ? cpuOf(() => segment(sample)) / sampled : 0,
    signs: median(signs),
    peak,
    kept,
    size,
  };
}

function live(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function readWords(texts: readonly string[]): number {
  const vocabulary = new Vocabulary();
  let count = 0;
  for (const text of texts) count += vocabulary.stretch(text, 0, text.length).length;
  return count;
}

function scan(texts: readonly string[]): number {
  let sum = 0;
  for (const text of texts) for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  return sum;
}

function segment(texts: readonly string[]): number {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  return texts.reduce((sum, text) => sum + [...segmenter.segment(text)].length, 0);
}

/** A party in ten is read back, and must be what it was, to the character. */
function check({ revisions }: Inputs, compiled: Compiled): void {
  for (const [place, { party, points }] of revisions.entries()) {
    if (place % 10 > 0) continue;
    const read = project(compiled, party);
    const same = (point: Point, at: number): boolean =>
      point.text === points[at]?.text && point.label === points[at]?.label;
    if (read.length !== points.length || !read.every(same))
      throw new Error(`${party} does not come back`);
  }
}

const CASES = [
  [2, 0.1, 9],
  [10, 0.1, 7],
  [50, 0.1, 3],
  [200, 0.1, 2],
  [200, 0.01, 3],
] as const;

export function manyParties(): Finding {
  const targets: Target[] = [];
  const compiles = new Map<string, number>();
  const rows = CASES.map(([parties, part, rounds]) => {
    const empty = measured(parties, part, 0);
    const once = measured(parties, part, 1);
    const all = measured(parties, part, rounds);
    const peak = (once.peak - empty.peak) / once.size;
    const name = `${parties} parties, ${100 * part} %`;
    compiles.set(name, all.compile);
    if (parties >= 10 && part === 0.1)
      targets.push(target(`${name}: of one tokenising`, 1.3, all.compile / all.words));
    if (part === 0.01)
      targets.push(target(`${name}: of one character scan`, 1, all.compile / all.signs));
    targets.push(target(`${name}: memory, of the bytes of the inputs`, 6, peak));
    return [
      name,
      shown(all.compile),
      ratio(all.compile, all.words),
      ratio(all.compile, all.segmenter),
      ratio(all.compile, all.signs),
      peak.toFixed(1),
      (once.kept / once.size).toFixed(1),
    ];
  });
  const growth =
    (compiles.get('200 parties, 10 %') ?? NaN) / (compiles.get('50 parties, 10 %') ?? NaN);
  targets.push(target('growth from 50 to 200 parties', 4, growth));
  return {
    title: 'Many parties, 500 KB each',
    about:
      'Times are CPU; beside them, in the same process, one tokenising of all inputs by Parley, ' +
      'one by Intl.Segmenter (of a part, scaled), and one look at each character. Memory, by the ' +
      'bytes of the inputs: what a process that compiles once takes at most, less what one takes that ' +
      'only makes the inputs; and what of it is kept, which is the compiled text.',
    table: [
      [
        '',
        'compile',
        'of tokenising',
        'of Intl.Segmenter',
        'of a character scan',
        'memory',
        'kept',
      ],
      ...rows,
    ],
    targets,
  };
}

/** One of 200 parties changes one word. */
export function incremental(): Finding {
  const { base, revisions } = inputsOf(200, 0.01);
  const whole: number[] = [];
  let compilation = new Compilation(base, {}, compileWords);
  for (let round = 0; round < 3; round++) {
    compilation = new Compilation(base, {}, compileWords);
    whole.push(
      cpuOf(() => {
        for (const { party, points } of revisions) compilation.set(party, points);
        compilation.compiled();
      }),
    );
  }
  const again: number[] = [];
  for (let round = 0; round < 20; round++) {
    const { party, points } = revisions[(round * 37) % 200] as Revision;
    const place = points.length >> 1;
    const changed = points.map((point, at) =>
      at === place + round ? { ...point, text: `${point.text} once${round}` } : point,
    );
    again.push(
      cpuOf(() => {
        compilation.set(party, changed);
        compilation.compiled();
      }),
    );
  }
  const [full, one] = [median(whole), median(again)];
  return {
    title: 'One party changes one word, 200 parties, 500 KB, 1 % changed',
    about: 'The same compilation goes on; only the changed wording is given anew.',
    table: [
      ['', 'CPU'],
      ['compiled anew', shown(full)],
      ['after one change', shown(one)],
    ],
    targets: [target('of compiling anew', 0.01, one / full, 'share')],
  };
}
