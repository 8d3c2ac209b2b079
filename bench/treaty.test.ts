import { describe, expect, it } from 'vitest';
import { readMarkdown, writeMarkdown } from '../src/formats/markdown.ts';
import { commonPlaces } from '../src/core/text/naive.test-kit.ts';
import { pointId, type Point } from '../src/core/text/point.ts';
import { paragraph, revised, treaty } from './treaty.ts';

const SIZE = 50_000;
const base = treaty(28, SIZE);
const wordsOf = (point: Point | undefined): string[] => point?.text.split(' ') ?? [];
const pointsOf = (text: readonly string[]): Point[] => [
  { id: pointId('p1'), kind: 'paragraph', depth: 0, text: text.join(' ') },
];

/** Of the words of the older text, the part that is changed: of each gap the longer side. */
function changedPart(older: readonly Point[], newer: readonly Point[]): number {
  let [changed, all] = [0, 0];
  for (const [place, point] of older.entries()) {
    const [one, other] = [wordsOf(point), wordsOf(newer[place])];
    let [b, r] = [0, 0];
    for (const [toBase, to] of [...commonPlaces(one, other), [one.length, other.length] as const]) {
      changed += Math.max(toBase - b, to - r);
      [b, r] = [toBase + 1, to + 1];
    }
    all += point.kind === 'heading' ? 0 : one.length;
  }
  return changed / all;
}

describe('a treaty of the bench', () => {
  it('is the same for one seed and another for another', () => {
    expect(treaty(28, SIZE)).toEqual(base);
    expect(treaty(29, SIZE)).not.toEqual(base);
    expect(revised(base, 0.1, 3)).toEqual(revised(base, 0.1, 3));
    expect(revised(base, 0.1, 3)).not.toEqual(revised(base, 0.1, 4));
  });

  it('is as large as asked, of paragraphs of 20 to 120 words and a few more', () => {
    const size = writeMarkdown(base).length;
    expect(size / SIZE).toBeGreaterThan(1);
    expect(size / SIZE).toBeLessThan(1.02);
    expect(paragraph(28, SIZE)[0]?.text.length).toBeGreaterThan(SIZE - 2);
    for (const point of base) {
      const count = wordsOf(point).length;
      const [least, most] = point.kind === 'heading' ? [1, 4] : [20, 139];
      expect(count).toBeGreaterThanOrEqual(least);
      expect(count).toBeLessThanOrEqual(most);
    }
  });

  it('is read from its own text as it was made', () => {
    expect(readMarkdown(writeMarkdown(base))).toEqual(base);
  });

  it('has the most frequent word in about one place of fourteen, as English has', () => {
    const words = base.flatMap(wordsOf).map((word) => word.toLowerCase());
    const part = words.filter((word) => word === 'the').length / words.length;
    expect(part).toBeGreaterThan(1 / 20);
    expect(part).toBeLessThan(1 / 10);
  });

  it.each([0.01, 0.1, 0.3])('is changed in the part of its words that was asked: %d', (part) => {
    const changed = changedPart(base, revised(base, part, 1));
    expect(changed / part).toBeGreaterThan(0.75);
    expect(changed / part).toBeLessThan(1.15);
  });

  it('has edits that several parties make', () => {
    const [point] = pointsOf(Array.from({ length: 200 }, (_none, place) => `w${place}`));
    const counts = new Map<string, number>();
    for (let party = 0; party < 100; party++) {
      const words = wordsOf(revised(point ? [point] : [], 0.1, party)[0]);
      for (const [place, one] of words.entries()) {
        if (/^w\d+$/u.test(one) || !/^w\d+$/u.test(words[place - 1] ?? '')) continue;
        const said = `${words[place - 1]} ${one} ${words[place + 1]}`;
        counts.set(said, (counts.get(said) ?? 0) + 1);
      }
    }
    const most = [...counts.values()].toSorted((one, other) => other - one).slice(0, 4);
    expect(Math.min(...most)).toBeGreaterThan(5);
  });
});
