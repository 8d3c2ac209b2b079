import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriersOn } from './barriers.test-kit.ts';
import { goToView, openAs, setStage, type Stage } from './journey.test-kit.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.strike());

async function enterAs(person: string, view: string, width = 1440): Promise<Page> {
  const page = await stage.visitor({ viewport: { width, height: 900 } });
  await openAs(page, 'The Lake Accord', person);
  await goToView(page, view);
  return page;
}

test(
  'in the matrix points are found by how they stand, groups fold, and the arrows reach the heads',
  { timeout: 120_000 },
  async () => {
    const page = await enterAs('Yde Kallin', 'Matrix');
    const grid = page.getByRole('grid');
    const columns = Number(await grid.getAttribute('aria-colcount'));
    await page.getByRole('button', { name: 'Fold what stands below others' }).click();
    await page.getByRole('button', { name: 'Show all' }).waitFor();
    expect(Number(await grid.getAttribute('aria-colcount'))).toBeLessThan(columns);
    expect(await barriersOn(page, 'main')).toEqual([]);
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByLabel('Points that are').selectOption('open');
    await page.getByText(/^1 of 55 points/).waitFor();
    const cell = page.locator('[data-cell="1:0"]');
    expect(await cell.getAttribute('aria-label')).toMatch(/^Arda on point 7: /);
    await cell.focus();
    expect(await page.locator('.matrix-words del, .matrix-words ins').count()).toBeGreaterThan(0);
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator(':focus').evaluate((head) => head.tagName)).toBe('TH');
    await page.context().close();
  },
);

test('in columns what no one changed is folded, and the arrows go from point to point', async () => {
  const page = await enterAs('Yde Kallin', 'Columns');
  const folded = page.getByRole('button', { name: /points? without change$/ });
  await folded.first().focus();
  await page.keyboard.press('ArrowDown');
  expect(await page.locator(':focus').getAttribute('aria-label')).toBe('point 7');
  await page.keyboard.press('Enter');
  await page.locator('tr[data-current=true]').waitFor();
  expect(page.url()).toContain('point=');
  expect(await page.locator('.columns textarea').count()).toBe(0);
  expect(await barriersOn(page, 'main')).toEqual([]);
  const rows = await page.getByRole('row').count();
  await folded.first().click();
  expect(await page.getByRole('row').count()).toBeGreaterThan(rows);
  await page.context().close();
});

test('on a telephone one column is shown at a time, the one that is chosen', async () => {
  const page = await enterAs('Yde Kallin', 'Columns', 390);
  const heads = page.getByRole('columnheader');
  expect(await heads.allInnerTexts()).toEqual(['Point', 'Compromise']);
  await page.getByRole('combobox', { name: 'Column' }).selectOption('Corva');
  expect((await heads.allInnerTexts()).at(-1)).toMatch(/Corva$/);
  await page.context().close();
});

test(
  'the penholder writes the compromise beside the wordings, and tables it as the next version',
  { timeout: 120_000 },
  async () => {
    const page = await enterAs('Edda Quillon', 'Columns');
    await page.getByRole('link', { name: 'point 7', exact: true }).click();
    await page.getByRole('button', { name: 'Take these words (Corva)' }).click();
    const field = page.getByLabel('Compromise on point 7');
    expect(await field.inputValue()).toContain('by eighteen per cent');
    await field.fill(`${await field.inputValue()} Nothing else is reduced.`);
    expect(await barriersOn(page, 'main')).toEqual([]);
    await page.reload();
    expect(await field.inputValue()).toMatch(/Nothing else is reduced\.$/);
    await page.getByRole('button', { name: 'Table version 4: 1 point written' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.locator('ins').allInnerTexts()).toContain(' Nothing else is reduced.');
    await dialog.getByRole('button', { name: 'Table version 4' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('v4 of').first().waitFor();
    const row = page.locator('tr', {
      has: page.getByRole('link', { name: 'point 7', exact: true }),
    });
    expect(await row.getByRole('cell').first().innerText()).toMatch(/Nothing else is reduced\.$/);
    expect(await page.getByRole('button', { name: /^Table version/ }).count()).toBe(0);
    await page.context().close();
    expect(stage.complaints).toEqual([]);
  },
);
