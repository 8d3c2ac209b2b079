import { expect, test } from 'vitest';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { Source } from '../../../core/record/source.ts';
import { entryIdOf, instrumentId, personId, roomId } from '../../../core/record/ids.ts';
import { wordingHash, wordingsOf } from '../../../core/record/wording.ts';
import { partyId, pointId, type PartyId } from '../../../core/text/point.ts';
import { countOf, unsaidBy } from './standing-of-talks.ts';

const source: Source = {
  room: roomId('r'),
  seq: 1,
  entry: entryIdOf('e'),
  by: personId('p'),
  happened: '2026-11-10',
  recorded: '2026-11-10T10:00:00.000Z',
};
const [ar, be, co] = ['AR', 'BE', 'CO'].map(partyId) as [PartyId, PartyId, PartyId];
const one = pointId('p1');
const two = pointId('p2');

const tabled: Instrument = {
  id: instrumentId('accord'),
  title: 'Accord',
  language: 'en',
  mustAgree: [ar, be, co],
  package: true,
  versions: [
    {
      number: 1,
      penholder: 'the chair',
      source,
      points: [
        { id: one, label: '1.', kind: 'point', depth: 0, text: 'within sixty days' },
        { id: two, label: '2.', kind: 'point', depth: 0, text: 'in good faith' },
      ],
    },
  ],
  amendments: new Map(),
  overtaken: [],
  exempt: new Map(),
  positions: new Map(),
  source,
};

function agreeing(instrument: Instrument, parties: readonly PartyId[]): Instrument {
  const words = wordingsOf(instrument, one);
  const taken = {
    position: 'agreed',
    version: 1,
    wording: wordingHash(words),
    words,
    source,
  } as const;
  const held = new Map(parties.map((party) => [party, taken]));
  return { ...instrument, positions: new Map([[one, held]]) };
}

test('the points are counted by where they stand', () => {
  const count = countOf(agreeing(tabled, [ar, be, co]));
  expect(count).toEqual({ total: 2, by: { open: 1, referred: 0, 'in principle': 0, agreed: 1 } });
});

test('a party that has said nothing yet is told on how many points', () => {
  expect(unsaidBy(tabled, be)).toBe(2);
});
