import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, type Revision } from '../src/core/text/compile.ts';
import type { Compiled, Content } from '../src/core/text/compiled.ts';
import { leastInBrackets, lettersInBrackets } from '../src/core/text/naive.test-kit.ts';
import { partyId, pointId, type Point } from '../src/core/text/point.ts';
import { countWords } from '../src/core/text/tokens.ts';
import { target, type Finding, type Target } from './question.ts';
import { revised, treaty } from './treaty.ts';

const GDPR = join(import.meta.dirname, '../../shared/data/merge/gdpr-nparty-cases.json');

const CASES = [
  [2, 0.1, 1],
  [10, 0.1, 1.05],
  [50, 0.1, 1.1],
  [200, 0.1, 1.2],
] as const;

export function brackets(): Finding {
  const targets: Target[] = [];
  const base = treaty(1, 50_000);
  const rows = CASES.map(([parties, part, most]) => {
    const revisions = Array.from({ length: parties }, (_party, place) => ({
      party: partyId(`P${place}`),
      points: revised(base, part, place + 2),
    }));
    const { row, over } = measured(`${parties} parties, 50 KB, ${100 * part} %`, base, revisions);
    targets.push(target(`${parties} parties: brackets over the floor`, most, over));
    return row;
  });
  const real = existsSync(GDPR) ? [realRow()] : [];
  return {
    title: 'What stands in brackets, over the least that must',
    about:
      'The least: each word of the base once that some party leaves out, and each distinct ' +
      'insertion at a place once, by longest common subsequences; in letters. In brackets: the ' +
      'letters of all alternatives that a party wants.',
    table: [
      ['', 'over the floor', 'brackets for 1,000 words', 'alternatives in a bracket'],
      ...rows,
      ...real,
    ],
    targets,
    ...(existsSync(GDPR) ? {} : { notes: ['The real wordings are not at hand; left out.'] }),
  };
}

function measured(
  name: string,
  base: readonly Point[],
  revisions: readonly Revision[],
): { row: string[]; over: number } {
  const compiled = compile(base, revisions, { identity: 'ids' });
  const floor = base.reduce(
    (sum, { text }, place) =>
      sum +
      leastInBrackets(
        text,
        revisions.map(({ points }) => points[place]?.text ?? ''),
      ),
    0,
  );
  const bracketed = compiled.points.reduce(
    (sum, { content }) => sum + lettersInBrackets(content),
    0,
  );
  const words = base.reduce((sum, { text }) => sum + countWords(text), 0);
  const { choices, alternatives } = countIn(compiled);
  const over = bracketed / floor;
  return {
    row: [
      name,
      over.toFixed(3),
      ((1000 * choices) / words).toFixed(0),
      (alternatives / choices).toFixed(2),
    ],
    over,
  };
}

function countIn({ points }: Compiled): { choices: number; alternatives: number } {
  let [choices, alternatives] = [0, 0];
  const walk = (content: Content): void => {
    for (const part of content) {
      if (typeof part === 'string') continue;
      choices++;
      for (const one of part.alternatives) {
        if (one.by.length > 0) alternatives++;
        walk(one.content);
      }
    }
  };
  for (const { content } of points) walk(content);
  return { choices, alternatives };
}

interface RealCase {
  readonly base: string;
  readonly parties: readonly { readonly party: string; readonly new: string }[];
}

/** The wordings that organisations sent in on 25 paragraphs of a law. */
function realRow(): string[] {
  const cases = JSON.parse(readFileSync(GDPR, 'utf8')) as RealCase[];
  let [bracketed, floor, words, choices, alternatives] = [0, 0, 0, 0, 0];
  for (const { base, parties } of cases) {
    const wordings = new Map(parties.map((one) => [one.party, one.new]));
    const point = (text: string): Point[] => [
      { id: pointId('p1'), kind: 'paragraph', depth: 0, text },
    ];
    const compiled = compile(
      point(base),
      [...wordings].map(([party, text]) => ({ party: partyId(party), points: point(text) })),
    );
    const counts = countIn(compiled);
    bracketed += compiled.points.reduce((sum, { content }) => sum + lettersInBrackets(content), 0);
    floor += leastInBrackets(base, [...wordings.values()]);
    words += countWords(base);
    choices += counts.choices;
    alternatives += counts.alternatives;
  }
  return [
    `${cases.length} real paragraphs, 3 to 6 parties`,
    (bracketed / floor).toFixed(3),
    ((1000 * choices) / words).toFixed(0),
    (alternatives / choices).toFixed(2),
  ];
}
