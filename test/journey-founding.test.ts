import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goToView, setStage, type Stage } from './journey.test-kit.ts';

let stage: Stage;
let usedCode = '';
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.strike());

const text = `# The Ferry Agreement

1. The ferry shall cross within sixty minutes.

2. Each Party shall pay one half of the fuel.`;

/** The chair lets a head of delegation in, and reads out the code. */
async function codeFor(chair: Page, party: string, name: string): Promise<string> {
  await goToView(chair, 'State of the talks');
  await chair.getByRole('button', { name: 'Let a head of delegation in' }).click();
  const dialog = chair.getByRole('dialog');
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('Title, as on the badge').fill('Minister');
  await dialog.getByLabel('Party').selectOption(party);
  await dialog.getByLabel('Plenary').check();
  await dialog.getByRole('button', { name: 'Make a code' }).click();
  const code = await chair.locator('.invitation-code').innerText();
  await chair.getByRole('button', { name: 'Close' }).click();
  return code;
}

async function enter(page: Page, code: string): Promise<void> {
  await page.getByRole('link', { name: 'Enter with a code' }).click();
  await page.getByRole('textbox', { name: 'Code' }).fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Enter' }).click();
  await page.getByRole('navigation', { name: 'Views of the talks' }).waitFor();
  await goToView(page, 'Text');
}

test('a negotiation is begun, a text tabled, two heads let in by code, a wording proposed and joined', async () => {
  const chair = await stage.visitor();
  await chair.getByRole('link', { name: 'Begin a negotiation' }).click();
  await chair.getByLabel('Title of the negotiation').fill('Ferry talks');
  await chair.getByLabel('Your name').fill('Ines Calder');
  for (const [place, [code, name]] of [
    ['NB', 'North Bank'],
    ['SB', 'South Bank'],
  ].entries()) {
    await chair
      .getByRole('textbox', { name: 'Code' })
      .nth(place)
      .fill(code ?? '');
    await chair
      .getByRole('textbox', { name: 'Name', exact: true })
      .nth(place)
      .fill(name ?? '');
  }
  await chair.getByRole('button', { name: 'Open the negotiation' }).click();
  await chair.getByRole('heading', { name: 'No text lies on the table in Plenary yet.' }).waitFor();
  await goToView(chair, 'Text');
  await chair.getByRole('button', { name: 'Table a text' }).click();
  await chair.getByLabel('Title of the text').fill('The Ferry Agreement');
  await chair.getByLabel(/Or paste it here/).fill(text);
  await chair.getByRole('button', { name: 'Table version 1' }).click();
  await chair.locator('.point', { hasText: 'within sixty minutes' }).waitFor();

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

test('nothing was refused by the content policy and nothing broke on any page', () => {
  expect(stage.complaints).toEqual([]);
});
