import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { serve } from '../src/server/serve.ts';
import { median, ratio } from './measure.ts';
import type { Finding } from './question.ts';

const ROUNDS = 5;
export const SLOWED = 4;
export const ROOT = resolve(import.meta.dirname, '..');
const PERSON = 'Ansu Durrai';

/** From navigation until there is a first thing to click, in a browser whose CPU is slowed four times. */
export async function pages(): Promise<Finding> {
  process.env['NODE_ENV'] = 'production'; // as it is served: React is larger and slower otherwise
  const folder = await mkdtemp(join(tmpdir(), 'parley-bench-'));
  const executablePath = process.env['PARLEY_CHROMIUM'] ?? (await sparticuz.executablePath());
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const times = await measured(browser, folder);
    const { empty, again } = times;
    const row = (name: string, all: readonly number[]): string[] => [
      name,
      `${Math.round(median(all)).toLocaleString('en')} ms`,
      ratio(median(all), median(empty)),
      String(all.length),
    ];
    const reached = median(again);
    return {
      title: 'Opening the state of the talks',
      about:
        `The Lake Accord, by the clock, in a browser whose CPU is slowed ${SLOWED} times: from navigation until a ` +
        'point can be clicked. Beside it an empty page of React with one button, in turn, in the same browser. A ' +
        'first visit makes a key, is let in, fetches and verifies every entry; the next ones remember what they verified.',
      table: [
        ['', 'median', 'of an empty page', 'visits'],
        row('an empty page of React', empty),
        row('first visit, from the click on the first page', times.first),
        row('next visits', again),
      ],
      targets: [
        {
          what: 'next visits: milliseconds',
          asked: 'at most 1,000',
          measured: Math.round(reached).toLocaleString('en'),
          isMet: reached <= 1000,
        },
      ],
    };
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Times {
  readonly empty: readonly number[];
  readonly first: readonly number[];
  readonly again: readonly number[];
}

async function measured(browser: Browser, folder: string): Promise<Times> {
  const pagesDir = join(folder, 'pages');
  await build({
    configFile: join(ROOT, 'vite.config.ts'),
    root: join(ROOT, 'src/web'),
    logLevel: 'error',
    build: { outDir: pagesDir, emptyOutDir: true },
  });
  const where = { port: 0, host: '127.0.0.1', dataDir: join(folder, 'data'), pagesDir };
  const serving = await serve({ ...where, examples: true });
  const plain = await emptyPage();
  try {
    const beside = await slowed(browser);
    const page = await slowed(browser);
    const first = await firstVisit(page, serving.address);
    const address = page.url();
    const empty: number[] = [];
    const again: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      empty.push(await untilThere(beside, plain.address, 'button'));
      again.push(await untilThere(page, address, '.tally a'));
    }
    return { empty, first: [first], again };
  } finally {
    plain.close();
    await serving.close();
  }
}

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
const firstSeen = (what: string): string => `new Promise((seen) => {
  const look = () =>
    document.querySelector('${what}') ? seen(performance.now()) : requestAnimationFrame(look);
  look();
})`;

async function firstVisit(page: Page, address: string): Promise<number> {
  await page.goto(address);
  const person = page.getByRole('button', { name: PERSON });
  await person.waitFor();
  const clicked = await page.evaluate<number>('performance.now()');
  await person.click();
  return (await page.evaluate<number>(firstSeen('.tally a'))) - clicked;
}

/** A page of React that holds one button, built as ours are, over a server of a few lines. */
async function emptyPage(): Promise<{ readonly address: string; readonly close: () => void }> {
  const entry = join(ROOT, 'src/web/empty-page.js');
  const built = await build({
    configFile: false,
    root: join(ROOT, 'src/web'),
    logLevel: 'error',
    plugins: [
      { name: 'empty', resolveId: (id) => (id === entry ? id : null), load: loadEmpty(entry) },
    ],
    build: { write: false, rolldownOptions: { input: entry } },
  });
  const [chunk] = (built as Rolldown.RolldownOutput).output;
  const page =
    '<!doctype html><div id="page"></div><script type="module" src="/empty.js"></script>';
  const server = createServer((asked, answer) => {
    const isScript = asked.url === '/empty.js';
    answer.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    answer.end(isScript ? chunk.code : page);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

const EMPTY = `import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
createRoot(document.getElementById('page')).render(createElement('button', null, 'here'));`;

const loadEmpty =
  (entry: string) =>
  (id: string): string | null =>
    id === entry ? EMPTY : null;
