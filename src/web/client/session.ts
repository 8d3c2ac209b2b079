import { sessionText, zChallenge, zSession, type Session } from '../../wire/session.ts';
import { ask } from './api.ts';
import { chooseKey, type HeldKey } from './held-keys.ts';
import { hex, signWith } from './keys.ts';
import { tellWhoItIs } from './someone-else.ts';

/** As whom the host knows this browser. */
export const knownAs = (): Promise<Session> => ask('/api/session', zSession);

/**
 * Makes the host know this browser by a key: challenge and response, no password. `known`: as whom it
 * does so far, where that has just been asked.
 */
export async function logIn(held: HeldKey, known?: Session): Promise<void> {
  chooseKey(held);
  const { key } = known ?? (await knownAs());
  if (key === held.key) return;
  const { challenge } = await ask('/api/challenge', zChallenge);
  const message = new TextEncoder().encode(sessionText(window.location.origin, challenge));
  const signature = hex(await signWith(held, message));
  const json = { key: held.key, challenge, signature };
  await ask('/api/session', zSession, { method: 'POST', json });
  tellWhoItIs(held.key);
}
