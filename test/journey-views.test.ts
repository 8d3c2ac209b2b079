import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriersOn } from './barriers.test-kit.ts';
import { goToView, openAs, setStage, viewNames, type Stage } from './journey.test-kit.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.strike());

const accord = 'The Lake Accord';
async function enterAs(person: string, view: string): Promise<Page> {
  const page = await stage.visitor();
  await openAs(page, accord, person);
  await goToView(page, view);
  return page;
}
const room = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name });

test('the mediator carries words into another room: what was shown before is what stands there', async () => {
  const mediator = await enterAs('Edda Quillon', 'Rooms');
  const corva = await enterAs('Ansu Durrai', 'Rooms');
  await room(mediator, 'Arda and Belis').click();
  await room(corva, 'Corva and Dovan').click();
  await mediator.getByRole('button', { name: 'Carry to another room' }).first().click();
  const dialog = mediator.getByRole('dialog');
  await dialog.getByLabel('Into which room').selectOption({ label: 'Corva and Dovan (bilateral)' });
  await dialog.getByLabel('What goes over').selectOption('words of your own');
  await dialog.getByLabel('What the other room will read').fill('Ninety, for two dry years.');
  const preview = dialog.locator('.carry-preview');
  expect(await preview.innerText()).toContain('Ansu Durrai, Leonte Abrisk and Joran Mevis');
  const [shown] = await preview.locator('blockquote').allInnerTexts();
  await dialog.getByRole('button', { name: 'Carry it into Corva and Dovan' }).click();
  const arrived = corva.locator('.act[data-kind="carried"]', { hasText: 'Ninety, for two' });
  await arrived.waitFor();
  expect(await arrived.locator('blockquote').innerText()).toBe(shown);
  expect(await arrived.innerText()).not.toContain('Belis');
});

test('by keyboard alone words are left out of what is carried, and nothing of them is in the other room', async () => {
  const mediator = await enterAs('Edda Quillon', 'Rooms');
  const corva = await enterAs('Ansu Durrai', 'Rooms');
  await room(mediator, 'Arda and Belis').click();
  await room(corva, 'Corva and Dovan').click();
  await mediator.getByRole('button', { name: 'Carry to another room' }).first().focus();
  await mediator.keyboard.press('Enter');
  const dialog = mediator.getByRole('dialog');
  await dialog.getByLabel('Into which room').selectOption({ label: 'Corva and Dovan (bilateral)' });
  const standing = dialog.getByLabel('The words as they stand here');
  const words = (await standing.inputValue()).split(' ');
  await standing.focus();
  await mediator.keyboard.press('Control+Home');
  await mediator.keyboard.press('Control+Shift+ArrowRight');
  await mediator.keyboard.press('Control+Shift+ArrowRight');
  await mediator.keyboard.press('Tab');
  await mediator.keyboard.press('Enter');
  const preview = dialog.locator('.carry-preview blockquote', { hasText: '███' });
  const shown = await preview.innerText();
  expect(shown.startsWith('███')).toBe(true);
  expect(await standing.inputValue()).toBe(words.join(' '));
  const sent = mediator.waitForRequest(
    (request) => request.method() === 'POST' && request.url().endsWith('/entries'),
  );
  await dialog.getByRole('button', { name: 'Carry it into Corva and Dovan' }).focus();
  await mediator.keyboard.press('Enter');
  const posted = (await sent).postData() ?? '';
  expect(posted).toContain(`███ ${words.slice(2).join(' ')}`.slice(0, 40));
  expect(posted).not.toContain(words.slice(0, 2).join(' '));
  const arrived = corva.locator('.act[data-kind="carried"] blockquote', { hasText: '███' });
  await arrived.waitFor();
  expect(await arrived.innerText()).toBe(shown);
});

test('a wording is carried from the margin of its point, in the name of the party that the mediator says', async () => {
  const mediator = await enterAs('Edda Quillon', 'Text');
  await mediator.locator('[data-point]').first().waitFor();
  await mediator.getByRole('button', { name: '7.', exact: true }).click();
  const margin = mediator.locator('aside.margin[data-about]');
  await margin.getByRole('button', { name: 'Carry to another room: Arda' }).first().click();
  const dialog = mediator.getByRole('dialog');
  await dialog.getByLabel('Whose words they are').selectOption('Arda');
  await dialog.getByLabel(/^Say what it is: a wording of point/).check();
  const preview = dialog.locator('.carry-preview');
  expect(await preview.innerText()).toMatch(
    /from Arda, a wording of point .* of “The Lake Accord”:/,
  );
});

test('speaking to more people than before asks once, naming them', async () => {
  const corva = await enterAs('Ansu Durrai', 'Rooms');
  const say = async (name: string, words: string): Promise<void> => {
    await room(corva, name).click();
    await corva.getByLabel('Say something').fill(words);
    await corva.getByRole('button', { name: `Say it in ${name}` }).click();
  };
  const said = (words: string) => corva.locator('.act blockquote', { hasText: words });
  await say('Corva’s own room', 'Let us wait.');
  await said('Let us wait.').waitFor();
  await say('Plenary', 'We are ready.');
  const asked = corva.getByRole('dialog');
  expect(await asked.innerText()).toContain('Osmar Devrin');
  await asked.getByRole('button', { name: 'Say it in Plenary' }).click();
  await said('We are ready.').waitFor();
});

test('what is disputed stands beside the statement, for everyone in the room', async () => {
  const reader = await enterAs('Perrin Saulo', 'Statements');
  const spokesperson = await enterAs('Ithra Pellaw', 'Statements');
  await spokesperson.getByRole('button', { name: 'Dispute this' }).first().click();
  await spokesperson.getByLabel('What is wrong with it').fill('No one said that there.');
  await spokesperson.getByRole('button', { name: 'Enter the dispute' }).click();
  const dispute = reader.locator('.dispute', { hasText: 'No one said that there.' });
  await dispute.waitFor();
  expect(await dispute.innerText()).toContain('Disputed by Ithra Pellaw');
});

