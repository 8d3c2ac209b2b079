import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goToView, openAs, setStage, type Stage } from './journey.test-kit.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.strike());

const points = (page: Page, words: string) => page.locator('.point', { hasText: words });

test('two delegations in two browsers: words change, the other sees it, a wording is joined, the bracket is gone', async () => {
  const corva = await stage.visitor();
  const arda = await stage.visitor();
  await openAs(corva, 'The Lake Accord', 'Nerea Voskell');
  await openAs(arda, 'The Lake Accord', 'Brannic Osthe');
  for (const page of [corva, arda]) await goToView(page, 'Text');
  const request = 'at the request of the Commission';
  const [there, here] = [points(corva, request), points(arda, request)];
  await there.getByRole('button', { name: '(c)', exact: true }).click();
  await corva.getByRole('button', { name: 'Propose wording' }).click();
  const wording = corva.getByRole('textbox', { name: 'The wording of CO' });
  const own = await wording.inputValue();
  await wording.fill(own.replace(/\b\d{3}\b/, '177'));
  await corva.getByRole('button', { name: 'Propose this wording' }).click();
  await here.getByText('177', { exact: true }).waitFor();
  expect(await here.textContent()).toContain('177');
  expect(await here.locator('.bracket').count()).toBe(1);

  const margin = corva.getByRole('complementary');
  await margin.getByRole('button', { name: 'Join the wording of Arda, Belis and Dovan' }).click();
  await here.locator('.bracket').waitFor({ state: 'detached' });
  await expect.poll(() => here.textContent()).not.toContain('177'); // it folds shut first
  await there.locator('.bracket').waitFor({ state: 'detached' });
});

test('a position lapses when the words change, and its party is told', async () => {
  const [dovan, corva] = [await stage.visitor(), await stage.visitor()];
  await openAs(dovan, 'The Lake Accord', 'Cassim Reule');
  await openAs(corva, 'The Lake Accord', 'Nerea Voskell');
  await goToView(corva, 'Text');
  const metered = points(corva, 'Every withdrawal of more than');
  await metered.getByRole('button', { name: '8.', exact: true }).click();
  const margin = corva.getByRole('complementary');
  await margin.getByText('agreed').first().waitFor();
  await corva.getByRole('button', { name: 'Propose wording' }).click();
  const wording = corva.getByRole('textbox', { name: 'The wording of CO' });
  await wording.fill((await wording.inputValue()).replace('fifty', 'forty'));
  await corva.getByRole('button', { name: 'Propose this wording' }).click();
  await margin.getByText('lapsed (was: agreed)').first().waitFor();
  const desk = dovan.locator('.desk');
  await desk
    .getByText(/your position \(agreed\) lapsed/)
    .first()
    .waitFor();
  expect(await desk.getByText('forty').count()).toBeGreaterThan(0);
});

/** The name of a room as it stands in the list of those to write in. */
async function labelOf(page: Page, name: RegExp): Promise<string> {
  const options = page.getByRole('combobox', { name: 'You write in' }).getByRole('option');
  const labels = await options.allTextContents();
  return labels.find((label) => name.test(label)) ?? '';
}

test('a room that one is not in does not appear, and one that one is in does', async () => {
  const [corva, arda] = [await stage.visitor(), await stage.visitor()];
  await openAs(corva, 'The Lake Accord', 'Ansu Durrai');
  await openAs(arda, 'The Lake Accord', 'Brannic Osthe');
  const room = (page: Page) => page.getByRole('combobox', { name: 'You write in' });
  expect(await room(corva).innerText()).toContain('Corva’s own room');
  expect(await room(arda).innerText()).not.toContain('Corva');
  const shown = async (page: Page): Promise<string> => {
    await goToView(page, 'Rooms');
    return page.getByRole('navigation', { name: 'Rooms' }).innerText();
  };
  expect(await shown(corva)).toContain('Corva and Dovan');
  expect(await shown(arda)).not.toContain('Corva and Dovan');
});

test('an act that more people will see than the last one is asked about first, naming them', async () => {
  const page = await stage.visitor();
  await openAs(page, 'The Lake Accord', 'Ansu Durrai');
  await goToView(page, 'Rooms');
  const room = page.getByRole('combobox', { name: 'You write in' });
  const say = async (name: RegExp, words: string): Promise<void> => {
    await room.selectOption({ label: await labelOf(page, name) });
    await page.getByRole('textbox', { name: 'Say something' }).fill(words);
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Say it in/ })
      .click();
  };
  await say(/own room/, 'We can live with fifteen.');
  await page.locator('blockquote', { hasText: 'We can live with fifteen.' }).waitFor();
  await say(/^Plenary/, 'We cannot live with fifteen.');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Edda Quillon').waitFor();
  await dialog.getByRole('button', { name: 'Do not say it' }).click();
  await page.getByRole('alert').getByText('Nothing was said.').waitFor();
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Say it in/ })
    .click();
  await dialog.getByRole('button', { name: 'Say it in Plenary' }).click();
  await dialog.waitFor({ state: 'detached' });
  const said = page.locator('blockquote', { hasText: 'We cannot live with fifteen.' });
  await said.waitFor();
  expect(await said.count()).toBe(1);
});

test('the past is shown as it was, and nothing can be done there', async () => {
  const page = await stage.visitor();
  await openAs(page, 'The Lake Accord', 'Nerea Voskell');
  await goToView(page, 'Text');
  await points(page, 'Every withdrawal of more than')
    .getByRole('button', { name: '8.', exact: true })
    .click();
  await page.getByRole('button', { name: 'Propose wording' }).waitFor();
  await page.getByRole('slider', { name: 'Time' }).fill('60');
  await page
    .getByText(/^as of /)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Propose wording' }).waitFor({ state: 'detached' });
  expect(page.url()).toContain('at=2026-');
  await page.getByRole('button', { name: 'Back to now' }).click();
  await page.getByRole('button', { name: 'Propose wording' }).waitFor();
});

test('a mandate that is missing is named where the button would stand', async () => {
  const page = await stage.visitor();
  await openAs(page, 'The Lake Accord', 'Yde Kallin');
  await goToView(page, 'Text');
  await points(page, 'Every withdrawal of more than')
    .getByRole('button', { name: '8.', exact: true })
    .click();
  const margin = page.getByRole('complementary');
  await margin.getByText(/a mandate for AR is missing/).waitFor();
  expect(await margin.getByRole('button', { name: 'Propose wording' }).count()).toBe(0);
});

test('the interface turns to Arabic and back without loading anew, the text keeps its own direction', async () => {
  const page = await stage.visitor();
  await openAs(page, 'The Lake Accord', 'Nerea Voskell');
  await goToView(page, 'Text');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('ar');
  await page.getByRole('link', { name: 'حال المحادثات' }).waitFor();
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  expect(await page.locator('article').getAttribute('dir')).toBe('ltr');
  await page.getByRole('combobox', { name: 'اللغة' }).selectOption('en');
  await page.getByRole('link', { name: 'State of the talks' }).waitFor();
});

test('nothing was refused by the content policy and nothing broke on any page', () => {
  expect(stage.complaints).toEqual([]);
});
