import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriersOn, keepPicture } from './barriers.test-kit.ts';
import { openAs, setStage, type Stage } from './journey.test-kit.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.strike());

/** Where those who are in the talks stop on their journeys; a journalist reads what is public (`journey-public`). */
const people = [
  {
    who: 'chair',
    example: 'The Lake Accord',
    as: 'Hale Immerin',
    stops: ['matrix', 'rooms', 'closing'],
  },
  {
    who: 'delegate',
    example: 'The Lake Accord',
    as: 'Ansu Durrai',
    stops: ['text', 'languages', 'state'],
  },
  {
    who: 'principal',
    example: 'The Lake Accord',
    as: 'Ilvane Torrald',
    stops: ['principal', 'state'],
  },
  {
    who: 'observer',
    example: 'Talks of November 2025',
    as: 'The Observer Observer',
    stops: ['search', 'statements', 'tracks', 'record'],
  },
  { who: 'blind', example: 'The Lake Accord', as: 'Leonte Abrisk', stops: ['text', 'people'] },
] as const;

/** How they look: a desk in English, a telephone in Arabic. */
const screens = [
  { language: 'en', width: 1440 },
  { language: 'ar', width: 390 },
] as const;

/** Whether the page can be pushed sideways, which no one wants to do to read. */
const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

test.each(people)(
  'the $who comes through without a barrier',
  { timeout: 180_000 },
  async ({ who, example, as, stops }) => {
    const page = await stage.visitor({ reducedMotion: 'reduce' });
    const found: string[] = [];
    await openAs(page, example, as);
    for (const { language, width } of screens) {
      await page.setViewportSize({ width, height: 844 });
      await page.locator('select.language').selectOption(language);
      await page.locator(`html[lang="${language}"]`).waitFor();
      for (const stop of stops) {
        await page.locator(`nav.views a:is([href$="/${stop}"], [href*="/${stop}?"])`).click();
        await page.locator(`main.view-${stop} > *`).first().waitFor();
        await keepPicture(page, `${who} ${stop} ${language} ${width}`);
        const stands = `${stop} in ${language} at ${width}`;
        if (await isTooWide(page)) found.push(`${stands}: it is wider than the window`);
        for (const barrier of await barriersOn(page)) found.push(`${stands}: ${barrier}`);
      }
    }
    expect(found).toEqual([]);
  },
);
