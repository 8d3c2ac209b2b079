import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { serving } from '../server/visitor.test-kit.ts';
import { parley, type Outcome } from './parley.test-kit.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-cli-begun-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

const FIRST = `# The Ferry Agreement

1. The ferry shall cross within sixty minutes.

2. Each Party shall pay one half of the fuel.
`;

test('from the command line alone talks are begun, people come in, a text is tabled, amended and agreed', async () => {
  const { address } = await serving();
  const as = (key: string, command: string, ...more: string[]): Promise<Outcome> =>
    parley([command, address, ...more, '--key', at(key)]);
  for (const key of ['chair', 'north', 'south', 'nb', 'sb']) await parley(['key', at(key)]);
  writeFileSync(at('first.md'), FIRST);
  writeFileSync(at('south.md'), `${FIRST.replace('sixty', 'ninety')}\n3. Dogs travel free.\n`);

  const parties = ['--party', 'NB=North Bank', '--party', 'SB=South Bank'];
  const office = ['--name', 'Ines Calder', '--office', 'Chair'];
  const begun = await as('chair', 'begin', '--title', 'Ferry talks', ...office, ...parties);
  expect(begun.printed).toMatch(/^[0-9a-f]{32}\n$/);
  for (const [key, party, name] of [
    ['north', 'nb', 'Ada Orr'],
    ['south', 'sb', 'Bela Quist'],
  ] as const) {
    const who = ['--name', name, '--office', 'Minister', '--party', party.toUpperCase(), '--head'];
    const code = (await as('chair', 'invite', ...who, '--into', 'Plenary')).printed.trim();
    const joined = await as(key, 'join', code, '--party-key', at(party));
    expect(joined.printed).toContain(`${name}, Minister: head of the delegation of`);
  }
  const plenary = ['--room', 'Plenary'];
  const tabled = await as(
    'chair',
    'table',
    at('first.md'),
    '--title',
    'The Ferry Agreement',
    ...plenary,
  );
  expect(tabled.refused).toBeUndefined();

  const shown = await as('south', 'propose', at('south.md'), ...plenary);
  expect(shown.printed.trim().split('\n')).toHaveLength(2);
  expect(shown.told).toContain('Nothing is entered yet');
  await as('south', 'propose', at('south.md'), ...plenary, '--enter');
  expect((await as('north', 'text', ...plenary)).printed).toBe(`# The Ferry Agreement

1. The ferry shall cross within [NB: sixty][SB: ninety] minutes.

2. Each Party shall pay one half of the fuel.

[SB: 3. Dogs travel free.]
`);
  expect((await as('north', 'text', ...plenary, '--party', 'SB')).printed).toContain(
    'within ninety',
  );
  expect((await as('north', 'text', ...plenary, '--at', '2026-01-01')).refused).toBeDefined();
  expect((await as('south', 'propose', at('south.md'), ...plenary)).told).toContain(
    'has this text already',
  );

  await as('north', 'propose', at('south.md'), ...plenary, '--enter');
  for (const key of ['north', 'south']) {
    const said = await as(key, 'position', 'agreed', ...plenary);
    expect(said.printed.trim().split('\n')).toHaveLength(3);
  }
  const moved = (await as('north', 'moved', '--since', '2026-01-01')).printed;
  expect(moved).toContain('point 3: agreed');
  writeFileSync(at('second.md'), (await as('chair', 'text', ...plenary, '--party', 'NB')).printed);
  await as('chair', 'table', at('second.md'), ...plenary, '--note', 'As agreed.');
  expect((await as('north', 'text', ...plenary)).printed).not.toContain('[');

  const opened = await as('north', 'open', 'The two banks', '--member', 'Bela Quist');
  expect(opened.printed).toMatch(/^[0-9a-f]{32}\n$/);
  expect((await as('south', 'whoami')).printed).toContain('The two banks');
  expect((await as('chair', 'whoami')).printed).not.toContain('The two banks');
});

test('what is missing on the line, or not there, is said in one sentence', async () => {
  const { address } = await serving();
  const as = (command: string, ...more: string[]): Promise<Outcome> =>
    parley([command, address, ...more, '--key', at('founder')]);
  await parley(['key', at('founder')]);
  writeFileSync(at('text.md'), FIRST);
  const refusals = [
    [['begin', '--title', 'T', '--name', 'N'], '--office is missing'],
    [
      ['begin', '--title', 'T', '--name', 'N', '--office', 'O', '--party', 'AR'],
      'is not CODE=NAME',
    ],
    [['invite', '--name', 'N'], '--office is missing'],
    [['invite', '--name', 'N', '--office', 'O', '--hours', 'two'], '--hours is "two"'],
  ] as const;
  for (const [[command, ...more], sentence] of refusals) {
    expect((await as(command, ...more)).refused).toContain(sentence);
  }
  await as('begin', '--title', 'T', '--name', 'N', '--office', 'O', '--party', 'AR=Arda');
  const later = [
    [['table', at('text.md')], '--room is missing'],
    [['table', at('text.md'), '--room', 'Plenary'], 'No text is on the table in "Plenary"'],
    [['propose', at('text.md'), '--room', 'Attic'], 'There is no room "Attic"'],
    [['open', 'Corridor', '--member', 'Nobody'], 'There is no one called "Nobody"'],
  ] as const;
  for (const [[command, ...more], sentence] of later) {
    expect((await as(command, ...more)).refused).toContain(sentence);
  }
  await as('table', at('text.md'), '--room', 'Plenary', '--title', 'T');
  expect((await as('propose', at('text.md'), '--room', 'Plenary')).refused).toContain(
    'You act for no party; say for which with --party, one of: AR.',
  );
  expect((await as('position', 'agreed', '--room', 'Plenary', '--party', 'XX')).refused).toContain(
    'There is no party XX',
  );
  const point = [
    'position',
    'agreed',
    '--room',
    'Plenary',
    '--party',
    'AR',
    '--point',
    '9',
  ] as const;
  expect((await as(...point)).refused).toContain('There is no point "9"');
});
