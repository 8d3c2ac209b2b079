import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bundleLines, checkBundle, readBundleText, type Bundle } from './bundle.ts';
import { bundleFor, checkpointFor, hostKeys } from './bundle.test-kit.ts';
import type { Recorded } from './entry.ts';
import { fold } from './fold.ts';
import { personId } from './ids.ts';
import { checkReceipt, receiptOf, zReceipt } from './receipt.ts';
import { people, talks, type World } from './worlds.test-kit.ts';
import { worldOf } from './world-of.test-kit.ts';

const textOf = (bundle: Bundle): string => [...bundleLines(bundle)].join('');
const kindsOf = (bundle: Bundle): readonly string[] => [
  ...new Set(checkBundle(bundle).faults.map(({ kind }) => kind)),
];

function spoken(): World {
  const world = talks();
  for (const text of ['One.', 'Two.', 'Three.']) {
    world.must({ by: 'ada', room: 'plenary', kind: 'remark-made', body: { text } });
  }
  return world;
}
const world = spoken();
const whole = bundleFor(world, 'ada');

describe('a bundle', () => {
  test('of anyone, from any talks, holds, and gives the state that the person sees', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(), { maxLength: 15 }),
        fc.constantFrom(...people),
        (choices, who) => {
          const any = worldOf(choices);
          const read = readBundleText(textOf(bundleFor(any, who)));
          const found = 'head' in read ? checkBundle(read) : undefined;
          expect(found?.faults).toEqual([]);
          const seen = fold(any.negotiation, any.entries, personId(who), '9999');
          expect(found?.folded.state.rooms).toEqual(seen.state.rooms);
          expect(found?.folded.refused.length).toBe(seen.refused.length);
        },
      ),
      { seed: 5, numRuns: 25 },
    );
  });

  test('of which a line is broken is not read, and the line is named', () => {
    const lines = textOf(whole).split('\n');
    expect(readBundleText('')).toEqual({ line: 1 });
    expect(readBundleText(lines.with(0, '{}').join('\n'))).toEqual({ line: 1 });
    expect(readBundleText(lines.with(4, lines[4]?.slice(0, 99) ?? '').join('\n'))).toEqual({
      line: 5,
    });
  });

  const { head, entries } = whole;
  const plenary = world.room('plenary');
  const last = entries.findLastIndex(({ entry }) => entry.envelope.room === plenary);
  const withLast = (change: (last: Recorded) => Recorded): readonly Recorded[] =>
    entries.map((one, at) => (at === last ? change(one) : one));
  const resigned = (room: string): Bundle['head'] => ({
    ...head,
    rooms: head.rooms.map((one) =>
      one.room === room ? { ...one, checkpoint: checkpointFor(world, plenary, 2) } : one,
    ),
  });
  const roster = world.room(undefined);
  test.each<[string, Bundle, string]>([
    ['an entry left out at the end', { head, entries: entries.toSpliced(last, 1) }, 'size'],
    ['an entry left out before others', { head, entries: entries.toSpliced(last - 1, 1) }, 'entry'],
    ['an entry twice', { head, entries: [...entries, ...entries.slice(-1)] }, 'entry'],
    [
      'another instant of recording',
      { head, entries: withLast((one) => ({ ...one, recorded: '2027-01-01T00:00:00.000Z' })) },
      'root',
    ],
    [
      'another content',
      {
        head,
        entries: withLast((one) => ({ ...one, entry: { ...one.entry, body: { text: 'No.' } } })),
      },
      'entry',
    ],
    ['a checkpoint of an earlier size', { head: resigned(plenary), entries }, 'size'],
    ['a checkpoint of another room', { head: resigned(roster), entries }, 'checkpoint'],
    [
      'a room that the head does not name',
      { head: { ...head, rooms: head.rooms.slice(1) }, entries },
      'stray',
    ],
    [
      'keys that were not handed over',
      { head: { ...head, keys: [...hostKeys, ...hostKeys] }, entries },
      'keys',
    ],
  ])('with %s does not hold', (_, bundle, kind) => {
    expect(kindsOf(bundle)).toContain(kind);
  });
});

describe('a receipt', () => {
  const room = world.room('plenary');
  const own = world.entries.filter(({ entry }) => entry.envelope.room === room);
  const vouched = { checkpoint: checkpointFor(world, room, own.length), keys: hostKeys };

  test('of every entry shows that it stands in its room, and holds none of the others', () => {
    for (const recorded of own) {
      const receipt = receiptOf(recorded, own, vouched);
      expect(checkReceipt(zReceipt.parse(JSON.parse(JSON.stringify(receipt))))).toEqual({
        size: own.length,
      });
      const others = own.filter((one) => one !== recorded).map(({ entry }) => entry.signature);
      expect(others.filter((one) => JSON.stringify(receipt).includes(one))).toEqual([]);
    }
  });

  test('with anything about it changed proves nothing', () => {
    const [first, second] = own;
    if (!first || !second) throw new Error('the plenary has entries');
    const receipt = receiptOf(first, own, vouched);
    const fault = (change: Partial<typeof receipt>) => checkReceipt({ ...receipt, ...change });
    const body = { text: 'Never.' };
    expect(
      fault({ recorded: { ...receipt.recorded, entry: { ...receipt.recorded.entry, body } } }),
    ).toEqual({ fault: 'entry' });
    expect(fault({ recorded: { ...receipt.recorded, seq: 2 } })).toEqual({ fault: 'proof' });
    expect(fault({ recorded: receiptOf(second, own, vouched).recorded })).toEqual({
      fault: 'proof',
    });
    expect(fault({ proof: receipt.proof.slice(1) })).toEqual({ fault: 'proof' });
    expect(fault({ checkpoint: checkpointFor(world, room, 2) })).toEqual({ fault: 'proof' });
    expect(fault({ checkpoint: checkpointFor(world, world.room(undefined), 2) })).toEqual({
      fault: 'checkpoint',
    });
    expect(fault({ keys: [...hostKeys, ...hostKeys] })).toEqual({ fault: 'keys' });
    expect(() => receiptOf(first, own, { ...vouched, checkpoint: '' })).toThrow(RangeError);
  });
});
