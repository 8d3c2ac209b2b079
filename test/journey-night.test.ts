import { afterAll, beforeAll, expect, test } from 'vitest';
import { checked, goToView, openAs, setStage, type Stage } from './journey.test-kit.ts';
import { focused, tabTo } from './keyboard.test-kit.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.strike());

test('a wording that was not sent is there again after a reload, until it is discarded', async () => {
  const page = await stage.visitor({ viewport: { width: 1280, height: 720 } });
  await openAs(page, 'The Lake Accord', 'Ansu Durrai');
  await goToView(page, 'Text');
  await page.getByRole('button', { name: '7.', exact: true }).click();
  await page.getByRole('button', { name: 'Propose wording' }).click();
  const draft = page.getByRole('textbox', { name: 'The wording of CO' });
  await draft.fill('Corva thinks of other words at night.');
  await page.reload();
  expect(await draft.inputValue()).toBe('Corva thinks of other words at night.');
  await draft.press('Escape');
  await page.getByRole('button', { name: 'Go on with your draft' }).click();
  expect(await draft.inputValue()).toBe('Corva thinks of other words at night.');
  await draft.fill('   ');
  const propose = page.getByRole('button', { name: 'Propose this wording' });
  expect(await propose.isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('button', { name: 'Propose wording' }).click();
  expect(await draft.inputValue()).toContain('eighteen per cent');
});

test('from the first page to a position taken, by keyboard alone', async () => {
  const page = await stage.visitor({ viewport: { width: 1280, height: 720 } });
  await page.getByRole('article').first().waitFor();
  await tabTo(page, /Leonte Abrisk/);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Views of the talks' }).waitFor();
  await checked(page);
  await tabTo(page, /^point 7$/);
  await page.keyboard.press('Enter');
  await page.locator('.point').first().waitFor();
  await expect.poll(() => focused(page)).toBe('7.');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('point 7');
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toBe('7.');
  await page.keyboard.press('m');
  await expect.poll(() => focused(page)).toBe('point 7');
  await tabTo(page, /ad referendum/);
  await page.keyboard.press('Home');
  await tabTo(page, /^(Take this position|Renew: agreed)$/);
  await page.keyboard.press('Enter');
  const stands = page.getByRole('region', { name: 'Positions' }).getByRole('listitem');
  await expect
    .poll(() => stands.filter({ hasText: 'Dovan' }).textContent())
    .not.toContain('lapsed');
  await expect.poll(() => focused(page)).toBe('7.');
});

test('a view with nothing to press is scrolled by keyboard', async () => {
  const page = await stage.visitor({ viewport: { width: 800, height: 500 } });
  await openAs(page, 'The Lake Accord', 'Ansu Durrai');
  const main = page.getByRole('main');
  await goToView(page, 'People');
  await page.keyboard.press('PageDown');
  await expect.poll(() => main.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
});

test('the way from the first draft is told in words, and its redline is a link', async () => {
  const page = await stage.visitor();
  await openAs(page, 'The Lake Accord', 'Ansu Durrai');
  await page.getByText(/From the first draft \([\d,]+ words\) to version 3, \d+ words/).waitFor();
  await page.getByRole('link', { name: 'Read the redline against the first draft' }).click();
  await page.locator('.changes', { hasText: /\d+ words put in or taken out/ }).waitFor();
  expect(await page.locator('.point .changed').count()).toBeGreaterThan(5);
  await page.reload();
  await page.locator('.changes', { hasText: /\d+ words put in or taken out/ }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: 'My desk' }).waitFor();
});

test('in the talks of November the deeper agreements are reached from their point, and it from them', async () => {
  const page = await stage.visitor();
  await openAs(page, 'Talks of November 2025', 'The Observer Observer');
  await page.getByText('cannot be counted: their text is not public').waitFor();
  await page.getByRole('button', { name: 'and 22 more' }).click();
  await page.getByRole('link', { name: 'point 28' }).waitFor();
  await page.getByRole('link', { name: '“The plan as a whole”' }).first().click();
  await page
    .getByRole('complementary')
    .getByRole('link', { name: /^Deeper agreements/ })
    .click();
  await page.getByText('No version of it is on the table yet.').waitFor();
  await page.getByRole('main').getByRole('link', { name: '“The plan as a whole”' }).click();
  const said = page.getByRole('complementary').getByText('in principle');
  await expect.poll(() => said.count()).toBeGreaterThan(0);
});

test('a count on the state of the talks leads to the first point that stands so', async () => {
  const page = await stage.visitor();
  await openAs(page, 'The Lake Accord', 'Ansu Durrai');
  await page.getByRole('link', { name: '3 referred to the principals' }).click();
  const heading = page.getByRole('complementary').getByRole('heading').first();
  await expect.poll(() => heading.textContent()).toBe('point 15');
});

test('in Arabic the sentences of the talks keep their own direction', async () => {
  const page = await stage.visitor();
  await openAs(page, 'The Lake Accord', 'Hale Immerin');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('ar');
  const title = page.locator('.gates h3 bdi').first();
  expect(await title.evaluate((found) => getComputedStyle(found).direction)).toBe('ltr');
  expect(await page.locator('.gates .part > p > bdi').count()).toBeGreaterThan(1);
});

test('on a small laptop the top bar stands in one line', async () => {
  const page = await stage.visitor({ viewport: { width: 1280, height: 720 } });
  await openAs(page, 'Talks of November 2025', 'The Observer Observer');
  const bar = await page.getByRole('banner').boundingBox();
  expect(bar?.height).toBeLessThan(64);
});

test('forty parties are pasted as a list; half of one is not dropped without a word', async () => {
  const page = await stage.visitor();
  await page.goto('/new');
  const list = Array.from({ length: 40 }, (_, at) => `P${at + 1}\tParty ${at + 1}`).join('\n');
  await page.getByLabel('Code').first().focus();
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(paste);
  }, list);
  expect(await page.getByLabel('Code').count()).toBe(40);
  await page.getByLabel('Title of the negotiation').fill('Forty');
  await page.getByLabel('Your name').fill('The Chair');
  await page.getByLabel('Name', { exact: true }).last().fill('');
  await page.getByRole('button', { name: 'Open the negotiation' }).click();
  expect(await page.getByRole('alert').textContent()).toContain('“P40” has only a code');
});
