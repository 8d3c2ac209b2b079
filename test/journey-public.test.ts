import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriersOn } from './barriers.test-kit.ts';
import { goToView, openAs, setStage, type Stage } from './journey.test-kit.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage({ imprint: 'The host of these talks.\nhost@example.org' });
});
afterAll(() => stage.strike());

test('what the chair opens to everyone is read without a key, a script or a cookie, and is gone when it is closed', async () => {
  const chair = await stage.visitor();
  await openAs(chair, 'Talks of November 2025', 'The Recorder Recorder');
  await goToView(chair, 'Rooms');
  await chair.getByRole('link', { name: /^In public/ }).click();
  await chair.getByText('Only those who are in this room can read it.').waitFor();
  await chair.getByRole('button', { name: 'Open this room to everyone' }).click();
  const dialog = chair.getByRole('dialog');
  await dialog.getByText(/can then be read by anyone/).waitFor();
  await dialog.getByRole('button', { name: 'Open this room to everyone' }).click();
  await chair.getByText(/^Anyone can read this room, also without a name, since/).waitFor();

  const reader = await stage.visitor({ javaScriptEnabled: false });
  await reader.goto('/public');
  await reader.getByRole('link', { name: 'Talks of November 2025' }).click();
  await reader.getByRole('heading', { name: 'Statements' }).waitFor();
  const address = reader.url();
  expect(await reader.locator('.statement').count()).toBe(20);
  await reader.getByText('Read the text').click();
  await reader.getByText('The words of this point are not public.').first().waitFor();
  await reader.getByRole('link', { name: 'العربية' }).click();
  await reader.getByRole('heading', { name: 'التصريحات' }).waitFor();
  expect(await reader.locator('html').getAttribute('dir')).toBe('rtl');
  await reader.getByRole('link', { name: 'اعترض على هذا التصريح' }).first().click();
  expect(await reader.locator('a[href="mailto:host@example.org"]').count()).toBe(1);
  expect(await reader.context().cookies()).toEqual([]);

  const onPhone = await stage.visitor({ viewport: { width: 390, height: 844 } });
  for (const language of ['en', 'ar']) {
    await onPhone.goto(address.replace('/en/', `/${language}/`));
    expect(await barriersOn(onPhone)).toEqual([]);
    const width = await onPhone.locator('html').evaluate((page) => page.scrollWidth);
    expect([language, width]).toEqual([language, 390]);
  }

  await chair.getByRole('button', { name: 'Close this room to those outside' }).click();
  await chair
    .getByRole('dialog')
    .getByRole('button', { name: 'Close this room to those outside' })
    .click();
  await chair.getByText('Only those who are in this room can read it.').waitFor();
  expect((await fetch(address)).status).toBe(404);
  expect(stage.complaints).toEqual([]);
});
