import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Point } from './point.ts';
import { paragraphsOf, readPoints } from './points.ts';
import {
  labelsOf,
  LAYOUTS,
  printed,
  type Language,
  type StructuredTreaty,
} from './structured-treaty.test-kit.ts';

const folder = join(import.meta.dirname, '../../../../shared/data/texts/treaties/structured');
const missing = existsSync(folder) ? '' : ' (skipped: the folder ../shared/data is missing)';
const treaties = missing
  ? []
  : readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => ({
        file,
        treaty: JSON.parse(readFileSync(join(folder, file), 'utf8')) as StructuredTreaty,
      }));

/**
 * A label is right where it stands under the same labels as in the treaty, from its article down.
 * Precision: how many of those read are right; recall: how many of those in the treaty are read.
 * Articles with their titles, numbered paragraphs, items of lists and the heads of parts and
 * sections count, in each of the treaties and in all of them together.
 */
describe.skipIf(missing)(`treaties printed as plain text${missing}`, () => {
  for (const language of ['en', 'zh'] as const) {
    it.each(LAYOUTS)(`finds at least 99 of 100 labels, ${language}: $name`, (layout) => {
      const scores = treaties.map(({ file, treaty }) =>
        score(
          file,
          labelsOf(treaty, language),
          pathsOf(printed(treaty, language, layout), language),
        ),
      );
      const all = scores.reduce((sum, one) => ({
        file: 'all',
        gold: sum.gold + one.gold,
        found: sum.found + one.found,
        right: sum.right + one.right,
        wrong: [],
      }));
      const parts = [...scores, all].flatMap(({ file, gold, found, right, wrong }) => [
        { file, precision: right / found, recall: right / gold, wrong },
      ]);
      expect(parts.filter(({ precision, recall }) => Math.min(precision, recall) < 0.99)).toEqual(
        [],
      );
    });
  }
});

interface Score {
  readonly file: string;
  readonly gold: number;
  readonly found: number;
  readonly right: number;
  readonly wrong: readonly string[];
}

function score(file: string, gold: readonly string[], found: readonly string[]): Score {
  const left = new Map<string, number>();
  for (const path of gold) left.set(path, (left.get(path) ?? 0) + 1);
  const extra: string[] = [];
  for (const path of found) {
    const count = left.get(path) ?? 0;
    if (count > 0) left.set(path, count - 1);
    else extra.push(`+ ${path}`);
  }
  const lost = [...left].filter(([, count]) => count > 0).map(([path]) => `- ${path}`);
  return {
    file,
    gold: gold.length,
    found: found.length,
    right: found.length - extra.length,
    wrong: [...extra, ...lost],
  };
}

/** The labels that were read, each with those it lies under. */
function pathsOf(text: string, language: Language): string[] {
  const open: Point[] = [];
  return readPoints(paragraphsOf(text)).flatMap((point) => {
    if (point.label === undefined) return [];
    while ((open.at(-1)?.depth ?? -1) >= point.depth) open.pop();
    open.push(point);
    const names = open.map(({ label = '' }) => nameOf(label, language));
    const article = names.findLastIndex((name) => name.startsWith('§'));
    return [names.slice(article < 0 ? -1 : article).join(' > ')];
  });
}

function nameOf(label: string, language: Language): string {
  if (language === 'en') return label.replace(/^article (.*?)[.:]?$/iu, '§ $1');
  const [, number = '', nth = ''] = /^第(.+)條(.*)$/u.exec(label) ?? [];
  if (number === '') return label;
  return `§ ${valueOf(number)}${{ 之二: ' bis', 之三: ' ter' }[nth] ?? nth}`;
}

const DIGITS = '零一二三四五六七八九';

const valueOf = (chinese: string): number => {
  if (/^[零一二三四五六七八九]{2,}$/u.test(chinese))
    return Number([...chinese].map((sign) => DIGITS.indexOf(sign)).join(''));
  const [, hundreds = '', tens = '', ones = ''] =
    /^(?:(.)百零?)?(?:(.?)十)?(.?)$/u.exec(chinese) ?? [];
  const ten = chinese.includes('十') ? DIGITS.indexOf(tens || '一') : 0;
  return (
    (hundreds ? DIGITS.indexOf(hundreds) * 100 : 0) + ten * 10 + (ones ? DIGITS.indexOf(ones) : 0)
  );
};
