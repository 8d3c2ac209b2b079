import { expect, test } from 'vitest';
import { open, talks, World } from '../core/record/worlds.test-kit.ts';
import { serving, Visitor } from './visitor.test-kit.ts';

const begun = talks();
open(begun, 'chair', 'agora', 'public', ['ada', 'ben']);
const imprint = 'The Ministry of Water, water@example.org';
const n = begun.negotiation;
const agora = begun.room('agora');
const pages = [`/public/en/${n}.html`, `/public/ar/${n}.html`, `/public/${n}.atom`];

const setOpen = (is: boolean) => ({
  room: agora,
  kind: 'publication-set',
  body: { open: is },
});

test('a room is there without a key from when the chair opens it until he closes it', async () => {
  const { address } = await serving({ world: new World(begun), imprint });
  const statuses = async (): Promise<readonly number[]> => {
    const answers = await Promise.all(pages.map((page) => fetch(`${address}${page}`)));
    return answers.map(({ status }) => status);
  };
  expect(await statuses()).toEqual([404, 404, 404]);
  const chair = await new Visitor(address, 'chair').signIn();
  await chair.must(n, setOpen(true));
  const ada = await new Visitor(address, 'ada').signIn();
  await ada.must(n, { room: agora, kind: 'remark-made', body: { text: 'Good morning.' } });
  expect(await statuses()).toEqual([200, 200, 200]);
  expect(await (await fetch(`${address}/public/en/${n}.html`)).text()).toContain('Good morning.');
  await chair.must(n, setOpen(false));
  expect(await statuses()).toEqual([404, 404, 404]);
});

test('a page sets no cookie, allows no script, can be kept, and is asked for only where it has changed', async () => {
  const { address } = await serving({ world: begun, imprint });
  const page = await fetch(`${address}/public/en/index.html`);
  expect(page.headers.get('set-cookie')).toBe(null);
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src/);
  expect(page.headers.get('cache-control')).toBe('public, max-age=60');
  expect(await page.text()).not.toContain('<script');
  const headers = { 'if-none-match': page.headers.get('etag') ?? '' };
  expect((await fetch(`${address}/public/en/index.html`, { headers })).status).toBe(304);
});

test('an address without a language leads to the one that the reader likes best', async () => {
  const world = new World(begun);
  world.must({ by: 'chair', ...setOpen(true), room: 'agora' });
  const { address } = await serving({ world, imprint });
  const led = async (path: string, accepted: string): Promise<readonly unknown[]> => {
    const headers = { 'accept-language': accepted };
    const answer = await fetch(`${address}${path}`, { headers, redirect: 'manual' });
    return [answer.status, answer.headers.get('location'), answer.headers.get('vary')];
  };
  expect(await led('/public', 'ar')).toEqual([303, '/public/ar/index.html', 'accept-language']);
  expect(await led('/public/', '')).toEqual([303, '/public/en/index.html', 'accept-language']);
  expect(await led(`/public/${n}`, 'ar,en;q=0.5')).toEqual([
    303,
    `/public/ar/${n}.html`,
    'accept-language',
  ]);
  expect((await fetch(`${address}/public/${agora}`)).status).toBe(404);
});

test('without an imprint there are no public pages', async () => {
  const { address } = await serving({ world: begun });
  const answer = await fetch(`${address}/public/en/index.html`);
  expect(answer.headers.get('content-security-policy')).not.toMatch(
    /^default-src 'none'; style-src/,
  );
  expect(await answer.text()).not.toContain('Public record');
});
