import { expect, test } from 'vitest';
import { roomOf } from '../../../core/record/forks.test-kit.ts';
import { parties, talks, type World } from '../../../core/record/worlds.test-kit.ts';
import { textsTree } from './texts-tree.ts';

function open(world: World, instrument: string, under?: readonly [string, string]): void {
  const [parent, point] = under ?? [];
  const above = parent && point ? { parent: { instrument: parent, point } } : {};
  const about = { instrument, title: instrument, language: 'en', mustAgree: [...parties] };
  const body = { ...about, ...above };
  world.must({ by: 'chair', room: 'plenary', kind: 'instrument-opened', body });
}

test('the texts of a room stand as a tree, those under a text in the order of its points', () => {
  const world = talks();
  open(world, 'map', ['accord', 'p3']);
  open(world, 'data', ['accord', 'p1']);
  open(world, 'protocol');
  const retabled = { id: 'a', kind: 'point', depth: 0, text: 'Gauges.' };
  const body = { instrument: 'data', version: 1, penholder: 'Chair', points: [retabled] };
  world.must({ by: 'chair', room: 'plenary', kind: 'text-tabled', body });
  open(world, 'annex', ['data', 'a']);
  const tree = textsTree(roomOf(world, 'plenary'));
  expect(tree.map(({ instrument, depth }) => [instrument.id, depth])).toEqual([
    ['accord', 0],
    ['data', 1],
    ['annex', 2],
    ['map', 1],
    ['protocol', 0],
  ]);
});
