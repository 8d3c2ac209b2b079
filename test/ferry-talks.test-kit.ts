import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { goToView } from './journey.test-kit.ts';

const text = `# The Ferry Agreement

1. The ferry shall cross within sixty minutes.

2. Each Party shall pay one half of the fuel.`;

/** The chair lets a head of delegation in, and reads out the code. */
export async function codeFor(chair: Page, party: string, name: string): Promise<string> {
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

export async function enter(page: Page, code: string): Promise<void> {
  await page.getByRole('link', { name: 'Enter with a code' }).click();
  await page.getByRole('textbox', { name: 'Code' }).fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Enter' }).click();
  await page.getByRole('navigation', { name: 'Views of the talks' }).waitFor();
  await goToView(page, 'Text');
}

/** Begins talks of two parties, with a text of two points on the table. */
export async function beginFerryTalks(chair: Page): Promise<void> {
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
}

/** Puts the text under silence until so many seconds from now, by the clock of the chair's browser. */
export async function callSilence(chair: Page, seconds: number): Promise<void> {
  const local = await chair.evaluate((ahead) => {
    const now = new Date();
    const shifted = now.getTime() + ahead * 1000 - now.getTimezoneOffset() * 60_000;
    return new Date(shifted).toISOString().slice(0, 19);
  }, seconds);
  await chair.getByLabel('Until when, by your own clock').fill(local);
  await chair.getByRole('button', { name: 'Put the text under silence' }).click();
}

/** Closes the silence once its deadline is reached. */
export async function closeSilence(chair: Page): Promise<void> {
  const closed = chair.getByText('It is closed: who said nothing is held to agree.');
  const close = chair.getByRole('button', { name: 'Close the silence' });
  await expect
    .poll(
      async () => {
        if ((await close.count()) > 0 && (await close.isEnabled())) await close.click();
        return closed.count();
      },
      { timeout: 30_000, interval: 1000 },
    )
    .toBe(1);
}
