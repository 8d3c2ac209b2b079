import { expect, test } from 'vitest';
import { open, talks } from '../core/record/worlds.test-kit.ts';
import { serving, Visitor } from './visitor.test-kit.ts';

const world = talks();
open(world, 'chair', 'agora', 'public', ['ada', 'bo']);
const n = world.negotiation;
const path = `/api/negotiations/${n}/public.atom`;
const said = (gist: string, statement: string) => ({
  room: world.room('agora'),
  kind: 'statement-recorded',
  body: {
    statement,
    speaker: 'Ada Bern',
    verb: 'said',
    mode: 'reported',
    gist,
    said: '2026-09-01',
    chain: [{ who: 'Ada Bern', how: 'said', certainty: 'stated' }],
  },
});

test('what is said in a public room stands in the feed of those in it; for others there is none', async () => {
  const { address } = await serving({ world });
  const ada = await new Visitor(address, 'ada').signIn();
  const ben = await new Visitor(address, 'ben').signIn();
  await ada.must(n, said('The dam will be closed.', 's1'));
  const feed = await ada.fetch(path);
  expect(feed.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  expect(await feed.text()).toContain('The dam will be closed.');
  const known = { headers: { 'if-none-match': feed.headers.get('etag') ?? '' } };
  expect((await ada.fetch(path, known)).status).toBe(304);
  expect((await ben.fetch(path)).status).toBe(404);
  expect((await new Visitor(address, 'nobody').fetch(path)).status).toBe(401);
});

test('who has left a public room reads in the feed what was there, and nothing that came after', async () => {
  const { address } = await serving({ world });
  const ada = await new Visitor(address, 'ada').signIn();
  const bo = await new Visitor(address, 'bo').signIn();
  const chair = await new Visitor(address, 'chair').signIn();
  const room = world.room('agora');
  await ada.must(n, said('Early.', 's1'));
  await chair.must(n, { room, kind: 'member-left', body: { person: 'bo' } });
  const before = await (await bo.fetch(path)).text();
  await ada.must(n, said('Late.', 's2'));
  expect(before).toContain('Early.');
  expect(await (await bo.fetch(path)).text()).toBe(before);
});
