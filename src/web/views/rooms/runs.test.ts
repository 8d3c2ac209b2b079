import { expect, test } from 'vitest';
import { entryIdOf, personId, roomId } from '../../../core/record/ids.ts';
import type { Act } from '../../../core/record/state.ts';
import { daysOf } from './runs.ts';

const act = (seq: number, day: string, kind: string, by: string): Act => ({
  source: {
    room: roomId('0'.repeat(32)),
    seq,
    entry: entryIdOf('0'.repeat(64)),
    by: personId(by),
    happened: day,
    recorded: `${day}T10:00:00.000Z`,
  },
  kind,
  body: {},
});
const shape = (acts: readonly Act[]) =>
  daysOf(acts).map(({ day, runs }) => [day, runs.map((run) => run.acts.length)]);

test('a conversation is read by day, and four like acts in a row by one person as one', () => {
  const positions = [1, 2, 3, 4].map((seq) => act(seq, '2026-09-01', 'position-taken', 'ilan'));
  const remark = act(5, '2026-09-01', 'remark-made', 'ilan');
  const next = act(6, '2026-09-02', 'position-taken', 'ilan');
  expect(shape([...positions, remark, next])).toEqual([
    ['2026-09-01', [4, 1]],
    ['2026-09-02', [1]],
  ]);
});

test('remarks, few acts, and acts of several people stand each for itself', () => {
  const remarks = [1, 2, 3, 4].map((seq) => act(seq, '2026-09-01', 'remark-made', 'ilan'));
  expect(shape(remarks)).toEqual([['2026-09-01', [1, 1, 1, 1]]]);
  const mixed = [1, 2, 3, 4].map((seq) =>
    act(seq, '2026-09-01', 'position-taken', seq < 3 ? 'ilan' : 'mira'),
  );
  expect(shape(mixed)).toEqual([['2026-09-01', [1, 1, 1, 1]]]);
});
