/** Does something when the browser has nothing else to do. */
export function whenIdle(begin: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(begin);
  else setTimeout(begin, 1000);
}
