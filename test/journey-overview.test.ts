import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriersOn } from './barriers.test-kit.ts';
import { goToView, openAs, setStage, type Stage } from './journey.test-kit.ts';

let stage: Stage;
let president: Page;
beforeAll(async () => {
  stage = await setStage();
  president = await stage.visitor({ viewport: { width: 390, height: 844 }, hasTouch: true });
  await openAs(president, 'Lake Accord', 'Ilvane Torrald');
});
afterAll(() => stage.strike());

test('a principal is shown what waits for the principals alone, and decides with a thumb', async () => {
  await goToView(president, 'Principals');
  const questions = president.getByRole('article');
  await questions.first().waitFor();
  // Their number and the list come with the record that is checked.
  await expect
    .poll(async () => {
      const before = await questions.count();
      return president.getByText(`${before} points wait for the principals.`).count();
    })
    .toBe(1);
  expect(await barriersOn(president, 'main')).toEqual([]);
  const join = president.getByRole('button', { name: /^Join the wording of / }).first();
  const box = await join.boundingBox();
  expect(box?.height ?? 0).toBeGreaterThanOrEqual(44);
  const question = questions.filter({ has: join }).first();
  const label = (await join.textContent()) ?? '';
  await join.click();
  await question.getByText('Your party wants these words.').waitFor();
  await question.getByRole('button', { name: label, exact: true }).waitFor({ state: 'detached' });
  expect(stage.complaints).toEqual([]);
});

test('others find the page by the state of the talks, and what waits for them by their desk', async () => {
  const page = await stage.visitor();
  await openAs(page, 'Lake Accord', 'Brannic Osthe');
  expect(await page.getByRole('link', { name: 'Principals', exact: true }).count()).toBe(0);
  const desk = page.locator('section').filter({ hasText: 'My desk' });
  await desk.getByRole('link').first().click();
  await page.locator('.margin h2').first().waitFor();
  await goToView(page, 'State of the talks');
  await page.getByRole('link', { name: 'Read what waits for the principals' }).click();
  await page.getByRole('heading', { name: 'For the principals' }).waitFor();
  expect(stage.complaints).toEqual([]);
});

test('time plays with the space bar, entry by entry, says what happened, and goes back with End', async () => {
  const page = await stage.visitor();
  await openAs(page, 'Lake Accord', 'Brannic Osthe');
  const slider = page.getByRole('slider', { name: 'Time' });
  await slider.focus();
  await page.keyboard.press('Home');
  await page.locator('.as-of').waitFor();
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('16');
  await slider.focus();
  const first = Number(await slider.inputValue());
  await page.keyboard.press(' ');
  await page.getByRole('button', { name: 'Stop playing' }).waitFor();
  await expect.poll(async () => Number(await slider.inputValue())).toBeGreaterThan(first + 3);
  await slider.focus();
  await page.keyboard.press(' ');
  await page.getByRole('button', { name: 'Play from here' }).waitFor();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => slider.getAttribute('aria-valuetext')).toMatch(/^as of .+: .+/);
  expect(page.url()).toContain('at=');
  await page.getByRole('combobox', { name: 'Versions and sessions' }).selectOption({ index: 1 });
  await page.keyboard.press('Tab');
  await slider.focus();
  await page.keyboard.press('End');
  await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('now');
  expect(stage.complaints).toEqual([]);
});
