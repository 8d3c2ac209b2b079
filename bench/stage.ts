import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';

/** What the questions about pages have in common: a browser, a folder, the pages as they are built to be served. */

export const ROOT = resolve(import.meta.dirname, '..');
/** So many times slower than this machine is the CPU of a page that is `slowed`. */
export const SLOWED = 4;

/** A browser, and a folder that is gone afterwards. */
export interface Stage {
  readonly browser: Browser;
  readonly folder: string;
}

export async function onStage<T>(work: (stage: Stage) => Promise<T>): Promise<T> {
  process.env['NODE_ENV'] = 'production'; // as it is served: React is larger and slower otherwise
  const folder = await mkdtemp(join(tmpdir(), 'parley-bench-'));
  const executablePath = process.env['PARLEY_CHROMIUM'] ?? (await sparticuz.executablePath());
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    return await work({ browser, folder });
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Builds the pages into the folder; how they and the data in it are served. */
export async function placeIn(folder: string) {
  const pagesDir = join(folder, 'pages');
  await build({
    configFile: join(ROOT, 'vite.config.ts'),
    root: join(ROOT, 'src/web'),
    logLevel: 'error',
    build: { outDir: pagesDir, emptyOutDir: true },
  });
  return { port: 0, host: '127.0.0.1', dataDir: dataIn(folder), pagesDir };
}

export const dataIn = (folder: string): string => join(folder, 'data');

/** A page of a browser profile of its own, with its CPU slowed. */
export async function slowed(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  return page;
}

/** Looks at every frame, in the page itself, whether there is one, and says how long after navigation. */
export async function untilThere(page: Page, address: string, what: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'commit' });
  return page.evaluate<number>(firstSeen(what));
}

/** Runs in the page: at every frame looks for the first of a kind; gives the milliseconds since navigation. */
export const firstSeen = (what: string): string => `new Promise((seen) => {
  const look = () =>
    document.querySelector('${what}') ? seen(performance.now()) : requestAnimationFrame(look);
  look();
})`;

/** A page to compare with, and the script that it asks for, over a server of a few lines. */
export async function plainPage(html: string, script = '') {
  const server = createServer((asked, answer) => {
    const isScript = asked.url?.endsWith('.js') ?? false;
    answer.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    answer.end(isScript ? script : html);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
