import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriersOn } from './barriers.test-kit.ts';
import { beginFerryTalks, codeFor, enter } from './ferry-talks.test-kit.ts';
import { goToView, setStage, type Stage } from './journey.test-kit.ts';

let stage: Stage;
let chair: Page;
let north: Page;
beforeAll(async () => {
  stage = await setStage();
  [chair, north] = [await stage.visitor(), await stage.visitor()];
  await beginFerryTalks(chair);
  await enter(north, await codeFor(chair, 'NB', 'Halvor Brekke'));
  for (const page of [chair, north]) await goToView(page, 'State of the talks');
});
afterAll(() => stage.strike());

const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
const choose = (name: string, value: string) =>
  chair.getByRole('dialog').getByRole('combobox', { name, exact: true }).selectOption(value);

test('the chair names a fact and who declares it, and sets a gate on that and on signatures', async () => {
  expect(await north.getByRole('button', { name: 'Set a gate' }).count()).toBe(0);
  const dialog = chair.getByRole('dialog');
  await press(chair, 'Name a fact');
  await dialog.getByLabel('The fact, as a sentence that is true or not').fill('The ice is gone');
  await dialog.getByRole('checkbox').first().check();
  await press(chair, 'Enter the fact');
  await chair.getByText('To be declared by North Bank.', { exact: true }).waitFor();
  await press(chair, 'Set a gate');
  await dialog.getByLabel('Name of the gate').fill('First crossing');
  await dialog.getByLabel('What waits behind it').fill('the ferry sails');
  await choose('How many of the conditions', 'any');
  await choose('Condition 1', 'fact');
  const fact = dialog.getByRole('combobox', { name: 'Which fact' });
  await fact.selectOption({ label: 'The ice is gone' });
  await press(chair, 'Add a condition');
  await choose('Condition 2', 'consents');
  await dialog.getByRole('checkbox', { name: 'sessions being held' }).check();
  expect(await barriersOn(chair, 'dialog')).toEqual([]);
  await press(chair, 'Set the gate');
  await north.getByRole('heading', { name: 'First crossing' }).waitFor();
  await north.getByText('Signed in full by every party that must agree.').waitFor();
  await north.getByText('While it is shut, refused in this room: sessions being held.').waitFor();
});

test('the party that is entitled declares the fact, the gate opens, and it takes its word back', async () => {
  await press(north, 'Declare that it holds');
  await north.getByRole('dialog').getByRole('button', { name: 'Declare it for' }).click();
  await chair.getByText('May happen now: the ferry sails.').waitFor();
  await press(north, 'Declare that it does not hold');
  await chair.getByText('Waiting: the ferry sails.').waitFor();
  expect(stage.complaints).toEqual([]);
});

test('the chair opens a gate with a reason, and setting it anew closes it again', async () => {
  await press(chair, 'Open it all the same');
  const dialog = chair.getByRole('dialog');
  await dialog.getByLabel('Why').fill('The season is short.');
  await dialog.getByRole('button', { name: 'Open the gate' }).click();
  await north.getByText('opened by the chair, who says: The season is short.').waitFor();
  await press(chair, 'Change it');
  await press(chair, 'Set the gate');
  await north.getByText('Waiting: the ferry sails.').waitFor();
  expect(stage.complaints).toEqual([]);
});
