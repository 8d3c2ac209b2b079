import { hexToBytes } from '@noble/hashes/utils.js';
import type { NegotiationId } from '../../core/record/ids.ts';
import { zBecame, zOpened } from '../../wire/examples.ts';
import type { ExampleCard } from '../../wire/home.ts';
import { ask } from './api.ts';
import { heldKeys, keepKey } from './held-keys.ts';
import type { ExamplePerson } from './home.ts';
import { makeKey } from './keys.ts';
import { keepPartyKey, partyKeyOf } from './party-keys.ts';
import { logIn } from './session.ts';

/**
 * Opens an example and comes to act in it as one of its people: with a key made here, that the
 * example's own registrar certifies. Who became that person here before goes on with the same key.
 */
export async function become(example: ExampleCard, person: ExamplePerson): Promise<NegotiationId> {
  const path = `/api/examples/${encodeURIComponent(example.name)}`;
  const { negotiation } = await ask(`${path}/open`, zOpened, { method: 'POST' });
  const known = (await heldKeys()).find(
    (held) => held.negotiation === negotiation && held.person === person.person,
  );
  const of = { negotiation, title: example.title, name: person.name, person: person.person };
  const held = known ?? (await makeKey(of));
  const { partyKey } = await ask(`${path}/become`, zBecame, {
    method: 'POST',
    json: { person: person.person, key: held.key },
  });
  await keepKey(held);
  if (partyKey) {
    const { party, secret } = partyKey;
    await keepPartyKey(partyKeyOf(hexToBytes(secret), { negotiation, party }));
  }
  // The host cannot know this browser by a key that was made just now.
  await logIn(held, known ? undefined : { key: null });
  return negotiation;
}
