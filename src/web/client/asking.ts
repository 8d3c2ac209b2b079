import { z } from 'zod';
import { fold, host } from '../../core/record/fold.ts';
import type { NegotiationId } from '../../core/record/ids.ts';
import { zProviderAt, zRequests } from '../../wire/admission.ts';
import type { AdmissionRequest } from '../../wire/admission.ts';
import { ask } from './api.ts';
import { fetchEntries } from './connection.ts';
import { all, forget, keep } from './drawer.ts';
import { fetchHome, type WayIn } from './home.ts';
import { bringFirstKey } from './invitation.ts';
import { keepKey, type HeldKey } from './held-keys.ts';
import { makeKey, unknown } from './keys.ts';
import { endOfTime } from './end-of-time.ts';
import { logIn } from './session.ts';

/** A key with which someone asks to be let in, as this browser holds it: it is no one's yet, anywhere. */
export interface AskingKey extends Pick<HeldKey, 'key' | 'secret'> {
  readonly asking: {
    readonly provider: string;
    /** When it was made: ISO 8601. */
    readonly at: string;
    /** Whether the provider has vouched, so that those who decide can see it. */
    readonly sent: boolean;
  };
}

/** Makes a key to ask with, and goes to the provider's page. What was begun before and not ended is dropped. */
export async function goAsking({ id, name }: WayIn): Promise<void> {
  for (const { key, asking } of await askingKeys()) if (!asking.sent) await forget(key);
  const made = await makeKey(unknown);
  await logIn(made); // the host sees by this that the key is held here
  const json = { way: id };
  const { address } = await ask('/api/single-sign-on', zProviderAt, { method: 'POST', json });
  const asking = { provider: name, at: new Date().toISOString(), sent: false };
  await keepAsking({ key: made.key, secret: made.secret, asking });
  window.location.assign(address);
}

/** The provider has vouched for the one who began last. */
export async function noteSent(): Promise<void> {
  for (const held of await askingKeys())
    if (!held.asking.sent) await keepAsking({ ...held, asking: { ...held.asking, sent: true } });
}

const keepAsking = (held: AskingKey): Promise<void> => keep(held);

/** The keys with which someone asks here, the last one first. */
export async function askingKeys(): Promise<readonly AskingKey[]> {
  const held = (await all()).filter(isAskingKey);
  return held.toSorted((a, b) => (a.asking.at > b.asking.at ? -1 : 1));
}

function isAskingKey(thing: unknown): thing is AskingKey {
  return typeof thing === 'object' && thing !== null && 'secret' in thing && 'asking' in thing;
}

/** Looks whether someone has been let in with one of the keys; that key is then the person's own, like any. */
export async function lookWhetherIn(
  held: readonly AskingKey[],
): Promise<NegotiationId | undefined> {
  for (const one of held) {
    await logIn({ ...unknown, key: one.key, secret: one.secret });
    const [waiting] = (await fetchHome()).negotiations;
    if (waiting && (await comeIn(one, waiting))) return waiting.id;
  }
  return undefined;
}

async function comeIn(
  { key, secret }: AskingKey,
  { id: negotiation, title }: { readonly id: NegotiationId; readonly title: string },
): Promise<boolean> {
  const entries = await fetchEntries(negotiation, []);
  const { roster } = fold(negotiation, entries, host, endOfTime).state;
  const certified = roster.keys.get(key);
  const person = certified && roster.people.get(certified.person);
  if (!person || certified.ended !== undefined) return false;
  const own = { key, secret, negotiation, title, name: person.name, person: person.id };
  await keepKey(own);
  await logIn(own);
  await bringFirstKey(own, person, entries);
  return true;
}

/** Those who ask to be let in, on whom this browser's person decides. */
export const fetchRequests = async (
  negotiation: NegotiationId,
): Promise<readonly AdmissionRequest[]> =>
  (await ask(`/api/negotiations/${negotiation}/requests`, zRequests)).requests;

/** Takes a request away; who asked is told nothing. */
export async function turnAway(negotiation: NegotiationId, id: string): Promise<void> {
  const path = `/api/negotiations/${negotiation}/requests/${id}`;
  await ask(path, z.undefined(), { method: 'DELETE' });
}
