import { labelAt } from '../../core/text/labels.ts';
import { pointId, type Point } from '../../core/text/point.ts';

/** A stream of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
export function numbersOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const NEW_WORDS = ['promptly', 'sixty', 'und “Währung”', 'немедленно', '«délai»', 'خلال', '六十'];

/** The text with some of its words changed, some points taken out, some put in and some moved. */
export function amendedAtRandom(points: readonly Point[], seed: number): readonly Point[] {
  const next = numbersOf(seed);
  const pick = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(next() * items.length)] as Item;
  const share = Math.min(1, 6 / Math.max(1, points.length));
  const changed = points.flatMap((point): readonly Point[] => {
    if (next() > Math.max(0.15, share) || point.text === '') return [point];
    const words = point.text.split(/(\s+)/);
    const at = 2 * Math.floor((next() * (words.length + 1)) / 2);
    const chance = next();
    if (chance < 0.35) words[at] = pick(NEW_WORDS);
    else if (chance < 0.55) words.splice(at, 2);
    else if (chance < 0.75) words.splice(at, 0, pick(NEW_WORDS), ' ');
    else if (chance < 0.85) return [];
    else {
      const text = `The ${pick(NEW_WORDS)} shall be ${pick(NEW_WORDS)}.`;
      return [point, { ...point, id: pointId(`${point.id}n`), kind: kindOf(point), text }];
    }
    const text = words.join('').trim();
    if (text === '') return [];
    return labelAt(text) === undefined ? [{ ...point, text }] : [point];
  });
  return changed.length === 0 ? points.slice(0, 1) : changed;
}

const kindOf = ({ kind }: Point): Point['kind'] => (kind === 'title' ? 'paragraph' : kind);
