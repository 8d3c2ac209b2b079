import { expect, test } from 'vitest';
import { talks } from '../core/record/worlds.test-kit.ts';
import { serving, Visitor } from './visitor.test-kit.ts';

const world = talks();
const n = world.negotiation;
const path = `/api/negotiations/${n}/calendar.ics`;
const session = { session: 's1', title: 'Leaders', when: '2026-09-01', who: [] };
const titles = async (visitor: Visitor): Promise<readonly string[]> =>
  (await (await visitor.fetch(path)).text()).match(/(?<=SUMMARY:).*(?=\r\n)/g) ?? [];

test('the sessions of a room stand in the calendars of those in it, and of no one else', async () => {
  const { address } = await serving({ world });
  const ada = await new Visitor(address, 'ada').signIn();
  const cam = await new Visitor(address, 'cam').signIn();
  const called = { kind: 'session-called', body: session };
  await ada.must(n, { room: world.room('bilateral'), ...called });
  await ada.must(n, {
    room: world.room('plenary'),
    ...called,
    body: { ...session, title: 'All of us' },
  });
  expect((await titles(ada)).toSorted()).toEqual(['All of us', 'Leaders']);
  expect(await titles(cam)).toEqual(['All of us']);
  expect((await cam.fetch(path)).headers.get('content-type')).toBe('text/calendar; charset=utf-8');
});

test('who has left a room finds none of its sessions in his calendar any more', async () => {
  const { address } = await serving({ world });
  const chair = await new Visitor(address, 'chair').signIn();
  const bo = await new Visitor(address, 'bo').signIn();
  const plenary = world.room('plenary');
  await chair.must(n, { room: plenary, kind: 'session-called', body: session });
  expect(await titles(bo)).toEqual(['Leaders']);
  await chair.must(n, { room: plenary, kind: 'member-left', body: { person: 'bo' } });
  expect(await titles(bo)).toEqual([]);
});

test('for a stranger there is no calendar', async () => {
  const { address } = await serving({ world });
  const stranger = await new Visitor(address, 'stranger').signIn();
  expect((await stranger.fetch(path)).status).toBe(404);
  expect((await new Visitor(address, 'nobody').fetch(path)).status).toBe(401);
});
