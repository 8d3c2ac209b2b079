import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriersOn } from './barriers.test-kit.ts';
import { goToView, openAs, setStage, viewNames, type Stage } from './journey.test-kit.ts';

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await setStage();
  page = await stage.visitor({ reducedMotion: 'reduce' });
  await openAs(page, 'The Lake Accord', 'Nerea Voskell');
});
afterAll(() => stage.strike());

// `journey-states` looks at each on light paper in English, and on dark in Arabic.
test('no page has a barrier, on dark paper in English', { timeout: 180_000 }, async () => {
  const first = await stage.visitor({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await first.getByRole('article').first().waitFor();
  expect(await barriersOn(first)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const view of viewNames) {
    await goToView(page, view);
    if (view === 'Text') await page.getByRole('button', { name: '7.', exact: true }).click();
    expect({ view, found: await barriersOn(page) }).toEqual({ view, found: [] });
  }
});

test.each([390, 1440])('no view is wider than a window of %d pixels', async (width) => {
  await page.setViewportSize({ width, height: 844 });
  for (const view of viewNames) {
    await goToView(page, view);
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect({ view, beyond }).toEqual({ view, beyond: 0 });
  }
});

test('the text can be walked through by keyboard: points, brackets, what is open', async () => {
  await goToView(page, 'State of the talks');
  await goToView(page, 'Text');
  await page.keyboard.press('o');
  const margin = page.getByRole('complementary');
  const heading = margin.getByRole('heading');
  const first = await heading.textContent();
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  expect(await heading.textContent()).toBe(first);
  await page.keyboard.press(']');
  const bracket = page.locator('.bracket:focus');
  expect(await bracket.count()).toBe(1);
  await page.keyboard.press('Enter');
  expect(await bracket.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('Escape');
  expect(await bracket.getAttribute('aria-expanded')).toBe('false');
});
