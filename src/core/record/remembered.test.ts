import { expect, test } from 'vitest';
import { fold, host } from './fold.ts';
import { remember } from './remembered.ts';
import { talks, type World } from './worlds.test-kit.ts';

const said = (world: World, text: string): World => {
  world.must({ by: 'ada', room: 'plenary', kind: 'remark-made', body: { text } });
  return world;
};

test('a record that goes on continues what was seen, at every step', () => {
  const world = talks();
  let before = remember({}, world.state);
  for (const text of ['One.', 'Two.']) {
    before = remember(before.remembered, said(world, text).state);
    expect(before.broken).toEqual([]);
  }
  const plenary = world.room('plenary');
  expect(before.remembered[plenary]?.size).toBe(world.state.rooms.get(plenary)?.tree.size);
});

test('a record that ends earlier, has another past, or lacks the room is named, and what was seen stays', () => {
  const world = said(said(talks(), 'One.'), 'Two.');
  const room = world.room('plenary');
  const { remembered } = remember({}, world.state);
  const without = world.entries.filter(({ entry }) => entry.envelope.room !== room);
  const gone = fold(world.negotiation, without, host, '9').state;
  const others = [
    [said(talks(), 'One.').state, 4],
    [said(said(talks(), 'One.'), 'Three.').state, 5],
    [gone, 0],
  ] as const;
  for (const [state, has] of others) {
    const now = remember(remembered, state);
    expect(now.broken).toEqual([{ room, had: 5, has }]);
    expect(now.remembered[room]).toEqual(remembered[room]);
  }
});
