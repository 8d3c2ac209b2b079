import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriersOn } from './barriers.test-kit.ts';
import { goToView, openAs, setStage, type Stage } from './journey.test-kit.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.strike());

const accord = 'The Lake Accord';
const people = [
  ['Norwegian Foreign Minister Astrid Holm', 'Holm'],
  ['Belgian Prime Minister Pieter Maes', 'Maes'],
  ['Danish Defense Minister Karin Lund', 'Lund'],
  ['Finnish President Erik Salo', 'Salo'],
] as const;
const said = [
  'the quota should be shared by all three harbours',
  'the text has been accepted "with two small changes"',
  'inspectors will be sent once a quota is agreed',
  'the annex remains open',
  'a meeting in Bergen is planned for the coming weeks',
] as const;

/** An article with twenty statements, with its menus and a caption. */
const twenty = [
  'Accept our cookies policy and terms of use to continue browsing.',
  'Share this article',
  'Negotiators of Belgium and Norway meet in Oslo, March 3, 2025. /VCG',
  ...said.map((words, round) =>
    people
      .map(([full, short]) => `${round === 0 ? full : short} said on Monday that ${words}.`)
      .join(' '),
  ),
  '(With input from Belga)',
].join('\n');

/** Goes to the statements as someone, and has an article read there. */
async function reading(page: Page, article: string, who = 'Ithra Pellaw'): Promise<void> {
  await openAs(page, accord, who);
  await goToView(page, 'Statements');
  await page.getByRole('button', { name: 'Read an article' }).click();
  await page.getByLabel('The article, as you copied it').fill(article);
  await page.getByLabel('Who printed it, if it does not say so').fill('The Fjord Post');
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.locator('.slip').first().waitFor();
}

test('twenty proposals are confirmed by keyboard alone in under a minute, and stand in the record', async () => {
  const page = await stage.visitor();
  await reading(page, twenty);
  expect(await page.locator('.slip[data-is="statement"]').count()).toBe(20);
  expect(await page.locator('.press-article').innerText()).toContain('Share this article');
  const began = Date.now();
  await page.getByLabel('Title').fill('Quota talks go on');
  await page.locator('.slip').first().focus();
  for (let at = 0; at < 20; at += 1) await page.keyboard.press('y');
  await page.getByText('5 proposals left; 20 recorded, 0 refused.').waitFor({ timeout: 60_000 });
  expect(Date.now() - began).toBeLessThan(60_000);
  const kept = await page.evaluate(() => localStorage.getItem('parley.press-answers'));
  expect(kept).toContain('{"say before|that":{"confirmed":20,"refused":0,');
  await page.getByRole('button', { name: 'Back to the statements' }).click();
  const one = page.locator('.statement', { hasText: 'the annex remains open' }).first();
  await one.waitFor();
  const shown = await one.innerText();
  for (const words of ['Quota talks go on', 'The Fjord Post', 'Belga', 'stated: Monday'])
    expect(shown).toContain(words);
  expect(await page.locator('.papers li', { hasText: 'Quota talks go on' }).count()).toBe(1);
});

test('a proposal is edited, one is refused, and what is published can be disputed and corrected', async () => {
  const page = await stage.visitor();
  const article = twenty.replace('three harbours', 'four harbours');
  await reading(page, article.split('\n').slice(0, 4).join('\n'));
  await page.locator('.slip').first().focus();
  await page.keyboard.press('y');
  await page.getByText('Give the title and the outlet of the article first.').waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await page.keyboard.type('Four harbours');
  await page.locator('.slip').first().focus();
  await page.keyboard.press('n');
  await page.keyboard.press('e');
  const form = page.locator('.slip-form');
  await form.getByLabel('What was said').fill('The quota is for all harbours.');
  await form.getByLabel('For which party').selectOption({ label: 'Corva' });
  await form.getByLabel('About which text').selectOption({ label: accord });
  await form.getByLabel('Which point').selectOption({ index: 1 });
  await form.getByLabel(/^When/).fill('2025-03-02/2025-03-03');
  await form.getByLabel('When').press('Enter');
  await page.getByText('3 proposals left; 1 recorded, 1 refused.').waitFor();
  await page.getByRole('button', { name: 'Back to the statements' }).click();
  const one = page.locator('.statement', { hasText: 'The quota is for all harbours.' });
  expect(await one.innerText()).toMatch(/Corva|CO/);
  await one.getByRole('button', { name: 'Dispute this' }).click();
  await one.getByLabel('What is wrong with it').fill('He was not there.');
  await one.getByRole('button', { name: 'Enter the dispute' }).click();
  await one.locator('.dispute', { hasText: 'He was not there.' }).waitFor();
  await one.getByRole('button', { name: 'Correct this' }).click();
  await one.getByLabel('What it should say').fill('The quota is for four harbours.');
  await one.getByLabel('Why').fill('As the article has it.');
  await one.getByRole('button', { name: 'Enter the correction' }).click();
  const corrected = page.locator('.statement', { hasText: 'The quota is for four harbours.' });
  await corrected.getByText('Corrected by Ithra Pellaw').waitFor();
  expect(await corrected.innerText()).toContain('Disputed by Ithra Pellaw');
});

/** What a minister accepted, promised and hopes for. */
const acceptance = `Negotiators of Belgium and Norway meet in Oslo, March 3, 2025. /VCG
Norwegian Foreign Minister Astrid Holm said on Monday that her government has rejected the quota of the text. Holm said that Norway will send 40 inspectors once a quota is agreed. She said that the remaining points of disagreement are few.
Holm said on Monday that she hopes to meet Belgian Prime Minister Pieter Maes in Bergen.
(With input from Belga)`;

