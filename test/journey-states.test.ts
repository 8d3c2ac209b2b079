import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ar } from '../src/web/words/ar.ts';
import { en, type Words } from '../src/web/words/en.ts';
import { barriersOn, keepPicture } from './barriers.test-kit.ts';
import { openAs, setStage, type Stage } from './journey.test-kit.ts';

let stage: Stage;
let head: Page;
let chair: Page;
beforeAll(async () => {
  stage = await setStage();
  [head, chair] = [await stage.visitor(), await stage.visitor()];
  await openAs(head, 'The Lake Accord', 'Nerea Voskell');
  await openAs(chair, 'The Lake Accord', 'Hale Immerin');
});
afterAll(() => stage.strike());

/** Dozens of states each, read whole by axe-core. */
const slow = { timeout: 240_000 };

/** How the pages are looked at: a language, and light or dark, so that two walks see all four. */
const looks = [
  { language: 'en', words: en, colorScheme: 'light' },
  { language: 'ar', words: ar, colorScheme: 'dark' },
] as const;
type Look = (typeof looks)[number];

/** A page that notes, of every state it is brought into, what is wrong with it. */
interface Walk {
  readonly page: Page;
  readonly words: Words;
  readonly found: string[];
  readonly look: (state: string) => Promise<void>;
}

/** Brings a page into a look, as wide as a desk and with the host in reach, whatever was done on it before. */
async function walkOn(
  page: Page,
  { language, words, colorScheme }: Look,
  name: string,
): Promise<Walk> {
  await page.context().setOffline(false);
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.locator('select.language').selectOption(language);
  await page.locator(`html[lang="${language}"]`).waitFor();
  const found: string[] = [];
  const look = async (state: string): Promise<void> => {
    await keepPicture(page, `${name} ${state} ${language} ${colorScheme}`);
    for (const one of await barriersOn(page)) found.push(`${name}, ${state}: ${one}`);
  };
  return { page, words, found, look };
}

const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click();

async function toView({ page, words }: Walk, view: keyof Words['shell']['views']): Promise<void> {
  const navigation = page.getByRole('navigation', { name: words.shell.navigation });
  await navigation.getByRole('link', { name: words.shell.views[view], exact: true }).click();
  await page.locator(`main.view-${view} > *`).first().waitFor();
}

/** Opens a dialog by its button, looks at it, and leaves it by Escape: the button has the focus again. */
async function throughDialog(walk: Walk, state: string, button: string): Promise<void> {
  const { page, look, found } = walk;
  await press(page, button);
  await page.getByRole('dialog').waitFor();
  await look(state);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const back = await page.evaluate(() => document.activeElement?.textContent ?? '');
  if (!back.includes(button)) found.push(`${state}: the focus went to “${back.slice(0, 40)}”`);
}

const inViews = (words: Words) =>
  (Object.keys(words.shell.views) as (keyof Words['shell']['views'])[]).filter(
    (view) => view !== 'principal',
  );

test.each(looks)('every view of full talks, in $language, $colorScheme', slow, async (given) => {
  const walk = await walkOn(head, given, 'delegate');
  const { page, words, look, found } = walk;
  for (const view of inViews(words)) {
    await toView(walk, view);
    await look(view);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  for (const view of ['state', 'text', 'rooms', 'closing'] as const) {
    await toView(walk, view);
    await look(`${view} on a telephone`);
  }
  await toView(walk, 'text');
  await page.getByRole('button', { name: '7.', exact: true }).click();
  await look('a point on a telephone');
  expect(found).toEqual([]);
});

test.each(looks)('a text that is worked on, in $language, $colorScheme', slow, async (given) => {
  const walk = await walkOn(head, given, 'delegate');
  const { page, words, look, found } = walk;
  await toView(walk, 'state');
  await toView(walk, 'text');
  await page.getByRole('button', { name: '7.', exact: true }).click();
  await look('a point in focus');
  await page.locator('.bracket').first().press('Enter');
  await page.locator('.bracket[aria-expanded="true"]').waitFor();
  await look('a bracket open');
  await press(page, words.text.propose);
  await look('a wording being written');
  await page.keyboard.press('Escape');
  await throughDialog(walk, 'the text taken away', words.take.open);
  await press(page, words.text.move);
  await look('a point moved');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: words.keys.title }).waitFor();
  await look('the keys');
  await page.keyboard.press('Escape');
  await press(page, words.shell.earlier);
  await page.locator('.shell[data-past="true"]').waitFor();
  await look('the past');
  await press(page, words.shell.backToNow);
  await page.context().setOffline(true);
  await page.locator('.interrupted').waitFor({ timeout: 30_000 });
  await look('without the host');
  expect(found).toEqual([]);
});

test.each(looks)(
  'every dialog of a delegation and a chair, in $language, $colorScheme',
  slow,
  async (given) => {
    const { words } = given;
    const delegation = await walkOn(head, given, 'head');
    await toView(delegation, 'state');
    await throughDialog(delegation, 'a delegate let in', words.state.letDelegateIn);
    await toView(delegation, 'pledges');
    await throughDialog(delegation, 'a pledge', words.pledges.make);
    await toView(delegation, 'people');
    await throughDialog(delegation, 'keys', words.people.keysOf('Nerea Voskell'));
    const presiding = await walkOn(chair, given, 'chair');
    await toView(presiding, 'state');
    await throughDialog(presiding, 'a gate', words.gates.set);
    await throughDialog(presiding, 'a fact', words.facts.name);
    await toView(presiding, 'pledges');
    await throughDialog(presiding, 'a rate', words.rates.state);
    await toView(presiding, 'rooms');
    await throughDialog(presiding, 'a room', words.rooms.openRoom);
    await throughDialog(presiding, 'a session', words.rooms.call);
    await toView(presiding, 'languages');
    await throughDialog(presiding, 'languages', words.languages.set);
    await toView(presiding, 'text');
    await throughDialog(presiding, 'this person', 'Hale Immerin');
    expect([...delegation.found, ...presiding.found]).toEqual([]);
  },
);

test.each(looks)(
  'the pages before any talks, and talks with nothing in them, in $language, $colorScheme',
  slow,
  async (given) => {
    const walk = await walkOn(await stage.visitor(), given, 'visitor');
    const { page, words, look, found } = walk;
    await page.getByRole('article').first().waitFor();
    await look('home');
    for (const path of ['/code', '/imprint', '/ask', '/nowhere', '/n/none/text']) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await look(path);
    }
    await page.goto('/new');
    await press(page, words.home.open);
    await page.getByText(words.live.stillEmpty(words.home.title)).waitFor();
    await look('an act refused');
    await page.getByLabel(words.home.title).fill('Ferry talks');
    await page.getByLabel(words.home.yourName).fill('Ines Calder');
    for (const [place, code] of ['NB', 'SB'].entries()) {
      await page
        .locator('.parties input, fieldset input')
        .nth(2 * place)
        .fill(code);
      await page
        .locator('.parties input, fieldset input')
        .nth(2 * place + 1)
        .fill(`${code} Bank`);
    }
    await press(page, words.home.open);
    await page.getByRole('navigation', { name: words.shell.navigation }).waitFor();
    for (const view of inViews(words)) {
      await toView(walk, view);
      await look(`${view}, empty`);
    }
    await toView(walk, 'text');
    await throughDialog(walk, 'a text tabled', words.text.tableFirst);
    expect(found).toEqual([]);
  },
);
