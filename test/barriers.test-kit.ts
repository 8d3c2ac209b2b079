import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** WCAG 2.2, levels A and AA, and what axe-core holds good practice: headings in order, landmarks, one main. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe-core finds wrong with the page as it stands, one line a rule. On a narrow window the ladder of
 * points is a scroll bar as high as the window: it is left out, since the number of each point in the text
 * does what its rung does (WCAG 2.2, 2.5.8, the exception “Equivalent”).
 */
export async function barriersOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(laidOutWhole);
  const axe = new AxeBuilder({ page }).withTags(rules);
  const isNarrow = (page.viewportSize()?.width ?? Infinity) < 900;
  const { violations } = await (isNarrow ? axe.exclude('.ladder') : axe).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

/** What is out of sight has no place of its own yet, and would be taken to lie over what is before it. */
const laidOutWhole = `(() => {
  const whole = new CSSStyleSheet();
  whole.replaceSync('* { content-visibility: visible !important }');
  document.adoptedStyleSheets = [whole];
})()`;

/** Keeps a picture of the page in the folder that PARLEY_SHOTS names, where it names one. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['PARLEY_SHOTS'];
  if (folder === undefined || folder === '') return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.png`) });
}
