import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../text/compile.ts';
import { pointId } from '../text/point.ts';
import { compiledPoint } from './compiled-text.ts';
import { points } from './moves.test-kit.ts';
import { onTable } from './rules.ts';
import { accordOf, worldOf } from './world-of.test-kit.ts';
import { revisionOf } from './wording.ts';

const choices = fc.array(fc.integer({ min: 0, max: 2 ** 48 }), { minLength: 5, maxLength: 30 });

test('a point compiled alone is the point compiled out of every party’s whole text', () => {
  const property = fc.property(choices, fc.constantFrom(...points), (chosen, name) => {
    const accord = accordOf(worldOf(chosen));
    const point = pointId(name);
    const here = (one: { readonly id: string }): boolean => one.id === point;
    const whole = accord.mustAgree.map((party) => ({
      party,
      points: revisionOf(accord, party).filter(here),
    }));
    const base = (onTable(accord)?.points ?? []).filter(here);
    expect(compiledPoint(accord, point)).toEqual(compile(base, whole, { identity: 'ids' }));
  });
  fc.assert(property, { seed: 17, numRuns: 300 });
});
