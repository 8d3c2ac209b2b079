import { readerAddress } from './reader-address.ts';

/** The worker that keeps the pages (`worker/service-worker.ts`): looked for by its name. */
export const PAGES_WORKER = '/service-worker.js';

interface ScriptPolicies {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ): { readonly createScriptURL: (address: string) => string };
}

/** Browsers without Trusted Types take the text. */
const policy =
  'trustedTypes' in window
    ? (window.trustedTypes as ScriptPolicies).createPolicy('parley-worker', {
        createScriptURL: (address) => {
          if (address === PAGES_WORKER || address === readerAddress) return address;
          throw new TypeError('No other script is made out of text.');
        },
      })
    : undefined;

/**
 * The address of a worker is text that becomes a script: the content policy lets one Trusted Types
 * policy make such, this one, of the addresses of the pages' own two workers.
 */
export const workerAddress = (address: string): string =>
  policy ? policy.createScriptURL(address) : address;
