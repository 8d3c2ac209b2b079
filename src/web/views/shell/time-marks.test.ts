import { expect, test } from 'vitest';
import { talks, table, firstPoints } from '../../../core/record/worlds.test-kit.ts';
import { timeMarks } from './time-marks.ts';

test('versions and held sessions are marked where they were recorded, sessions to come are not', () => {
  const world = talks();
  const enter = (kind: string, more: { readonly [field: string]: string }): void =>
    world.must({
      by: 'chair',
      room: 'plenary',
      kind,
      body: { title: 'At the lake', when: '2026-09-01', who: [], ...more },
    });
  enter('session-called', { session: 'later', status: 'planned' });
  enter('session-held', { session: 'first' });
  table(world, 2, firstPoints);
  const instants = world.entries.map(({ recorded }) => recorded);
  const last = instants.length - 1;
  expect(timeMarks(world.state, instants)).toMatchObject([
    { what: 'version', number: 1, title: 'Accord' },
    { what: 'session', title: 'At the lake', stop: last - 1, at: instants[last - 1] },
    { what: 'version', number: 2, stop: last },
  ]);
});
