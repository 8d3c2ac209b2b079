import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriersOn } from './barriers.test-kit.ts';
import { goToView, openAs, setStage, type Stage } from './journey.test-kit.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.strike());

const accord = 'The Lake Accord';
const north = 'Corva and Dovan';
const south = 'Arda and Belis';

/** The text of the accord in a room, as one of the people there. */
async function textIn(person: string, room: string): Promise<Page> {
  const page = await stage.visitor();
  await openAs(page, accord, person);
  await goToView(page, 'Rooms');
  const rooms = page.getByRole('navigation', { name: 'Rooms' });
  await rooms.getByRole('link', { name: room }).click();
  await goToView(page, 'Text');
  await page.locator('[data-point]').first().waitFor();
  return page;
}
const pointOf = (page: Page, words: string) => page.locator('.point', { hasText: words });

async function focusOn(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: label, exact: true }).click();
  await page.locator('aside.margin[data-about]').waitFor();
}
async function propose(page: Page, label: string, from: string, to: string): Promise<void> {
  await focusOn(page, label);
  await page.getByRole('button', { name: 'Propose wording' }).click();
  const wording = page.getByRole('textbox', { name: /^The wording of/ });
  await wording.fill((await wording.inputValue()).replace(from, to));
  await page.getByRole('button', { name: 'Propose this wording' }).click();
  await page.locator('.bracket', { hasText: to }).waitFor();
}
async function agree(page: Page, label: string): Promise<void> {
  await focusOn(page, label);
  await page.getByLabel(/on these words/).selectOption('agreed');
  await page.getByRole('button', { name: 'Take this position' }).click();
}

/** More people will see it than what was done last. */
async function sayYes(page: Page): Promise<void> {
  const asked = page.getByRole('dialog', { name: 'More people will see this' });
  await asked.getByRole('button', { name: /^Say it in/ }).click();
}

test('a text goes into two rooms, is changed in each, and comes back; whose change it is the mediator alone is told', async () => {
  const mediator = await textIn('Edda Quillon', 'Plenary');
  for (const room of [north, south]) {
    await mediator.getByRole('button', { name: 'Take into another room' }).click();
    const dialog = mediator.getByRole('dialog', { name: 'into another room' });
    await dialog.getByLabel('Into which room').selectOption({ label: `${room} (bilateral)` });
    const preview = dialog.locator('.carry-preview');
    expect(await preview.innerText()).toContain(`Exactly this will stand in ${room}`);
    expect(await preview.innerText()).not.toContain('Plenary');
    await dialog.getByRole('button', { name: `Take it into ${room}` }).click();
    if (room === south) await sayYes(mediator);
    await dialog.waitFor({ state: 'detached' });
  }

  const durrai = await textIn('Ansu Durrai', north);
  expect(await durrai.locator('.bracket').count()).toBe(0);
  const abrisk = await textIn('Leonte Abrisk', north);
  await propose(durrai, '8.', 'fifty', 'forty');
  await focusOn(abrisk, '8.');
  await abrisk.getByRole('button', { name: 'Join the wording of Corva' }).click();
  for (const page of [abrisk, durrai]) {
    await pointOf(page, 'forty litres').locator('.bracket').waitFor({ state: 'detached' });
  }
  await agree(abrisk, '8.');
  await agree(durrai, '8.');
  await durrai.locator('.margin .stage', { hasText: 'agreed provisionally' }).waitFor();
  const osthe = await textIn('Brannic Osthe', south);
  await propose(osthe, '4.', 'hospitals', 'infirmaries');

  const posted: string[] = [];
  mediator.on('request', (request) => posted.push(request.postData() ?? ''));
  await mediator.getByRole('button', { name: 'Bring back what rooms agreed' }).click();
  const dialog = mediator.getByRole('dialog', { name: 'Bring back' });
  const row = (words: string) => dialog.locator('.provenance li', { hasText: words });
  await row('point 8, changed').waitFor();
  expect(await row('point 8, changed').innerText()).toContain(`From ${north}`);
  expect(await row('point 4').innerText()).toContain(`From ${south}`);
  expect(await barriersOn(mediator, 'dialog')).toEqual([]);
  await dialog.getByLabel('Carry these wordings in too, without saying whose they are').check();
  const preview = await dialog.locator('.carry-preview').innerText();
  expect(preview).toContain('a wording of point 4 of “The Lake Accord”');
  await dialog.getByRole('button', { name: 'Table version 4 in Plenary' }).click();
  await sayYes(mediator);
  await dialog.waitFor({ state: 'detached' });

  const ids = [durrai, osthe].map(roomOf);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
  const entered = posted.filter((body) => body.includes('"envelope"'));
  expect(entered).toHaveLength(2);
  for (const written of entered) {
    for (const id of ids) expect(written).not.toContain(id);
  }
  for (const name of [north, south]) expect(preview).not.toContain(name);

  const voskell = await textIn('Nerea Voskell', 'Plenary');
  await pointOf(voskell, 'forty litres').waitFor();
  await focusOn(voskell, '4.');
  const brought = voskell.getByRole('region', { name: 'Brought by who runs the talks' });
  expect(await brought.innerText()).toContain('infirmaries');
  await brought.getByRole('button', { name: 'Propose this wording' }).click();
  await pointOf(voskell, 'infirmaries').locator('.bracket').waitFor();
  expect(stage.complaints).toEqual([]);
});

/** The id of the room that a page stands in. */
const roomOf = (page: Page): string => new URL(page.url()).searchParams.get('room') ?? '';

test('a deeper text is tabled under a point: each is a step from the other, and the list of texts is a tree', async () => {
  const mediator = await textIn('Edda Quillon', 'Plenary');
  await focusOn(mediator, '18.');
  const margin = mediator.locator('aside.margin[data-about]');
  await margin.getByRole('button', { name: 'Table a text under this point' }).click();
  const dialog = mediator.getByRole('dialog', { name: 'Table a text under this point' });
  await dialog.getByLabel('Title of the text').fill('Protocol on gauges');
  await dialog.getByLabel(/^Or paste it here/).fill('1. Gauges are read every hour.');
  await dialog.getByRole('button', { name: 'Table version 1' }).click();
  await pointOf(mediator, 'Gauges are read every hour.').waitFor();
  const texts = mediator.getByLabel('Which text').getByRole('option');
  expect(await texts.allTextContents()).toEqual([accord, '– Protocol on gauges']);
  await mediator.locator('.text-bar').getByRole('link', { name: 'point 18' }).click();
  await margin.getByRole('link', { name: 'Protocol on gauges' }).click();
  await pointOf(mediator, 'Gauges are read every hour.').waitFor();
});
