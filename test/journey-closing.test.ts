import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriersOn } from './barriers.test-kit.ts';
import {
  beginFerryTalks,
  callSilence,
  closeSilence,
  codeFor,
  enter,
} from './ferry-talks.test-kit.ts';
import { goToView, setStage, type Stage } from './journey.test-kit.ts';

let stage: Stage;
let chair: Page;
let north: Page;
let south: Page;
beforeAll(async () => {
  stage = await setStage();
  [chair, north, south] = [await stage.visitor(), await stage.visitor(), await stage.visitor()];
  await beginFerryTalks(chair);
  await enter(north, await codeFor(chair, 'NB', 'Halvor Brekke'));
  await enter(south, await codeFor(chair, 'SB', 'Oriel Santos'));
  for (const page of [chair, north, south]) await goToView(page, 'Closing');
});
afterAll(() => stage.strike());

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Does what cannot be taken back: it says what follows, and is asked once. */
async function confirm(page: Page, name: string, means: RegExp): Promise<void> {
  await press(page, name);
  const dialog = page.getByRole('dialog', { name });
  await dialog.getByText(means).waitFor();
  await dialog.getByText('This cannot be taken back.').waitFor();
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

test('a silence is broken by an objection, called again, and closed after its deadline', async () => {
  await callSilence(chair, 600);
  await south.getByText('It still runs').waitFor();
  await south.getByLabel('Why you object').fill('The fuel is not ours alone.');
  await press(south, 'Break the silence');
  await chair.getByText('It was broken by an objection.').waitFor();
  await callSilence(chair, 4);
  await north.getByText('It still runs').waitFor();
  await closeSilence(chair);
  const closed = north.getByText('It is closed: who said nothing is held to agree.');
  await expect.poll(() => closed.count(), { timeout: 15_000 }).toBe(1);
});

test('a text is frozen, signed, ratified, and is in force', async () => {
  expect(await north.getByRole('button', { name: /Freeze|Sign/ }).count()).toBe(0);
  await chair.getByLabel('Days of notice for whoever withdraws').fill('30');
  await press(chair, 'Settle the entry into force');
  await press(chair, 'Freeze the text for signature');
  await chair.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  expect(await chair.getByText('What is signed').count()).toBe(0);
  await confirm(chair, 'Freeze the text for signature', /^No word of .* can change any more/);
  await north.getByText('What is signed').waitFor();
  expect(await chair.getByRole('button', { name: /Sign|Accede|ratification/ }).count()).toBe(0);
  await north.getByLabel('On what').selectOption({ label: 'point 1' });
  await north.getByLabel('What you exclude or read differently').fill('Not in winter.');
  await press(north, 'Enter the reservation');
  await south.getByText('North Bank reserves on point 1').waitFor();
  await press(south, 'Object to the reservation of North Bank');
  const objecting = south.getByRole('dialog');
  await objecting.getByLabel('The text shall not be in force').check();
  await objecting.getByText('Nothing of the text is in force').waitFor();
  await press(south, 'Enter the objection');
  await north.getByText('South Bank objects: the text is not in force').waitFor();
  await press(south, 'Take the objection to the reservation of North Bank back');
  await north.getByText(/taken back on/).waitFor();
  await press(north, 'Take the reservation back');
  await chair.getByText('North Bank took a reservation back.').waitFor();
  await north.getByLabel(/^Ad referendum/).check();
  await confirm(north, 'Sign', /^North Bank signs .* ad referendum/);
  await chair.getByText('Signature by North Bank. (ad referendum)').waitFor();
  for (const [page, signature] of [
    [north, 'North Bank: signed by Halvor Brekke'],
    [south, 'South Bank: signed by Oriel Santos'],
  ] as const) {
    const act = page === north ? 'Confirm the signature' : 'Sign';
    await confirm(page, act, /in exactly the words of the frozen text/);
    await chair.getByText(signature).waitFor();
    await confirm(page, 'Deposit the ratification', /consents to be bound/);
  }
  await chair.getByText(/^In force since .*, for North Bank and South Bank\.$/).waitFor();
  await confirm(chair, 'Declare it in force', /is in force from/);
  await chair.getByRole('button', { name: 'Declare it in force' }).waitFor({ state: 'detached' });
  const row = chair.getByRole('row', { name: /^North Bank/ });
  expect(await row.innerText()).toContain('(ratified)');
});

test('who leaves reads first what follows, and the depositary notifies it', async () => {
  await press(north, 'Give notice of withdrawal');
  await north.getByRole('dialog').getByText('This cannot be undone.').waitFor();
  await press(north, 'Give notice that cannot be taken back');
  await chair.getByText('Notice of withdrawal by North Bank.').waitFor();
  const told = await chair.locator('.notifications li').allInnerTexts();
  expect(told.length).toBe(12);
});

test('the page has no fault of accessibility and does not scroll sideways, in two directions', async () => {
  for (const page of [chair, north]) {
    for (const [language, width] of [
      ['en', 1440],
      ['ar', 1440],
      ['ar', 390],
      ['en', 390],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.locator('select.language').selectOption(language);
      await page.locator(`html[lang="${language}"]`).waitFor();
      await page.screenshot({
        fullPage: true,
      });
      expect([language, await barriersOn(page)]).toEqual([language, []]);
      const wide = await page.evaluate(
        () => (document.querySelector('main')?.scrollWidth ?? 0) > window.innerWidth,
      );
      expect(wide).toBe(false);
    }
  }
});

test('nothing was refused by the content policy and nothing broke on any page', () => {
  expect(stage.complaints).toEqual([]);
});
