import { expect, test } from 'vitest';
import { rosterOf } from '../core/record/ids.ts';
import { codeOf, signerFor, talks, World } from '../core/record/worlds.test-kit.ts';
import { openMemoryStore } from '../store/memory.test-kit.ts';
import { serving, Visitor } from './visitor.test-kit.ts';

const world = talks();
const n = world.negotiation;
const roster = rosterOf(n);
const plenary = world.room('plenary');
const remark = (text: string) => ({ room: plenary, kind: 'remark-made', body: { text } });
const ending = (person: string) => ({
  room: roster,
  kind: 'key-ended',
  body: { key: signerFor(person).key },
});

/** What a visitor of the talks gets on every route that tells of them. */
async function routes(visitor: Visitor): Promise<readonly unknown[]> {
  const reading = await visitor.fetch(`/api/negotiations/${n}/entries`);
  const live = await visitor.fetch(`/api/negotiations/${n}/live`, { method: 'HEAD' });
  const writing = await visitor.post(`/api/negotiations/${n}/entries`, {
    entry: world.entry({ by: 'ann', ...remark('Still here?'), room: 'plenary' }),
  });
  const home = (await (await visitor.fetch('/api/home')).json()) as { negotiations: unknown[] };
  return [reading.status, live.status, writing.status, home.negotiations.length];
}

test('a key that ends gets nothing more at once: its live connections end, its session reads and writes nothing', async () => {
  const { address } = await serving({ world });
  const ada = await new Visitor(address, 'ada').signIn();
  const ann = await new Visitor(address, 'ann').signIn();
  const listener = await ann.listen(n);
  const before = (await ann.entries(n)).length;
  await listener.until(before);
  await ada.must(n, ending('ann'));
  await ada.must(n, remark('Between us.'));
  await listener.ended();
  expect(listener.entries).toHaveLength(before);
  expect(await routes(ann)).toEqual([404, 404, 422, 0]);
  await ann.signIn();
  expect(await routes(ann)).toEqual([404, 404, 422, 0]);
});

test('another key of the same person goes on', async () => {
  const own = new World(world);
  const second = { person: 'ann', key: signerFor('second').key };
  own.must({ by: 'ann', kind: 'key-certified', body: second });
  const { address } = await serving({ world: own });
  const ann = await new Visitor(address, 'ann').signIn();
  const phone = await new Visitor(address, 'second').signIn();
  const listener = await phone.listen(n);
  const before = (await phone.entries(n)).length;
  await phone.must(n, ending('ann'));
  await listener.until(before + 1);
  expect(listener.entries.at(-1)?.entry.envelope.kind).toBe('key-ended');
  expect((await routes(ann))[0]).toBe(404);
});

test('who is recalled keeps what he had, and gets nothing more on any connection', async () => {
  const { address } = await serving({ world });
  const ada = await new Visitor(address, 'ada').signIn();
  const ann = await new Visitor(address, 'ann').signIn();
  const listener = await ann.listen(n);
  const had = await ann.entries(n);
  await listener.until(had.length);
  await ada.must(n, { room: roster, kind: 'delegate-recalled', body: { person: 'ann' } });
  const kinds = (await ann.entries(n)).map(({ entry }) => entry.envelope.kind);
  await ada.must(n, remark('Without ann.'));
  await ada.must(n, {
    room: roster,
    kind: 'mandate-given',
    body: { person: 'ann', party: 'AR', may: [] },
  });
  await listener.until(had.length + 1);
  expect(kinds).toContain('delegate-recalled');
  expect(await ann.entries(n)).toHaveLength(had.length + 1);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(listener.entries).toHaveLength(had.length + 1);
  expect(
    (await ann.enter(world.entry({ by: 'ann', ...remark('x'), room: 'plenary' }))).status,
  ).toBe(422);
});

test('a member shown out of a room gets nothing more of it: not read, not live, not by a cursor', async () => {
  const { address } = await serving({ world });
  const chair = await new Visitor(address, 'chair').signIn();
  const ann = await new Visitor(address, 'ann').signIn();
  const listener = await ann.listen(n);
  const had = (await ann.entries(n)).length;
  await listener.until(had);
  await chair.must(n, { room: plenary, kind: 'member-left', body: { person: 'ann' } });
  for (const text of ['One.', 'Two.']) await chair.must(n, remark(text));
  await chair.must(n, {
    room: roster,
    kind: 'party-named',
    body: { party: 'DO', name: 'State of DO' },
  });
  await listener.until(had + 2);
  const kinds = listener.entries.slice(had).map(({ entry }) => entry.envelope.kind);
  expect(kinds).toEqual(['member-left', 'party-named']);
  expect(await ann.entries(n)).toHaveLength(had + 2);
  const inPlenary = listener.entries.filter(({ entry }) => entry.envelope.room === plenary).length;
  expect(await ann.entries(n, `${plenary}:${inPlenary},${roster}:1`)).not.toEqual([]);
  for (const beyond of [inPlenary + 1, inPlenary + 2, 999]) {
    const answer = await ann.fetch(`/api/negotiations/${n}/entries?after=${plenary}:${beyond}`);
    expect(answer.status).toBe(409); // whether the room went on cannot be told from it
  }
});

test('a code reads the roster alone, until the instant at which it expires, and then nothing', async () => {
  const own = new World(world);
  const invited = {
    person: 'new',
    name: 'N',
    title: 'T',
    party: 'AR',
    role: 'expert',
    from: '2026',
  };
  const code = codeOf('code');
  own.must({ by: 'ada', kind: 'delegate-accredited', body: { ...invited, invitation: code } });
  let now = Date.parse(code.expires);
  const { address } = await serving({
    world: own,
    store: openMemoryStore(),
    clock: () => new Date(now),
  });
  const visitor = await new Visitor(address, 'code').signIn();
  const rooms = (await visitor.entries(n)).map(({ entry }) => entry.envelope.room);
  expect(new Set(rooms)).toEqual(new Set([roster]));
  const listener = await visitor.listen(n);
  now += 1;
  expect((await visitor.fetch(`/api/negotiations/${n}/entries`)).status).toBe(404);
  const chair = await new Visitor(address, 'chair').signIn();
  await chair.must(n, {
    room: roster,
    kind: 'party-named',
    body: { party: 'DO', name: 'State of DO' },
  });
  await listener.ended();
  const bodies = listener.entries.map(({ entry }) => JSON.stringify(entry.body));
  expect(bodies.filter((body) => body.includes('State of DO'))).toEqual([]);
});
