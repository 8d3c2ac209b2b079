import { expect, test } from 'vitest';
import type { Recorded } from '../core/record/entry.ts';
import { fold, host } from '../core/record/fold.ts';
import { accredit, signerFor, talks } from '../core/record/worlds.test-kit.ts';
import { openMemoryStore } from '../store/memory.test-kit.ts';
import { ALWAYS, storedName } from './negotiation.ts';
import { newEntry, serving, Visitor } from './visitor.test-kit.ts';

const world = talks();
const n = world.negotiation;
const plenary = world.room('plenary');
const bilateral = world.room('bilateral');
const remark = (text: string, room = plenary) => ({ room, kind: 'remark-made', body: { text } });
const path = `/api/negotiations/${n}/entries`;

const textsOf = (entries: readonly Recorded[]): readonly unknown[] =>
  entries.map(({ entry }) => (entry.body as { text?: unknown }).text).filter((text) => text);

test('an entry that the rules accept is recorded and read by those in the room alone', async () => {
  const { address } = await serving({ world, clock: () => new Date('2026-11-01T10:00:00Z') });
  const ada = await new Visitor(address, 'ada').signIn();
  const ben = await new Visitor(address, 'ben').signIn();
  const cam = await new Visitor(address, 'cam').signIn();
  const entry = newEntry(n, signerFor('ada'), remark('Between us.', bilateral));
  const answer = await ada.enter(entry);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{64}$/),
    seq: 2,
    recorded: '2026-11-01T10:00:00.000Z',
  });
  expect((await ben.entries(n)).at(-1)).toEqual({
    entry,
    seq: 2,
    recorded: '2026-11-01T10:00:00.000Z',
  });
  expect(textsOf(await cam.entries(n))).toEqual([]);
  expect((await cam.entries(n)).map((one) => one.entry.envelope.room)).not.toContain(bilateral);
});

test('after cursors, only what is new is read', async () => {
  const { address } = await serving({ world });
  const ada = await new Visitor(address, 'ada').signIn();
  const all = await ada.entries(n);
  const last = new Map(all.map(({ entry, seq }) => [entry.envelope.room, seq]));
  const cursors = [...last].map(([room, seq]) => `${room}:${seq}`).join(',');
  expect(await ada.entries(n, cursors)).toEqual([]);
  await ada.must(n, remark('New.'));
  expect(textsOf(await ada.entries(n, cursors))).toEqual(['New.']);
  for (const wrong of ['x', `${plenary}`, `${plenary}:-1`, `${plenary}:1:1`]) {
    expect((await ada.fetch(`${path}?after=${wrong}`)).status).toBe(400);
  }
});

test('what the rules refuse is answered with the code and its data, and not recorded', async () => {
  const { address } = await serving({ world });
  const bo = await new Visitor(address, 'bo').signIn();
  const before = await bo.entries(n);
  const filed = {
    instrument: 'accord',
    version: 1,
    party: 'BE',
    point: 'p1',
    text: 'Other words.',
  };
  const refusals = [
    [remark(''), { code: 'malformed', where: 'text' }],
    [
      { ...remark('x'), kind: 'amendment-filed', body: filed },
      { code: 'no-mandate', mandate: 'propose', party: 'BE' },
    ],
    [
      { ...remark('x'), kind: 'no-such-kind' },
      { code: 'unknown-kind', kind: 'no-such-kind' },
    ],
  ] as const;
  for (const [act, refusal] of refusals) {
    const answer = await bo.enter(newEntry(n, bo.signer, act));
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ refusal });
  }
  expect(await bo.entries(n)).toEqual(before);
});

