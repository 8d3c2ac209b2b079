import { describe, expect, test } from 'vitest';
import { entryIdOf, instrumentId, personId, roomId } from './ids.ts';
import type { Instrument } from './instrument.ts';
import type { Source } from './source.ts';
import { partyId, pointId, type Point } from '../text/point.ts';
import { nameOfPoint } from './point-names.ts';

const source: Source = {
  room: roomId('0'.repeat(32)),
  seq: 1,
  entry: entryIdOf('0'.repeat(64)),
  by: personId('chair'),
  happened: '2026-09-01',
  recorded: '2026-09-01T00:00:00.000Z',
};

const point = (id: string, label: string | undefined, depth: number, text = 'words'): Point => ({
  id: pointId(id),
  ...(label === undefined ? {} : { label }),
  kind: label === undefined ? 'paragraph' : 'point',
  depth,
  text,
});

const heading: Point = { id: pointId('h'), kind: 'heading', depth: 0, text: 'Part' };

const texts = (...versions: readonly (readonly Point[])[]): Instrument => ({
  id: instrumentId('accord'),
  title: 'Accord',
  language: 'en',
  mustAgree: [partyId('AR')],
  package: true,
  versions: versions.map((points, at) => ({ number: at + 1, points, penholder: 'Chair', source })),
  amendments: new Map(),
  overtaken: [],
  exempt: new Map(),
  positions: new Map(),
  source,
});

describe('the name of a point', () => {
  const accord = texts([
    point('pre', undefined, 0, 'The States on the lake, mindful of the waters that they share,'),
    heading,
    point('p7', '7.', 0),
    point('p7a', '(a)', 1),
    point('p7b', '(b)', 1),
    point('p7bi', '(i)', 2),
    point('p8', '8 bis.', 0),
    point('art', 'Article 4', 0),
    point('art1', '1.', 1),
    point('p9', '9', 0),
    point('p91', '9.1', 1),
  ]);
  test.each([
    ['p7', '7'],
    ['p7b', '7(b)'],
    ['p7bi', '7(b)(i)'],
    ['p8', '8 bis'],
    ['art1', 'Article 4, 1'],
    ['p91', '9.1'],
  ])('of %s is %s', (id, number) => {
    expect(nameOfPoint(accord, pointId(id))).toMatchObject({ number });
  });

  test('has its own part apart from what it stands under', () => {
    expect(nameOfPoint(accord, pointId('p7bi'))).toEqual({ number: '7(b)(i)', own: '(i)' });
  });

  test('is its opening words where it has no number', () => {
    expect(nameOfPoint(accord, pointId('pre'))).toEqual({
      opening: 'The States on the lake, mindful of the…',
    });
  });

  test('is the heading above where there are neither number nor words to be seen', () => {
    const hidden = texts([heading, point('w', undefined, 0, ''), point('x', undefined, 0, '')]);
    expect(nameOfPoint(hidden, pointId('w'))).toEqual({ opening: 'Part' });
    expect(nameOfPoint(hidden, pointId('x'))).toEqual({ opening: '' });
  });

  test('is that of the version asked for, and of the latest that has it otherwise', () => {
    const moved = texts([point('p', '7.', 0), point('q', '8.', 0)], [point('p', '9.', 0)]);
    expect(nameOfPoint(moved, pointId('p'), 1)).toMatchObject({ number: '7' });
    expect(nameOfPoint(moved, pointId('p'))).toMatchObject({ number: '9' });
    expect(nameOfPoint(moved, pointId('q'), 2)).toMatchObject({ number: '8' });
  });

  test('of a point that a party has added is the number that the party gave it', () => {
    const added = {
      party: partyId('AR'),
      point: pointId('new'),
      version: 1,
      text: 'New words.',
      added: { label: '7 bis.', kind: 'point', depth: 0 },
      source,
    } as const;
    const amendments = new Map([[partyId('AR'), new Map([[pointId('new'), added]])]]);
    expect(nameOfPoint({ ...accord, amendments }, pointId('new'))).toEqual({
      number: '7 bis',
      own: '7 bis',
    });
  });
});
