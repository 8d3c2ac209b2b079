import type { Page } from 'playwright-core';

/** What a screen reader would say has the focus. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement, body } = document;
    if (activeElement === body) return '';
    const label = activeElement instanceof HTMLInputElement ? activeElement.labels?.[0] : undefined;
    return (
      activeElement?.getAttribute('aria-label') ??
      label?.textContent ??
      activeElement?.textContent ??
      ''
    );
  });

/** Whether what has the focus is hidden wholly, below a bar or out of the window (WCAG 2.2, 2.4.11). */
const isHidden = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { activeElement, body } = document;
    if (!activeElement || activeElement === body) return false;
    const spots = [...activeElement.getClientRects()].flatMap(({ x, y, width, height }) =>
      [0.1, 0.5, 0.9].map((part) => [x + width * part, y + height * part] as const),
    );
    return !spots.some(([x, y]) => {
      const there = document.elementFromPoint(x, y);
      return there !== null && (activeElement.contains(there) || there.contains(activeElement));
    });
  });

/** Presses Tab, or another key, until the focus is where it should be; it is never lost from sight on the way. */
export async function tabTo(page: Page, wanted: RegExp, atMost = 40, key = 'Tab'): Promise<void> {
  for (let pressed = 0; pressed < atMost; pressed += 1) {
    const here = await focused(page);
    if (await isHidden(page)) throw new Error(`“${here}” has the focus and cannot be seen.`);
    if (wanted.test(here)) return;
    await page.keyboard.press(key);
  }
  throw new Error(
    `No ${String(wanted)} within ${atMost} steps; the last is ${await focused(page)}.`,
  );
}
