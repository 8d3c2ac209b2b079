import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ar } from '../src/web/words/ar.ts';
import { en, type Words } from '../src/web/words/en.ts';
import { barriersOn, keepPicture } from './barriers.test-kit.ts';
import { openAs, setStage, type Stage } from './journey.test-kit.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
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

async function walkAs(
  { language, words, colorScheme }: Look,
  name: string,
  begin: (page: Page) => Promise<void>,
): Promise<Walk> {
  const page = await stage.visitor({ colorScheme, reducedMotion: 'reduce' });
  const found: string[] = [];
  const look = async (state: string): Promise<void> => {
    await keepPicture(page, `${name} ${state} ${language} ${colorScheme}`);
    for (const one of await barriersOn(page)) found.push(`${name}, ${state}: ${one}`);
  };
  await begin(page);
  await page.locator('select.language').selectOption(language);
  await page.locator(`html[lang="${language}"]`).waitFor();
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
  const walk = await walkAs(given, 'delegate', (page) =>
    openAs(page, 'The Lake Accord', 'Nerea Voskell'),
  );
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
  const walk = await walkAs(given, 'delegate', (page) =>
    openAs(page, 'The Lake Accord', 'Nerea Voskell'),
  );
  const { page, words, look, found } = walk;
  await toView(walk, 'text');
  await page.getByRole('button', { name: '7.', exact: true }).click();
  await look('a point in focus');
  await page.locator('.bracket').first().press('Enter');
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
    const head = await walkAs(given, 'head', (page) =>
      openAs(page, 'The Lake Accord', 'Nerea Voskell'),
    );
    await throughDialog(head, 'a delegate let in', words.state.letDelegateIn);
    await toView(head, 'pledges');
    await throughDialog(head, 'a pledge', words.pledges.make);
    await toView(head, 'people');
    await throughDialog(head, 'keys', words.people.keysOf('Nerea Voskell'));
    const chair = await walkAs(given, 'chair', (page) =>
      openAs(page, 'The Lake Accord', 'Hale Immerin'),
    );
    await throughDialog(chair, 'a gate', words.gates.set);
    await throughDialog(chair, 'a fact', words.facts.name);
    await toView(chair, 'pledges');
    await throughDialog(chair, 'a rate', words.rates.state);
    await toView(chair, 'rooms');
    await throughDialog(chair, 'a room', words.rooms.openRoom);
    await throughDialog(chair, 'a session', words.rooms.call);
    await toView(chair, 'languages');
    await throughDialog(chair, 'languages', words.languages.set);
    await toView(chair, 'text');
    await throughDialog(chair, 'this person', 'Hale Immerin');
    expect([...head.found, ...chair.found]).toEqual([]);
  },
);

test.each(looks)(
  'the pages before any talks, and talks with nothing in them, in $language, $colorScheme',
  slow,
  async (given) => {
    const walk = await walkAs(given, 'visitor', (page) =>
      page.getByRole('article').first().waitFor(),
    );
    const { page, words, look, found } = walk;
    await look('home');
    for (const path of ['/code', '/imprint', '/ask', '/nowhere', '/n/none/text']) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await look(path);
    }
    await page.goto('/new');
    await press(page, words.home.open);
    await page.getByText(words.home.needs).waitFor();
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
