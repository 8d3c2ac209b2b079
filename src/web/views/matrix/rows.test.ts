import { expect, test } from 'vitest';
import { entryIdOf, instrumentId, personId, roomId } from '../../../core/record/ids.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import { partyId, pointId, type Point } from '../../../core/text/point.ts';
import { matrixOf } from './rows.ts';

const source = {
  room: roomId('r'),
  seq: 1,
  entry: entryIdOf('e'),
  by: personId('p'),
  happened: '2026-11-10',
  recorded: '2026-11-10T10:00:00.000Z',
};
const paragraph = (id: string, label?: string): Point => ({
  id: pointId(id),
  ...(label === undefined ? {} : { label }),
  kind: label === undefined ? 'paragraph' : 'point',
  depth: 0,
  text: `words of ${id}`,
});
const textOf = (points: readonly Point[]): Instrument => ({
  id: instrumentId('accord'),
  title: 'Accord',
  language: 'en',
  mustAgree: [partyId('AR')],
  package: true,
  versions: [{ number: 1, penholder: 'the chair', source, points }],
  amendments: new Map(),
  overtaken: [],
  exempt: new Map(),
  positions: new Map(),
  source,
});
const columns = (points: readonly Point[]): readonly string[] =>
  matrixOf(textOf(points)).columns.map(({ point }) => point);

test('a preamble is not a column beside numbered points', () => {
  expect(columns([paragraph('preamble'), paragraph('p1', '1.')])).toEqual(['p1']);
});

test('in a text without any number every paragraph is a column', () => {
  expect(columns([paragraph('a'), paragraph('b')])).toEqual(['a', 'b']);
});

test('a coalition that has spoken has its members beneath it, with what it said for those that were silent', () => {
  const [ar, be, co, up] = ['AR', 'BE', 'CO', 'UP'].map(partyId);
  const p1 = pointId('p1');
  if (!ar || !be || !co || !up) throw new Error('a party is missing');
  const taken = { version: 1, wording: 'w', words: ['words of p1'], source };
  const instrument: Instrument = {
    ...textOf([paragraph('p1', '1.')]),
    mustAgree: [ar, be, co],
    coalitions: new Map([[up, new Set([ar, co])]]),
    positions: new Map([
      [
        p1,
        new Map([
          [up, { ...taken, position: 'agreed' as const }],
          [co, { ...taken, position: 'objects' as const }],
        ]),
      ],
    ]),
    amendments: new Map([
      [up, new Map([[p1, { party: up, point: p1, version: 1, text: 'other', source }]])],
    ]),
  };
  const { rows } = matrixOf(instrument);
  const told = rows.map(({ party, under, members, cells: [cell] }) => [
    party,
    under ?? members ?? '',
    cell?.held.counts,
    cell?.held.through ?? '',
    cell?.filedThrough ?? '',
  ]);
  expect(told).toEqual([
    ['BE', '', 'silent', '', ''],
    ['UP', ['AR', 'CO'], 'agreed', '', ''],
    ['AR', 'UP', 'agreed', 'UP', 'UP'],
    ['CO', 'UP', 'objects', '', 'UP'],
  ]);
});
