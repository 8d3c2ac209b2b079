import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { codeFrom, codeSecret } from '../core/record/code.ts';
import { signerOf } from '../core/record/compose.ts';
import type { Recorded } from '../core/record/entry.ts';
import { readKeyFile } from '../core/record/key-file.ts';
import { forked, north, settle, south } from '../core/record/forks.test-kit.ts';
import { accredit, open, talks, World } from '../core/record/worlds.test-kit.ts';
import { serving } from '../server/visitor.test-kit.ts';
import { parley, type Outcome } from './parley.test-kit.ts';

const root = mkdtempSync(join(tmpdir(), 'parley-cli-talks-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folder = root;
beforeEach(() => {
  folder = mkdtempSync(join(root, 'test-'));
});
const at = (name: string): string => join(folder, name);

describe('a key file', () => {
  test('is made for its owner alone, with its public key printed and shown again', async () => {
    const made = await parley(['key', at('me.key')]);
    expect(made.printed).toMatch(/^[0-9a-f]{64}\n$/);
    expect(await parley(['key', 'show', at('me.key')])).toEqual(made);
    expect(readKeyFile(readFileSync(at('me.key'), 'utf8'))?.key).toBe(made.printed.trim());
  });

  test.skipIf(process.platform === 'win32')(
    'that others can read is not used (skipped on Windows, which has no such modes)',
    async () => {
      await parley(['key', at('me.key')]);
      expect(statSync(at('me.key')).mode & 0o777).toBe(0o600);
      chmodSync(at('me.key'), 0o640);
      expect((await parley(['key', 'show', at('me.key')])).refused).toContain('chmod 600');
    },
  );

  test('is never written over', async () => {
    await parley(['key', at('me.key')]);
    const before = readFileSync(at('me.key'));
    expect((await parley(['key', at('me.key')])).refused).toContain('is there already');
    expect(readFileSync(at('me.key'))).toEqual(before);
  });

  test('that is none is refused, and so is a command without one', async () => {
    writeFileSync(at('x'), 'x', { mode: 0o600 });
    expect((await parley(['key', 'show', at('x')])).refused).toContain('is not a key file');
    expect((await parley(['key', 'show'])).refused).toContain('FILE is missing');
    expect((await parley(['key', 'a', 'b'])).refused).toContain('one word too many');
    expect((await parley(['whoami', 'http://127.0.0.1:1'])).refused).toContain('--key is missing');
  });
});

const parsed = (line: string) => JSON.parse(line) as { kind?: string; body?: unknown };

/** Talks in which `dana` waits as head of DO, and the code that she was given. */
function invited(): { world: World; code: string } {
  const world = new World(talks());
  const code = codeFrom(randomBytes(32));
  const expires = new Date(Date.now() + 3_600_000).toISOString();
  const invitation = { key: signerOf(codeSecret(code)).key, expires };
  world.must({ by: 'chair', kind: 'party-named', body: { party: 'DO', name: 'State of DO' } });
  const dana = { person: 'dana', name: 'Dana Oru', title: 'Minister', from: '2026-09-01' };
  const as = { party: 'DO', role: 'principal', head: true, invitation };
  world.must({ by: 'chair', kind: 'delegate-accredited', body: { ...dana, ...as } });
  world.must({ by: 'chair', room: 'plenary', kind: 'member-admitted', body: { person: 'dana' } });
  return { world, code };
}

describe('against a server', () => {
  test('one joins with a code, is someone, speaks, brings in a delegate under the party’s seal, and reads it all', async () => {
    const { world, code } = invited();
    const { address } = await serving({ world });
    for (const name of ['me.key', 'party.key', 'delegate.key']) await parley(['key', at(name)]);
    const key = ['--key', at('me.key')];
    const joined = await parley([
      'join',
      address,
      code.toLowerCase(),
      ...key,
      '--party-key',
      at('party.key'),
    ]);
    const party = (await parley(['key', 'show', at('party.key')])).printed.trim();
    expect(joined).toMatchObject({
      printed: `Dana Oru, Minister: head of the delegation of DO, in Talks (${world.negotiation}).\nThe key of DO is now ${party}.\n`,
      told: '',
    });
    const who = await parley(['whoami', address, ...key]);
    expect(who.printed).toBe(
      `Talks (${world.negotiation})\n  Dana Oru, Minister: head of the delegation of DO\n  plenary (${world.room('plenary')})\n`,
    );

    const said = await parley(
      ['enter', address, 'remark-made', '-', ...key, '--room', 'plenary'],
      '{"text":"Good morning."}',
    );
    expect(JSON.parse(said.printed)).toMatchObject({
      seq: expect.any(Number),
      id: expect.any(String),
    });
    const delegate = (await parley(['key', 'show', at('delegate.key')])).printed.trim();
    const body = {
      person: 'dov',
      name: 'Dov',
      title: 'Expert',
      party: 'DO',
      role: 'expert',
      from: '2026-09-01',
      may: ['speak'],
      key: delegate,
    };
    writeFileSync(at('dov.json'), JSON.stringify(body));
    const bring = ['enter', address, 'delegate-accredited', at('dov.json'), ...key];
    expect((await parley(bring)).refused).toContain('Only the key of DO itself decides');
    expect((await parley([...bring, '--party-key', at('party.key')])).refused).toBeUndefined();
    expect((await parley(['whoami', address, '--key', at('delegate.key')])).printed).toContain(
      'Dov, Expert: expert of DO',
    );

    const lines = (await parley(['entries', address, ...key, '--room', 'plenary'])).printed
      .trim()
      .split('\n');
    const last = JSON.parse(lines.at(-1) ?? '') as Recorded;
    expect(last.entry.body).toEqual({ text: 'Good morning.' });
  });

  test('a mediator carries an entry and a wording: shown first, entered when asked, and nothing leads back', async () => {
    const world = new World(talks());
    await parley(['key', at('med.key')]);
    const med = (await parley(['key', 'show', at('med.key')])).printed.trim();
    accredit(world, 'chair', 'med', { role: 'mediator', key: med });
    for (const by of ['chair', 'ada']) {
      const room = by === 'chair' ? 'plenary' : 'bilateral';
      world.must({ by, room, kind: 'member-admitted', body: { person: 'med' } });
    }
    const said = { text: 'Ninety days, if Belis closes the dam.' };
    world.must({ by: 'ada', room: 'bilateral', kind: 'remark-made', body: said });
    const seq = String(world.entries.at(-1)?.seq);
    const { address } = await serving({ world });
    const carry = (...more: string[]): Promise<Outcome> =>
      parley(['carry', address, '--key', at('med.key'), ...more]);
    const remark = ['--from', 'bilateral', '--entry', seq, '--to', 'plenary'];
    const shown = await carry(...remark, '--leave-out', 'Belis', '--attributed', 'party');
    expect(JSON.parse(shown.printed)).toEqual({
      text: 'Ninety days, if ███ closes the dam.',
      of: 'AR',
    });
    expect(shown.told).toContain('Nothing is entered yet');
    const wording = ['--from', 'plenary', '--point', '2', '--party', 'BE', '--to', 'bilateral'];
    const entered = await carry(...wording, '--named', '--enter');
    expect(JSON.parse(entered.printed)).toMatchObject({ id: expect.any(String) });
    const key = ['--key', at('med.key')];
    const lines = (await parley(['entries', address, ...key, '--room', 'bilateral'])).printed
      .trim()
      .split('\n');
    const last = JSON.parse(lines.at(-1) ?? '') as Recorded;
    expect(last.entry.body).toEqual({
      text: 'Withdrawals end within sixty days.',
      what: { is: 'wording', title: 'Accord', point: '2' },
    });
    const refusals = [
      [[], '--to is missing'],
      [['--to', 'plenary'], 'one of --words, --entry or --point'],
      [['--to', 'plenary', '--entry', '1'], '--from is missing'],
      [['--to', 'plenary', '--from', 'bilateral', '--entry', '1'], 'says nothing'],
      [['--to', 'plenary', '--from', 'bilateral', '--entry', '999'], 'There is no entry 999'],
      [['--to', 'plenary', '--from', 'bilateral', '--point', '1'], 'No text is on the table'],
      [['--to', 'bilateral', '--from', 'plenary', '--point', '1'], 'Whose wording?'],
      [wording.with(3, '99'), 'There is no point "99"'],
      [[...remark, '--leave-out', 'Corva'], 'is not among the words'],
      [[...remark, '--attributed', 'no one'], '"party" or "person"'],
    ] as const;
    for (const [words, sentence] of refusals) {
      expect((await carry(...words)).refused).toContain(sentence);
    }
  });

  test('one looks for words in all that one may see, and finds them in other forms', async () => {
    const world = new World(talks());
    await parley(['key', at('me.key')]);
    const key = (await parley(['key', 'show', at('me.key')])).printed.trim();
    accredit(world, 'chair', 'obs', { role: 'observer', key });
    world.must({ by: 'chair', room: 'plenary', kind: 'member-admitted', body: { person: 'obs' } });
    const secret = { text: 'A withdrawal between us.' };
    world.must({ by: 'ada', room: 'bilateral', kind: 'remark-made', body: secret });
    const { address } = await serving({ world });
    const look = (...more: string[]): Promise<Outcome> =>
      parley(['search', address, ...more, '--key', at('me.key')]);
    expect(await look('withdrawal')).toMatchObject({
      printed:
        '2026-09-01  plenary, Accord, point 2, version 1\n  2. *Withdrawals* end within sixty days.\n',
      told: '',
    });
    const json = JSON.parse((await look('each', 'party', '--json')).printed) as { total: number };
    expect(json).toMatchObject({
      total: 1,
      found: [
        {
          marks: [
            [3, 7],
            [8, 13],
          ],
        },
      ],
    });
    expect(await look('volcano')).toMatchObject({ printed: '', told: 'Nothing was found.\n' });
    expect((await look()).refused).toContain('Say what to look for');
    expect((await look('party', '--most', 'all')).refused).toContain('--most is "all"');
  });

  test('one reads what moved since an instant, and how the text came closer', async () => {
    const world = new World(talks());
    await parley(['key', at('me.key')]);
    const key = (await parley(['key', 'show', at('me.key')])).printed.trim();
    accredit(world, 'chair', 'obs', { role: 'observer', key });
    world.must({ by: 'chair', room: 'plenary', kind: 'member-admitted', body: { person: 'obs' } });
    const since = '2026-09-02';
    const about = { instrument: 'accord', version: 1, point: 'p2', text: 'At once.' };
    for (const [by, party] of [
      ['ada', 'AR'],
      ['ben', 'BE'],
    ] as const) {
      const joins = party === 'BE' ? { joins: 'AR' } : {};
      const at = `2026-09-0${party === 'BE' ? 4 : 3}T10:00:00.000Z`;
      const body = { ...about, party, ...joins };
      world.must({ by, room: 'plenary', kind: 'amendment-filed', body, at });
    }
    const { address } = await serving({ world });
    const ask = (command: string, ...more: string[]): Promise<Outcome> =>
      parley([command, address, ...more, '--key', at('me.key')]);
    expect((await ask('moved', '--since', since)).printed).toBe(
      'plenary, Accord\n  point 2: AR wants other words\n  point 2: BE wants other words\n  point 2: bracket opened\n',
    );
    expect((await ask('moved', '--since', '2026-09-03T12:00')).printed).toBe(
      'plenary, Accord\n  point 2: BE joined AR\n',
    );
    expect((await ask('moved', '--since', since, '--until', since)).printed).toBe('');
    expect((await ask('convergence', '--room', 'plenary')).printed.split('\n')).toEqual([
      'at,version,agreed,in principle,referred,open,brackets,distance',
      expect.stringMatching(/^2026-09-01T.*,1,0,0,0,3,0,0$/),
      expect.stringMatching(/^2026-09-01T.*,,0,0,0,3,0,0$/),
      '2026-09-03T10:00:00.000Z,,0,0,0,3,1,0',
      '2026-09-04T10:00:00.000Z,,0,0,0,3,1,0',
      '',
    ]);
    expect((await ask('moved', '--since', 'Monday')).refused).toContain('--since is "Monday"');
    expect((await ask('convergence')).refused).toContain('--room is missing');
  });

  test('a mediator takes a text into another room and brings back what rooms agreed; whose it is stands in no entry', async () => {
    const world = forked();
    await parley(['key', at('med.key')]);
    const key = ['--key', at('med.key')];
    const med = (await parley(['key', 'show', at('med.key')])).printed.trim();
    accredit(world, 'chair', 'med', { role: 'mediator', key: med });
    open(world, 'chair', 'east', 'bilateral', ['cam', 'med']);
    for (const room of ['plenary', 'north', 'south']) {
      world.must({ by: 'chair', room, kind: 'member-admitted', body: { person: 'med' } });
    }
    const sooner = 'Withdrawals end within thirty days.';
    const weekly = 'Each Party shall publish its data every week.';
    settle(world, 'north', north, 'p1', weekly);
    settle(world, 'north', north, 'p2', sooner);
    settle(world, 'south', south, 'p2', sooner.replace('thirty', 'ninety'));
    const { address } = await serving({ world });
    const run = async (...words: string[]) => {
      const [name = '', ...rest] = words;
      const { printed, ...outcome } = await parley([name, address, ...key, ...rest]);
      return { ...outcome, acts: printed.trim().split('\n').filter(Boolean).map(parsed) };
    };
    const fork = ['fork', '--from', 'plenary', '--to', 'east'];
    const shown = await run(...fork);
    expect(shown.acts).toMatchObject([
      { kind: 'instrument-opened', body: { instrument: 'accord', mustAgree: ['CO'] } },
      { kind: 'text-tabled', body: { version: 1, penholder: 'med' } },
    ]);
    expect(shown.told).toContain('Nothing is entered yet');
    expect((await run(...fork, '--agree', 'BE', '--agree', 'CO', '--enter')).acts).toHaveLength(2);
    expect((await run(...fork)).refused).toContain('lie on the table in "east" already');
    expect((await run(...fork, '--point', '2')).acts).toMatchObject([
      { kind: 'text-tabled', body: { version: 2, points: [{ label: '2.' }] } },
    ]);

    const merge = ['merge', '--into', 'plenary'];
    const merged = await run(...merge, '--open');
    expect(merged.told).toBe(
      `1. changed, from north\n2. left as it is on the table\n  south: ${sooner.replace('thirty', 'ninety')}\n  north: ${sooner}\nNothing is entered yet: read it, then add --enter.\n`,
    );
    expect(merged.acts.map(({ kind }) => kind)).toEqual(['text-tabled', 'carried', 'carried']);
    const written = JSON.stringify(merged.acts);
    for (const name of ['north', 'south', world.room('north'), world.room('south'), 'BE', 'CO']) {
      expect(written).not.toContain(name);
    }
    const alone = await run(...merge, '--from', 'south', '--leave', '1');
    expect(alone.acts[0]?.body).toMatchObject({
      points: [{}, { text: sooner.replace('thirty', 'ninety') }, {}],
    });
    expect((await run(...merge, '--enter')).acts).toHaveLength(1);
    expect((await run(...merge)).refused).toContain('Nothing comes back');
    const refusals = [
      [['fork', '--to', 'east'], '--from is missing'],
      [[...fork, '--agree', 'XX'], 'XX is no party to this text'],
      [['fork', '--from', 'Talks', '--to', 'east'], 'No text is on the table'],
      [['merge'], '--into is missing'],
      [[...merge, '--from', 'Talks'], '--from is a room that has this text'],
      [[...merge, '--agreed', 'perhaps'], '--agreed is'],
    ] as const;
    for (const [words, sentence] of refusals) {
      expect((await run(...words)).refused).toContain(sentence);
    }
  });

  test('what cannot be is refused in one sentence', async () => {
    const { world, code } = invited();
    const { address } = await serving({ world });
    await parley(['key', at('me.key')]);
    const key = ['--key', at('me.key')];
    const other = codeFrom(randomBytes(32));
    const refusals = [
      [['join', address, 'ABCD-EFGH', ...key], 'is not a code'],
      [['join', address, other, ...key], 'No one waits for this code'],
      [['entries', address, ...key], 'no one’s on that server'],
      [['whoami', 'parley.example', ...key], 'is not the address of a server'],
      [['whoami', 'http://127.0.0.1:1', ...key], 'cannot be reached'],
    ] as const;
    for (const [words, sentence] of refusals) {
      expect((await parley(words)).refused).toContain(sentence);
    }
    expect((await parley(['join', address, code, ...key])).told).toContain(
      'DO has no key of its own yet',
    );
    expect((await parley(['join', address, code, ...key])).refused).toContain('No one waits');
    const say = ['enter', address, 'remark-made', '-', ...key];
    expect((await parley(say, '[]')).refused).toContain('is not an object of JSON');
    expect((await parley([...say, '--room', 'attic'], '{}')).refused).toContain(
      'There is no room "attic"; you are in: "Talks", "plenary".',
    );
    expect((await parley([...say, '--room', 'plenary'], '{}')).refused).toContain(
      'The entry cannot be read',
    );
    expect((await parley([...say, '--negotiation', 'f'.repeat(32)], '{}')).refused).toContain(
      'in no negotiation',
    );
  });
});