test('an entry with broken seals, or of another’s key, is refused', async () => {
  const { address } = await serving({ world });
  const ada = await new Visitor(address, 'ada').signIn();
  const sound = newEntry(n, ada.signer, remark('As signed.'));
  const cases = [
    [{ ...sound, body: { text: 'Other words.' } }, 'body-differs'],
    [{ ...sound, signature: sound.signature.replace(/^../, '00') }, 'bad-signature'],
    [newEntry(n, signerFor('ben'), remark('By ben.')), 'not-yours'],
  ] as const;
  for (const [entry, code] of cases) {
    const answer = await ada.enter(entry);
    expect([answer.status, await answer.json()]).toMatchObject([422, { refusal: { code } }]);
  }
  const shapeless = await ada.post(path, { entry: { envelope: {} } });
  expect([shapeless.status, await shapeless.json()]).toMatchObject([
    422,
    { refusal: { code: 'malformed' } },
  ]);
  expect((await ada.fetch(path, { method: 'POST', body: '{' })).status).toBe(400);
  const deep = `{"entry":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
  expect((await ada.fetch(path, { method: 'POST', body: deep })).status).toBe(400);
  const large = JSON.stringify({ entry: 'x'.repeat(9_000_000) });
  expect((await ada.fetch(path, { method: 'POST', body: large })).status).toBe(413);
});

test('the same entry again gets the same answer, also many times at once', async () => {
  const { address } = await serving({ world });
  const ada = await new Visitor(address, 'ada').signIn();
  const entry = newEntry(n, ada.signer, remark('Once.'));
  const answers = await Promise.all(
    Array.from({ length: 5 }, async () => (await ada.enter(entry)).text()),
  );
  answers.push(await (await ada.enter(entry)).text());
  expect(new Set(answers).size).toBe(1);
  expect(textsOf(await ada.entries(n))).toEqual(['Once.']);
});

test('absent and forbidden are one answer, to the byte', async () => {
  const { address } = await serving({ world });
  const cam = await new Visitor(address, 'cam').signIn();
  const stranger = await new Visitor(address, 'stranger').signIn();
  const unknown = 'f'.repeat(32) as typeof n;
  const answers = await Promise.all([
    cam.enter(newEntry(n, cam.signer, remark('Let me in.', bilateral))),
    cam.enter(newEntry(n, cam.signer, remark('Anyone?', world.room('no such room')))),
    cam.enter(newEntry(unknown, cam.signer, remark('Anyone?'))),
    cam.fetch(`/api/negotiations/${unknown}/entries`),
    cam.fetch('/api/negotiations/nonsense/live'),
    cam.fetch('/api/nothing'),
    stranger.fetch(path),
    stranger.fetch(`/api/negotiations/${n}/live`),
    stranger.enter(newEntry(n, stranger.signer, remark('Let me in.'))),
    stranger.post(`/api/negotiations/${unknown}/entries`, {
      entry: newEntry(n, stranger.signer, remark('Elsewhere.')),
    }),
  ]);
  const seen = await Promise.all(
    answers.map(async (answer) => {
      const headers = [...answer.headers].filter(([name]) => name !== 'date');
      return JSON.stringify([answer.status, headers, await answer.text()]);
    }),
  );
  expect(new Set(seen)).toEqual(new Set([seen[0]]));
  expect(seen[0]).toContain('[404,');
});

test('many entries at once in several rooms leave no gap, and the record folds to what was judged', async () => {
  const store = openMemoryStore();
  const { address } = await serving({ world, store });
  const ada = await new Visitor(address, 'ada').signIn();
  const ben = await new Visitor(address, 'ben').signIn();
  const chair = await new Visitor(address, 'chair').signIn();
  const speakAndPropose = { person: 'ann', party: 'AR', may: ['speak'] };
  await Promise.all([
    ...[1, 2, 3, 4].map((i) => ada.must(n, remark(`ada ${i}`))),
    ...[1, 2, 3, 4].map((i) => ben.must(n, remark(`ben ${i}`, bilateral))),
    ...[1, 2].map(() =>
      ada.must(n, { room: world.room(undefined), kind: 'mandate-given', body: speakAndPropose }),
    ),
    ...[1, 2, 3, 4].map((i) => chair.must(n, remark(`chair ${i}`))),
  ]);
  const all = (await store.readNew(n, new Map())).map(({ seq, recorded, json }) => ({
    seq,
    recorded,
    entry: JSON.parse(json) as Recorded['entry'],
  }));
  for (const room of Map.groupBy(all, ({ entry }) => entry.envelope.room).values()) {
    expect(room.map(({ seq }) => seq)).toEqual(room.map((_, at) => at + 1));
  }
  expect(fold(n, all, host, ALWAYS).refused).toEqual([]);
  expect(all).toHaveLength(world.entries.length + 14);
});

test('what another process stored meanwhile is read, and then the entry is judged anew', async () => {
  const store = openMemoryStore();
  const { address } = await serving({ world, store });
  const ada = await new Visitor(address, 'ada').signIn();
  const size = world.entries.filter(({ entry }) => entry.envelope.room === plenary).length;
  const left = newEntry(n, signerFor('chair'), {
    room: plenary,
    kind: 'member-left',
    body: { person: 'ada' },
  });
  const recorded = '2026-11-01T00:00:00.000Z';
  const json = JSON.stringify(left);
  await store.append(storedName(n, plenary), { seq: size + 1, id: 'elsewhere', recorded, json });
  expect((await ada.enter(newEntry(n, ada.signer, remark('Still here?')))).status).toBe(404);
});

test('recorded never goes back in a room, whatever the clock does, and the roster stays before the rooms', async () => {
  let now = '2026-11-01T10:00:00Z';
  const { address } = await serving({ world, clock: () => new Date(now) });
  const ada = await new Visitor(address, 'ada').signIn();
  const enter = async (act: Parameters<typeof newEntry>[2]): Promise<unknown> => {
    const answer = await ada.enter(newEntry(n, ada.signer, act));
    return ((await answer.json()) as { recorded: string }).recorded;
  };
  const mandate = {
    room: world.room(undefined),
    kind: 'mandate-given',
    body: { person: 'ann', party: 'AR', may: [] },
  };
  expect(await enter(remark('one'))).toBe('2026-11-01T10:00:00.000Z');
  expect(await enter(mandate)).toBe('2026-11-01T10:00:00.001Z');
  now = '2026-10-01T10:00:00Z';
  expect(await enter(remark('two'))).toBe('2026-11-01T10:00:00.001Z');
  expect(await enter(mandate)).toBe('2026-11-01T10:00:00.002Z');
  expect(await enter(remark('three', bilateral))).toBe('2026-11-01T10:00:00.002Z');
});

test('a negotiation is opened by the entry that says so, and is then on its opener’s home page alone', async () => {
  const { address } = await serving();
  const chair = await new Visitor(address, 'chair').signIn();
  const ada = await new Visitor(address, 'ada').signIn();
  expect((await ada.fetch(path)).status).toBe(404);
  const key = chair.signer.key;
  const opened = {
    room: world.room(undefined),
    kind: 'negotiation-opened',
    body: { title: 'New talks', chair: { person: 'chair', name: 'C', title: 'Chair', key } },
  };
  expect(await chair.must(n, opened)).toBe(1);
  expect(await (await chair.fetch('/api/home')).json()).toEqual({
    examples: [],
    negotiations: [{ id: n, title: 'New talks' }],
  });
  expect(await (await ada.fetch('/api/home')).json()).toEqual({ examples: [], negotiations: [] });
  expect((await ada.enter(newEntry(n, ada.signer, opened))).status).toBe(404);
});

test('the key of an invitation code sees the roster alone, and an ended key nothing', async () => {
  const { address } = await serving({ world });
  const ada = await new Visitor(address, 'ada').signIn();
  const roster = world.room(undefined);
  const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
  const accredited = {
    person: 'abe',
    name: 'Abe',
    title: 'Expert',
    party: 'AR',
    role: 'expert',
    from: '2026-11-01',
    invitation: { key: signerFor('code of abe').key, expires: inAnHour },
  };
  await ada.must(n, { room: roster, kind: 'delegate-accredited', body: accredited });
  await ada.must(n, { room: plenary, kind: 'member-admitted', body: { person: 'abe' } });
  const code = await new Visitor(address, 'code of abe').signIn();
  const rooms = new Set((await code.entries(n)).map(({ entry }) => entry.envelope.room));
  expect(rooms).toEqual(new Set([roster]));
  const abe = await new Visitor(address, 'abe').signIn();
  expect((await abe.fetch(path)).status).toBe(404);
  await code.must(n, {
    room: roster,
    kind: 'key-certified',
    body: { person: 'abe', key: abe.signer.key },
  });
  expect((await code.fetch(path)).status).toBe(404);
  expect(new Set((await abe.entries(n)).map(({ entry }) => entry.envelope.room))).toEqual(
    new Set([roster, plenary]),
  );
});

test('a request in more pieces than any text has is refused before it is looked at', async () => {
  const { address } = await serving({ world });
  const ada = await new Visitor(address, 'ada').signIn();
  const pieces = Array.from({ length: 250_000 }, () => 0);
  const answer = await ada.post(path, { entry: { body: { pieces } } });
  expect([answer.status, await answer.json()]).toMatchObject([
    413,
    { code: 'too-large', detail: 'The request is in too many pieces.' },
  ]);
  const deep = await ada.post(path, JSON.parse('['.repeat(200) + ']'.repeat(200)));
  expect(deep.status).toBe(400);
});

test('whose role has ended reads what was there, and nothing that came after', async () => {
  const world = talks();
  accredit(world, 'ben', 'old', { party: 'BE', role: 'expert', until: '2026-09-03' });
  world.must({ by: 'chair', room: 'plenary', kind: 'member-admitted', body: { person: 'old' } });
  world.must({ by: 'ada', ...remark('Early.'), room: 'plenary' });
  const late = { by: 'ada', ...remark('Late.'), room: 'plenary' };
  world.must({ ...late, at: '2026-09-04T00:00:00.000Z' });
  const { address } = await serving({ world });
  const old = await new Visitor(address, 'old').signIn();
  expect(textsOf(await old.entries(n))).toEqual(['Early.']);
  const listener = await old.listen(n);
  const ada = await new Visitor(address, 'ada').signIn();
  await ada.must(n, remark('Later still.'));
  await listener.until(world.entries.length - 2);
  expect(textsOf(listener.entries)).toEqual(['Early.']);
});
