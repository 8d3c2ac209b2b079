import { expect, test } from 'vitest';
import type { Recorded } from '../../core/record/entry.ts';
import { talks } from '../../core/record/worlds.test-kit.ts';
import { follow, type ReadSoFar } from './follow.ts';

const world = talks();
const plenary = world.room('plenary');
const entries = world.entries.filter(({ entry }) => entry.envelope.room === plenary);

/** What comes over one connection, a few bytes at a time; then it ends, or breaks. */
async function* sent(all: readonly Recorded[], breaks = false): AsyncGenerator<Uint8Array> {
  const text = all.map((one) => `id: x\nevent: entry\ndata: ${JSON.stringify(one)}\n\n`).join('');
  const bytes = new TextEncoder().encode(`retry: 1000\n\n: \n\n${text}data: {"cut`);
  for (let at = 0; at < bytes.length; at += 97) yield bytes.slice(at, at + 97);
  if (breaks) throw new TypeError('terminated');
}

test('where the connection breaks, it goes on behind what was read, and nothing comes twice', async () => {
  const asked: (number | undefined)[] = [];
  const connect = async (read: ReadSoFar): Promise<AsyncIterable<Uint8Array>> => {
    const from = read.get(plenary) ?? 0;
    asked.push(from);
    return sent(entries.slice(from, from + 1), from === 0);
  };
  const got: Recorded[] = [];
  for await (const recorded of follow(connect, new Map())) {
    if (got.push(recorded) === 2) break;
  }
  expect(got).toEqual(entries.slice(0, 2));
  expect(asked).toEqual([0, 1]);
});

test('what is not the next entry of its room, is forged, or cannot be read, is refused', async () => {
  const [first] = entries;
  if (!first) throw new Error('nothing in the plenary');
  const forged = { ...first, entry: { ...first.entry, body: { name: 'Another name' } } };
  for (const [all, sentence] of [
    [entries.slice(1, 2), 'what is not that'],
    [[forged], 'what is not that'],
    [[{ ...first, seq: 'one' }], 'cannot read'],
  ] as const) {
    const connect = async () => sent(all as readonly Recorded[]);
    await expect(follow(connect, new Map()).next()).rejects.toThrow(sentence);
  }
});
