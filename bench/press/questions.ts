import { parseHTML } from 'linkedom';
import { PressRefused } from '../../src/press/refused.ts';
import { readGold } from '../../src/press/dates/gold.test-kit.ts';
import { readArticle } from '../../src/press/source/article.ts';
import { blocksOf } from '../../src/press/source/blocks.ts';
import { linesOf } from '../../src/press/source/line.ts';
import type { Finding } from '../question.ts';
import { foundingLines } from './founding.ts';
import { hostile } from './hostile.ts';
import { learning } from './learning.ts';
import { meanRate, newsPages, shingleRate } from './pages.ts';
import { namedParties } from './parties.ts';
import { exactSpans, ROLES } from './polnear.ts';
import type { Rate } from './rate.ts';
import { same } from './same.ts';
import { speechRate } from './speech.ts';
import { speed } from './speed.ts';
import { least, three } from './targets.ts';

const row = (name: string, { precision, recall, f1 }: Rate): string[] => [
  name,
  three(precision),
  three(recall),
  three(f1),
];

const ATTRIBUTED = { source: 0.66, cue: 0.65, content: 0.6 } as const;
/** What was aimed at beyond that. */
const AIMED = { source: 0.78, cue: 0.71, content: 0.69 } as const;
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
      ...ROLES.map((role) => least(`${role}, exact F1, as aimed`, AIMED[role], exact[role].f1)),
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

/** What the rules read of the phrases before any of them was looked at to mend a rule. */
const AT_FIRST = 130;

function dates(): Finding {
  const gold = readGold();
  const right = gold.filter(({ isRight }) => isRight).length;
  return {
    title: 'Dates: 150 phrases of news',
    about:
      'Phrases of the shared pages with the words beside them and the day of their article, drawn by chance ' +
      'from what looks like a date, English, mostly of November 2019; values by one reader (`fixtures/press/dates.json`).',
    table: [],
    targets: [least('value right', 0.85, right / gold.length)],
    notes: [
      `${right} of ${gold.length}; ${AT_FIRST} before two rules were mended by what was wrong (a weekday before a date, and the year of a date without one).`,
    ],
  };
}

function parties(): Finding {
  const { names, others, missed } = namedParties();
  return {
    title: 'Parties and groups of climate talks',
    about:
      'Those that a list made from bulletins names, each in a sentence of its own: by its name, and by what else the ' +
      'bulletins wrote for it. The bulletins themselves are not at hand.',
    table: [],
    targets: [least(`names read, of ${names.all}`, 0.95, names.read / names.all)],
    notes: [
      `Of ${others.all} other ways to write them ${others.read} are read as the same party. Not so, most of them slips of the pen: ${missed.join(' · ')}.`,
    ],
  };
}

export const PRESS_QUESTIONS: Readonly<Record<string, () => Finding>> = {
  founding,
  attributions,
  learning,
  parties,
  pages,
  dates,
  same,
  speed,
  hostile,
};
