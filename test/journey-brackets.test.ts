import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { barriersOn } from './barriers.test-kit.ts';
import { goToView, openAs, setStage, type Stage } from './journey.test-kit.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
}, 120_000);
afterAll(() => stage.strike());

const LAKE = 'The Lake Accord';
const wait = { timeout: 20_000 };
const point7 = (page: Page) =>
  page.locator('.point').filter({ hasText: 'reduce its withdrawals by' });
const opened = (page: Page) => page.locator('.opened');

async function textAs(person: string, options = {}): Promise<Page> {
  const page = await stage.visitor(options);
  await openAs(page, LAKE, person);
  await goToView(page, 'Text');
  return page;
}

test('a screen reader hears who wants which words, closed and open', async () => {
  const page = await textAs('Nerea Voskell');
  const said = 'bracket: Arda, Belis and Dovan propose “fifteen”; Corva proposes “eighteen”';
  expect(await point7(page).ariaSnapshot()).toContain(`button "${said}"`);
  await page.getByRole('button', { name: said }).press('Enter');
  const heard = await point7(page).ariaSnapshot();
  expect(heard).toContain(`button "${said}" [expanded]`);
  expect(heard).toContain(`group "${said}"`);
  expect(heard.match(/text: (?:AR, BE, DO|CO) \w+/gu)).toEqual([
    'text: AR, BE, DO fifteen',
    'text: CO eighteen',
  ]);
});

const inLanguages = {
  fr: 'crochets : Arda, Belis et Dovan proposent « fifteen » ; Corva propose « eighteen »',
  es: 'corchetes: Arda, Belis y Dovan proponen “fifteen”; Corva propone “eighteen”',
  ru: 'скобки: Arda, Belis и Dovan предлагают «fifteen»; Corva предлагает «eighteen»',
  uk: 'дужки: Arda, Belis і Dovan пропонують «fifteen»; Corva пропонує «eighteen»',
  ar: 'قوسان معقوفان: اقتراح Arda وBelis وDovan: «fifteen»؛ اقتراح Corva: «eighteen»',
  zh: '方括号：Arda、Belis和Dovan提议“fifteen”；Corva提议“eighteen”',
};
/** Without what no one hears: the marks that set a name apart, and the kind of a space. */
const asHeard = (said: string | null): string | undefined =>
  said?.replace(/[\u2068\u2069]/gu, '').replace(/[\u00a0\u202f]/gu, ' ');

test('so it is in every language of the interface', async () => {
  const page = await textAs('Nerea Voskell');
  const bracket = point7(page).locator('.bracket .unseen').first();
  for (const [language, said] of Object.entries(inLanguages)) {
    await page.locator('select.language, .language select').selectOption(language);
    const heard = async () => asHeard(await bracket.textContent());
    await expect.poll(heard, wait).toBe(said);
  }
});

test('by keyboard alone a bracket opens, tells its history, folds, and keeps the focus', async () => {
  const page = await textAs('Ansu Durrai');
  await page.keyboard.press(']');
  await page.keyboard.press('Enter');
  await opened(page).waitFor();
  await page.getByRole('button', { name: 'History:' }).press('Enter');
  expect(await opened(page).locator('.act').count()).toBeGreaterThan(2);
  await page.keyboard.press('Escape');
  expect(await opened(page).count()).toBe(0);
  expect(await page.locator('.bracket:focus').getAttribute('aria-expanded')).toBe('false');
});

test('opened, it bars no one, and its words stand in one column, whatever stands in the first', async () => {
  const page = await textAs('Ansu Durrai');
  await point7(page).locator('.bracket').first().click();
  expect(await barriersOn(page, '.text-view')).toEqual([]);
  const edges = await opened(page)
    .locator('.alternative > span:nth-child(2)')
    .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().left)));
  expect(edges).toHaveLength(2);
  expect(new Set(edges).size).toBe(1);
});

test('an address leads to a bracket that stands open, on a phone with the margin away', async () => {
  const page = await textAs('Ansu Durrai', { viewport: { width: 390, height: 844 } });
  await point7(page).locator('.bracket').nth(1).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('bracket')).toBe('2');
  await page.goto(page.url());
  await opened(page).getByText('third').waitFor();
  expect(await page.getByRole('complementary').count()).toBe(0);
  await opened(page).getByRole('button', { name: 'Fold' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('bracket')).toBe(null);
});

/** Counts how often something in the text has folded shut. */
const countingFolds = `(() => {
  window.folds = 0;
  const look = (all) => {
    for (const { target } of all) if (target.dataset.folding === 'true') window.folds += 1;
  };
  const how = { subtree: true, attributes: true, attributeFilter: ['data-folding'] };
  new MutationObserver(look).observe(document.querySelector('.sheet'), how);
})()`;

test('a wording is joined in its bracket: the bracket folds shut, and others hear who joined', async () => {
  const durrai = await textAs('Ansu Durrai');
  const voskell = await textAs('Nerea Voskell', { reducedMotion: 'reduce' });
  for (const page of [durrai, voskell]) await page.evaluate(countingFolds);
  await point7(durrai).locator('.bracket').first().click();
  await opened(durrai).getByRole('button', { name: 'Join the wording of Arda and Dovan' }).click();
  for (const page of [durrai, voskell])
    await point7(page).locator('.bracket', { hasText: 'eighteen' }).waitFor({ state: 'detached' });
  await durrai.locator('.label:focus', { hasText: '7.' }).waitFor();
  const heard = () => voskell.locator('output').allTextContents();
  await expect
    .poll(heard, wait)
    .toContainEqual(expect.stringContaining('wording of Corva on point 7'));
  await expect.poll(heard, wait).toContainEqual('point 7: 1 bracket.');
  const folds = [durrai, voskell].map((page) => page.evaluate<number>('window.folds'));
  expect(await Promise.all(folds)).toEqual([1, 0]);
  expect(stage.complaints).toEqual([]);
});

test('words are proposed from the bracket, in place', async () => {
  const page = await textAs('Ansu Durrai');
  await page.locator('.bracket').last().click();
  await opened(page).getByRole('button', { name: 'Propose wording' }).click();
  await page.getByRole('textbox', { name: 'The wording of CO' }).waitFor();
  expect(await page.locator('.preview .bracket').count()).toBeGreaterThan(0);
});

test('an earlier version stands beside the text on the table, and its address leads there', async () => {
  const page = await textAs('Ansu Durrai');
  await page.getByRole('combobox', { name: 'Read' }).selectOption('beside 1');
  await page.locator('.beside').first().waitFor();
  const [older, newer] = await page.locator('.besides bdi').allTextContents();
  expect([older, newer]).toEqual([
    expect.stringMatching(/^version 1 of/u),
    expect.stringMatching(/^version 3 of/u),
  ]);
  expect(new URL(page.url()).searchParams.get('read')).toBe('beside 1');
  await page.getByRole('combobox', { name: 'Read' }).selectOption('clean 1');
  await expect.poll(() => page.locator('.beside').count()).toBe(0);
  expect(await page.locator('ins, del').count()).toBe(0);
});

test('what is far out of sight is on paper all the same', async () => {
  const page = await textAs('Ansu Durrai');
  const last = page.locator('.sheet .point').last();
  await page.emulateMedia({ media: 'print' });
  const look = await page.evaluate(`(() => {
    const of = (what) => getComputedStyle(document.querySelector(what));
    return [of('.stretch').contentVisibility, of('.sheet').contain, of('.sheet').overflowY];
  })()`);
  expect(look).toEqual(['visible', 'none', 'visible']);
  const box = await last.boundingBox();
  expect(box?.height).toBeGreaterThan(20);
});
