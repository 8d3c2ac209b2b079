import { PAGES_WORKER, workerAddress } from './worker-address.ts';

/**
 * Has the browser keep the pages' own files, so that they open where the host cannot be reached. A
 * browser that lets nothing be kept goes on without.
 */
export function keepPages(): void {
  if (import.meta.hot || !('serviceWorker' in navigator)) return; // files that are being written are not kept
  // After the page itself: nothing that is looked at waits for this.
  const begin = (): void => void register().catch(() => undefined);
  if ('requestIdleCallback' in window) requestIdleCallback(begin, { timeout: 10_000 });
  else setTimeout(begin, 2000);
}

async function register(): Promise<void> {
  await navigator.serviceWorker.register(workerAddress(PAGES_WORKER), { scope: '/' });
  const { active } = await navigator.serviceWorker.ready;
  const used = performance.getEntriesByType('resource').map(({ name }) => name);
  active?.postMessage(used);
}
