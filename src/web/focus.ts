/** The view, or the text in it: what scrolls. */
const PAGE = '.text-view .sheet, #content';

/**
 * Where what had the focus is gone, the keyboard goes on in the dialog that is open, else in the view, and
 * not at the top of the page.
 */
export function focusIfLost(): void {
  if (document.activeElement !== document.body) return;
  const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
  const place =
    dialog?.querySelector<HTMLElement>('button:not(:disabled), input, select') ??
    document.querySelector<HTMLElement>(PAGE);
  place?.focus({ preventScroll: true, focusVisible: dialog !== undefined });
}

/** What has the focus now gets it back by the function given back: a button that waits for an answer loses it. */
export function holdFocus(): () => void {
  const held = document.activeElement;
  return () =>
    requestAnimationFrame(() => {
      focusIfLost();
      const isAstray = document.activeElement?.matches(PAGE) === true;
      if (isAstray && held instanceof HTMLElement) held.focus({ preventScroll: true });
    });
}
