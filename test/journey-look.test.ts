import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goToView, openAs, setStage, viewNames, type Stage } from './journey.test-kit.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.strike());

/** The spacing that a reader may set and lose nothing by, WCAG 2.2, 1.4.12. */
const spacing = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

/** As a reader's own stylesheet would: the content policy lets no other in. */
const spaceOut = (page: Page): Promise<void> =>
  page.evaluate(async (css) => {
    document.adoptedStyleSheets = [await new CSSStyleSheet().replace(css)];
  }, spacing);

/** By how many pixels the page and its view are wider than they may be. */
const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const view = document.querySelector('main');
    const page = document.documentElement.scrollWidth - window.innerWidth;
    return Math.max(page, view ? view.scrollWidth - view.clientWidth : 0);
  });

// 1280 pixels at 400 %, and 1440 at 200 % (WCAG 2.2, 1.4.4 and 1.4.10).
test.each([320, 720])(
  'no view scrolls sideways at %d pixels, with words spaced out too',
  { timeout: 180_000 },
  async (width) => {
    const page = await stage.visitor({ viewport: { width, height: 844 } });
    await openAs(page, 'The Lake Accord', 'Nerea Voskell');
    await spaceOut(page);
    for (const view of viewNames) {
      await goToView(page, view);
      expect({ view, beyond: await tooWide(page) }).toEqual({ view, beyond: 0 });
    }
    await page.context().close();
  },
);

test('the room that one writes in is read in a narrow window too, in long words and in the past', async () => {
  const page = await stage.visitor({ viewport: { width: 1024, height: 600 } });
  await openAs(page, 'Talks of November 2025', 'The Recorder Recorder');
  await page.locator('select.language').selectOption('ru');
  await page.locator('html[lang="ru"]').waitFor();
  await page.locator('footer.time button').nth(1).click();
  await page.locator('.as-of').waitFor();
  const room = await page.locator('.ink-of').evaluate((label) => {
    const [words, choice] = [...label.children].map((one) => one.getBoundingClientRect());
    const apart = (choice?.left ?? 0) - (words?.right ?? 0);
    return { wide: choice?.width ?? 0, apart, over: label.scrollWidth - label.clientWidth };
  });
  expect(room.wide).toBeGreaterThan(130);
  expect(room.apart).toBeGreaterThanOrEqual(0);
  expect(room.over).toBeLessThanOrEqual(0);
  expect(await tooWide(page)).toBe(0);
  await page.context().close();
});

test('each view begins at its top, wherever one was in the one before', async () => {
  const page = await stage.visitor({ viewport: { width: 390, height: 600 } });
  await openAs(page, 'The Lake Accord', 'Nerea Voskell');
  await goToView(page, 'Statements');
  await page.evaluate(() => document.querySelector('main')?.scrollBy(0, 500));
  await goToView(page, 'Pledges');
  expect(await page.evaluate(() => document.querySelector('main')?.scrollTop)).toBe(0);
  await page.context().close();
});

test('paper says which text, room and version it shows and as of when, and shows nothing to press', async () => {
  const page = await stage.visitor({ colorScheme: 'dark' });
  await openAs(page, 'The Lake Accord', 'Nerea Voskell');
  await goToView(page, 'Record');
  await page.emulateMedia({ media: 'print' });
  const head = await page.locator('.sheet-head').innerText();
  expect(head.replaceAll(/[\u2068\u2069]/g, '')).toMatch(
    /^The Lake Accord · Plenary · v3 of 26 October 2026 · as of .* 20\d\d/,
  );
  const onEdges = await page.evaluate(() =>
    document.documentElement.style.getPropertyValue('--sheet-head'),
  );
  expect(onEdges).toBe(JSON.stringify(head));
  const pressed = page.locator('button, select, textarea, a.button, nav.views, footer.time');
  expect(await pressed.filter({ visible: true }).count()).toBe(0);
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)');
  await page.context().close();
});
