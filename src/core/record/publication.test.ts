import { expect, test } from 'vitest';
import { open, talks, World } from './worlds.test-kit.ts';

const begun = talks();
open(begun, 'chair', 'agora', 'public', ['ada', 'ben']);
const set = (world: World, by: string, is: boolean, room = 'agora') =>
  world.try({ by, room, kind: 'publication-set', body: { open: is } });
const published = (world: World) => world.state.rooms.get(world.room('agora'))?.published;

test('the chair opens a public room to everyone and closes it again; it is open since the first time', () => {
  const world = new World(begun);
  expect(published(world)).toBe(undefined);
  expect(set(world, 'chair', true)).toBe(undefined);
  const since = published(world);
  expect(since).toMatchObject({ seq: 2, by: 'chair' });
  world.must({ by: 'ada', room: 'agora', kind: 'remark-made', body: { text: 'Good morning.' } });
  expect(set(world, 'chair', true)).toBe(undefined);
  expect(published(world)).toEqual(since);
  expect(set(world, 'chair', false)).toBe(undefined);
  expect(published(world)).toBe(undefined);
});

test('no one else opens it, and no room that was not public from the beginning', () => {
  const world = new World(begun);
  expect(set(world, 'ada', true)).toMatchObject({ code: 'not-yours' });
  expect(set(world, 'chair', true, 'plenary')).toEqual({
    code: 'wrong-place',
    kind: 'publication-set',
    place: 'a public room',
  });
  expect(set(world, 'chair', true, 'bilateral')).toEqual({ code: 'not-found' });
});