test('what else the article tells is entered by keyboard too: a position with its statement, a pledge, meetings', async () => {
  const page = await stage.visitor();
  await reading(page, acceptance, 'Hale Immerin');
  await page.getByLabel('Title').fill('Forty inspectors');
  const form = page.locator('.slip-form');
  const slip = (is: string) => page.locator(`.slip[data-is="${is}"]`).first();
  const state = async (is: string, standing: string): Promise<void> =>
    page.locator(`.slip[data-is="${is}"][data-standing="${standing}"]`).first().waitFor();

  await slip('position').focus();
  await page.keyboard.press('y');
  await form.getByLabel('About which text').selectOption({ label: accord });
  await form.getByLabel('Which point').selectOption({ label: 'point 7' });
  await form.getByLabel('For which party').selectOption({ label: 'Dovan' });
  await form.getByRole('button', { name: 'Confirm as edited' }).click();
  await state('position', 'failed');
  expect(await slip('position').innerText()).toContain('Record first what was said');

  await slip('statement').focus();
  await page.keyboard.press('e');
  await form.getByLabel('For which party').selectOption({ label: 'Dovan' });
  await form.getByLabel('About which text').selectOption({ label: accord });
  await form.getByLabel('When').press('Enter');
  await state('statement', 'recorded');
  for (let at = 1; at < 4; at += 1) await page.keyboard.press('y');
  await page.getByText('4 proposals left; 4 recorded, 0 refused.').waitFor();
  await slip('position').focus();
  await page.keyboard.press('y');
  await state('position', 'recorded');

  await slip('pledge').focus();
  await page.keyboard.press('y');
  await form.getByLabel('Add a party').first().selectOption({ label: 'Dovan' });
  await form.getByLabel('Of which kind').selectOption('people');
  await form.getByLabel('How much').fill('40');
  await form.getByLabel('In which unit').fill('people');
  await form.getByLabel('In which unit').press('Enter');
  await state('pledge', 'recorded');
  await slip('meeting').focus();
  for (let at = 0; at < 2; at += 1) await page.keyboard.press('y');
  await page.getByText('0 proposals left; 8 recorded, 0 refused.').waitFor();

  await goToView(page, 'Pledges');
  const pledge = page.locator('main', { hasText: 'send 40 inspectors once a quota is agreed' });
  await pledge.getByText('As said by Astrid Holm').first().waitFor();
  await goToView(page, 'Rooms');
  await page.getByText('Astrid Holm, Pieter Maes · Bergen').first().waitFor();
});

test('two hundred answers of before change how sure a proposal is said to be, until they are forgotten', async () => {
  const page = await stage.visitor();
  await page.evaluate(() => {
    const refusals = { 'say before|that': { confirmed: 0, refused: 200, sure: 180 } };
    localStorage.setItem('parley.press-answers', JSON.stringify(refusals));
  });
  await reading(page, acceptance);
  const sure = page.locator('.slip', { hasText: '% sure' }).first();
  expect(await sure.innerText()).toMatch(/\b\d% sure/);
  expect(await page.getByText('your 200 answers of before').count()).toBe(1);
  await page.getByRole('button', { name: 'Forget them' }).click();
  expect(await sure.innerText()).toMatch(/\b9\d% sure/);
});

test('an article that was read before is known again, and what cannot be read says why', async () => {
  const page = await stage.visitor();
  const article = twenty.replace('three harbours', 'six harbours').split('\n').slice(0, 4);
  await reading(page, article.join('\n'));
  await page.getByLabel('Title').fill('Six harbours');
  await page.getByRole('button', { name: 'Confirm' }).first().click();
  await page.getByText('4 proposals left; 1 recorded').waitFor();
  await page.getByRole('button', { name: 'Read another article' }).click();
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByText('This article is in the record:').waitFor();
  expect(await page.locator('.slip[data-standing="recorded"]').count()).toBe(1);
  await page.getByRole('button', { name: 'Read another article' }).click();
  await page.getByLabel('The article, as you copied it').fill('Menu');
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByText('The article has no sentence that could be a story').waitFor();
});

test('in Arabic, on a telephone, the page holds, the article keeps its direction, and keys of that keyboard serve', async () => {
  const page = await stage.visitor({ viewport: { width: 390, height: 844 } });
  await reading(page, twenty);
  await page.evaluate(() => localStorage.setItem('parley.language', 'ar'));
  await page.reload();
  await page.getByRole('button', { name: 'اقرأ مقالاً' }).click();
  await page.getByLabel('المقال كما نسخته').fill(twenty.replace('three', 'seven'));
  await page.getByRole('button', { name: 'اقرأه' }).click();
  await page.locator('.slip').first().waitFor();
  const direction = await page
    .locator('.press-article [data-kind="story"]')
    .first()
    .evaluate((line) => getComputedStyle(line).direction);
  expect(direction).toBe('ltr');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(wide).toBe(false);
  await page.locator('.slip').first().focus();
  await page
    .locator('.slip')
    .first()
    .dispatchEvent('keydown', { key: 'ى', code: 'KeyN', bubbles: true });
  await page.locator('.slip[data-standing="refused"]').first().waitFor();
  expect(await barriersOn(page)).toEqual([]);
});

test('nothing was complained of', () => {
  expect(stage.complaints.filter((one) => !one.includes('422'))).toEqual([]);
});
