import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPoints } from '../src/core/text/points.ts';
import { pointsWord } from '../src/formats/word/write-word.ts';
import { barriersOn } from './barriers.test-kit.ts';
import { beginFerryTalks, codeFor, enter } from './ferry-talks.test-kit.ts';
import { goToView, setStage, type Stage } from './journey.test-kit.ts';

let stage: Stage;
let usedCode = '';
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.strike());

test('a negotiation is begun, a text tabled, two heads let in by code, a wording proposed and joined', async () => {
  const chair = await stage.visitor();
  await beginFerryTalks(chair);

  const [north, south] = [await stage.visitor(), await stage.visitor()];
  const [northCode, southCode] = [
    await codeFor(chair, 'NB', 'Halvor Brekke'),
    await codeFor(chair, 'SB', 'Oriel Santos'),
  ];
  await enter(north, northCode);
  usedCode = northCode;
  await enter(south, southCode);

  const ferry = (page: Page) => page.locator('.point', { hasText: 'The ferry shall cross' });
  await ferry(north).getByRole('button', { name: '1.', exact: true }).click();
  await north.getByRole('button', { name: 'Propose wording' }).click();
  const wording = north.getByRole('textbox', { name: 'The wording of NB' });
  await wording.fill('The ferry shall cross within forty minutes.');
  await north.getByRole('button', { name: 'Propose this wording' }).click();

  const bracket = ferry(south).locator('.bracket');
  await bracket.waitFor();
  expect(await bracket.textContent()).toMatch(
    /\[sixty\]\s*\[NB: forty\]|\[NB: forty\]\s*\[sixty\]/i,
  );
  await ferry(south).getByRole('button', { name: '1.', exact: true }).click();
  await south.getByRole('button', { name: 'Join the wording of North Bank' }).click();
  for (const page of [north, south, chair]) {
    if (page === chair) await goToView(chair, 'Text');
    await ferry(page).locator('.bracket').waitFor({ state: 'detached' });
    expect(await ferry(page).textContent()).toContain('within forty minutes');
  }
});

test('a code that was used opens nothing more, nor does one that no one gave', async () => {
  const page = await stage.visitor();
  await page.getByRole('link', { name: 'Enter with a code' }).click();
  for (const code of [usedCode, 'RKRE-ERXQ-ZDHB-THSY-GZCQ']) {
    await page.getByRole('textbox', { name: 'Code' }).fill(code);
    await page.getByRole('button', { name: 'Enter' }).click();
    const alert = page.getByRole('alert');
    await alert.getByText(/No one waits/).waitFor();
    expect(await alert.textContent()).toContain('No one waits for this code here');
    await page.reload();
  }
});

test('from a Word file to an open room with invitation cards in three steps, and a head comes in by a card', async () => {
  const chair = await stage.visitor();
  await chair.getByRole('link', { name: 'Begin a negotiation' }).click();
  const draft = readPoints([
    { text: 'The Bridge Agreement', heading: 1 },
    { text: '1. The bridge shall be open day and night.' },
  ]);
  const buffer = Buffer.from(await pointsWord(draft));
  const give = chair.getByLabel('Choose a file, or drop it here');
  await give.setInputFiles({ name: 'bridge.docx', mimeType: '', buffer });
  await chair.getByText('2 points read from bridge.docx.').waitFor();
  expect(await chair.getByLabel('Title of the negotiation').inputValue()).toBe(
    'The Bridge Agreement',
  );
  await chair.getByRole('textbox', { name: 'Code' }).first().fill('NB');
  await chair.getByRole('textbox', { name: 'Name', exact: true }).first().fill('North Bank');
  await chair.getByLabel('Your name').fill('Ines Calder');
  await chair.getByRole('button', { name: 'Add a head of delegation' }).click();
  await chair.getByLabel('Name of the head').fill('Halvor Brekke');
  expect(await barriersOn(chair)).toEqual([]);
  await chair.getByRole('button', { name: 'Open the negotiation' }).click();
  const card = chair.locator('.card', { hasText: 'Halvor Brekke' });
  const code = await card.locator('.invitation-code').innerText();
  await chair.emulateMedia({ media: 'print' });
  expect(await card.isVisible()).toBe(true);
  expect(await chair.getByRole('button', { name: 'Print the cards' }).isVisible()).toBe(false);
  await chair.emulateMedia({ media: 'screen' });
  expect(await barriersOn(chair)).toEqual([]);

  const head = await stage.visitor();
  await enter(head, code);
  const point = head.locator('.point', { hasText: 'open day and night' });
  await point.waitFor();
  await chair.getByRole('link', { name: 'To the talks' }).click();
  await goToView(chair, 'Text');
  await chair.locator('.point', { hasText: 'open day and night' }).waitFor();
});

test('nothing was refused by the content policy and nothing broke on any page', () => {
  expect(stage.complaints).toEqual([]);
});
