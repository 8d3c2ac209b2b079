import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriersOn } from './barriers.test-kit.ts';
import { beginFerryTalks, codeFor, enter } from './ferry-talks.test-kit.ts';
import { goToView, setStage, type Stage } from './journey.test-kit.ts';

let stage: Stage;
let chair: Page;
let north: Page;
let south: Page;
beforeAll(async () => {
  stage = await setStage();
  [chair, north, south] = [await stage.visitor(), await stage.visitor(), await stage.visitor()];
  await beginFerryTalks(chair);
  await enter(north, await codeFor(chair, 'NB', 'Halvor Brekke'));
  await enter(south, await codeFor(chair, 'SB', 'Oriel Santos'));
  for (const page of [chair, north, south]) await goToView(page, 'Authentic texts');
});
afterAll(() => stage.strike());

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** What the point is called that is the title. */
const heading = '“The Ferry Agreement”';

async function translate(page: Page, point: string, language: string, text: string) {
  await press(page, `Translate ${point} into ${language}`);
  const field = page.getByRole('textbox', { name: `The wording of ${point} in ${language}` });
  await field.fill(text);
  await page
    .locator('form')
    .filter({ has: field })
    .getByRole('button', { name: 'File the wording' })
    .click();
  await field.waitFor({ state: 'detached' });
}

test('the chair sets the languages; what is missing is said by word, and can be looked at alone', async () => {
  await press(chair, 'Set the authentic languages');
  const dialog = chair.getByRole('dialog');
  await dialog.getByLabel('Its code, such as fr or ar').fill('fr');
  await dialog.getByLabel('The title of the text in it').fill('L’accord du bac');
  await dialog.getByLabel('South Bank').check();
  await press(chair, 'Add a language');
  await dialog.getByLabel('Its code, such as fr or ar').nth(1).fill('ar');
  await dialog.getByLabel('The title of the text in it').nth(1).fill('اتفاق العبّارة');
  await press(chair, 'Settle the languages');
  await dialog.waitFor({ state: 'detached' });
  await north.getByRole('region', { name: 'French' }).getByText('missing').waitFor();
  const arabic = north.locator('.in-language').nth(2);
  expect(await arabic.innerText()).toContain('missing');
});

test('a party translates in place, another accepts, and a changed point shows what changed since', async () => {
  await translate(north, 'point 1', 'French', 'Le bac traverse en soixante minutes.');
  await translate(north, 'point 2', 'French', 'Chaque partie paie la moitié du carburant.');
  await press(south, 'Accept all 2 current wordings in French');
  await north.getByRole('region', { name: 'French' }).getByText('2 confirmed').waitFor();
  await goToView(chair, 'Text');
  await chair.getByRole('button', { name: /Table version 2|Table the next version/ }).click();
  const pasted = chair.getByLabel(/Or paste it here/);
  await pasted.fill((await pasted.inputValue()).replace('sixty', 'ninety'));
  await chair.getByRole('dialog').getByRole('button', { name: 'Table version 2' }).click();
  await north.getByText('stale: the leading words changed').waitFor();
  expect(await north.locator('.since').innerText()).toContain('sixtyninety');
  await north.getByLabel('Only what is still to be done').check();
  const wording = north.locator('.in-language [lang="fr"]').first();
  expect(await wording.getAttribute('dir')).toBe('ltr');
});

test('it is brought up to date from the keyboard, and Arabic stands from right to left', async () => {
  await north.getByRole('button', { name: 'Bring up to date point 1 in French' }).focus();
  await north.keyboard.press('Enter');
  const field = north.getByLabel('The wording of point 1 in French');
  await field.fill('Le bac traverse en quatre-vingt-dix minutes.');
  await field.press('Tab');
  await north.keyboard.press('Tab');
  await north.keyboard.press('Enter');
  await press(south, 'Accept the current wording in French');
  await translate(south, 'point 1', 'Arabic', 'تعبر العبّارة في تسعين دقيقة.');
  await translate(south, 'point 2', 'Arabic', 'يدفع كل طرف نصف ثمن الوقود.');
  await translate(south, heading, 'Arabic', 'اتفاق العبّارة');
  await translate(south, heading, 'French', 'L’accord du bac');
  await press(south, 'Accept the current wording in French');
  await north.getByText('Nothing is left to do').waitFor();
  await north.getByLabel('Only what is still to be done').uncheck();
  const arabic = north.locator('p.wording[lang="ar"]').first();
  expect(await arabic.getAttribute('dir')).toBe('rtl');
});

test('the page has no fault of accessibility and does not scroll sideways, in two directions', async () => {
  await press(north, 'Reword point 2 in Arabic');
  for (const page of [south, north]) {
    for (const [language, width] of [
      ['ar', 1440],
      ['ar', 390],
      ['en', 390],
      ['en', 1440],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.locator('select.language').selectOption(language);
      await page.locator(`html[lang="${language}"]`).waitFor();
      expect([language, await barriersOn(page)]).toEqual([language, []]);
      const wide = await page.evaluate(
        () => (document.querySelector('main')?.scrollWidth ?? 0) > window.innerWidth,
      );
      expect(wide).toBe(false);
    }
  }
});

test('nothing was refused by the content policy and nothing broke on any page', () => {
  expect(stage.complaints).toEqual([]);
});
