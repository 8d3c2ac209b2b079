import { sessionText, zChallenge, zSession } from '../../wire/session.ts';
import { ask } from './api.ts';
import { chooseKey, hex, signWith, type HeldKey } from './keys.ts';

const told = new BroadcastChannel('parley-session');

/** Makes the host know this browser by a key: challenge and response, no password. */
export async function logIn(held: HeldKey): Promise<void> {
  chooseKey(held);
  const now = await ask('/api/session', zSession);
  if (now.key === held.key) return;
  const { challenge } = await ask('/api/challenge', zChallenge);
  const message = new TextEncoder().encode(sessionText(window.location.origin, challenge));
  const signature = hex(await signWith(held, message));
  const json = { key: held.key, challenge, signature };
  await ask('/api/session', zSession, { method: 'POST', json });
  told.postMessage(held.key);
}

/** Told when another tab of this browser has become someone else: a browser is one person at a time. */
export function whenSomeoneElse(then: () => void): () => void {
  told.addEventListener('message', then);
  return () => told.removeEventListener('message', then);
}
