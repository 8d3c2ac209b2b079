import fc from 'fast-check';
import { expect, test } from 'vitest';
import { file } from '../../../core/record/accord.test-kit.ts';
import { accordOf } from '../../../core/record/world-of.test-kit.ts';
import { firstPoints, table, talks } from '../../../core/record/worlds.test-kit.ts';
import { partyId } from '../../../core/text/point.ts';
import {
  readingIn,
  readReading,
  rowsOf,
  writeReading,
  type Reading,
  type Row,
} from './readings.ts';

const number = fc.integer({ min: 1, max: 400 });
const readings: fc.Arbitrary<Reading> = fc.oneof(
  fc.constantFrom<Reading>({ how: 'brackets' }, { how: 'clean' }),
  fc.record({ how: fc.constant('clean' as const), version: number }),
  fc.record({ how: fc.constantFrom('redline' as const, 'beside' as const), against: number }),
  fc.record({ how: fc.constant('as' as const), party: fc.constantFrom('AR', 'US').map(partyId) }),
);

test('a reading that was written into an address is read as what it was', () => {
  fc.assert(
    fc.property(readings, (reading) => {
      expect(readReading(writeReading(reading))).toEqual(reading);
    }),
  );
});

/** An accord whose second point is otherwise in its second version, and disputed there. */
const accord = () => {
  const world = talks();
  const [first, second, third] = firstPoints;
  table(world, 2, [first, { ...second, text: 'Withdrawals end within ninety days.' }, third]);
  file(world, 'CO', 'p2', 'Withdrawals end at once.');
  return accordOf(world);
};

const words = (row: Row | undefined, without: 'inserted' | 'deleted'): string =>
  row?.how === 'spans'
    ? row.spans.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join('')
    : '';

test('beside the text on the table stands the version asked for, each whole', () => {
  const rows = rowsOf(accord(), { how: 'beside', against: 1 });
  expect(words(rows[1], 'inserted')).toBe('Withdrawals end within sixty days.');
  expect(words(rows[1], 'deleted')).toBe('Withdrawals end within ninety days.');
  expect(rows[1]).toMatchObject({ beside: true, changed: 2 });
  expect(words(rows[0], 'inserted')).toBe(words(rows[0], 'deleted'));
});

test('an earlier version is read as it was tabled', () => {
  const texts = (reading: Reading) => rowsOf(accord(), reading).map((row) => words(row, 'deleted'));
  expect(texts({ how: 'clean', version: 1 })).toEqual(firstPoints.map(({ text }) => text));
  expect(texts({ how: 'clean' })[1]).toBe('Withdrawals end within ninety days.');
});

test('a version that the text does not have is not read: the text stands with its brackets', () => {
  const asked = ['clean 2', 'clean 7', 'beside 2', 'redline x', 'as US'];
  expect(asked.map((word) => readingIn(accord(), word).how)).toEqual(asked.map(() => 'brackets'));
  expect(readingIn(accord(), 'clean 1')).toEqual({ how: 'clean', version: 1 });
});
