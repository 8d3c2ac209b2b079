import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2, levels A and AA, and what axe-core holds good practice: headings in order, landmarks, one main. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

declare global {
  interface Window {
    /** There once a page has been looked at. */
    axe?: typeof axe;
  }
}

/**
 * What axe-core finds wrong with the page as it stands, or with what a selector finds in it, one line a rule
 * and the places after it. On a narrow window the ladder of points is a scroll bar as high as the window: it
 * is left out, since the number of each point in the text does what its rung does (WCAG 2.2, 2.5.8, the
 * exception “Equivalent”). Pages have no frames, so axe-core runs in the page alone, and only once is brought
 * into it: many times faster than by `@axe-core/playwright`, which brings it in, and a blank page too, each time.
 */
export async function barriersOn(page: Page, within = 'html'): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const isNarrow = (page.viewportSize()?.width ?? Infinity) < 900;
  const context = { include: [within], exclude: isNarrow ? ['.ladder'] : [] };
  return page.evaluate(violationsIn, { context, rules });
}

/** Runs in the page. What is out of sight has no place of its own yet, and would be taken to lie over what is before it. */
async function violationsIn(asked: {
  readonly context: { readonly include: string[]; readonly exclude: string[] };
  readonly rules: string[];
}): Promise<readonly string[]> {
  const laidOutWhole = new CSSStyleSheet();
  laidOutWhole.replaceSync('* { content-visibility: visible !important }');
  const before = document.adoptedStyleSheets;
  document.adoptedStyleSheets = [...before, laidOutWhole];
  const found = await window.axe?.run(asked.context, {
    runOnly: { type: 'tag', values: asked.rules },
    resultTypes: ['violations'],
  });
  document.adoptedStyleSheets = before;
  if (!found) throw new Error('axe-core did not come into the page');
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

/** Keeps a picture of the page in the folder that PARLEY_SHOTS names, where it names one. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['PARLEY_SHOTS'];
  if (folder === undefined || folder === '') return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.png`) });
}
