import { describe, expect, test } from 'vitest';
import { pointId, type Point, type PointId } from '../core/text/point.ts';
import { readPoints } from '../core/text/points.ts';
import { readFileWhole } from './file-read.ts';
import { placedRemarks } from './margin.ts';
import { pointsOdt } from './odt/write-odt.ts';
import type { WordRemark } from './word/points-of.ts';
import { pointsWord } from './word/write-word.ts';

/** Comments in the margin of new files, read again by our own readers. */

const POINTS = readPoints([
  { text: 'The ferry', heading: 1 },
  { text: '1. Sixty days, or again sixty days,\nor sixty.' },
  { text: '2. Six times a day.' },
  { text: '3. Done <here> & now.' },
]);
const idAt = (at: number): PointId => POINTS[at]?.id ?? pointId('');
const ANA = { author: 'Ana & co', initials: 'A', date: '2026-03-02T09:15:00', isDone: false };

const REMARKS: readonly WordRemark[] = [
  { ...ANA, id: 'e', text: 'The head.', points: [idAt(0)], words: 'The ferry' },
  {
    ...ANA,
    id: 'a',
    text: 'Which <days>?\nThese?',
    isDone: true,
    points: [idAt(1)],
    words: 'sixty',
    before: '1. Sixty days, or again ',
  },
  {
    ...ANA,
    id: 'b',
    author: 'Bo',
    text: '',
    parent: 'a',
    points: [idAt(1)],
    words: 'sixty',
    before: '1. Sixty days, or again ',
  },
  { ...ANA, id: 'c', text: 'Here.', points: [idAt(2)], words: '', before: '2. Six' },
  { ...ANA, id: 'd', text: 'Both.', points: [idAt(2), idAt(3)], words: 'a day.\n3. Done' },
];

const forms = {
  docx: (points: readonly Point[], remarks: readonly WordRemark[]) =>
    pointsWord(points, { remarks }),
  odt: async (points: readonly Point[], remarks: readonly WordRemark[]) =>
    pointsOdt(points, { remarks }),
};

describe.each(Object.entries(forms))('comments in a new .%s file', (ending, write) => {
  const readAgain = async (points: readonly Point[], remarks: readonly WordRemark[]) =>
    readFileWhole(await write(points, remarks), `a.${ending}`);

  test('are the same when it is read again, over the same words, and so is the text', async () => {
    const read = await readAgain(POINTS, REMARKS);
    expect(read.points).toEqual(POINTS);
    const numbers = new Map(REMARKS.map(({ id }, at) => [id, String(at)]));
    const expected = REMARKS.map(({ parent, ...one }) => ({
      ...one,
      id: numbers.get(one.id),
      ...(parent !== undefined && { parent: numbers.get(parent) }),
    }));
    const found = read.remarks.map(({ date, ...one }) => ({ ...one, date: date?.slice(0, 19) }));
    expect(found).toEqual(expected);
  });

  test('stand over their point where its words are others now, and not at all where it is gone', async () => {
    const points = POINTS.filter(({ id }) => id !== idAt(2)).map((one) =>
      one.id === idAt(1) ? { ...one, text: 'At once.' } : one,
    );
    const { remarks } = await readAgain(points, REMARKS);
    expect(remarks.map(({ text, words }) => [text, words])).toEqual([
      ['The head.', 'The ferry'],
      ['Which <days>?\nThese?', '1. At once.'],
      ['', '1. At once.'],
      ['Both.', '3. Done <here> & now.'],
    ]);
  });

  test('are refused where they have a sign that no such file can hold', async () => {
    const [first] = REMARKS;
    await expect(readAgain(POINTS, first ? [{ ...first, author: '\u0007' }] : [])).rejects.toThrow(
      'U+0007',
    );
  });
});

test('answers of answers stay in their thread, and circles and doubles lead nowhere', () => {
  const remark = (id: string, parent?: string): WordRemark => ({
    id,
    author: '',
    text: id,
    points: parent === undefined ? [idAt(1)] : [],
    words: '',
    ...(parent !== undefined && { parent }),
  });
  const thread = [
    remark('a'),
    remark('z'),
    remark('b', 'a'),
    remark('c', 'b'),
    remark('d', 'gone'),
  ];
  expect(placedRemarks(thread, POINTS).map(({ text, parent }) => [text, parent])).toEqual([
    ['a', undefined],
    ['b', '0'],
    ['c', '1'],
    ['z', undefined],
  ]);
  const hostile = [remark('a'), remark('a', 'a'), remark('x', 'y'), remark('y', 'x')];
  expect(placedRemarks(hostile, POINTS).map(({ text }) => text)).toEqual(['a', 'a']);
});
