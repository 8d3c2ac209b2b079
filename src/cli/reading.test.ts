import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Recorded } from '../core/record/entry.ts';
import { open, talks, World } from '../core/record/worlds.test-kit.ts';
import { serving, Visitor } from '../server/visitor.test-kit.ts';
import { zState } from '../wire/state.ts';
import { keyFileOf, parley } from './parley.test-kit.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-cli-reading-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function world(): World {
  const made = new World(talks());
  const filed = { instrument: 'accord', version: 1, party: 'BE', point: 'p2' };
  const body = { ...filed, text: 'Withdrawals end within ninety days.' };
  made.must({ by: 'ben', room: 'plenary', kind: 'amendment-filed', body });
  const gate = { gate: 'leaders', title: 'Leaders', guards: 'the summit' };
  const condition = { points: 'agreed', instrument: 'accord' };
  made.must({ by: 'chair', room: 'plenary', kind: 'gate-set', body: { ...gate, condition } });
  return made;
}

describe('parley state', () => {
  test('says in words how each point stands and what a gate waits for', async () => {
    const { address } = await serving({ world: world() });
    const key = ['--key', await keyFileOf('ada', folder)];
    const { printed } = await parley(['state', address, ...key]);
    expect(printed).toBe(`Talks
plenary
  Accord, version 1: 3 open, 0 referred, 0 in principle, 0 agreed
    1. open
    2. open; in brackets
    3. open
  Gate “Leaders”: shut; missing: Accord, point 1. (AR, BE, CO); Accord, point 2. (AR, BE, CO); Accord, point 3. (AR, BE, CO)
`);
  });

  test('with --json is what the server tells, and as of an instant what it was then', async () => {
    const talked = world();
    const { address } = await serving({ world: talked });
    const ada = await new Visitor(address, 'ada').signIn();
    const key = ['--key', await keyFileOf('ada', folder)];
    const { printed } = await parley(['state', address, ...key, '--json']);
    const told = await ada.fetch(`/api/negotiations/${talked.negotiation}/state`);
    expect(JSON.parse(printed)).toEqual(await told.json());
    const at = talked.entries.find(({ entry }) => entry.envelope.kind === 'room-opened')?.recorded;
    const then = await parley(['state', address, ...key, '--json', '--at', at ?? '']);
    const { rooms, at: asked } = zState.parse(JSON.parse(then.printed));
    expect([asked, rooms.map(({ name }) => name)]).toEqual([at, ['Talks', 'plenary']]);
    const refused = await parley(['state', address, ...key, '--at', 'yesterday']);
    expect(refused.refused).toContain('write a day or a time');
  });
});

describe('parley text', () => {
  test('writes the text with its brackets, as it is now or was then, in any form', async () => {
    const { address } = await serving({ world: world() });
    const at = ['text', address, '--room', 'plenary', '--key', await keyFileOf('ada', folder)];
    const point = '2. Withdrawals end within [AR, CO: sixty][BE: ninety] days.';
    expect((await parley(at)).printed).toContain(point);
    expect((await parley([...at, '--unattributed'])).printed).toContain('[ninety][sixty]');
    expect(JSON.parse((await parley([...at, '--json'])).printed)).toMatchObject({
      format: 'compiled/1',
      parties: ['AR', 'BE', 'CO'],
    });
    const page = join(folder, 'accord.html');
    await parley([...at, '-o', page]);
    expect(readFileSync(page, 'utf8')).toContain('ninety');
  });
});

describe('parley feed and parley calendar', () => {
  test('print what the server gives, folded here', async () => {
    const made = world();
    open(made, 'chair', 'agora', 'public', ['ada']);
    const body = { session: 's1', title: 'Leaders', when: '2026-10-01', who: [] };
    for (const room of ['agora', 'bilateral']) {
      made.must({ by: room === 'agora' ? 'chair' : 'ada', room, kind: 'session-called', body });
    }
    const { address } = await serving({ world: made });
    const at = `/api/negotiations/${made.negotiation}`;
    const ada = await new Visitor(address, 'ada').signIn();
    const key = ['--key', await keyFileOf('ada', folder)];
    for (const [command, path] of [
      ['feed', 'public.atom'],
      ['calendar', 'calendar.ics'],
    ] as const) {
      const told = await (await ada.fetch(`${at}/${path}`)).text();
      expect((await parley([command, address, ...key])).printed).toBe(told);
    }
    const none = await parley(['feed', address, '--key', await keyFileOf('cam', folder)]);
    expect(none.refused).toBe('You are in no public room there.');
  });
});

describe('parley live', () => {
  const remark = (made: World, text: string, room = 'plenary') => ({
    room: made.room(room),
    kind: 'remark-made',
    body: { text },
  });
  const saidIn = (printed: string): readonly unknown[] =>
    printed
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as Recorded).entry.body);

  test('prints what comes in from now on, of the rooms that one may see', async () => {
    const made = world();
    const { address } = await serving({ world: made });
    const ada = await new Visitor(address, 'ada').signIn();
    const following = parley([
      'live',
      address,
      '--key',
      await keyFileOf('cam', folder),
      '--count',
      '2',
    ]);
    const saying = setInterval(() => {
      void ada.must(made.negotiation, remark(made, 'Between us.', 'bilateral'));
      void ada.must(made.negotiation, remark(made, 'To all.'));
    }, 100);
    const { printed, told } = await following;
    clearInterval(saying);
    expect(saidIn(printed)).toEqual([{ text: 'To all.' }, { text: 'To all.' }]);
    expect(told).toContain('Ctrl+C');
  });
});
