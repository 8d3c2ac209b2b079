import { expect, test } from 'vitest';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { Source } from '../../../core/record/source.ts';
import { entryIdOf, instrumentId, personId, roomId } from '../../../core/record/ids.ts';
import { amended, tabled as tableNext } from '../../../core/record/amending.ts';
import { withMove } from '../../../core/record/moves.ts';
import { wordingHash, wordingsOf } from '../../../core/record/wording.ts';
import { partyId, pointId, type PartyId } from '../../../core/text/point.ts';
import { deskOf } from './desk-of.ts';
import { countOf } from './standing-of-talks.ts';

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

const filed = (instrument: Instrument, party: PartyId, text: string): Instrument =>
  amended(instrument, { party, point: one, version: 1, text, source }, source);

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

test('the bracket that a party’s own word would close lies on its desk, and on no one else’s', () => {
  const talks = filed(tabled, co, 'within ninety days');
  expect(deskOf(talks, co).closes).toEqual([{ point: one, by: [ar, be] }]);
  expect(deskOf(talks, ar).closes).toEqual([]);
});

test('where two others still differ, joining either closes nothing', () => {
  const talks = filed(filed(tabled, co, 'within ninety days'), be, 'within a year');
  expect(deskOf(talks, ar).closes).toEqual([]);
});

test('a position that lapsed lies on its party’s desk', () => {
  const talks = filed(agreeing(tabled, [ar, be]), co, 'within ninety days');
  expect(deskOf(talks, ar).lapsed).toEqual([one]);
  expect(deskOf(talks, co).lapsed).toEqual([]);
});

test('a point to which all others agreed waits for the one who has not', () => {
  const talks = agreeing(tabled, [ar, be]);
  expect(deskOf(talks, co).lacking).toEqual([one]);
  expect(deskOf(talks, ar).lacking).toEqual([]);
});

test('the points are counted by where they stand', () => {
  const count = countOf(agreeing(tabled, [ar, be, co]));
  expect(count).toEqual({ total: 2, by: { open: 1, referred: 0, 'in principle': 0, agreed: 1 } });
});

test('a wording that a later version has overtaken lies on its party’s desk until it is filed anew', () => {
  const before = filed(tabled, co, 'within ninety days');
  const version = { number: 2, penholder: 'the chair', source };
  const points = (tabled.versions[0]?.points ?? []).map((point) =>
    point.id === one ? { ...point, text: 'within seventy days' } : point,
  );
  const talks = tableNext(before, { ...version, points }, source);
  expect(deskOf(talks, co).overtaken).toEqual([one]);
  expect(deskOf(talks, ar).overtaken).toEqual([]);
  expect(deskOf(filed(talks, co, 'within ninety days'), co).overtaken).toEqual([]);
});

test('a party that has said nothing yet is told on how many points', () => {
  expect(deskOf(tabled, be).unsaid).toBe(2);
});

test('a place that a later version no longer has lies on its party’s desk until it moves the point again', () => {
  const place = { party: co, point: one, version: 1, after: two, depth: 0, source };
  const before = withMove(tabled, place);
  expect(deskOf(before, ar).closes).toEqual([]);
  const points = (tabled.versions[0]?.points ?? []).filter(({ id }) => id === one);
  const talks = tableNext(before, { number: 2, penholder: 'the chair', source, points }, source);
  expect(deskOf(talks, co).placeOvertaken).toEqual([one]);
  expect(deskOf(talks, ar).placeOvertaken).toEqual([]);
  expect(deskOf(withMove(talks, place), co).placeOvertaken).toEqual([]);
});
