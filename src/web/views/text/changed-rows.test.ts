import { expect, test } from 'vitest';
import { file } from '../../../core/record/accord.test-kit.ts';
import { accordOf } from '../../../core/record/world-of.test-kit.ts';
import { talks, type World } from '../../../core/record/worlds.test-kit.ts';
import { bracketsChanged, rowsKept } from './changed-rows.ts';
import { rowsOf } from './readings.ts';

const rows = (world: World) => rowsOf(accordOf(world), { how: 'brackets' });

test('where brackets open and close is told, point by point, and nothing where words alone change', () => {
  const world = talks();
  const plain = rows(world);
  file(world, 'AR', 'p2', 'Withdrawals end within ninety days.');
  const opened = rows(world);
  expect([...bracketsChanged(plain, opened)]).toEqual([['p2', 1]]);
  file(world, 'AR', 'p2', 'Withdrawals end within forty days.');
  expect(bracketsChanged(opened, rows(world)).size).toBe(0);
  expect([...bracketsChanged(rows(world), plain)]).toEqual([['p2', 0]]);
});

test('a row that says the same as before is the same as before, so that nothing is done about it', () => {
  const world = talks();
  const before = rows(world);
  file(world, 'AR', 'p2', 'Withdrawals end within ninety days.');
  const now = rowsKept(before, rows(world));
  expect(now.map((row, at) => row === before[at])).toEqual([true, false, true]);
});
