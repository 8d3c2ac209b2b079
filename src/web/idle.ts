/** The pauses in which a page waits for its own beginning are not idle. */
const AFTER_MS = 2000;

/** Does something when the browser has nothing else to do, some time after the page has begun. */
export function whenIdle(begin: () => void): void {
  setTimeout(() => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(begin);
    else begin();
  }, AFTER_MS);
}
