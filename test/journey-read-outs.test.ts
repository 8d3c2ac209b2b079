import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goToView, openAs, setStage, type Stage } from './journey.test-kit.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.strike());

async function enterAs(person: string): Promise<Page> {
  const page = await stage.visitor();
  await openAs(page, 'The Lake Accord', person);
  await goToView(page, 'Rooms');
  return page;
}

const session = (page: Page) => page.locator('.session', { hasText: 'Second reading' });
const told = (page: Page) =>
  page.locator('.told-sessions > details', { hasText: 'Second reading' });
const asDialog = (page: Page) => page.getByRole('dialog');

test('each side says what a session came to, and one text of several is theirs when each has assented', async () => {
  const [dovan, corva] = [await enterAs('Leonte Abrisk'), await enterAs('Ansu Durrai')];
  await session(dovan).getByRole('button', { name: 'Issue a read-out' }).click();
  const words =
    'Dovan thanks the hosts. It notes that the Lake lost another centimetre while we read.';
  await asDialog(dovan).getByLabel('What is said of the session').fill(words);
  await asDialog(dovan).getByRole('button', { name: 'Issue this read-out' }).click();

  await session(corva).getByRole('link', { name: 'What was said of it' }).click();
  await told(corva).getByText('Dovan thanks the hosts.').waitFor();
  const parties = await told(corva).locator('.read-out h4').allInnerTexts();
  expect(parties).toEqual(['Arda', 'Corva', 'Dovan']);
  expect(await told(corva).locator('.in-common').innerText()).toContain('CO: Corva');

  await session(dovan).getByRole('button', { name: 'Propose a joint communique' }).click();
  await asDialog(dovan).getByLabel('What is said of the session').fill('The Lake is lower.');
  await asDialog(dovan).getByLabel('Arda').uncheck();
  await asDialog(dovan).getByLabel('Belis').uncheck();
  await asDialog(dovan).getByRole('button', { name: 'Propose this communique' }).click();
  const draft = told(corva).locator('.communique');
  await draft.getByText('Draft of a joint communique of Corva and Dovan').waitFor();
  expect(await draft.innerText()).toContain('waits for the assent of Corva');
  await draft.getByRole('button', { name: 'Assent to it for Corva' }).click();
  await session(dovan).getByRole('link', { name: 'What was said of it' }).click();
  await told(dovan).getByText('Joint communique of Corva and Dovan').waitFor();
  expect(await told(dovan).getByRole('button', { name: 'Assent' }).count()).toBe(0);
  expect(stage.complaints).toEqual([]);
});
