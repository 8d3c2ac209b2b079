import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Json } from '../src/core/record/canonical.ts';
import { envelopeOf } from '../src/core/record/compose.ts';
import type { Recorded } from '../src/core/record/entry.ts';
import { fold, host } from '../src/core/record/fold.ts';
import { negotiationId, roomId, type RoomId } from '../src/core/record/ids.ts';
import { zEntries } from '../src/wire/entries.ts';
import { checked, goToView, openAs, setStage, type Stage } from './journey.test-kit.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.strike());

const ENTRIES = '**/api/negotiations/*/entries';
const FORGED = 'Words that no one has signed.';

/** By then the record is written to the browser. */
const KEPT_AFTER_MS = 4000;

const navigation = (page: Page) => page.getByRole('navigation', { name: 'Views of the talks' });
const beingChecked = (page: Page) => page.getByText('being checked');

/**
 * What the host says, and two entries more in the chair's name, under signatures that no key made: a remark
 * at the end of the plenary, and a room of all people.
 */
function withForged(entries: readonly Recorded[]): readonly Recorded[] {
  const negotiation = negotiationId(entries[0]?.entry.envelope.negotiation ?? '');
  const { state } = fold(negotiation, entries, host, '9999');
  const { people, keys } = state.roster;
  const plenary = [...state.rooms.values()].find(({ purpose }) => purpose === 'plenary');
  const chair = [...people.values()].find(({ role }) => role === 'chair');
  const [author] = [...keys].find(([, { person }]) => person === chair?.id) ?? [];
  if (!plenary || author === undefined) throw new Error('The example has no plenary or no chair.');
  const recorded = new Date().toISOString();
  const forged = (seq: number, room: RoomId, kind: string, body: Json): Recorded => {
    const draft = { room, kind, happened: recorded, nonce: '00'.repeat(16), body };
    const envelope = envelopeOf(state, author, draft);
    return { entry: { envelope, signature: '00'.repeat(64), body }, seq, recorded };
  };
  const members = [...people.keys()].filter((one) => one !== chair?.id);
  const room = { name: FORGED, purpose: 'working', members };
  return [
    ...entries,
    forged(plenary.tree.size + 1, plenary.id, 'remark-made', { text: FORGED }),
    forged(1, roomId('f0'.repeat(16)), 'room-opened', room),
  ];
}

/** Whether a page has ever shown some words since it was loaded. */
async function watchFor(page: Page, words: string): Promise<() => Promise<boolean>> {
  await page.addInitScript((words) => {
    const seen = (): void => {
      if (document.body?.textContent.includes(words)) document.documentElement.dataset['seen'] = '';
    };
    new MutationObserver(seen).observe(document, { childList: true, subtree: true });
  }, words);
  return () => page.evaluate(() => document.documentElement.dataset['seen'] !== undefined);
}

/** As if this browser had never opened a record: what it kept and what it had verified is gone. */
const forgetRecords = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (const name of Object.keys(localStorage))
      if (/^parley\.(checked|seen)\./.test(name)) localStorage.removeItem(name);
    await new Promise((done) => {
      const request = indexedDB.deleteDatabase('parley-record');
      for (const end of ['success', 'error', 'blocked']) request.addEventListener(end, done);
    });
  });

test('a page loaded anew shows at once what this browser had, says that it is being checked, and does nothing upon it before', async () => {
  const page = await stage.visitor();
  await openAs(page, 'The Lake Accord', 'Nerea Voskell');
  await goToView(page, 'Rooms');
  await page.waitForTimeout(KEPT_AFTER_MS);
  const held: Route[] = [];
  const posted: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && posted.push(request.url()));
  await page.route(ENTRIES, (route) => {
    if (route.request().method() === 'POST') return route.continue();
    held.push(route);
  });
  await page.reload();
  await navigation(page).waitFor();
  await beingChecked(page).waitFor();
  await expect.poll(() => held.length, { timeout: 10_000 }).toBe(1);
  const words = 'Said while the record was being checked.';
  await page.getByRole('textbox', { name: 'Say something' }).fill(words);
  await page.getByRole('button', { name: /^Say it in/ }).click();
  await page.waitForTimeout(500);
  expect(posted.filter((url) => url.includes('/entries'))).toEqual([]);
  await held[0]?.continue();
  await checked(page);
  await page.getByRole('list').getByText(words).first().waitFor();
  expect(posted.filter((url) => url.includes('/entries'))).toHaveLength(1);
  await page.context().close();
});

test('what another build of the pages kept is not shown: its states may be of another shape', async () => {
  const page = await stage.visitor();
  await openAs(page, 'The Lake Accord', 'Leonte Abrisk');
  await page.waitForTimeout(KEPT_AFTER_MS);
  await page.evaluate(async () => {
    const request = indexedDB.open('parley-record');
    await new Promise((done) => request.addEventListener('success', done));
    const records = request.result.transaction('records', 'readwrite').objectStore('records');
    const all = records.getAll();
    await new Promise((done) => all.addEventListener('success', done));
    for (const one of all.result)
      await new Promise((done) =>
        records
          .put({ ...one, state: { build: 'another', now: {} } })
          .addEventListener('success', done),
      );
    request.result.close();
  });
  await page.reload();
  await navigation(page).waitFor();
  await checked(page);
  await page.getByRole('heading', { name: 'My desk' }).waitFor();
  expect(stage.complaints).toEqual([]);
  await page.context().close();
});

test('a host whose record does not go on from what was seen is found out, though what was kept is shown first', async () => {
  const page = await stage.visitor();
  await openAs(page, 'The Lake Accord', 'Brannic Osthe');
  await page.waitForTimeout(KEPT_AFTER_MS);
  await page.evaluate(() => {
    for (const name of Object.keys(localStorage).filter((one) => one.startsWith('parley.seen.'))) {
      const seen = localStorage.getItem(name) ?? '';
      localStorage.setItem(
        name,
        seen.replaceAll(/"root":"[0-9a-f]{64}"/g, `"root":"${'0'.repeat(64)}"`),
      );
    }
  });
  await page.reload();
  await navigation(page).waitFor();
  await checked(page);
  await goToView(page, 'Record');
  const said = page.getByRole('alert').getByText('another past').first();
  expect(await said.textContent()).toContain('are not those that this browser saw');
  await page.context().close();
});

test('entries that no one signed are shown while the record is being checked, then refused loudly, and nothing of them stays', async () => {
  const page = await stage.visitor();
  await openAs(page, 'The Lake Accord', 'Ansu Durrai');
  await page.route(ENTRIES, async (route) => {
    const answer = await route.fetch();
    const { entries } = zEntries.parse(await answer.json());
    await route.fulfill({ response: answer, json: { entries: withForged(entries) } });
  });
  const wasShown = await watchFor(page, FORGED);
  const { pathname } = new URL(page.url());
  await page.goto('/');
  await forgetRecords(page);
  await page.goto(pathname);
  const alert = page.getByRole('alert').filter({ hasText: 'not what their authors signed' });
  await alert.getByText('2 entries').waitFor();
  expect(await wasShown()).toBe(true);
  expect(await page.locator('body').textContent()).not.toContain(FORGED);
  await alert.getByRole('link', { name: 'See which' }).click();
  await page.getByText('Entered, and refused by the rules').waitFor();
  await page.context().close();
});
