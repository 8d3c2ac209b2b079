import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { build } from 'vite';
import { serve, type ServeOptions, type Serving } from '../src/server/serve.ts';

/** A real server with freshly built pages, and a real browser to visit it with. */
export interface Stage {
  readonly serving: Serving;
  readonly pagesDir: string;
  /** A visitor of his own: another browser profile, on the first page. */
  readonly visitor: (options?: BrowserContextOptions) => Promise<Page>;
  /** What the browser complained of: errors on the page, things the content policy refused. */
  readonly complaints: readonly string[];
  readonly strike: () => Promise<void>;
}

/** Serves the pages over an empty data folder or the one given, and starts the browser. */
export async function setStage(
  options: Partial<Pick<ServeOptions, 'dataDir' | 'waysIn' | 'imprint' | 'press'>> = {},
): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-journey-'));
  const pagesDir = await builtPages();
  const where = { port: 0, host: '127.0.0.1', dataDir: join(folder, 'data'), pagesDir };
  const serving = await serve({ ...where, examples: true, ...options });
  const executablePath = process.env['PARLEY_CHROMIUM'] ?? '';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const complaints: string[] = [];
  return {
    serving,
    pagesDir,
    complaints,
    visitor: (options) => newVisitor(browser, serving, complaints, options),
    strike: async () => {
      await browser.close();
      await serving.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The pages as they are now, built once for all test files of a run: the first that are done are kept. */
async function builtPages(): Promise<string> {
  const folder = process.env['PARLEY_PAGES'];
  if (folder === undefined) throw new Error('test/setup.ts names no folder for the pages');
  const pages = join(folder, 'pages');
  if (existsSync(pages)) return pages;
  const root = resolve(import.meta.dirname, '..');
  const outDir = await mkdtemp(join(folder, 'built-'));
  await build({
    configFile: join(root, 'vite.config.ts'),
    root: join(root, 'src/web'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  });
  await rename(outDir, pages).catch((error: unknown) => {
    if (!existsSync(pages)) throw error;
  });
  return pages;
}

async function newVisitor(
  browser: Browser,
  { address }: Serving,
  complaints: string[],
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', baseURL: address, ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto('/');
  return page;
}

/** Waits until what is shown of the talks has been checked: what is done before that waits for it. */
export const checked = (page: Page): Promise<void> =>
  page.locator('[data-link="being checked"]').waitFor({ state: 'detached' });

/** Opens an example as one of its people, and waits until the talks are there, and checked. */
export async function openAs(page: Page, example: string, person: string): Promise<void> {
  const card = page.getByRole('article').filter({ hasText: example });
  await card.getByRole('button', { name: person }).click();
  await page.getByRole('navigation', { name: 'Views of the talks' }).waitFor();
  await checked(page);
}

/** Goes to a view of the talks by its name in the navigation, and waits until it is there. */
export async function goToView(page: Page, view: string): Promise<void> {
  const navigation = page.getByRole('navigation', { name: 'Views of the talks' });
  await navigation.getByRole('link', { name: view, exact: true }).click();
  await navigation.locator('[aria-current="page"]', { hasText: view }).waitFor();
  await page.locator('main > *').first().waitFor();
}

/** Every view of a negotiation, as the navigation names it. */
export const viewNames = [
  'State of the talks',
  'Text',
  'Columns',
  'Authentic texts',
  'Matrix',
  'Rooms',
  'Tracks',
  'Statements',
  'Pledges',
  'Closing',
  'People',
  'Record',
  'Search',
];
