import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriersOn } from './barriers.test-kit.ts';
import { goToView, openAs, setStage, type Stage } from './journey.test-kit.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.strike());

async function enterAs(person: string, view: string): Promise<Page> {
  const page = await stage.visitor();
  await openAs(page, 'The Lake Accord', person);
  await goToView(page, view);
  return page;
}

test('a pledge is split among requirements, and counted in another unit once the chair states a rate', async () => {
  const head = await enterAs('Ansu Durrai', 'Pledges');
  await head.getByRole('button', { name: 'Make a pledge' }).first().click();
  const dialog = head.getByRole('dialog');
  await dialog.getByLabel('What is promised').fill('Boats for the lake.');
  await dialog.getByLabel('How much').fill('30');
  await dialog.getByLabel('In which unit').fill('USD');
  await dialog.getByLabel('Towards which requirement').selectOption('several: split it');
  const shares = dialog.getByLabel('Of it towards');
  await shares.nth(0).fill('20');
  await shares.nth(1).fill('11');
  await dialog.getByText('The shares come to more than is pledged').waitFor();
  const go = dialog.getByRole('button', { name: /^Pledge it for/ });
  await go.click();
  await dialog.getByText('or a number does not fit').waitFor();
  await shares.nth(1).fill('4');
  await go.click();
  const first = head.locator('.requirement').first();
  await first.getByText(/^Split: 20 USD towards .*; 6 USD towards no requirement$/).waitFor();
  await first.getByText('in other units: 20 USD waiting').waitFor();

  const chair = await enterAs('Edda Quillon', 'Pledges');
  const needed = chair.locator('.requirement').first().locator('.coverage strong').first();
  const [, unit = ''] = /\S+ (.*) needed/.exec(await needed.innerText()) ?? [];
  await chair.getByRole('button', { name: 'State a rate' }).first().click();
  const stating = chair.getByRole('dialog');
  await stating.getByRole('button', { name: 'State it' }).click();
  await stating.getByText('“One of which unit” is still empty: fill it in.').waitFor();
  const focused = await chair.evaluate(() => document.activeElement?.closest('label')?.textContent);
  expect(focused).toContain('One of which unit');
  await stating.getByLabel('One of which unit').fill('USD');
  await stating.getByLabel('Is how many').fill('0.17');
  await stating.getByLabel('Of which unit', { exact: true }).fill(unit);
  await stating.getByLabel('As of which day').fill('2026-09-01');
  await stating.getByLabel('Whose rate it is').fill('The Lake Bank, '.repeat(40));
  await stating.getByRole('button', { name: 'State it' }).click();
  await stating.getByText('is too long: it has 600 characters, and 500 fit.').waitFor();
  await stating.getByLabel('Whose rate it is').fill('The Lake Bank');
  await stating.getByRole('button', { name: 'State it' }).click();
  const said = `Counted in it: 20 USD waiting, at 1 USD = 0.17 ${unit} (The Lake Bank, 1 September 2026; stated by Edda Quillon).`;
  await first.getByText(said).waitFor();
  expect(await barriersOn(chair)).toEqual([]);

  await chair.getByRole('button', { name: `Take back the rate between USD and ${unit}` }).click();
  await first.getByText('in other units: 20 USD waiting').waitFor();
  expect(stage.complaints).toEqual([]);
});
