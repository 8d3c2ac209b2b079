import { readPress, type PressReading } from '../../src/press/press.ts';
import { PressRefused } from '../../src/press/refused.ts';
import { sameQuotations } from '../../src/press/same/same-quotation.ts';
import { cpuOf } from '../measure.ts';
import type { Finding } from '../question.ts';
import { newsPages, type NewsPage } from './pages.ts';

/** What several of the shared pages quote. How many really are one is for a reader of the list to say. */
export function same(): Finding {
  const readings = newsPages().flatMap(readingOf);
  let found: ReturnType<typeof sameQuotations> = [];
  const taken = cpuOf(() => {
    found = sameQuotations(readings);
  });
  const differing = found.filter(({ wordings }) =>
    wordings.some(({ against }) => against.some(({ kind }) => kind !== 'same')),
  );
  const dated = found.filter(({ firstSeen }) => firstSeen !== undefined);
  return {
    title: 'The same quotation across outlets',
    about: 'All quotations of the 181 pages, matched with each other.',
    table: [
      [
        'quotations in several pages',
        'in other words somewhere',
        'with a day first seen',
        'CPU ms',
      ],
      [found.length, differing.length, dated.length, Math.round(taken)].map(String),
    ],
    targets: [],
  };
}

function readingOf({ html, address }: NewsPage): PressReading[] {
  try {
    return [readPress(html, { address })];
  } catch (error) {
    if (error instanceof PressRefused) return [];
    throw error;
  }
}
