/**
 * Has the browser keep the pages' own files, so that they open where the host cannot be reached. A
 * browser that lets nothing be kept goes on without.
 *
 * The address of the worker is text that becomes a script: the content policy lets one Trusted Types
 * policy make such, this one, of this one address.
 */
const WORKER = '/service-worker.js';

interface ScriptPolicies {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ): { readonly createScriptURL: (address: string) => string };
}

export function keepPages(): void {
  if (import.meta.hot || !('serviceWorker' in navigator)) return; // files that are being written are not kept
  // After the page itself: nothing that is looked at waits for this.
  const begin = (): void => void register().catch(() => undefined);
  if ('requestIdleCallback' in window) requestIdleCallback(begin, { timeout: 10_000 });
  else setTimeout(begin, 2000);
}

async function register(): Promise<void> {
  await navigator.serviceWorker.register(workerAddress(), { scope: '/' });
  const { active } = await navigator.serviceWorker.ready;
  const used = performance.getEntriesByType('resource').map(({ name }) => name);
  active?.postMessage(used);
}

/** Browsers without Trusted Types take the text. */
function workerAddress(): string {
  const policies = 'trustedTypes' in window ? (window.trustedTypes as ScriptPolicies) : undefined;
  if (!policies) return WORKER;
  const policy = policies.createPolicy('parley-worker', {
    createScriptURL: (address) => {
      if (address === WORKER) return address;
      throw new TypeError('No other script is made out of text.');
    },
  });
  return policy.createScriptURL(WORKER);
}
