import { compile } from '../src/core/text/compile.ts';
import { partyId, type Point } from '../src/core/text/point.ts';
import { project } from '../src/core/text/project.ts';
import { redline } from '../src/core/text/redline.ts';
import { readPlain } from '../src/formats/plain.ts';
import { cpuOf, race, ratio, shown, type Runner, type Standing } from './measure.ts';
import { plain, slowWordDiffs, wordDiffs } from './peers.ts';
import { atLeast, target, type Finding } from './question.ts';
import { paragraph, revised, treaty } from './treaty.ts';

const ONE = partyId('US');

const compiled = (older: readonly Point[], newer: readonly Point[]): number =>
  cpuOf(() => compile(older, [{ party: ONE, points: newer }]));

/** Throws unless the newer text comes out of the compiled one to the character. */
function check(older: readonly Point[], newer: readonly Point[]): void {
  const read = project(compile(older, [{ party: ONE, points: newer }]), ONE);
  if (plain(read) !== plain(newer)) throw new Error('the newer text does not come back');
}

const ours = (older: readonly Point[], newer: readonly Point[]): Record<string, Runner> => ({
  'Parley, compile': () => compiled(older, newer),
});

const tableOf = (standings: readonly Standing[]): string[][] => {
  const own = standings[0]?.cpu;
  return [
    ['', 'CPU', 'times Parley', 'runs'],
    ...standings.map(({ name, cpu, runs }) => [name, shown(cpu), ratio(cpu, own), `${runs}`]),
  ];
};

const cpuIn = (standings: readonly Standing[], name: string): number =>
  standings.find((one) => one.name.startsWith(name))?.cpu ?? NaN;

/** 500 KB, a tenth of the words changed in every paragraph. */
export function twoVersions(): Finding {
  const older = treaty(1, 500_000);
  const newer = revised(older, 0.1, 2);
  check(older, newer);
  const [one, other] = [plain(older), plain(newer)];
  const standings = race(
    {
      ...ours(older, newer),
      'Parley, from two plain files to a redline': () =>
        cpuOf(() => redline(readPlain(one), readPlain(other))),
      ...wordDiffs(one, other),
    },
    { warmUp: 8, rounds: 9 },
  );
  const own = cpuIn(standings, 'Parley, compile');
  return {
    title: 'Two versions, 500 KB, 10 % of the words changed',
    about: 'The compiled text of a base and one revision; each peer makes its word diff.',
    table: tableOf(standings),
    notes: slowOnes(),
    targets: [
      atLeast('times faster than fast-myers-diff', 100, cpuIn(standings, 'fast-myers') / own),
      target('of the time of git diff --word-diff', 1, own / cpuIn(standings, 'git')),
    ],
  };
}

/** Peers that would take minutes for 500 KB, each on a smaller text beside Parley. */
const slowOnes = (): string[] =>
  Object.entries(slowWordDiffs).map(([name, { size, on }]) => {
    const older = treaty(1, size);
    const newer = revised(older, 0.1, 2);
    const [one, other] = [plain(older), plain(newer)];
    const [own, slow] = race(
      { ...ours(older, newer), [name]: () => cpuOf(() => on(one, other)) },
      { warmUp: 3, rounds: 5 },
    );
    return (
      `- ${name}: ${shown(slow?.cpu)} for ${size / 1000} KB, ${ratio(slow?.cpu, own?.cpu)} times ` +
      `Parley (${shown(own?.cpu)}); its time grows with the square, so it was not asked for more.`
    );
  });

/** A paragraph a line, without blank lines: git then has no line in common to begin from. */
const lines = (points: readonly Point[]): string => plain(points).replaceAll('\n\n', '\n');

const gitOn = (one: string, other: string): Runner =>
  wordDiffs(one, other)['git diff --word-diff'] ?? (() => undefined);

/** Texts that have hardly a sentence in common. */
export function rewritten(): Finding {
  const [older, newer] = [treaty(1, 5_000_000), treaty(2, 5_000_000)];
  const [long, other] = [paragraph(1, 500_000), paragraph(2, 500_000)];
  const cases = [
    ['5 MB rewritten whole', older, newer, 0.05, { warmUp: 1, rounds: 3 }],
    ['500 KB in one paragraph, rewritten whole', long, other, 1, { warmUp: 4, rounds: 7 }],
    [
      '500 KB in one paragraph, 10 % changed',
      long,
      revised(long, 0.1, 2),
      1,
      { warmUp: 4, rounds: 7 },
    ],
  ] as const;
  const found = cases.map(([name, one, two, most, rounds]) => {
    check(one, two);
    const standings = race(
      {
        ...ours(one, two),
        'git, a line a paragraph': gitOn(lines(one), lines(two)),
        'git, blank lines between': gitOn(plain(one), plain(two)),
      },
      rounds,
    );
    const own = cpuIn(standings, 'Parley');
    const git = cpuIn(standings, 'git, a line');
    const blank = cpuIn(standings, 'git, blank');
    return {
      row: [name, shown(own), shown(git), ratio(own, git), shown(blank), ratio(own, blank)],
      target: target(`${name}: of git's time, a line a paragraph`, most, own / git),
    };
  });
  const head = [
    '',
    'Parley',
    'git, a line a paragraph',
    'ratio',
    'git, blank lines between',
    'ratio',
  ];
  return {
    title: 'Rewritten whole, and one long paragraph',
    about:
      'The compiled text of a base and one revision; git makes its word diff (git diff --word-diff). ' +
      'With blank lines between paragraphs git pairs these, and compares little with little.',
    table: [head, ...found.map(({ row }) => row)],
    targets: found.map((one) => one.target),
  };
}
