import { expect, test } from 'vitest';
import { all, take } from '../../../core/record/accord.test-kit.ts';
import { accordOf } from '../../../core/record/world-of.test-kit.ts';
import { talks } from '../../../core/record/worlds.test-kit.ts';
import { partyId } from '../../../core/text/point.ts';
import { countOf } from './standing-of-talks.ts';
import { unsaidBy } from './unsaid.ts';

test('the points are counted by where they stand', () => {
  const world = talks();
  all(world, 'p1', 'agreed');
  const count = countOf(accordOf(world));
  expect(count).toEqual({ total: 3, by: { open: 2, referred: 0, 'in principle': 0, agreed: 1 } });
});

test('a party that must agree is told on how many points it has not said where it stands', () => {
  const world = talks();
  take(world, 'BE', 'p1', 'objects');
  expect(unsaidBy(accordOf(world), partyId('AR'))).toBe(3);
  expect(unsaidBy(accordOf(world), partyId('BE'))).toBe(2);
  expect(unsaidBy(accordOf(world), partyId('XX'))).toBe(0);
});
