import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goToView, openAs, setStage, type Stage } from './journey.test-kit.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.strike());

const points = (page: Page, words: string) => page.locator('.point', { hasText: words });

async function inText(person: string): Promise<Page> {
  const page = await stage.visitor();
  await openAs(page, 'The Lake Accord', person);
  await goToView(page, 'Text');
  return page;
}

/** Files a wording of the point that says `withdrawal of more than`, with one word of it changed. */
async function amend(page: Page, from: RegExp, to: string): Promise<void> {
  const metered = points(page, 'Every withdrawal of more than');
  await metered.getByRole('button', { name: '8.', exact: true }).click();
  await page.getByRole('button', { name: 'Propose wording' }).click();
  const wording = page.getByRole('textbox', { name: /^The wording of/ });
  await wording.fill((await wording.inputValue()).replace(from, to));
  await page.getByRole('button', { name: 'Propose this wording' }).click();
  await wording.waitFor({ state: 'detached' });
}

/** Of how many people this browser keeps a copy of the record. */
const recordsKept = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    if (!databases.some(({ name }) => name === 'parley-record')) return 0;
    const opening = indexedDB.open('parley-record');
    await new Promise((done) => opening.addEventListener('success', done));
    const database = opening.result;
    const all = database.transaction('records').objectStore('records').count();
    await new Promise((done) => all.addEventListener('success', done));
    database.close();
    return all.result;
  });

test('two who are in a room see that the other is here, unless he does not want it', async () => {
  const corva = await inText('Nerea Voskell');
  const arda = await inText('Brannic Osthe');
  await arda.getByRole('button', { name: '1 other here' }).click();
  await arda.getByRole('dialog').getByText('Nerea Voskell').waitFor();
  await corva.getByRole('button', { name: '1 other here' }).click();
  await corva.getByRole('checkbox', { name: /Show the members/ }).uncheck();
  await arda.getByText('No one else of this room has Parley open now.').waitFor();
  await corva.getByText('You do not show that you are here').waitFor();
  expect(await arda.getByRole('dialog').getByText('Nerea Voskell').count()).toBe(0);
  await Promise.all([corva.context().close(), arda.context().close()]);
});

test('without the host one reads on, is told since when, and keeps what one writes; then what was missed is counted', async () => {
  const corva = await inText('Nerea Voskell');
  const arda = await inText('Brannic Osthe');
  await corva.context().setOffline(true);
  await corva.getByText('The host cannot be reached since').waitFor();
  await goToView(corva, 'Rooms');
  const say = corva.getByRole('textbox', { name: 'Say something' });
  await say.fill('Written without the host.');
  await corva.getByRole('button', { name: /^Say it in/ }).click();
  await corva.getByText('nothing was sent. What you wrote is kept here').waitFor();
  await amend(arda, /\bfifty\b/, 'forty');
  await corva.context().setOffline(false);
  await corva.getByText('1 entry was recorded').waitFor();
  expect(await say.inputValue()).toBe('Written without the host.');
  await goToView(corva, 'State of the talks');
  await corva
    .getByRole('region', { name: 'You were writing' })
    .getByText('Written without the host.')
    .waitFor();
  await corva.getByRole('button', { name: /^Discard the draft/ }).click();
  await corva.getByRole('region', { name: 'You were writing' }).waitFor({ state: 'detached' });
  await Promise.all([corva.context().close(), arda.context().close()]);
});

test('a page loaded anew without the host shows the record as it was, checked; signed out, nothing', async () => {
  const corva = await inText('Nerea Voskell');
  await corva.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => recordsKept(corva), { timeout: 20_000 }).toBe(1);
  await corva.context().setOffline(true);
  await corva.reload();
  await corva.getByText('This is the record as this browser had it at').waitFor();
  await corva.locator('.point').first().waitFor();
  await goToView(corva, 'Matrix');
  await corva.context().setOffline(false);
  await corva.getByText('The connection is back.').waitFor();
  await corva.locator('.me button').last().click();
  await corva.getByRole('button', { name: /^Sign out/ }).click();
  await corva.waitForURL('/');
  expect(await recordsKept(corva)).toBe(0);
  await corva.context().close();
});

test('a browser that is wiped holds no key any more', async () => {
  const corva = await inText('Nerea Voskell');
  const { pathname } = new URL(corva.url());
  await corva.locator('.me button').last().click();
  await corva.getByRole('button', { name: 'Wipe this browser' }).click();
  await corva.getByText('This cannot be taken back').waitFor();
  await corva.getByRole('button', { name: 'Delete everything here' }).click();
  await corva.waitForURL('/');
  await corva.goto(pathname);
  await corva.getByText('This browser holds no key').waitFor();
  expect(await recordsKept(corva)).toBe(0);
  await corva.context().close();
});

test('what changes while one writes is shown, and one’s own words are carried over', async () => {
  const corva = await inText('Nerea Voskell');
  const other = await inText('Nerea Voskell');
  const metered = points(corva, 'Every withdrawal of more than');
  await metered.getByRole('button', { name: '8.', exact: true }).click();
  await corva.getByRole('button', { name: 'Propose wording' }).click();
  const wording = corva.getByRole('textbox', { name: 'The wording of CO' });
  const begun = await wording.inputValue();
  await wording.fill(begun.replace('Every', 'Each and every'));
  await amend(other, /\bmore than \w+/, 'more than thirty');
  await corva.getByText('the wording of Corva has changed').waitFor();
  await corva.getByRole('button', { name: 'Carry my words over' }).click();
  expect(await wording.inputValue()).toMatch(/^Each and every .*more than thirty/);
  await Promise.all([corva.context().close(), other.context().close()]);
});

test('an amendment above what is read moves nothing, and is said', async () => {
  const corva = await inText('Nerea Voskell');
  const arda = await inText('Brannic Osthe');
  const last = corva.locator('.sheet .point').nth(-4);
  await last.evaluate((row) => row.scrollIntoView({ block: 'start' }));
  const top = () => last.evaluate((row) => Math.round(row.getBoundingClientRect().top));
  const before = await top();
  await amend(
    arda,
    /\bEvery withdrawal\b/,
    'Without any exception whatsoever, and in all seasons of the year, every single withdrawal',
  );
  await corva.getByRole('button', { name: '1 change above' }).waitFor();
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
  await corva.getByRole('button', { name: '1 change above' }).click();
  await points(corva, 'in all seasons').waitFor();
  await corva.getByRole('button', { name: '1 change above' }).waitFor({ state: 'detached' });
  await Promise.all([corva.context().close(), arda.context().close()]);
});

test('a position is taken back by a new act, and both are in the record', async () => {
  const corva = await inText('Nerea Voskell');
  await points(corva, 'of more than').getByRole('button', { name: '8.', exact: true }).click();
  const margin = corva.getByRole('complementary');
  await margin.locator('.take select').selectOption('reserved');
  await margin.locator('.take button[type=submit]').click();
  await corva.getByRole('button', { name: 'Take it back' }).click();
  await corva.getByText('Taken back.').waitFor();
  await goToView(corva, 'Rooms');
  expect(await corva.locator('.conversation').getByText('Nerea Voskell').count()).toBeGreaterThan(
    0,
  );
  await corva.context().close();
});