test('a head of delegation gives a mandate, and a pledge is made towards a requirement', async () => {
  const head = await enterAs('Nerea Voskell', 'People');
  await head.getByRole('button', { name: 'Change the mandate of Ithra Pellaw' }).click();
  await head.getByLabel('propose wording').check();
  await head.getByRole('button', { name: 'Give this mandate' }).click();
  await head.getByText('May speak and propose wording.').first().waitFor();

  await goToView(head, 'Pledges');
  await head.getByRole('button', { name: 'Make a pledge' }).click();
  const dialog = head.getByRole('dialog');
  await dialog.getByLabel('What is promised').fill('Two gauges at Pell.');
  await dialog.getByLabel('How much').fill('2');
  await dialog.getByLabel('In which unit').fill('stations');
  await dialog.getByLabel('Towards which requirement').selectOption({ index: 1 });
  const first = head.locator('.requirement').first();
  const before = await first.locator('.bar-words').first().innerText();
  await dialog.getByRole('button', { name: 'Pledge it for Corva' }).click();
  await first.getByText('Two gauges at Pell.').waitFor();
  expect(await first.locator('.bar-words').first().innerText()).not.toBe(before);
});

test('the browser verifies the whole record by itself, and says what it found', async () => {
  const page = await enterAs('Yde Kallin', 'Record');
  expect(await page.locator('.fingerprint ol li').count()).toBe(8);
  await page.getByRole('button', { name: 'Verify everything here' }).click();
  await page.getByText(/^All is as it was signed: \d+ entries in 3 rooms\./).waitFor();
});

test('in the matrix the arrows go from cell to cell, and a cell leads to its point', async () => {
  const page = await enterAs('Yde Kallin', 'Matrix');
  await page.locator('[data-cell="0:0"]').focus();
  await page.keyboard.press('ArrowDown');
  const cell = page.locator(':focus');
  expect(await cell.getAttribute('aria-label')).toMatch(/^Arda on point 1: /);
  expect(await page.locator('.matrix-tooltip').innerText()).toContain('Arda on point 1');
  await page.keyboard.press('Escape');
  expect(await page.locator('.matrix-tooltip').count()).toBe(0);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/text\?.*point=/);
});

test('in the past no view offers anything to do', async () => {
  const page = await enterAs('Edda Quillon', 'Rooms');
  await page.getByLabel('Say something').waitFor();
  await page.getByRole('slider', { name: 'Time' }).fill('60');
  await page.getByLabel('Say something').waitFor({ state: 'detached' });
  for (const view of ['Rooms', 'Statements', 'Pledges', 'People']) {
    await goToView(page, view);
    await page.getByRole('heading', { level: 1, name: view }).waitFor();
    const buttons = await page.getByRole('main').getByRole('button').allInnerTexts();
    expect(buttons.filter((name) => !name.startsWith('Show '))).toEqual([]);
  }
});

test('words are looked for in all that one may see, and lead to where they stand', async () => {
  const page = await enterAs('Perrin Saulo', 'Search');
  await page.getByRole('searchbox', { name: 'Words to look for' }).fill('withdrawal');
  await page.keyboard.press('Enter');
  const results = page.getByRole('region', { name: 'What was found' });
  expect(await results.getByRole('status').innerText()).toMatch(/^\d+ passages$/);
  expect(await results.locator('mark').first().innerText()).toMatch(/^withdrawals?$/i);
  await results
    .getByRole('link', { name: /^The Lake Accord, point/ })
    .first()
    .click();
  await page.waitForURL(/\/text\?.*point=/);
});

test('who comes back is told what moved meanwhile, and who moved towards whom', async () => {
  const corva = await enterAs('Ansu Durrai', 'State of the talks');
  await corva.getByRole('heading', { name: 'What happened last' }).waitFor();
  const address = corva.url();
  await corva.goto('about:blank');
  const chair = await enterAs('Edda Quillon', 'Rooms');
  await room(chair, 'Plenary').click();
  await chair.getByLabel('Say something').fill('While you were away.');
  await chair.getByRole('button', { name: 'Say it', exact: false }).first().click();
  await chair.locator('.act', { hasText: 'While you were away.' }).waitFor();
  await corva.goto(address);
  const moved = corva.locator('.moved');
  await moved.waitFor();
  expect(await moved.innerText()).toMatch(/What moved since you were here[^]*Plenary: 1 entry/);
});

const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    return [document.documentElement, ...(main ? [main] : [])].some(
      (box) => box.scrollWidth > box.clientWidth + 1,
    );
  });

test(
  'no view has a serious fault of accessibility, nor scrolls sideways on a phone, in two directions',
  { timeout: 180_000 },
  async () => {
    const page = await stage.visitor({ viewport: { width: 390, height: 844 } });
    await openAs(page, accord, 'Ansu Durrai');
    for (const name of viewNames) {
      await goToView(page, name);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      expect([name, await barriersOn(page)]).toEqual([name, []]);
      for (const language of ['ar', 'en']) {
        await page.locator('select.language').selectOption(language);
        await page.locator(`html[lang="${language}"]`).waitFor();
        const finding = (await scrollsSideways(page)) ? `${name} in ${language}` : '';
        expect(finding).toBe('');
      }
    }
  },
);

test('nothing was refused by the content policy and nothing broke on any page', () => {
  expect(stage.complaints).toEqual([]);
});
