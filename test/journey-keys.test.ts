import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { goToView, openAs, setStage, type Stage } from './journey.test-kit.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.strike());

test('a head lets a delegate in under the party’s own key, and ends her key when her telephone is lost', async () => {
  const head = await stage.visitor();
  await openAs(head, 'The Lake Accord', 'Nerea Voskell');
  await goToView(head, 'State of the talks');
  await head.getByRole('button', { name: 'Let a delegate in' }).click();
  const dialog = head.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Sefa Orlin');
  await dialog.getByLabel('Title, as on the badge').fill('Counsellor');
  await dialog.getByLabel('For how long the code serves').selectOption('1 hour');
  await dialog.getByRole('button', { name: 'Make a code' }).click();
  const code = await head.locator('.invitation-code').innerText();
  expect(await dialog.getByText('It can be used once, until').isVisible()).toBe(true);
  await dialog.getByRole('button', { name: 'Close' }).click();

  const delegate = await stage.visitor();
  await delegate.getByRole('link', { name: 'Enter with a code' }).click();
  const field = delegate.getByRole('textbox', { name: 'Code' });
  await field.fill(code.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A')));
  await delegate.getByText('A letter is wrong').waitFor();
  await field.fill(code.toLowerCase().replaceAll('-', ' '));
  await delegate.getByRole('button', { name: 'Enter' }).click();
  await delegate.getByRole('navigation', { name: 'Views of the talks' }).waitFor();

  await goToView(head, 'People');
  await head.getByRole('button', { name: 'Keys of Sefa Orlin' }).click();
  const keys = head.getByRole('dialog', { name: 'Keys of Sefa Orlin' });
  await keys.getByLabel('Why a key is ended').fill('Telephone lost');
  await keys.getByRole('button', { name: 'End this key' }).click();
  const asked = head.getByRole('dialog', { name: 'End this key' });
  await asked.getByText('can enter nothing more as Sefa Orlin').waitFor();
  await head.keyboard.press('Escape');
  await asked.waitFor({ state: 'detached' });
  expect(await keys.isVisible()).toBe(true);
  await keys.getByRole('button', { name: 'End this key' }).click();
  await asked.getByRole('button', { name: 'End this key' }).click();
  await asked.waitFor({ state: 'detached' });
  await keys.getByRole('button', { name: 'End this key' }).waitFor({ state: 'detached' });
  await delegate.reload();
  await delegate.getByRole('heading').first().waitFor();
  expect(await delegate.getByRole('navigation', { name: 'Views of the talks' }).count()).toBe(0);

  await keys.getByRole('button', { name: 'Make a new code' }).click();
  const again = await head.locator('.invitation-code').innerText();
  await head.emulateMedia({ media: 'print' });
  expect(await head.locator('.invitation-code').isVisible()).toBe(true);
  expect(await head.locator('#page').isVisible()).toBe(false);
  await head.emulateMedia({ media: 'screen' });
  const elsewhere = await stage.visitor();
  await elsewhere.getByRole('link', { name: 'Enter with a code' }).click();
  await elsewhere.getByRole('textbox', { name: 'Code' }).fill(again);
  await elsewhere.getByRole('button', { name: 'Enter' }).click();
  await elsewhere.getByRole('navigation', { name: 'Views of the talks' }).waitFor();
});

test('the party’s key is saved to a file, kept apart, and brought again', async () => {
  const head = await stage.visitor();
  await openAs(head, 'The Lake Accord', 'Osmar Devrin');
  await goToView(head, 'People');
  const [download] = await Promise.all([
    head.waitForEvent('download'),
    head.getByRole('button', { name: 'Save the party’s key to a file' }).click(),
  ]);
  const path = await download.path();
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ format: 'key/1' });
  await head.getByRole('button', { name: 'Keep it here no longer' }).click();
  const file = head.getByLabel('The party’s key is not in this browser. Bring its file:');
  await file.setInputFiles({
    name: 'other.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{}'),
  });
  await head.getByText('This file does not hold the key of the party').waitFor();
  await file.setInputFiles(path);
  await head.getByRole('button', { name: 'Change the party’s key' }).click();
  await head.getByRole('button', { name: 'Keep it here no longer' }).waitFor();
});

test('a key that the chair puts in place of a party’s own is named as that before everyone', async () => {
  const chair = await stage.visitor();
  await openAs(chair, 'The Lake Accord', 'Hale Immerin');
  await goToView(chair, 'People');
  const dovan = (page: typeof chair) => page.locator('.one-party', { hasText: 'Dovan' }).first();
  await dovan(chair).getByRole('button', { name: 'The party has lost its key' }).click();
  const dialog = chair.getByRole('dialog');
  await dialog.getByLabel('The new key').fill('ab'.repeat(32));
  await dialog.getByLabel('Why').fill('The safe burned.');
  await dialog.getByRole('button', { name: 'Replace the key before everyone' }).click();
  const other = await stage.visitor();
  await openAs(other, 'The Lake Accord', 'Ilvane Torrald');
  await goToView(other, 'People');
  await dovan(other).getByText('put there by the chair').waitFor();
  expect(await dovan(other).textContent()).toContain('The safe burned.');
});

test('nothing was refused by the content policy and nothing broke on any page', () => {
  const expected = stage.complaints.filter((complaint) => !complaint.includes('404'));
  expect(expected).toEqual([]);
});
