import { describe, expect, it } from 'vitest';
import { distance } from './distance.ts';
import type { Point } from './point.ts';
import { paragraphsOf, readPoints } from './points.ts';
import { redline } from './redline.ts';

const pointsOf = (plain: string): Point[] => readPoints(paragraphsOf(plain));

const older = pointsOf(
  '1. Alpha beta gamma delta.\n\n2. Epsilon zeta eta theta.\n\n3. Iota kappa lambda mu.\n\n4. Nu xi omicron pi.',
);
const newer = pointsOf(
  '1. Epsilon zeta eta theta.\n\n2. Iota kappa lambda rho.\n\n3. Alpha beta gamma delta.\n\n4. Quite another matter.',
);

describe('redline', () => {
  it('marks words that came in and words that went out', () => {
    const [point] = redline(
      pointsOf('1. within ninety days'),
      pointsOf('1. within sixty days'),
    ).points;
    expect(point?.status).toBe('changed');
    expect(point?.spans).toEqual([
      { kind: 'same', text: 'within ' },
      { kind: 'deleted', text: 'ninety' },
      { kind: 'inserted', text: 'sixty' },
      { kind: 'same', text: ' days' },
    ]);
  });

  it('calls a point that was only renumbered the same, and gives both labels', () => {
    const [point] = redline(
      pointsOf('1. within ninety days'),
      pointsOf('2. within ninety days'),
    ).points;
    expect(point).toMatchObject({ status: 'same', label: { old: '1.', new: '2.' } });
  });

  it('shows a moved point at both places', () => {
    const { points } = redline(older, newer);
    const moved = points.filter(({ status }) => status === 'moved');
    expect(moved.map(({ id, movedFrom, movedTo }) => [id, movedFrom, movedTo])).toEqual([
      ['p1', undefined, 'p3b'],
      ['p3b', 'p1', undefined],
    ]);
  });

  it('shows what is new and what is gone', () => {
    const { points } = redline(
      pointsOf('1. One thing.\n\nA remark.'),
      pointsOf('1. One thing.\n\n2. Two.'),
    );
    expect(points.map(({ status }) => status)).toEqual(['same', 'gone', 'new']);
  });
});

describe('distance', () => {
  it('counts words in and words out, and moves for nothing', () => {
    const { changed, points, words } = distance(older, newer);
    expect(words).toEqual({ older: 16, newer: 15 });
    expect(points.find(({ id }) => id === 'p1')?.changed).toBe(0);
    expect(points.find(({ id }) => id === 'p3')?.changed).toBe(2);
    expect(changed).toBe(2 + 4 + 3);
  });

  it('is zero between a text and itself', () => {
    expect(distance(older, older).changed).toBe(0);
  });

  const FIRST = 'The ferry shall sail six times a day and on Sundays three times.';
  const SECOND = 'Each island shall pay its share within thirty days of the invoice.';
  const pieces = pointsOf(`1. ${FIRST}\n\n2. ${SECOND}\n\n3. The end.`);
  const whole = pointsOf(`1. ${FIRST} ${SECOND}\n\n2. The end.`);

  it('counts a split and a merge for nothing', () => {
    expect(distance(whole, pieces).changed).toBe(0);
    expect(distance(pieces, whole).changed).toBe(0);
  });

  it('counts what changed in what was split or merged', () => {
    const edited = pointsOf(
      `1. ${FIRST}\n\n2. ${SECOND.replace('thirty', 'ninety')}\n\n3. The end.`,
    );
    expect(distance(whole, edited).changed).toBe(2);
    expect(distance(edited, whole).changed).toBe(2);
  });
});
