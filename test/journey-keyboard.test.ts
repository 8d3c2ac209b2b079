import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginFerryTalks, callSilence, closeSilence, codeFor } from './ferry-talks.test-kit.ts';
import { goToView, openAs, setStage, type Stage } from './journey.test-kit.ts';
import { focused, tabTo } from './keyboard.test-kit.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.strike());

const soon = { timeout: 15_000 };

test('from the first page to a wording proposed, by keyboard alone', async () => {
  const page = await stage.visitor({ viewport: { width: 1280, height: 720 } });
  await page.getByRole('article').first().waitFor();
  await tabTo(page, /Ansu Durrai/);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Views of the talks' }).waitFor();
  expect(await focused(page)).toBe('State of the talks');
  await tabTo(page, /^Text$/, 40, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.locator('.point').first().waitFor();
  await page.keyboard.press('o');
  await page.keyboard.press('m');
  const margin = page.getByRole('complementary');
  const point = await margin.getByRole('heading').first().textContent();
  await expect.poll(() => focused(page), soon).toBe(point);
  await tabTo(page, /^Propose wording$/);
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page), soon).toBe('The wording of CO');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('The Parties shall look after the lake together, without a mouse.');
  await tabTo(page, /^Propose this wording$/);
  await page.keyboard.press('Enter');
  await page.locator('.bracket', { hasText: 'without a mouse' }).first().waitFor();
  await expect.poll(() => focused(page), soon).not.toBe('');
});

test('from a code read out to a signature and a ratification, by keyboard alone', async () => {
  const chair = await stage.visitor();
  await beginFerryTalks(chair);
  const code = await codeFor(chair, 'NB', 'Halvor Brekke');
  await goToView(chair, 'Closing');
  await callSilence(chair, 10);
  await closeSilence(chair);
  await chair.getByRole('button', { name: 'Freeze the text for signature' }).click();
  const asked = chair.getByRole('dialog', { name: 'Freeze the text for signature' });
  await asked.getByRole('button', { name: 'Freeze the text for signature' }).click();
  await asked.waitFor({ state: 'detached' });
  await chair.locator('.closing-hash').waitFor();

  const page = await stage.visitor({ viewport: { width: 1280, height: 720 } });
  await page.getByRole('article').first().waitFor();
  await tabTo(page, /^Enter with a code$/);
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page), soon).toBe('Enter with a code');
  await tabTo(page, /^Code/);
  await page.keyboard.type(code.toLowerCase());
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Views of the talks' }).waitFor();
  await tabTo(page, /^Closing$/, 40, 'Shift+Tab');
  await page.keyboard.press('Enter');
  for (const [act, done] of [
    ['Sign', 'North Bank: signed by Halvor Brekke'],
    ['Deposit the ratification', 'Ratification by North Bank.'],
  ] as const) {
    await page.getByRole('button', { name: act, exact: true }).waitFor();
    await tabTo(page, new RegExp(`^${act}$`));
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page), soon).toBe('Cancel');
    await tabTo(page, new RegExp(`^${act}$`), 4);
    await page.keyboard.press('Enter');
    await page.getByText(done).first().waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => focused(page), soon).not.toBe('');
  }
});

test('the keys are listed by a question mark, and can be switched off', async () => {
  const page = await stage.visitor();
  await openAs(page, 'The Lake Accord', 'Ansu Durrai');
  await goToView(page, 'Text');
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await keys.getByText('next point that is not agreed').waitFor();
  await keys.getByLabel('Letters and signs pressed alone do something').uncheck();
  await page.keyboard.press('Escape');
  await keys.waitFor({ state: 'detached' });
  await page.keyboard.press('o');
  await page.keyboard.press('?');
  expect(await keys.count()).toBe(0);
  expect(new URL(page.url()).searchParams.get('point')).toBeNull();
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Ansu Durrai/ })
    .click();
  await page.getByRole('button', { name: 'The list of keys' }).click();
  await keys.getByLabel('Letters and signs pressed alone do something').check();
  await keys.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('o');
  await expect.poll(() => new URL(page.url()).searchParams.get('point'), soon).not.toBeNull();
});

test('the window is named after the view, the talks and Parley', async () => {
  const page = await stage.visitor();
  await expect.poll(() => page.title(), soon).toBe('Parley');
  await openAs(page, 'The Lake Accord', 'Ansu Durrai');
  await goToView(page, 'Text');
  await expect.poll(() => page.title(), soon).toBe('Text – The Lake Accord – Parley');
  expect(await page.getByRole('main', { name: 'Text' }).count()).toBe(1);
  await page.goto('/code');
  await expect.poll(() => page.title(), soon).toBe('Enter with a code – Parley');
});
