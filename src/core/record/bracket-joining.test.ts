import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBrackets } from '../text/open-brackets.ts';
import { partyId, pointId } from '../text/point.ts';
import { file } from './accord.test-kit.ts';
import { joinableIn } from './bracket-joining.ts';
import { compiledPoint } from './compiled-text.ts';
import { accordOf } from './world-of.test-kit.ts';
import { talks } from './worlds.test-kit.ts';
import { wordingOf } from './wording.ts';

const co = partyId('CO');
const p2 = pointId('p2');

const clauses = ['within sixty days', 'within ninety days', 'at once', 'in 2030'] as const;
const wordings = fc.tuple(...[1, 2, 3].map(() => fc.constantFrom(...clauses)));

test('who joins the only bracket of a point has the wording of those whose words they were', () => {
  const property = fc.property(wordings, (chosen) => {
    const world = talks();
    for (const [at, party] of (['AR', 'BE', 'CO'] as const).entries())
      if (chosen[at] !== clauses[0]) file(world, party, 'p2', `Withdrawals end ${chosen[at]}.`);
    const accord = accordOf(world);
    const open = openBrackets(compiledPoint(accord, p2));
    for (const party of accord.mustAgree) {
      const others = new Set(accord.mustAgree.map((one) => wordingOf(accord, one, p2)));
      others.delete(wordingOf(accord, party, p2));
      const joinable = open.flatMap(({ place }) => joinableIn(accord, party, p2, Number(place)));
      if (open.length > 1) continue;
      expect(new Set(joinable.map(({ text }) => text))).toEqual(others);
      expect(joinable.map(({ whose }) => whose)).toEqual(joinable.map(({ by }) => by));
      const rest = accord.mustAgree.filter((one) => one !== party);
      const isLast = new Set(rest.map((one) => wordingOf(accord, one, p2))).size === 1;
      expect(joinable.map(({ closes }) => closes)).toEqual(joinable.map(() => isLast));
    }
  });
  fc.assert(property, { seed: 31, numRuns: 64 });
});

test('in one of two brackets a party takes over those words alone, and keeps its own in the other', () => {
  const world = talks();
  file(world, 'AR', 'p2', 'Withdrawals end within ninety days.');
  file(world, 'CO', 'p2', 'All takings end within sixty days.');
  const accord = accordOf(world);
  const second = joinableIn(accord, co, p2, 2);
  expect(second.map(({ by, text }) => [by, text])).toEqual([
    [['AR'], 'All takings end within ninety days.'],
  ]);
  expect(second.map(({ whose, closes }) => [whose, closes])).toEqual([[[], false]]);
  const first = joinableIn(accord, co, p2, 1);
  expect(first.map(({ by, text }) => [by, text])).toEqual([
    [['AR', 'BE'], 'Withdrawals end within sixty days.'],
  ]);
  expect(first[0]?.whose).toEqual(['BE']);
});

test('the last one to join closes the bracket', () => {
  const world = talks();
  file(world, 'CO', 'p2', 'Withdrawals end within forty days.');
  expect(joinableIn(accordOf(world), co, p2, 1)[0]).toMatchObject({ closes: true });
  file(world, 'AR', 'p2', 'Withdrawals end within ninety days.');
  expect(joinableIn(accordOf(world), co, p2, 1).map(({ closes }) => closes)).toEqual([
    false,
    false,
  ]);
});

test('there is nothing to join for who wants the point out, nor in a bracket that is not there', () => {
  const world = talks();
  file(world, 'AR', 'p2', 'Withdrawals end within ninety days.');
  expect(joinableIn(accordOf(world), co, p2, 3)).toEqual([]);
  file(world, 'CO', 'p2');
  expect(joinableIn(accordOf(world), co, p2, 1)).toEqual([]);
});
