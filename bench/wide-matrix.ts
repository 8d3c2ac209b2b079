import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { entryId } from '../src/core/record/entry.ts';
import { storedName } from '../src/server/negotiation.ts';
import { serve } from '../src/server/serve.ts';
import { nativeSigner } from '../src/server/visitor.test-kit.ts';
import { openSqliteStore } from '../src/store/sqlite.ts';
import { FRAME, framesDuring, keysPressed, shareOver, turnWheel, TWO } from './felt.ts';
import { median } from './measure.ts';
import { ROOT, SLOWED, slowed, untilThere } from './pages.ts';
import type { Finding } from './question.ts';
import { partiesOf } from './record/people.ts';
import { plenaryOf } from './record/scale-talks.ts';
import { hexOf, negotiation, rosterFor } from './record/talks.ts';

const TALKS = { parties: 200, points: 300, amendments: 400, entries: 6000 };
const READER = 'P1-head';
const ROUNDS = 3;
const WHEEL = { perSecond: 3000, at: [800, 500] } as const;
const DOWN = { ...WHEEL, y: 8000 };
const ACROSS = { ...WHEEL, x: 9000 };

/** What a reader feels in a matrix of 200 parties and 300 points, beside a plain table of that size. */
export async function wideMatrix(): Promise<Finding> {
  process.env['NODE_ENV'] = 'production'; // as it is served
  const folder = await mkdtemp(join(tmpdir(), 'parley-bench-'));
  const executablePath = process.env['PARLEY_CHROMIUM'] ?? (await sparticuz.executablePath());
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    return finding(await measured(browser, folder));
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** What one page needed, in milliseconds. */
interface Felt {
  readonly opening: number[];
  readonly down: number[];
  readonly across: number[];
  /** From an arrow key until the frame in which the next cell is in focus. */
  readonly keys: number[];
  /** Elements on the page. */
  readonly elements: number[];
}

const nothing = (): Felt => ({ opening: [], down: [], across: [], keys: [], elements: [] });

async function measured(browser: Browser, folder: string) {
  const dataDir = join(folder, 'data');
  await talksIn(dataDir);
  const pagesDir = join(folder, 'pages');
  await build({
    configFile: join(ROOT, 'vite.config.ts'),
    root: join(ROOT, 'src/web'),
    logLevel: 'error',
    build: { outDir: pagesDir, emptyOutDir: true },
  });
  const where = { port: 0, host: '127.0.0.1', dataDir, pagesDir };
  const serving = await serve({ ...where, examples: false });
  const plain = await plainTable();
  try {
    const [beside, page] = [await slowed(browser), await slowed(browser)];
    await holdKey(page, serving.address);
    await page.goto(`${serving.address}/n/${negotiation}/record`); // the first visit verifies every signature
    await page.locator('main h1').waitFor({ timeout: 600_000 });
    const [theirs, ours] = [nothing(), nothing()];
    for (let round = 0; round < ROUNDS; round++) {
      theirs.opening.push(await untilThere(beside, plain.address, '#last'));
      await feel(beside, theirs);
      ours.opening.push(await untilClicked(page));
      await page.locator('[data-cell="1:0"]').focus();
      await feel(page, ours);
      ours.keys.push(...(await keysPressed(page, 'ArrowDown', 15)));
      ours.keys.push(...(await keysPressed(page, 'ArrowRight', 15)));
      await page.locator('nav.views a', { hasText: 'Record' }).click();
      await page.locator('.matrix').waitFor({ state: 'detached' });
    }
    return { theirs, ours };
  } finally {
    plain.close();
    await serving.close();
  }
}

async function feel(page: Page, felt: Felt): Promise<void> {
  felt.elements.push(await page.evaluate<number>(`document.querySelectorAll('*').length`));
  felt.down.push(...(await framesDuring(page, () => turnWheel(page, DOWN))));
  felt.across.push(...(await framesDuring(page, () => turnWheel(page, ACROSS))));
}

/** The record is open already: from the click on the name of the view until a cell has been painted. */
async function untilClicked(page: Page): Promise<number> {
  return page.evaluate<number>(`new Promise((seen) => {
    const link = [...document.querySelectorAll('nav.views a')].find((a) => a.textContent === 'Matrix');
    const began = performance.now();
    link.click();
    const look = () =>
      document.querySelector('[data-cell="1:0"]')
        ? requestAnimationFrame(() => setTimeout(() => seen(performance.now() - began)))
        : requestAnimationFrame(look);
    look();
  })`);
}

async function talksIn(dataDir: string): Promise<void> {
  const roster = rosterFor(partiesOf(TALKS.parties), nativeSigner);
  const plenary = plenaryOf(TALKS, roster, nativeSigner);
  const store = await openSqliteStore(dataDir);
  for (const { entry, seq, recorded } of [...roster.entries, ...plenary.entries]) {
    const stored = { seq, id: entryId(entry), recorded, json: JSON.stringify(entry) };
    await store.append(storedName(negotiation, entry.envelope.room), stored);
  }
  await store.close();
}

/** Puts the reader’s key where the page keeps its own: it was accredited when the talks were made. */
async function holdKey(page: Page, address: string): Promise<void> {
  const { key } = nativeSigner(READER);
  const held = { key, negotiation, title: 'Wide talks', name: READER, person: READER };
  await page.goto(address);
  await page.getByRole('main').waitFor();
  await page.evaluate(`new Promise((done, failed) => {
    const request = indexedDB.open('parley', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('keys', { keyPath: 'key' });
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      const secret = Uint8Array.fromHex('${hexOf(`key of ${READER}`)}');
      const put = request.result.transaction('keys', 'readwrite').objectStore('keys');
      put.put({ ...${JSON.stringify(held)}, secret }).onsuccess = () => done();
    };
  })`);
}

/** As many cells, a link with one letter in each, heads that stay in sight: as little as such a table can be. */
async function plainTable() {
  const points = Array.from({ length: TALKS.points }, (_point, at) => at + 1);
  const row = (party: string): string =>
    `<tr><th>${party}</th>${points.map((point) => `<td><a href="#${party}-${point}">o</a></td>`).join('')}</tr>`;
  const html = `<!doctype html><meta charset="utf-8"><style>
div { overflow: auto; height: 90vh }
td a { display: block; width: 2.25rem; height: 3rem }
thead th { position: sticky; top: 0; background: #fff }
tbody th { position: sticky; left: 0; background: #fff }
</style><div><table><thead><tr><th></th>${points.map((point) => `<th>${point}</th>`).join('')}</tr></thead>
<tbody>${partiesOf(TALKS.parties).map(row).join('\n')}</tbody></table></div><p id="last"></p>`;
  const server = createServer((_asked, answer) => {
    answer.setHeader('content-type', 'text/html').end(html);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

function finding({ theirs, ours }: { readonly theirs: Felt; readonly ours: Felt }): Finding {
  const ms = (all: readonly number[]): string =>
    all.length === 0 ? '—' : `${Math.round(median(all)).toLocaleString('en')} ms`;
  const share = (all: readonly number[], most: number): string =>
    `${(100 * shareOver(all, most)).toFixed(1)} %`;
  const row = (name: string, felt: Felt): string[] => [
    name,
    ms(felt.opening),
    ms(felt.keys),
    share(felt.down, FRAME),
    share(felt.down, TWO),
    share(felt.across, FRAME),
    share(felt.across, TWO),
    Math.max(...felt.elements).toLocaleString('en'),
  ];
  const late = shareOver([...ours.down, ...ours.across], TWO);
  const [opened, plain] = [median(ours.opening), median(theirs.opening)];
  return {
    title: 'A matrix of 200 parties and 300 points',
    about:
      `${TALKS.amendments.toLocaleString('en')} amendments and some ${(TALKS.entries - TALKS.amendments).toLocaleString('en')} positions, in a ` +
      `browser whose CPU is slowed ${SLOWED} times; beside it a plain table of as many cells, a link with one letter in each, in turn, in the same ` +
      'browser. Opened: from the click on its name, with the record open already; the plain one from navigation. Scrolled by wheel, ' +
      `${WHEEL.perSecond.toLocaleString('en')} pixels a second, down and across. Medians.`,
    table: [
      [
        '',
        'opening',
        'an arrow',
        'down: over 16.7 ms',
        'over 33 ms',
        'across: over 16.7 ms',
        'over 33 ms',
        'elements',
      ],
      row('a plain table', theirs),
      row('Parley', ours),
    ],
    targets: [
      {
        what: 'opening: of the plain table’s',
        asked: 'at most 1.0',
        measured: (opened / plain).toFixed(2),
        isMet: opened <= plain,
      },
      {
        what: 'scrolling: frames over 33 ms',
        asked: 'at most 5 %',
        measured: `${(100 * late).toFixed(1)} %`,
        isMet: late <= 0.05,
      },
    ],
  };
}
