import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readPress } from '../../src/press/press.ts';
import { cpuOf } from '../measure.ts';
import type { Finding } from '../question.ts';
import { newsPages, type NewsPage } from './pages.ts';
import { most } from './targets.ts';

const ROUNDS = 1000;
const EACH = 100;

/** What is still held once all that can be collected was; and what the process has of the machine. */
interface Held {
  readonly heap: number;
  readonly resident: number;
}

export function speed(): Finding {
  const all = newsPages();
  const turns = Array.from({ length: ROUNDS }, (_, at) => all[at % all.length]).filter(
    (page) => page !== undefined,
  );
  const alone = cpuOf(() => {
    for (const { html } of turns)
      new Readability(parseHTML(new TextDecoder().decode(html)).document).parse();
  });
  const { ours, held } = readAll(turns);
  const [early = 0, late = 0] = [held.slice(1, 5), held.slice(5)].map((half) =>
    Math.max(...half.map(({ heap }) => heap)),
  );
  const peak = (from: number, to: number): number =>
    Math.max(...held.slice(from, to).map(({ resident }) => resident));
  const list = (of: keyof Held): string => held.map((one) => one[of].toFixed(0)).join(', ');
  return {
    title: '1,000 pages in one process',
    about:
      'All of the reading (main text, attributions, dates, meetings) against Readability on linkedom ' +
      'alone, before it in the same process; CPU time. Memory of pages 600 to 1,000 against that of pages ' +
      '200 to 500 (before that, the 181 pages are new, and what is compiled once grows).',
    table: [
      ['', 'pages per second'],
      ['Readability on linkedom', (ROUNDS / (alone / 1000)).toFixed(1)],
      ['Parley, everything', (ROUNDS / (ours / 1000)).toFixed(1)],
    ],
    targets: [
      most('times the CPU of Readability alone', 3, ours / alone),
      most('memory in use, later over earlier', 1.1, late / early),
      most('resident set, later over earlier', 1.1, peak(5, 10) / peak(1, 5)),
    ],
    notes: [
      `Each ${EACH} pages, in MB: in use after a collection ${list('heap')}; resident before it ${list('resident')}.`,
    ],
  };
}

/** The time of a collection that is forced is not the reading's. */
function readAll(turns: readonly NewsPage[]): { ours: number; held: Held[] } {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const held: Held[] = [];
  let ours = 0;
  for (let from = 0; from < turns.length; from += EACH) {
    ours += cpuOf(() => {
      for (const { html } of turns.slice(from, from + EACH)) readPress(html);
    });
    const resident = process.memoryUsage().rss / 2 ** 20;
    collect();
    held.push({ heap: process.memoryUsage().heapUsed / 2 ** 20, resident });
  }
  return { ours, held };
}
