import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryIdOf, matterId, negotiationId, personId, roomId } from '../../../core/record/ids.ts';
import { type Session } from '../../../core/record/matters.ts';
import { type Source } from '../../../core/record/source.ts';
import {
  emptyRoom,
  emptyState,
  type Act,
  type Room,
  type State,
} from '../../../core/record/state.ts';
import { along, stretchOf, threadsOf, tracksOf } from './lines.ts';
import { ticksOf } from './ticks.ts';

const me = personId('me');
const sourceIn = (room: string, day: string): Source => ({
  room: roomId(room),
  seq: 1,
  entry: entryIdOf('0'.repeat(64)),
  by: me,
  happened: day,
  recorded: `${day}T12:00:00.000Z`,
});
const said = (room: string, day: string, kind: string, text: string): Act => ({
  source: sourceIn(room, day),
  kind,
  body: { text },
});
const session = (room: string, when: string): Session => ({
  id: matterId('s'),
  title: 'Session',
  status: 'planned',
  when,
  who: [],
  agenda: [],
  statements: [],
  source: sourceIn(room, '2026-09-01'),
});
const roomWith = (id: string, acts: readonly Act[], more: Partial<Room> = {}): Room => ({
  ...emptyRoom(roomId(id)),
  name: id,
  members: new Map([[me, { since: 1 }]]),
  acts,
  ...more,
});
const stateOf = (...rooms: readonly Room[]): State => ({
  ...emptyState(negotiationId('n')),
  rooms: new Map(rooms.map((room) => [room.id, room])),
});
const day = (iso: string): number => Date.parse(iso);

describe('the lines of rooms over time', () => {
  test('stand by track, in the order in which they began, the roster left out', () => {
    const state = stateOf(
      roomWith('late', [said('late', '2026-10-01', 'remark-made', 'a')], { track: 'Lake' }),
      roomWith('roster', [said('roster', '2026-01-01', 'party-named', 'a')], { purpose: 'roster' }),
      roomWith('early', [said('early', '2026-09-01', 'remark-made', 'b')]),
      roomWith('empty', []),
    );
    const names = tracksOf(state, me).map(({ name, lines }) => [
      name,
      lines.map((l) => l.room.name),
    ]);
    expect(names).toEqual([
      [undefined, ['early']],
      ['Lake', ['late']],
    ]);
  });

  test('reach to a session that is still to come, unless the viewer has left', () => {
    const acts = [said('r', '2026-09-01', 'remark-made', 'a')];
    const sessions = new Map([[matterId('s'), session('r', '2026-10-05/2026-10-06')]]);
    const inside = stateOf(roomWith('r', acts, { sessions }));
    expect(tracksOf(inside, me)[0]?.lines[0]?.until).toBe(day('2026-10-07'));
    const members = new Map([[me, { since: 1, left: 1 }]]);
    const outside = stateOf(roomWith('r', acts, { sessions, members }));
    expect(tracksOf(outside, me)[0]?.lines[0]?.until).toBe(day('2026-09-01'));
  });

  test('mark a date that is open or approximate as rough', () => {
    const roughness = ['2026-10-05', '2026-10-05~', '2026-10-05/..'].map((when) => {
      const sessions = new Map([[matterId('s'), session('r', when)]]);
      const acts = [said('r', '2026-09-01', 'remark-made', 'a')];
      return tracksOf(stateOf(roomWith('r', acts, { sessions })), me)[0]?.lines[0]?.knots[0]?.rough;
    });
    expect(roughness).toEqual([false, true, true]);
  });

  test('lie inside their stretch', () => {
    const tracks = tracksOf(
      stateOf(roomWith('r', [said('r', '2026-09-01', 'remark-made', 'a')])),
      me,
    );
    const stretch = stretchOf(tracks);
    expect(along(stretch, day('2026-09-01'))).toBeCloseTo(0.5);
  });
});

describe('a thread from room to room', () => {
  const carriedIn = (words: string) => said('b', '2026-09-03', 'carried', words);

  test('leads from the last earlier act with the same words in another room', () => {
    const state = stateOf(
      roomWith('a', [
        said('a', '2026-09-01', 'remark-made', 'fifteen per cent'),
        said('a', '2026-09-02', 'remark-made', 'something else'),
      ]),
      roomWith('b', [carriedIn('fifteen  per cent ')]),
    );
    expect(threadsOf(state).map(({ from, to }) => [from, to])).toEqual([['a', 'b']]);
  });

  test('is not there where the viewer does not see the room it came from, or the words differ', () => {
    expect(threadsOf(stateOf(roomWith('b', [carriedIn('fifteen per cent')])))).toEqual([]);
    const later = said('a', '2026-09-04', 'remark-made', 'fifteen per cent');
    const other = said('a', '2026-09-01', 'remark-made', 'ten per cent');
    const state = stateOf(
      roomWith('a', [other, later]),
      roomWith('b', [carriedIn('fifteen per cent')]),
    );
    expect(threadsOf(state)).toEqual([]);
  });
});

test('the axis has few marks, all inside, whatever the stretch', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: day('1950-01-01'), max: day('2100-01-01') }),
      fc.integer({ min: 1, max: 80 * 365 }),
      (from, days) => {
        const until = from + days * 86_400_000;
        const ticks = ticksOf([from, until]);
        expect(ticks.length).toBeLessThanOrEqual(11);
        for (const { at } of ticks) {
          expect(at).toBeGreaterThan(from);
          expect(at).toBeLessThan(until);
        }
      },
    ),
    { seed: 5, numRuns: 300 },
  );
});
