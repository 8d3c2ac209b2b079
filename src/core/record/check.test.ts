import { describe, expect, test } from 'vitest';
import { composeWith, signerOf } from './compose.ts';
import type { Recorded } from './entry.ts';
import { fold, host, step } from './fold.ts';
import { negotiationId, rosterOf } from './ids.ts';
import { checking, type Checked } from './check.ts';

const negotiation = negotiationId('ab'.repeat(16));
const roster = rosterOf(negotiation);
const chair = signerOf(new Uint8Array(32).fill(7));

/** A roster with its opening and a few parties. */
function record(): readonly Recorded[] {
  let folded = fold(negotiation, [], host, '');
  const entries: Recorded[] = [];
  const enter = (kind: string, body: Parameters<typeof composeWith>[2]['body']): void => {
    const seq = entries.length + 1;
    const nonce = String(seq).padStart(32, '0');
    const draft = { room: roster, kind, happened: '2026-09-01', nonce, body };
    const entry = composeWith(folded.state, chair, draft);
    const recorded = { entry, seq, recorded: `2026-09-01T00:00:0${seq}.000Z` };
    entries.push(recorded);
    folded = step(folded, recorded);
  };
  const person = { person: 'chair', name: 'Edda', title: 'Mediator', key: chair.key };
  enter('negotiation-opened', { title: 'Talks', chair: person });
  for (const party of ['AR', 'BE', 'CO']) enter('party-named', { party, name: party });
  expect(folded.refused).toEqual([]);
  return entries;
}

const entries = record();

function check(of: readonly Recorded[]): Checked {
  const all = checking(of);
  let next = all.next();
  while (!next.done) next = all.next();
  return next.value;
}
const faults = (of: readonly Recorded[]) => check(of).faults.map(({ seq, what }) => [seq, what]);
const changed = (seq: number, change: (recorded: Recorded) => Recorded): readonly Recorded[] =>
  entries.map((recorded) => (recorded.seq === seq ? change(recorded) : recorded));

describe('the check of the record', () => {
  test('finds nothing wrong with what its authors signed, and works out the root that the fold has', () => {
    const { state } = fold(negotiation, entries, host, '9999');
    const checked = check(entries);
    expect(checked.faults).toEqual([]);
    expect(checked.entries).toBe(4);
    expect(checked.rooms).toEqual([
      { room: roster, size: 4, root: state.rooms.get(roster)?.roots.at(-1) },
    ]);
  });

  test('says how far it has come, entry by entry', () => {
    expect([...checking(entries)]).toEqual([1, 2, 3, 4]);
  });

  test('does not mind the order in which entries came', () => {
    expect(check(entries.toReversed())).toEqual(check(entries));
  });

  test('finds a content that was changed', () => {
    const body = { party: 'ZZ', name: 'ZZ' };
    const tampered = changed(3, (one) => ({ ...one, entry: { ...one.entry, body } }));
    expect(faults(tampered)).toEqual([[3, 'body']]);
  });

  test('finds a content that cannot be written out at all', () => {
    const tampered = changed(4, (one) => ({ ...one, entry: { ...one.entry, body: { n: 1.5 } } }));
    expect(faults(tampered)).toEqual([[4, 'body']]);
  });

  test('finds a signature that is not the author’s, and that the history has become another', () => {
    const signature = '0'.repeat(128);
    const forged = changed(3, (one) => ({ ...one, entry: { ...one.entry, signature } }));
    expect(faults(forged)).toEqual([
      [3, 'signature'],
      [4, 'history'],
    ]);
  });

  test('finds that an entry is missing, and that one stands twice', () => {
    expect(faults(entries.filter(({ seq }) => seq !== 3))).toEqual([
      [4, 'gap'],
      [4, 'history'],
    ]);
    expect(faults([...entries, ...entries.slice(3)])).toEqual([[4, 'gap']]);
  });

  test('finds that the host changed the instant of recording', () => {
    const moved = changed(2, (one) => ({ ...one, recorded: '2026-08-01T00:00:00.000Z' }));
    expect(faults(moved)).toEqual([
      [3, 'history'],
      [4, 'history'],
    ]);
  });
});
