import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkBundle, readBundleText, type Bundle } from '../core/record/bundle.ts';
import { signerFor, talks, type World } from '../core/record/worlds.test-kit.ts';
import { newFolder, serving } from '../server/visitor.test-kit.ts';
import { keyFileOf, parley } from './parley.test-kit.ts';

function bundleIn(file: string): Bundle {
  const read = readBundleText(readFileSync(file, 'utf8'));
  if ('line' in read) throw new Error(`line ${read.line} is not one of a bundle`);
  return read;
}

test('one takes away the rooms that one is in, with the host’s word under each, and no other', async () => {
  const world = talks();
  const { address } = await serving({ world });
  const dir = await newFolder();
  const output = join(dir, 'cam.bundle');
  const taken = await parley(['bundle', address, '-k', await keyFileOf('cam', dir), '-o', output]);
  expect(taken).toMatchObject({
    printed: expect.stringContaining('2 rooms,') as string,
    told: '',
  });
  const bundle = bundleIn(output);
  expect(bundle.head.taken.by).toBe(signerFor('cam').key);
  expect(bundle.head.rooms.map(({ room }) => room)).toEqual([
    world.room(undefined),
    world.room('plenary'),
  ]);
  expect(checkBundle(bundle).faults).toEqual([]);
  expect((await parley(['verify', output])).printed).toContain('Proved: every entry');
});

test('of several rooms the one that is named is taken, by name, and the roster with it', async () => {
  const world = talks();
  const { address } = await serving({ world });
  const dir = await newFolder();
  const key = await keyFileOf('ada', dir);
  const output = join(dir, 'one.bundle');
  await parley(['bundle', address, 'plenary', '-k', key, '-o', output]);
  const { head } = bundleIn(output);
  expect(head.rooms.map(({ room }) => room)).toEqual([
    world.room(undefined),
    world.room('plenary'),
  ]);
  expect((await parley(['bundle', address, 'attic', '-k', key, '-o', output])).refused).toContain(
    'There is no room "attic"',
  );
  expect((await parley(['bundle', address, '-k', key])).refused).toContain('-o is missing');
});

test('a host that shows less than before, or another past, is told of and nothing is entered', async () => {
  const dir = await newFolder();
  const key = await keyFileOf('ada', dir);
  const say = (world: World, text: string): World => {
    world.must({ by: 'ben', room: 'plenary', kind: 'remark-made', body: { text } });
    return world;
  };
  const first = await serving({ world: say(say(talks(), 'One.'), 'Two.') });
  expect((await parley(['whoami', first.address, '-k', key])).refused).toBeUndefined();
  expect((await parley(['whoami', first.address, '-k', key])).refused).toBeUndefined();
  const rewound = await serving({ world: say(talks(), 'One.') });
  const words = ['enter', rewound.address, 'remark-made', '-', '-k', key, '-r', 'plenary'];
  expect((await parley(words, '{"text":"Hello."}')).refused).toContain(
    'plenary had 5 entries, and has 4 now',
  );
  const other = await serving({ world: say(say(talks(), 'One.'), 'Three.') });
  const output = join(dir, 'other.bundle');
  const taken = await parley(['bundle', other.address, '-k', key, '-o', output]);
  expect(taken.refused).toContain('plenary had 5 entries, and its first ones are others now');
  expect(bundleIn(output).head.rooms).toHaveLength(3); // there, to be shown
});
