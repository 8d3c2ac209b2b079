import { signerOf } from '../../core/record/compose.ts';
import { codeSecret } from '../../core/record/code.ts';
import { rosterOf, type NegotiationId } from '../../core/record/ids.ts';
import { fold, host } from '../../core/record/fold.ts';
import type { Recorded } from '../../core/record/entry.ts';
import { partyKeyOf, type Person } from '../../core/record/roster.ts';
import { fetchHome } from './home.ts';
import { fetchEntries } from './connection.ts';
import { scribeOf } from './founding.ts';
import { keepKey, type HeldKey } from './held-keys.ts';
import { makeKey, unknown } from './keys.ts';
import { endOfTime } from './end-of-time.ts';
import { keepPartyKey, makePartyKey, settingOf } from './party-keys.ts';
import { logIn } from './session.ts';

/**
 * Enters with a code: finds the negotiation that waits for it, makes this browser's own key, and
 * certifies it with the code's. The first head of a delegation makes the party's own key too.
 *
 * @throws Error with `noOne` where no negotiation knows the code.
 */
export async function enterWithCode(code: string, noOne: string): Promise<NegotiationId> {
  const secret = codeSecret(code);
  const { key } = signerOf(secret);
  const knocking: HeldKey = { ...unknown, key, secret };
  await logIn(knocking);
  const [waiting] = (await fetchHome()).negotiations;
  if (!waiting) throw new Error(noOne);
  const { id: negotiation, title } = waiting;
  const entries = await fetchEntries(negotiation, []);
  const { roster } = fold(negotiation, entries, host, endOfTime).state;
  const certified = roster.keys.get(key);
  const person = certified && roster.people.get(certified.person);
  if (!person || certified.ended !== undefined) throw new Error(noOne);
  const own = await makeKey({ negotiation, title, name: person.name, person: person.id });
  const certifying = { person: person.id, key: own.key };
  const enter = scribeOf({ ...knocking, negotiation }, entries);
  const after = await enter(rosterOf(negotiation), 'key-certified', certifying);
  await keepKey(own);
  await logIn(own);
  await bringFirstKey(own, person, after);
  return negotiation;
}

/** The first head of a delegation brings the party its own key; kept here before it is put in place. */
export async function bringFirstKey(
  own: HeldKey,
  { head, party }: Person,
  entries: readonly Recorded[],
): Promise<void> {
  const { negotiation } = own;
  const { roster } = fold(negotiation, entries, host, endOfTime).state;
  if (!head || party === undefined || partyKeyOf(roster.parties.get(party)) !== undefined) return;
  const held = makePartyKey({ negotiation, party });
  await keepPartyKey(held);
  await scribeOf(own, entries)(rosterOf(negotiation), 'party-key-set', settingOf(held, []));
}
