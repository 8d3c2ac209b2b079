import { expect, test } from 'vitest';
import type { Held } from '../../../core/record/standing.ts';
import { partyId, type PartyId } from '../../../core/text/point.ts';
import { bySpeaking } from './positions.tsx';

const silentOnes = (n: number): ReadonlyMap<PartyId, Held> =>
  new Map(Array.from({ length: n }, (_, at) => [partyId(`P${at}`), { counts: 'silent' }]));

test('of forty parties that have said nothing the margin names none by one', () => {
  const { spoken, quiet } = bySpeaking(silentOnes(40));
  expect([spoken.length, quiet.length]).toEqual([0, 40]);
});

test('of four parties everyone is named', () => {
  expect(bySpeaking(silentOnes(4)).spoken).toHaveLength(4);
});
