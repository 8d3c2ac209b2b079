import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';
import type { Compiled, Content } from './compiled.ts';
import { compileNaively, leastInBrackets, lettersInBrackets } from './naive.test-kit.ts';
import { partyId, pointId, type PartyId, type Point } from './point.ts';
import { scene } from './scene.test-kit.ts';
import { chanceOf, revised, treaty } from './treaty.test-kit.ts';

const SEED = 28;

const read = (content: Content, party: PartyId | 'base'): string =>
  content
    .map((part) => {
      if (typeof part === 'string') return part;
      const own = part.alternatives.find((one) =>
        party === 'base' ? one.base : one.by.includes(party),
      );
      return read(own?.content ?? [], party);
    })
    .join('');

const bracketed = ({ points }: Compiled): number =>
  points.reduce((sum, { content }) => sum + lettersInBrackets(content), 0);

const paragraph = (text: string): Point[] => [
  { id: pointId('p1'), kind: 'paragraph', depth: 0, text },
];

describe('what stands in brackets', () => {
  // of the floor: 1.00 with two parties, 1.05 with ten, 1.10 with fifty
  it.each([
    [2, 1],
    [10, 1.05],
    [50, 1.1],
  ])('is hardly more than must be, with %i parties', (parties, most) => {
    const base = treaty(chanceOf(SEED), 8000);
    const revisions = Array.from({ length: parties }, (_party, place) => ({
      party: partyId(`P${place}`),
      points: revised(base, 0.1, SEED + place),
    }));
    const floor = base.reduce(
      (sum, point, place) =>
        sum +
        leastInBrackets(
          point.text,
          revisions.map(({ points }) => points[place]?.text ?? ''),
        ),
      0,
    );
    expect(bracketed(compile(base, revisions)) / floor).toBeLessThanOrEqual(most);
  });

  it('is no more than the naive compiler brackets, over many texts', () => {
    let [fast, naive] = [0, 0];
    fc.assert(
      fc.property(scene, ({ base, revisions }) => {
        const text = base[0]?.text ?? '';
        const wordings = revisions.map(({ points }) => points[0]?.text ?? '');
        const parties = wordings.map((points, place) => ({
          party: partyId(`P${place}`),
          points: paragraph(points),
        }));
        const compiled = compile(paragraph(text), parties, { identity: 'ids' });
        const content = compileNaively(text, wordings);
        expect(read(content, 'base')).toBe(text);
        for (const [place, { party }] of parties.entries())
          expect(read(content, party)).toBe(wordings[place]);
        fast += bracketed(compiled);
        naive += lettersInBrackets(content);
      }),
      { seed: SEED, numRuns: 500 },
    );
    expect(fast).toBeLessThanOrEqual(naive);
    expect(fast).toBeGreaterThan(0);
  });
});
