import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryIdOf, matterId, personId, roomId } from '../../../core/record/ids.ts';
import type { Session } from '../../../core/record/matters.ts';
import { emptyRoom } from '../../../core/record/state.ts';
import { bunchesOf, drawn, withName } from './lanes.ts';
import type { Line, Numbered, Track } from './lines.ts';

const day = 86_400_000;
const source = (room: string) => ({
  room: roomId(room),
  seq: 1,
  entry: entryIdOf('e'),
  by: personId('me'),
  happened: '2026-09-01',
  recorded: '2026-09-01T12:00:00.000Z',
});
const session = (room: string): Session => ({
  id: matterId('s'),
  title: 'Session',
  status: 'held',
  when: '2026-09-01',
  who: [],
  agenda: [],
  statements: [],
  source: source(room),
});
const line = (room: string, from: number, until: number): Line => ({
  room: { ...emptyRoom(roomId(room)), name: room },
  from: from * day,
  until: until * day,
  days: [from * day, until * day],
  knots: [],
});
const knot = (room: string, at: number, number: number): Numbered => ({
  session: session(room),
  from: at * day,
  until: at * day,
  rough: false,
  number,
  roomName: room,
});
const tracks: readonly Track[] = [
  { lines: [line('plenary', 0, 90)] },
  { name: 'Lake', lines: [line('geneva', 5, 20), line('doha', 10, 40)] },
];
const stretch = [0, 100 * day] as const;

describe('tracks as lanes', () => {
  test('a folded track is one lane, from its first act to its last', () => {
    const [, lake] = drawn(tracks, new Set(['Lake']));
    expect(lake?.lanes.map(({ from, until }) => [from / day, until / day])).toEqual([[5, 40]]);
    expect(drawn(tracks, new Set()).map(({ lanes }) => lanes.length)).toEqual([1, 2]);
  });

  test('one room alone is not folded', () => {
    expect(drawn(tracks, new Set(['']))[0]?.folded).toBe(false);
  });

  test('a room is found by its name and by that of its track', () => {
    const found = (words: string) =>
      withName(tracks, words).flatMap(({ lines }) => lines.map(({ room }) => room.name));
    expect(found('')).toEqual(['plenary', 'geneva', 'doha']);
    expect(found(' GEN')).toEqual(['geneva']);
    expect(found('lake')).toEqual(['geneva', 'doha']);
    expect(found('oslo')).toEqual([]);
  });
});

describe('sessions as knots', () => {
  const days = fc.array(fc.nat(99), { maxLength: 30 });

  test('each session is drawn once, in order, whether it stands alone or in a bunch', () => {
    fc.assert(
      fc.property(days, fc.boolean(), (held, folded) => {
        const sessions = held
          .toSorted((a, b) => a - b)
          .map((at, place) => knot(place % 2 ? 'geneva' : 'doha', at, place + 1));
        const [, lake] = drawn(tracks, new Set(folded ? ['Lake'] : []));
        for (const lane of lake?.lanes ?? []) {
          const own = sessions.filter(({ roomName }) =>
            lane.rooms.some(({ name }) => name === roomName),
          );
          const shown = bunchesOf(lane, sessions, stretch);
          expect(shown.flatMap(({ bunch }) => bunch)).toEqual(own);
          for (const { aside } of shown) expect(aside).toBeLessThanOrEqual(3);
        }
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  test('a few that would cover each other stand aside, more are one bunch', () => {
    const lane = drawn(tracks, new Set())[1]?.lanes[0];
    if (!lane) throw new Error('There is no lane.');
    const held = (count: number) =>
      bunchesOf(
        lane,
        Array.from({ length: count }, (_knot, place) => knot('geneva', 50, place + 1)),
        stretch,
      ).map(({ bunch, aside }) => [bunch.length, aside]);
    expect(held(2)).toEqual([
      [1, 0],
      [1, 1],
    ]);
    expect(held(6)).toEqual([[6, 0]]);
  });
});
