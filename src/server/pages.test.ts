import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder, serving, Visitor } from './visitor.test-kit.ts';

async function withPages(): Promise<Visitor> {
  const pagesDir = join(await newFolder(), 'web');
  await mkdir(join(pagesDir, 'assets'), { recursive: true });
  await writeFile(join(pagesDir, 'index.html'), '<!doctype html><title>Parley</title>');
  await writeFile(join(pagesDir, 'assets', 'main-1a2b.js'), 'export {};');
  await writeFile(join(pagesDir, '..', 'secret.txt'), 'not for you');
  const { address } = await serving({ pagesDir });
  return new Visitor(address, 'ada');
}

test('the pages are served, and any address that is no file is the one page', async () => {
  const visitor = await withPages();
  for (const path of ['/', '/index.html', '/n/123/room/4', '/no-such.txt']) {
    const answer = await visitor.fetch(path);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<title>Parley</title>');
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  }
});

test('built files are kept by the browser, and a file that is gone is not answered with the page', async () => {
  const visitor = await withPages();
  const script = await visitor.fetch('/assets/main-1a2b.js');
  expect(script.headers.get('content-type')).toMatch(/^text\/javascript/);
  expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  const gone = await visitor.fetch('/assets/main-0000.js');
  expect([gone.status, gone.headers.get('cache-control')]).toEqual([404, 'no-cache']);
});

test('no file outside the pages is served', async () => {
  const visitor = await withPages();
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
  ]) {
    expect(await (await visitor.fetch(path)).text()).not.toContain('not for you');
  }
});

test('every answer forbids what pages of ours never do', async () => {
  const visitor = await withPages();
  await visitor.signIn();
  for (const path of ['/', '/assets/main-1a2b.js', '/assets/gone', '/api/home', '/api/nothing']) {
    const { headers } = await visitor.fetch(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('access-control-allow-origin')).toBe(null);
  }
  expect((await visitor.fetch('/api/home')).headers.get('cache-control')).toBe('no-store');
});

test('where the pages are not built, the answer says what to do', async () => {
  const { address } = await serving();
  const answer = await fetch(address);
  expect([answer.status, await answer.json()]).toMatchObject([
    503,
    { detail: 'The pages are not built: run "npm run build:web" and start again.' },
  ]);
});
