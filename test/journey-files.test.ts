import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pointId, type Point } from '../src/core/text/point.ts';
import { readText } from '../src/formats/text-file.ts';
import { amendText } from '../src/formats/word/amend-text.ts';
import { pointsWord } from '../src/formats/word/write-word.ts';
import { barriersOn } from './barriers.test-kit.ts';
import { goToView, openAs, setStage, type Stage } from './journey.test-kit.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.strike());

const accord = 'The Lake Accord';
const asCorva = 'as Corva wants it';

/** By keyboard alone. */
async function press(what: Locator, key = 'Enter'): Promise<void> {
  await what.focus();
  await what.press(key);
}

/** Takes the text away in Word, as Corva wants it. */
async function takenAway(page: Page): Promise<Buffer> {
  await press(page.getByRole('button', { name: 'Take away' }));
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What').selectOption({ label: asCorva });
  await dialog.getByLabel('In which form').selectOption({ label: 'Word (.docx)' });
  const coming = page.waitForEvent('download');
  await press(dialog.getByRole('button', { name: 'Make the file' }));
  const file = await coming;
  expect(file.suggestedFilename()).toBe('The Lake Accord v3 CO.docx');
  await dialog.getByText('Saved as The Lake Accord v3 CO.docx').waitFor();
  await press(dialog.getByRole('button', { name: 'Close' }));
  return readFile(await file.path());
}

const pointNamed = (id: string) =>
  ({ id: pointId(id), kind: 'paragraph', depth: 0 }) as const satisfies Omit<Point, 'text'>;

const pointsIn = (file: Uint8Array): Promise<Point[]> => readText(file, 'text.docx');
const textsIn = async (file: Uint8Array): Promise<readonly string[]> =>
  (await pointsIn(file)).map(({ text }) => text);

/** The text of a delegation with tracked changes in it: two points reworded, one new. */
async function withTrackedChanges(file: Uint8Array): Promise<Buffer> {
  const points = await pointsIn(file);
  const asked = points.map((point) => ({
    ...point,
    text: point.text
      .replace('more than fifty litres per second', 'more than forty litres per second')
      .replace('shall fix within its first year', 'shall fix within its second year'),
  }));
  const last: Point = {
    id: pointId('last'),
    kind: 'paragraph',
    depth: 0,
    text: 'The accounts are open to all.',
  };
  const signature = { author: 'Ansu Durrai', at: '2026-03-02T09:15:00Z' };
  const { file: amended, left } = await amendText(file, [...asked, last], signature);
  expect(left).toEqual([]);
  return Buffer.from(amended);
}

test('a delegate brings a Word file with tracked changes, leaves one out, proposes the rest, and takes away the same', async () => {
  const page = await stage.visitor();
  await openAs(page, accord, 'Nerea Voskell');
  await goToView(page, 'Text');
  const before = await takenAway(page);
  const file = await withTrackedChanges(before);

  await press(page.getByRole('button', { name: 'Bring my file' }));
  const give = page.getByLabel('Choose a file, or drop it here');
  await give.setInputFiles({ name: 'corva.docx', mimeType: '', buffer: file });
  await page.getByText(/Tracked changes of Ansu Durrai, read as accepted/).waitFor();
  const rows = page.locator('.change-row');
  expect(await rows.count()).toBe(3);
  expect(await rows.first().innerText()).toMatch(/8\.\s*reworded/);
  expect(await barriersOn(page)).toEqual([]);
  const second = rows.filter({ hasText: 'salts, pesticides' });
  await press(second.getByRole('checkbox'), 'Space');
  await press(page.getByRole('button', { name: 'Propose these 2 changes as CO' }));
  await page.getByText('2 changes are proposed as CO.').waitFor();
  await press(page.getByRole('button', { name: 'Back to the text' }).last());

  const point = (words: string): Locator => page.locator('.point', { hasText: words });
  const bracket = point('litres per second').locator('.bracket').first();
  await bracket.waitFor();
  expect(await bracket.textContent()).toMatch(/\[AR, BE, DO: fifty\]\s*\[CO: forty\]/i);
  expect(await point('within its first year').locator('.bracket').count()).toBe(0);

  const wanted = (await textsIn(before)).map((text) =>
    text.replace('more than fifty litres per second', 'more than forty litres per second'),
  );
  expect(await textsIn(await takenAway(page))).toEqual([
    ...wanted,
    'The accounts are open to all.',
  ]);
});

test('the same file once more changes only what was left out, and what cannot be read says why', async () => {
  const page = await stage.visitor();
  await openAs(page, accord, 'Nerea Voskell');
  await goToView(page, 'Text');
  const file = await withTrackedChanges(await takenAway(page));
  await press(page.getByRole('button', { name: 'Bring my file' }));
  const give = page.getByLabel('Choose a file, or drop it here');
  await give.setInputFiles({ name: 'draft.pages', mimeType: '', buffer: Buffer.from('words') });
  await page.getByText(/^draft\.pages is of a kind that is not read here: bring Word/).waitFor();
  await give.setInputFiles({ name: 'corva.docx', mimeType: '', buffer: file });
  await page.locator('.change-row', { hasText: 'salts, pesticides' }).waitFor();
  await page.getByLabel(/^Show also the \d+ unchanged points$/).check();
  expect(await page.locator('.change-row[data-status="same"]').count()).toBeGreaterThan(50);
});

test('who tables the next version out of a file sees what was understood of it', async () => {
  const page = await stage.visitor();
  await openAs(page, accord, 'Edda Quillon');
  await goToView(page, 'Text');
  await press(page.getByRole('button', { name: 'Table the next version' }));
  const dialog = page.getByRole('dialog');
  const said = 'The ferry crosses within sixty minutes.';
  const older: readonly Point[] = [{ ...pointNamed('p1'), text: said }];
  const signature = { author: 'Ansu Durrai', at: '2026-03-02T09:15:00Z' };
  const newer = [{ ...pointNamed('p1'), text: said.replace('sixty', 'ninety') }];
  const { file } = await amendText(await pointsWord(older), newer, signature);
  await dialog
    .getByLabel(/^From a file/)
    .setInputFiles({ name: 'ferry.docx', mimeType: '', buffer: Buffer.from(file) });
  await dialog.getByText('1 point read from ferry.docx.').waitFor();
  await dialog.getByText(/Tracked changes of Ansu Durrai, read as accepted/).waitFor();
  expect(await dialog.getByLabel(/^Or paste it here/).inputValue()).toBe(newer[0]?.text);
  expect(await barriersOn(page)).toEqual([]);
});

test('in Arabic, on a telephone, the preview and the menu hold and can be heard', async () => {
  const page = await stage.visitor({ viewport: { width: 390, height: 844 } });
  await openAs(page, accord, 'Nerea Voskell');
  await goToView(page, 'Text');
  const file = await withTrackedChanges(await takenAway(page));
  await page.evaluate(() => localStorage.setItem('parley.language', 'ar'));
  await page.reload();
  await press(page.getByRole('button', { name: 'خذه معك' }));
  expect(await barriersOn(page)).toEqual([]);
  await press(page.getByRole('dialog').getByRole('button').first());
  await press(page.getByRole('button', { name: 'أحضر ملفي' }));
  await page
    .getByLabel('اختر ملفاً أو أفلته هنا')
    .setInputFiles({ name: 'corva.docx', mimeType: '', buffer: file });
  await page.locator('.change-row').first().waitFor();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(wide).toBe(false);
  expect(await barriersOn(page)).toEqual([]);
});

test('nothing was complained of', () => {
  expect(stage.complaints.filter((one) => !one.includes('422'))).toEqual([]);
});
