import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readPress } from '../../src/press/press.ts';
import { PressRefused } from '../../src/press/refused.ts';
import { readArticle } from '../../src/press/source/article.ts';
import { blocksOf } from '../../src/press/source/blocks.ts';
import { linesOf } from '../../src/press/source/line.ts';
import { cpuOf } from '../measure.ts';
import type { Finding, Target } from '../question.ts';
import { foundingLines } from './founding.ts';
import { meanRate, newsPages, shingleRate } from './pages.ts';
import { exactSpans, ROLES } from './polnear.ts';
import type { Rate } from './rate.ts';
import { speechRate } from './speech.ts';

const three = (value: number): string => value.toFixed(3);
const least = (what: string, wanted: number, measured: number): Target => ({
  what,
  asked: `at least ${wanted}`,
  measured: three(measured),
  isMet: measured >= wanted,
});
const most = (what: string, wanted: number, measured: number): Target => ({
  what,
  asked: `at most ${wanted}`,
  measured: measured.toFixed(2),
  isMet: measured <= wanted,
});
const row = (name: string, { precision, recall, f1 }: Rate): string[] => [
  name,
  three(precision),
  three(recall),
  three(f1),
];

const ATTRIBUTED = { source: 0.66, cue: 0.65, content: 0.6 } as const;
/** Where precision and recall of speech meet. */
const SPEECH_LEAST = 0.58;

function attributions(): Finding {
  const exact = exactSpans();
  const speech = speechRate(SPEECH_LEAST);
  return {
    title: 'Who said what: PolNeAR dev',
    about:
      '94 articles of American papers of 2016. Exact spans by the metric of CofeNet; cues of speech ' +
      '(`bench/press/speech.ts`) where readings may stand within each other. The rules were tuned on this set.',
    table: [
      ['', 'precision', 'recall', 'F1'],
      ...ROLES.map((role) => row(role, exact[role])),
      row(`cues of speech, confidence from ${SPEECH_LEAST}`, speech),
    ],
    targets: [
      ...ROLES.map((role) => least(`${role}, exact F1`, ATTRIBUTED[role], exact[role].f1)),
      least('speech, precision', 0.87, speech.precision),
      least('speech, recall', 0.87, speech.recall),
    ],
  };
}

const storyOf = (bytes: Uint8Array): string => {
  try {
    return linesOf(readArticle(bytes).lines, 'story')
      .map(({ text }) => text)
      .join('\n');
  } catch (error) {
    if (error instanceof PressRefused) return '';
    throw error;
  }
};

/** All that a reader would copy from a page, a block a line. */
const flat = (html: Uint8Array): Uint8Array => {
  const { document } = parseHTML(new TextDecoder().decode(html));
  return new TextEncoder().encode(blocksOf(document.documentElement).join('\n'));
};

function pages(): Finding {
  const all = newsPages();
  const html = meanRate(all.map((page) => shingleRate(page.body, storyOf(page.html))));
  const pasted = meanRate(all.map((page) => shingleRate(page.body, storyOf(flat(page.html)))));
  return {
    title: 'The story among the furniture: 181 pages',
    about: 'Main text by shingles of four words, as the benchmark of scrapinghub counts.',
    table: [['', 'precision', 'recall', 'F1'], row('from HTML', html), row('pasted flat', pasted)],
    targets: [least('from HTML, F1', 0.965, html.f1), least('pasted flat, F1', 0.9, pasted.f1)],
  };
}

function founding(): Finding {
  const lines = foundingLines();
  const right = lines.filter(({ wrong }) => wrong.length === 0).length;
  return {
    title: 'The founding article',
    about: 'The article as it was pasted, against every line of its gold.',
    table: [],
    targets: [least(`lines of ${lines.length}`, lines.length, right)],
    notes: lines.flatMap(({ id, wrong }) =>
      wrong.length === 0 ? [] : [`- ${id}: ${wrong.join('; ')}`],
    ),
  };
}

const ROUNDS = 1000;

