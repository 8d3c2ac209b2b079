import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, type Alignment } from './align.ts';
import { heaviestIncreasing } from './increasing.ts';
import { alignNaively } from './naive-align.test-kit.ts';
import { mayBeOne, partyId, pointId, type Point } from './point.ts';
import { isRecognised, restructured, type StructureEdit } from './structure.test-kit.ts';
import { chanceOf, treaty } from './treaty.test-kit.ts';
import { compile } from './compile.ts';
import { project } from './project.ts';

const SEED = 28;

const paragraphs = (texts: readonly string[]): Point[] =>
  texts.map((text, place) => ({ id: pointId(`p${place + 1}`), kind: 'paragraph', depth: 0, text }));

/** Each point stands in one pair; heads meet heads; those that did not move stand in order. */
function expectValid(base: readonly Point[], revision: readonly Point[], made: Alignment): void {
  const paired = made.baseOf.filter((b) => b !== undefined);
  expect(new Set(paired).size).toBe(paired.length);
  let last = -1;
  for (const [r, b] of made.baseOf.entries()) {
    const [one, other] = [base[b ?? -1], revision[r]];
    if (b === undefined) continue;
    expect(one && other && mayBeOne(one, other)).toBe(true);
    if (made.moved[r]) continue;
    expect(b).toBeGreaterThan(last);
    last = b;
  }
}

describe('an alignment', () => {
  it.each<[StructureEdit]>([['move'], ['swap'], ['insert'], ['delete'], ['split'], ['merge']])(
    'recognises a %s, whether words change or not',
    (edit) => {
      for (const part of [0, 0.1]) {
        const seeds = Array.from({ length: 150 }, (_none, seed) => seed + 1000);
        const good = seeds.filter((seed) => {
          const made = restructured(edit, part, seed);
          return isRecognised(made, align(made.base, made.revision));
        });
        expect(
          good.length / seeds.length,
          `with ${100 * part} % of the words changed`,
        ).toBeGreaterThanOrEqual(0.98);
      }
    },
  );

  it('is valid for any two texts, and finds as many identical points as comparing all pairs does', () => {
    const text = fc
      .array(fc.constantFrom('the', 'Parties', 'shall', 'withdraw', 'forces', 'notify'), {
        maxLength: 8,
      })
      .map((words) => words.join(' '));
    const point = fc.record({ text, kind: fc.constantFrom('point', 'heading', 'paragraph') });
    const points = fc
      .array(point, { maxLength: 9 })
      .map((all) =>
        all.map((one, place): Point => ({ id: pointId(`p${place}`), depth: 0, ...one })),
      );
    const identical = (base: readonly Point[], revision: readonly Point[], { baseOf }: Alignment) =>
      baseOf.filter((b, r) => b !== undefined && base[b]?.text === revision[r]?.text).length;
    const holds = (base: readonly Point[], revision: readonly Point[]): void => {
      const made = align(base, revision);
      expectValid(base, revision, made);
      const naive = alignNaively(base, revision);
      expect(identical(base, revision, made)).toBeGreaterThanOrEqual(
        identical(base, revision, naive) - 1,
      );
    };
    fc.assert(fc.property(points, points, holds), { seed: SEED, numRuns: 1500 });
  });

  it('sees a text in reverse order as all moves', () => {
    const base = treaty(chanceOf(SEED), 60_000).filter(({ kind }) => kind === 'point');
    const { baseOf, moved } = align(base, base.toReversed());
    expect(baseOf).toEqual([...base.keys()].toReversed());
    expect(moved.filter(Boolean)).toHaveLength(base.length - 1);
  });

  it('does not depend on what was read before', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { base, revision } = restructured('move', 0.3, seed);
      const party = partyId('A');
      const alone = compile(base, [{ party, points: revision }]);
      const other = { party: partyId('B'), points: restructured('swap', 0.3, seed + 1).revision };
      const both = compile(base, [other, { party, points: revision }]);
      expect(project(both, party).map(({ text }) => text)).toEqual(
        project(alone, party).map(({ text }) => text),
      );
    }
  });

  it.each([
    [
      'ten thousand times the same words',
      () => paragraphs(Array.from({ length: 10_000 }, () => 'Idem.')),
    ],
    [
      'ten thousand points with the same words in another order',
      () =>
        paragraphs(
          Array.from({ length: 10_000 }, (_none, at) => `a b c ${at % 2 ? 'd e' : 'e d'} f`),
        ),
    ],
  ])('copes with %s', (_what, make) => {
    const base = make();
    const made = align(base, base.slice(17).toReversed());
    expectValid(base, base.slice(17).toReversed(), made);
    expect(made.baseOf).toHaveLength(base.length - 17);
  });
});

describe('the heaviest increasing sequence', () => {
  it('weighs as much as the best of all sequences', () => {
    const drawn = fc.uniqueArray(fc.nat(40), { maxLength: 9 }).chain((values) =>
      fc.tuple(
        fc.constant(values),
        fc.array(fc.integer({ min: 1, max: 9 }), {
          minLength: values.length,
          maxLength: values.length,
        }),
      ),
    );
    const best = (
      values: readonly number[],
      weights: readonly number[],
      from = 0,
      above = -1,
    ): number =>
      from === values.length
        ? 0
        : Math.max(
            best(values, weights, from + 1, above),
            (values[from] ?? 0) > above
              ? (weights[from] ?? 0) + best(values, weights, from + 1, values[from])
              : 0,
          );
    const holds = ([values, weights]: [number[], number[]]): void => {
      const places = heaviestIncreasing(values, weights);
      const sum = places.reduce((total, place) => total + (weights[place] ?? 0), 0);
      expect(sum).toBe(best(values, weights));
      expect(
        places.every(
          (place, n) => n === 0 || (values[places[n - 1] ?? 0] ?? 0) < (values[place] ?? 0),
        ),
      ).toBe(true);
    };
    fc.assert(fc.property(drawn, holds), { seed: SEED, numRuns: 500 });
  });
});
