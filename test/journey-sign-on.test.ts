import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { serve } from '../src/server/serve.ts';
import { realProvider, waysBy } from '../src/server/single-sign-on/provider.test-kit.ts';
import { newFolder } from '../src/server/visitor.test-kit.ts';
import { zOpened } from '../src/wire/examples.ts';
import { barriersOn } from './barriers.test-kit.ts';
import { goToView, openAs, setStage, type Stage } from './journey.test-kit.ts';

/** The negotiation of an example, opened on a folder before it is served with a way in to it. */
async function opened(dataDir: string): Promise<string> {
  const where = { port: 0, host: '127.0.0.1', dataDir, pagesDir: '' };
  const serving = await serve({ ...where, examples: true });
  const headers = { origin: serving.address };
  const path = `${serving.address}/api/examples/lake-accord/open`;
  const answer = await fetch(path, { method: 'POST', headers });
  await serving.close();
  return zOpened.parse(await answer.json()).negotiation;
}

async function setUp(): Promise<Stage> {
  const dataDir = await newFolder();
  let address = '';
  const provider = await realProvider(() => `${address}/api/single-sign-on/return`);
  const negotiation = await opened(dataDir);
  const stage = await setStage({
    dataDir,
    waysIn: await waysBy(provider, [{ negotiation, party: 'CO' }]),
  });
  ({ address } = stage.serving);
  onTestFinished(() => stage.strike());
  return stage;
}

async function signInAtMinistry(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Sign in: Ministry of Water' }).click();
  await page.waitForURL(/localhost/);
  if (name === '') await page.goBack();
  else {
    await page.getByLabel('Name').fill(name);
    await page.getByRole('button', { name: 'Sign in' }).click();
  }
}

test('someone asks by a ministry’s sign-on, the head compares the words and accredits, and she is in', async () => {
  const stage = await setUp();
  const asking = await stage.visitor();
  await asking.getByRole('link', { name: 'Ask by your ministry’s sign-on' }).click();
  await signInAtMinistry(asking, 'sefa');
  await asking.getByRole('heading', { name: 'You have asked: Ministry of Water' }).waitFor();
  await asking.getByText('You are not in yet.').waitFor();
  expect(new URL(asking.url()).pathname + new URL(asking.url()).search).toBe('/ask');
  const wordsSaid = await asking.locator('.asked .key-words').innerText();
  expect(wordsSaid.split(' ')).toHaveLength(8);
  expect(await barriersOn(asking)).toEqual([]);

  const chair = await stage.visitor();
  await openAs(chair, 'The Lake Accord', 'Hale Immerin');
  await goToView(chair, 'People');
  await chair.getByRole('heading', { name: 'People' }).waitFor();
  expect(await chair.getByText('Who asks to be let in').count()).toBe(0);

  const head = await stage.visitor();
  await openAs(head, 'The Lake Accord', 'Nerea Voskell');
  await goToView(head, 'People');
  const request = head.locator('.requests article', { hasText: 'Sefa Orlin' });
  await request.getByText('sefa.orlin@water.example').waitFor();
  expect(await request.locator('.key-words').innerText()).toBe(wordsSaid);
  expect(await barriersOn(head)).toEqual([]);
  await request.getByRole('button', { name: 'Let Sefa Orlin in' }).click();
  const dialog = head.getByRole('dialog');
  await dialog.getByLabel('Title, as on the badge').fill('Counsellor');
  const accredit = dialog.getByRole('button', { name: 'Accredit' });
  await accredit.click();
  await dialog.getByText(/^Tick this first: “Sefa Orlin has read these words out/).waitFor();
  await dialog.getByLabel('has read these words out to me').check();
  expect(await barriersOn(head)).toEqual([]);
  await accredit.click();
  await dialog.waitFor({ state: 'detached' });
  await head.locator('.delegates', { hasText: 'Sefa Orlin' }).waitFor();
  expect(await head.locator('.requests').count()).toBe(0);

  await asking.getByRole('button', { name: 'See whether I am in' }).click();
  await asking.getByRole('navigation', { name: 'Views of the talks' }).waitFor();
  await asking.goto('/');
  await asking.getByRole('link', { name: /Lake/ }).first().click();
  await asking.getByRole('navigation', { name: 'Views of the talks' }).waitFor();
  const expected = stage.complaints.filter((complaint) => !complaint.includes('404'));
  expect(expected).toEqual([]);
});

test('who does not sign in at the ministry has asked for nothing, and who is turned away is told nothing', async () => {
  const stage = await setUp();
  const asking = await stage.visitor();
  await asking.goto('/ask');
  await signInAtMinistry(asking, '');
  await asking.getByRole('button', { name: 'Sign in: Ministry of Water' }).waitFor();
  expect(await asking.locator('.asked').count()).toBe(0);
  await asking.goto('/ask?refused=declined');
  await asking.getByText('You did not sign in there').waitFor();
  await signInAtMinistry(asking, 'sefa');
  await asking.getByRole('heading', { name: 'You have asked' }).waitFor();

  const head = await stage.visitor();
  await openAs(head, 'The Lake Accord', 'Nerea Voskell');
  await goToView(head, 'People');
  await head.getByRole('button', { name: 'Turn Sefa Orlin away' }).click();
  await head.locator('.requests').waitFor({ state: 'detached' });
  await asking.getByRole('button', { name: 'See whether I am in' }).click();
  await asking.getByText('You are not in yet.').waitFor();
});
