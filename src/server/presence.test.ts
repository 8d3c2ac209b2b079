import fc from 'fast-check';
import { expect, test } from 'vitest';
import { personId } from '../core/record/ids.ts';
import { talks } from '../core/record/worlds.test-kit.ts';
import type { Announced } from '../store/announcements.ts';
import { besideViewer, Presence } from './presence.ts';
import { serving, Visitor } from './visitor.test-kit.ts';

const world = talks();
const n = world.negotiation;
const everyone = [...world.state.roster.people.keys()];
const some = fc.subarray(everyone).map((people) => new Set(people));
const isIn = (room: string, person: string): boolean => {
  const membership = world.state.rooms.get(world.room(room))?.members.get(personId(person));
  return membership !== undefined && membership.left === undefined;
};

test('one is told of exactly those who are here and in a room with him', () => {
  fc.assert(
    fc.property(fc.constantFrom(...everyone), some, (viewer, present) => {
      const share = (person: string): boolean =>
        ['plenary', 'bilateral'].some((room) => isIn(room, viewer) && isIn(room, person));
      const expected = [...present].filter((one) => one !== viewer && share(one)).toSorted();
      expect(besideViewer(world.state, viewer, present)).toEqual(expected);
    }),
  );
});

test('whoever shares no room but the roster is not told of, nor is what happens in rooms one is not in', () => {
  const bilateral = world.state.rooms.get(world.room('bilateral'));
  if (!bilateral) throw new Error('no such room');
  const alone = { rooms: new Map([[bilateral.id, bilateral]]) };
  const present = new Set(everyone);
  expect(besideViewer(alone, personId('cam'), present)).toEqual([]);
  expect(besideViewer(alone, personId('ada'), present)).toContain('ben');
});

test('two who are in a room see each other come and go; who does not show himself is not seen and sees no one', async () => {
  const { address } = await serving({ world });
  const listening = async (name: string, here: boolean) =>
    (await new Visitor(address, name).signIn()).listen(n, undefined, here);
  const ada = await listening('ada', true);
  const cam = await listening('cam', false);
  await ada.untilHere();
  const ben = await listening('ben', true);
  await ada.untilHere('ben');
  await ben.untilHere('ada');
  await ben.stop();
  await ada.untilHere();
  expect(cam.here).toEqual([]);
});

test('who lets a page load anew was never away, and one of two open pages is enough', () => {
  const presence = new Presence(undefined, { graceMs: 100_000 });
  const leave = presence.arrive(n, personId('ada'));
  const changes: number[] = [];
  presence.onChanged(n, () => changes.push(presence.people(n).size));
  leave();
  presence.arrive(n, personId('ada'));
  expect(changes).toEqual([]);
  expect([...presence.people(n)]).toEqual(['ada']);
  presence.close();
});

test('processes on one store tell each other; what is not said again is forgotten', () => {
  let now = 0;
  const timing = { graceMs: 0, now: () => now };
  const heard: Announced[] = [];
  const one = new Presence((news) => heard.push(news), timing);
  const other = new Presence(() => undefined, timing);
  one.arrive(n, personId('ada / é'));
  for (const news of heard.splice(0)) expect(other.hear(news)).toBe(true);
  expect([...other.people(n)]).toEqual(['ada / é']);
  now = 50_000;
  one.beat();
  for (const news of heard.splice(0)) other.hear(news);
  now = 100_000;
  other.beat();
  expect([...other.people(n)]).toEqual(['ada / é']);
  now = 200_000;
  const changes: number[] = [];
  other.onChanged(n, () => changes.push(other.people(n).size));
  other.beat();
  expect(changes).toEqual([0]);
  expect(other.hear({ room: `${n}/a-room`, seq: 1 })).toBe(false);
});
