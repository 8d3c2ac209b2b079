import type { Json } from '../../core/record/canonical.ts';
import { compose } from '../../core/record/compose.ts';
import type { Recorded } from '../../core/record/entry.ts';
import { fold, host } from '../../core/record/fold.ts';
import {
  negotiationId,
  personId,
  roomId,
  rosterOf,
  type NegotiationId,
  type RoomId,
} from '../../core/record/ids.ts';
import { judge } from '../../core/record/judge.ts';
import { explain } from '../../core/record/refusal.ts';
import { postEntry } from './connection.ts';
import { keepKey, makeKey, randomHex, signWith, type HeldKey } from './keys.ts';
import { endOfTime } from './live-record.ts';
import { logIn } from './session.ts';

/** What the one who begins a negotiation says of it. */
export interface Founding {
  readonly title: string;
  readonly summary: string;
  readonly name: string;
  readonly nameOfOffice: string;
  readonly parties: readonly { readonly code: string; readonly name: string }[];
  /** What the first room is called. */
  readonly plenary: string;
}

/**
 * Begins a negotiation: makes its chair's key in this browser, then enters that it is open, the
 * parties in their order, and the plenary.
 *
 * @throws Error in one sentence where an entry is refused.
 */
export async function found(founding: Founding): Promise<NegotiationId> {
  const { title, summary, name, nameOfOffice, parties, plenary } = founding;
  const negotiation = negotiationId(randomHex());
  const person = personId('chair');
  const held = await makeKey({ negotiation, title, name, person });
  const chair = { person, name, title: nameOfOffice, key: held.key };
  await logIn(held);
  const about = summary.trim() === '' ? {} : { summary };
  const scribe = scribeOf(held);
  const roster = rosterOf(negotiation);
  await scribe(roster, 'negotiation-opened', { title, ...about, chair });
  await keepKey(held);
  for (const party of parties) {
    await scribe(roster, 'party-named', { party: party.code, name: party.name });
  }
  const opened = { name: plenary, purpose: 'plenary', members: [] };
  await scribe(roomId(randomHex()), 'room-opened', opened);
  return negotiation;
}

/** Enters one act after the other, each signed over the record that the one before has made, and which it gives. */
export function scribeOf(held: HeldKey, had: readonly Recorded[] = []) {
  let entries = had;
  return async (room: RoomId, kind: string, body: Json): Promise<readonly Recorded[]> => {
    const { state } = fold(held.negotiation, entries, host, endOfTime);
    const happened = new Date().toISOString();
    const draft = { room, kind, happened, nonce: randomHex(), body };
    const entry = await compose(state, held.key, draft, (message) => signWith(held, message));
    const seq = (state.rooms.get(room)?.tree.size ?? 0) + 1;
    const judged = judge(state, { entry, seq, recorded: happened });
    if ('refusal' in judged) throw new Error(explain(judged.refusal));
    const entered = await postEntry(held.negotiation, entry);
    entries = [...entries, { entry, seq: entered.seq, recorded: entered.recorded }];
    return entries;
  };
}
