/** So long a page that is not painted (behind another) is waited for. */
const WITHIN_MS = 300;

/** Waits until what was last rendered stands on the screen. */
export const painted = (): Promise<void> =>
  new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, WITHIN_MS);
  });
