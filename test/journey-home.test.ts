import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { checkBundle, readBundleText, type Bundle } from '../src/core/record/bundle.ts';
import { serveCopy } from '../src/server/serve-copy.ts';
import { goToView, openAs, setStage, type Stage } from './journey.test-kit.ts';

/** A delegate takes the record with her, reads it at home, and would notice another past. */

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
}, 300_000);
afterAll(() => stage.strike());

async function take(page: Page): Promise<Bundle> {
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Take the record with you' }).click();
  const read = readBundleText(await readFile(await (await saving).path(), 'utf8'));
  if ('line' in read) throw new Error(`line ${read.line} is not one of a bundle`);
  return read;
}

test('what is taken away holds, and is read at home on the same pages, which say that they are a copy', async () => {
  const page = await stage.visitor({ acceptDownloads: true });
  await openAs(page, 'The Lake Accord', 'Nerea Voskell');
  await goToView(page, 'Record');
  const words = await page.locator('.fingerprint ol').textContent();
  const bundle = await take(page);
  expect(checkBundle(bundle).faults).toEqual([]);
  const copy = await serveCopy(bundle, { port: 0, pagesDir: stage.pagesDir });
  try {
    const home = await stage.visitor();
    await home.goto(`${copy.address}/n/${bundle.head.negotiation}`);
    await home.getByText('This is a copy of the record as of').waitFor();
    await goToView(home, 'Record');
    expect(await home.locator('.fingerprint ol').textContent()).toBe(words);
  } finally {
    await copy.close();
  }
}, 300_000);

test('a browser that saw more of a room than the host shows now says so on the Record page', async () => {
  const page = await stage.visitor();
  await openAs(page, 'The Lake Accord', 'Nerea Voskell');
  await goToView(page, 'Record');
  expect(await page.getByRole('alert').count()).toBe(0);
  await page.evaluate(() => {
    for (const [name, text] of Object.entries(localStorage)) {
      if (!name.startsWith('parley.seen.')) continue;
      const grown = String(text).replace(/"size":(\d+)/, (_, size) => `"size":${Number(size) + 1}`);
      localStorage.setItem(name, grown);
    }
  });
  await page.reload();
  await page.getByRole('alert').getByText('The host shows less of').waitFor();
}, 300_000);
