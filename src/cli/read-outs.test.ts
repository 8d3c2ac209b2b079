import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { serving } from '../server/visitor.test-kit.ts';
import { parley, type Outcome } from './parley.test-kit.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-cli-read-outs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

test('from the command line a session is told of by each side and, once all have assented, by both together', async () => {
  const { address } = await serving();
  const as = (key: string, command: string, ...more: string[]): Promise<Outcome> =>
    parley([command, address, ...more, '--key', at(key)]);
  for (const key of ['chair', 'north', 'south']) await parley(['key', at(key)]);
  const parties = ['--party', 'NB=North Bank', '--party', 'SB=South Bank'];
  const office = ['--name', 'Ines Calder', '--office', 'Chair'];
  await as('chair', 'begin', '--title', 'Ferry talks', ...office, ...parties);
  for (const [key, party, name] of [
    ['north', 'NB', 'Ada Orr'],
    ['south', 'SB', 'Bela Quist'],
  ] as const) {
    const who = ['--name', name, '--office', 'Minister', '--party', party, '--head'];
    const code = (await as('chair', 'invite', ...who, '--into', 'Plenary')).printed.trim();
    await as(key, 'join', code);
  }
  const there = ['--room', 'Plenary'];
  const none = await as('north', 'read-out', 'First round', ...there);
  expect(none.refused).toContain('No session is recorded');

  const who = ['NB', 'SB'].map((party) => ({ party, people: 'All of them' }));
  const held = { session: 'first', title: 'First round', when: '2026-10-02', who };
  writeFileSync(at('held.json'), JSON.stringify(held));
  await as('chair', 'enter', 'session-held', at('held.json'), ...there);
  writeFileSync(at('north.txt'), 'The two banks met on the ferry. They meet again on Monday.\n');
  writeFileSync(at('south.txt'), 'The two banks met on the old ferry. It rained.\n');
  writeFileSync(at('both.txt'), 'The two banks met.\n');
  for (const key of ['north', 'south']) {
    const told = await as(key, 'read-out', 'first', at(`${key}.txt`), ...there);
    expect(told.printed).toContain('recorded');
  }
  const draft = await as('north', 'communique', 'First round', at('both.txt'), ...there);
  expect(draft.printed).toContain('recorded');
  expect((await as('south', 'read-out', 'first', ...there)).printed).toContain(', waits for SB):');
  expect((await as('north', 'communique', 'first', '--assent', ...there)).refused).toContain(
    'No draft on “First round” waits for NB',
  );
  await as('south', 'communique', 'first', '--assent', ...there);

  const { printed } = await as('chair', 'read-out', 'first', ...there);
  expect(printed.replace(/communique-[0-9a-f]+/, 'ID')).toBe(`First round (held, 2026-10-02)

Joint communique of NB, SB (ID):
The two banks met.

Read-out of NB:
The two banks met on the ferry. They meet again on Monday.

Read-out of SB:
The two banks met on the old ferry. It rained.

What several of them say:
The two banks met on the [SB: old] ferry.
`);
  const { printed: json } = await as('chair', 'read-out', 'first', '--json', ...there);
  expect(JSON.parse(json)).toMatchObject({
    session: 'first',
    readOuts: [{ party: 'NB' }, { party: 'SB' }],
    communiques: [{ parties: ['NB', 'SB'], joint: true, text: 'The two banks met.' }],
  });
  expect((await as('north', 'communique', 'first', ...there)).refused).toContain('either a file');
});
