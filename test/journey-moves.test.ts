import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { goToView, openAs, setStage, type Stage } from './journey.test-kit.ts';

/** Two delegations in the real browser: one wants a point elsewhere, the other joins, and it is let go of. */

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
}, 120_000);
afterAll(() => stage.strike());

const metered = 'Every withdrawal of more than';
const places = (page: Page) => page.locator('.point', { hasText: metered });

async function atTheText(person: string): Promise<Page> {
  const page = await stage.visitor();
  await openAs(page, 'The Lake Accord', person);
  await goToView(page, 'Text');
  await places(page).getByRole('button', { name: '8.', exact: true }).click();
  return page;
}

test('a point is moved from the margin, stands in brackets at both places, and another party joins', async () => {
  const corva = await atTheText('Nerea Voskell');
  const arda = await atTheText('Brannic Osthe');
  await corva.getByRole('button', { name: 'Move this point' }).press('Enter');
  const dialog = corva.getByRole('dialog', { name: 'Move point 8' });
  await dialog.getByRole('combobox', { name: 'It should stand' }).selectOption('after point 3');
  await dialog.getByRole('button', { name: 'Propose this place' }).click();
  await dialog.waitFor({ state: 'detached' });
  for (const page of [corva, arda]) {
    await places(page).getByText('moved from 8').waitFor();
    expect(await places(page).count()).toBe(2);
    await places(page).getByText('moved to 3 bis').waitFor();
  }
  const where = arda.getByRole('region', { name: 'Where it should stand' });
  await where.getByText('after point 3', { exact: true }).waitFor();
  await where.getByRole('button', { name: 'Join Corva' }).click();
  await places(corva).getByText('AR, CO:').first().waitFor();
  const own = corva.getByRole('region', { name: 'Where it should stand' });
  await own.getByRole('button', { name: 'Leave it where it is' }).click();
  await places(corva).getByText('AR:').first().waitFor();
  await arda.getByRole('button', { name: 'Leave it where it is' }).click();
  await places(corva).nth(1).waitFor({ state: 'detached' });
  expect(stage.complaints).toEqual([]);
});
