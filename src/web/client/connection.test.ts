import { expect, test } from 'vitest';
import type { Recorded } from '../../core/record/entry.ts';
import { bodyHash } from '../../core/record/entry.ts';
import { keyOf, negotiationId, roomId } from '../../core/record/ids.ts';
import { inSequence, sizesOf } from './connection.ts';

const at = (room: string, seq: number): Recorded => ({
  entry: {
    envelope: {
      format: 'entry/1',
      negotiation: negotiationId('n'),
      room: roomId(room),
      kind: 'remark-made',
      author: keyOf('k'),
      happened: '2026-11-10',
      nonce: '',
      body: bodyHash({}),
      seen: { size: 0, root: '' },
    },
    signature: '',
    body: {},
  },
  seq,
  recorded: '2026-11-10T10:00:00.000Z',
});
const named = (entries: readonly Recorded[]) =>
  entries.map(({ entry, seq }) => `${entry.envelope.room}${seq}`);

test('what continues a room without a gap is ready, in order; the rest waits', () => {
  const had = [at('a', 1)];
  const { ready, waiting } = inSequence(had, [at('a', 4), at('a', 2), at('b', 1), at('b', 3)]);
  expect(named(ready)).toEqual(['b1', 'a2']);
  expect(named(waiting)).toEqual(['b3', 'a4']);
});

test('what is there already is not taken a second time', () => {
  const had = [at('a', 1), at('a', 2)];
  const { ready, waiting } = inSequence(had, [at('a', 1), at('a', 2), at('a', 3), at('a', 3)]);
  expect(named(ready)).toEqual(['a3']);
  expect(waiting).toEqual([]);
});

test('the filled gap lets everything behind it through', () => {
  const had = [at('a', 1)];
  const { waiting } = inSequence(had, [at('a', 3)]);
  expect(named(inSequence(had, [...waiting, at('a', 2)]).ready)).toEqual(['a2', 'a3']);
});

test('each room is counted by itself', () => {
  const sizes = sizesOf([at('a', 1), at('b', 1), at('a', 2)]);
  expect([...sizes]).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
});
