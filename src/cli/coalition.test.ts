import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { serving } from '../server/visitor.test-kit.ts';
import { parley, type Outcome } from './parley.test-kit.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-cli-coalition-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

test('from the command line a coalition speaks for its members, and each may still speak for itself', async () => {
  const { address } = await serving();
  const as = (key: string, command: string, ...more: string[]): Promise<Outcome> =>
    parley([command, address, ...more, '--key', at(key)]);
  for (const key of ['chair', 'north', 'banks']) await parley(['key', at(key)]);
  const parties = ['--party', 'NB=North Bank', '--party', 'SB=South Bank'];
  const office = ['--name', 'Ines Calder', '--office', 'Chair'];
  await as('chair', 'begin', '--title', 'Ferry talks', ...office, ...parties);
  const text = '1. The ferry shall cross within sixty minutes.\n';
  writeFileSync(at('first.md'), text);
  const there = ['--room', 'Plenary'];
  await as('chair', 'table', at('first.md'), '--title', 'The Ferry Agreement', ...there);
  const both = { party: 'BB', name: 'Both Banks', members: ['NB', 'SB'] };
  writeFileSync(at('both.json'), JSON.stringify(both));
  await as('chair', 'enter', 'party-named', at('both.json'));
  for (const [key, party, name] of [
    ['north', 'NB', 'Ada Orr'],
    ['banks', 'BB', 'Bela Quist'],
  ] as const) {
    const who = ['--name', name, '--office', 'Minister', '--party', party, '--head'];
    const code = (await as('chair', 'invite', ...who, '--into', 'Plenary')).printed.trim();
    await as(key, 'join', code);
  }

  writeFileSync(at('banks.md'), text.replace('sixty', 'ninety'));
  await as('banks', 'propose', at('banks.md'), ...there, '--enter');
  const shown = async (): Promise<string> => (await as('chair', 'text', ...there)).printed;
  expect(await shown()).toBe(text.replace('sixty', 'ninety'));
  await as('north', 'propose', at('first.md'), ...there, '--enter');
  expect(await shown()).toBe(text.replace('sixty', '[NB: sixty][BB: ninety]'));
  expect((await as('north', 'text', '--party', 'BB', ...there)).printed).toContain('ninety');

  await as('north', 'propose', at('banks.md'), ...there, '--enter');
  await as('banks', 'position', 'agreed', ...there);
  expect((await as('chair', 'state')).printed).toContain(
    '1. agreed; NB agreed through BB; SB agreed through BB',
  );
  await as('north', 'position', 'objects', ...there, '--note', 'Too slow.');
  expect((await as('chair', 'state')).printed).toContain(
    '1. open; NB objects; SB agreed through BB',
  );
});
