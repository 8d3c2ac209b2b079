import type { Key } from '../../core/record/ids.ts';

const told = new BroadcastChannel('parley-session');

/** Tells the other tabs of this browser as whom the host knows it from now on. */
export const tellWhoItIs = (key: Key): void => told.postMessage(key);

/** Told when another tab of this browser has become someone else: a browser is one person at a time. */
export function whenSomeoneElse(then: () => void): () => void {
  told.addEventListener('message', then);
  return () => told.removeEventListener('message', then);
}