function speed(): Finding {
  const all = newsPages();
  const turns = Array.from({ length: ROUNDS }, (_, at) => all[at % all.length]).filter(
    (page) => page !== undefined,
  );
  const alone = cpuOf(() => {
    for (const { html } of turns)
      new Readability(parseHTML(new TextDecoder().decode(html)).document).parse();
  });
  const heaps: number[] = [];
  const ours = cpuOf(() => {
    turns.forEach(({ html }, at) => {
      readPress(html);
      if (at % 100 === 99) heaps.push(process.memoryUsage().rss / 2 ** 20);
    });
  });
  const [early = 0, late = 0] = [Math.max(...heaps.slice(0, 5)), Math.max(...heaps.slice(5))];
  return {
    title: '1,000 pages in one process',
    about:
      'All of the reading (main text, attributions, dates, meetings) against Readability on linkedom ' +
      'alone; CPU time. Memory: resident set of the second half against the first.',
    table: [
      ['', 'pages per second'],
      ['Readability on linkedom', (ROUNDS / (alone / 1000)).toFixed(1)],
      ['Parley, everything', (ROUNDS / (ours / 1000)).toFixed(1)],
    ],
    targets: [
      most('times the CPU of Readability alone', 3, ours / alone),
      most('memory, second half over first', 1.15, late / early),
    ],
    notes: [
      `Resident set each 100 pages, in MB: ${heaps.map((one) => one.toFixed(0)).join(', ')}.`,
    ],
  };
}

const HOSTILE: Readonly<Record<string, () => string>> = {
  '200,000 levels': () => `<html><body>${'<div>'.repeat(200_000)}x`,
  '500,000 unclosed spans': () => `<html><body><p>Hello there.${'<span>a '.repeat(500_000)}`,
  '50 MB of text': () => `<html><body><p>${'word '.repeat(10_000_000)}</p>`,
  '19 MB in one paragraph': () => `<html><body><p>${'word "said" he. '.repeat(1_200_000)}</p>`,
  '5 MB of one line, pasted': () => 'He said "no", she said. '.repeat(210_000),
  '100,000 scripts': () => `<html>${'<script>while(1){}</script>'.repeat(100_000)}<p>A line.</p>`,
  'one script without an end': () => `<html><p>He said so.</p><script>${'a<b '.repeat(4_000_000)}`,
  '2 MB of opening marks, pasted': () => '"“‘'.repeat(700_000),
  '270 KB of one line, pasted': () => 'He said "no", she said. '.repeat(11_000),
  '20,000 lines, pasted': () => 'The minister said on Monday that it was late.\n'.repeat(20_000),
  '4,000 people in as many lines, pasted': () =>
    Array.from(
      { length: 4000 },
      (_, at) => `President Anna Berg${at} said on Monday that she met Karl Moe${at} in Oslo.`,
    ).join('\n'),
  'one paragraph of 5 MB, a page': () =>
    `<html><body><p>${'He said "no" on Monday, she told him. '.repeat(130_000)}`,
  '300,000 lines, pasted': () => 'The minister said on Monday that it was late.\n'.repeat(300_000),
  'a million brackets': () => `<html>${'<'.repeat(1_000_000)}`,
  'attributes without an end': () => `<html><p class="${'a '.repeat(5_000_000)}`,
};

function hostile(): Finding {
  const rows = Object.entries(HOSTILE).map(([name, make]) => {
    const bytes = new TextEncoder().encode(make());
    let answer = 'read';
    const taken = cpuOf(() => {
      try {
        readPress(bytes);
      } catch (error) {
        if (!(error instanceof PressRefused)) throw error;
        answer = `refused: ${error.message.split(';')[0]}`;
      }
    });
    return { name, taken: taken / 1000, answer };
  });
  return {
    title: 'Hostile pages',
    about: 'Each is refused with a sentence, or read; CPU seconds.',
    table: [
      ['', 'seconds', 'answer'],
      ...rows.map(({ name, taken, answer }) => [name, taken.toFixed(2), answer]),
    ],
    targets: [most('seconds for the slowest', 5, Math.max(...rows.map(({ taken }) => taken)))],
  };
}

export const PRESS_QUESTIONS: Readonly<Record<string, () => Finding>> = {
  founding,
  attributions,
  pages,
  speed,
  hostile,
};
