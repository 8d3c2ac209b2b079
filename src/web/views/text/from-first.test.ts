import { expect, test } from 'vitest';
import { entryIdOf, instrumentId, personId, roomId } from '../../../core/record/ids.ts';
import type { Instrument, Version } from '../../../core/record/instrument.ts';
import { partyId, pointId } from '../../../core/text/point.ts';
import { farFrom, furthest } from './from-first.ts';
import { readingIn, rowsOf } from './readings.ts';

const source = {
  room: roomId('r'),
  seq: 1,
  entry: entryIdOf('e'),
  by: personId('p'),
  happened: '2026-11-10',
  recorded: '2026-11-10T10:00:00.000Z',
};

/** A text in versions, each a list of wordings; `null`: the wording is not public. */
function textOf(...versions: readonly (readonly (string | null)[])[]): Instrument {
  const versionOf = (words: readonly (string | null)[], at: number): Version => ({
    number: at + 1,
    penholder: 'the chair',
    source,
    points: words.map((text, place) => ({
      id: pointId(`p${place + 1}`),
      label: `${place + 1}.`,
      kind: 'point',
      depth: 0,
      text: text ?? '',
      ...(text === null ? { withheld: true } : {}),
    })),
  });
  return {
    id: instrumentId('accord'),
    title: 'Accord',
    language: 'en',
    mustAgree: [partyId('AR')],
    package: true,
    versions: versions.map(versionOf),
    amendments: new Map(),
    overtaken: [],
    exempt: new Map(),
    positions: new Map(),
    source,
  };
}

test('the distance from the first draft is counted in words put in and taken out, per point and as a whole', () => {
  const text = textOf(
    ['within sixty days', 'in good faith'],
    ['within ninety days', 'in good faith'],
  );
  const far = farFrom(text, 1);
  expect(far).toMatchObject({ changed: 2, withheld: 0, words: { older: 6, newer: 6 } });
  expect(far && furthest(far, 4)).toMatchObject([{ id: 'p1', label: '1.', changed: 2 }]);
  const rows = rowsOf(text, { how: 'redline', against: 1 });
  expect(rows.map((row) => row.how === 'spans' && row.changed)).toEqual([2, 0]);
});

test('points whose text is not public are not counted, and said to be so', () => {
  expect(farFrom(textOf(['a b', null], ['a c', null]), 1)).toMatchObject({
    changed: 2,
    withheld: 1,
  });
  expect(farFrom(textOf([null], [null]), 1)).toMatchObject({ open: 0, withheld: 1 });
});

test('a first draft has no distance from itself', () => {
  expect(farFrom(textOf(['a b']), 1)).toBeUndefined();
});

test('an address that asks for a reading which the text does not have gets the brackets', () => {
  const text = textOf(['a b'], ['a c']);
  expect(readingIn(text, 'redline 1')).toEqual({ how: 'redline', against: 1 });
  for (const asked of [undefined, 'redline 2', 'redline x', 'as ZZ', 'nonsense']) {
    expect(readingIn(text, asked)).toEqual({ how: 'brackets' });
  }
});
