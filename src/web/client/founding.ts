import type { Json } from '../../core/record/canonical.ts';
import { compose } from '../../core/record/compose.ts';
import type { Entry, Recorded } from '../../core/record/entry.ts';
import { fold, host } from '../../core/record/fold.ts';
import { negotiationId, personId, roomId, rosterOf, type RoomId } from '../../core/record/ids.ts';
import { judge } from '../../core/record/judge.ts';
import { explain, type Refusal } from '../../core/record/refusal.ts';
import type { Point } from '../../core/text/point.ts';
import { postEntry } from './connection.ts';
import { newCode } from './invitation-code.ts';
import { keepKey, type HeldKey } from './held-keys.ts';
import { makeKey, randomHex, signWith, unknown } from './keys.ts';
import { endOfTime } from './end-of-time.ts';
import { bodyOfPoint } from './read-file.ts';
import { logIn } from './session.ts';
import { sendAll, signAll, type Act } from './several.ts';

/** What the one who begins a negotiation says of it. */
export interface Founding {
  readonly title: string;
  readonly summary: string;
  readonly name: string;
  readonly nameOfOffice: string;
  readonly parties: readonly { readonly code: string; readonly name: string }[];
  /** What the first room is called. */
  readonly plenary: string;
  /** The text that lies on the table from the beginning. */
  readonly text?: {
    readonly title: string;
    readonly language: string;
    readonly points: readonly Point[];
  };
  readonly heads: readonly Head[];
  /** For how long their codes serve. */
  readonly hours: number;
}

/** A head of delegation who is to be let in. */
export interface Head {
  readonly name: string;
  readonly title: string;
  readonly party: string;
}

/** What a head of delegation gets to come in by; the code is nowhere else. */
export interface Card extends Head {
  readonly partyName: string;
  readonly code: string;
  readonly expires: string;
}

/** A negotiation that is signed and not sent yet, or not all of it. */
export interface Signed {
  readonly held: HeldKey;
  readonly unsent: readonly Entry[];
  readonly cards: readonly Card[];
}

/** The key of who is going to begin a negotiation, known to the host; no one's yet. */
export async function chairToBe(): Promise<HeldKey> {
  const negotiation = negotiationId(randomHex());
  const held = await makeKey({ ...unknown, negotiation, person: personId('chair') });
  await logIn(held);
  return held;
}

/**
 * Signs all that begins a negotiation, as its chair: that it is open, the parties in their order, the
 * plenary with the text in it, and a code for each head of delegation. Nothing is sent, and nothing can
 * be where the rules refuse one of it.
 */
export async function signFounding(
  key: HeldKey,
  founding: Founding,
): Promise<Signed | { readonly refusal: Refusal }> {
  const { title, name } = founding;
  const held = { ...key, title, name };
  const cards = founding.heads.map((head) => ({ ...head, ...newCode(founding.hours) }));
  const { state } = fold(held.negotiation, [], host, endOfTime);
  const signed = await signAll(state, held, actsOf(held, founding, cards));
  if ('refusal' in signed) return signed;
  const given = cards.map(({ invitation, ...card }) => {
    const party = founding.parties.find(({ code }) => code === card.party);
    return { ...card, partyName: party?.name ?? card.party, expires: invitation.expires };
  });
  return { held, unsent: signed.entries, cards: given };
}

/** Sends it; what is left is to be sent again as it is, with the reason. The key is kept as soon as it opens something. */
export async function sendFounding(
  signed: Signed,
): Promise<{ readonly error: unknown; readonly left: Signed } | undefined> {
  const { held } = signed;
  let sent = 0;
  const record = { send: async (entry: Entry) => void (await postEntry(held.negotiation, entry)) };
  const failed = await sendAll(record, signed.unsent, () => (sent += 1));
  if (sent > 0) await keepKey(held);
  if (!failed) return undefined;
  return { error: failed.error, left: { ...signed, unsent: signed.unsent.slice(sent) } };
}

type Inviting = Head & ReturnType<typeof newCode>;

function actsOf(
  { negotiation, person, key }: HeldKey,
  founding: Founding,
  heads: readonly Inviting[],
): readonly (Act & { readonly room: RoomId })[] {
  const { title, summary, name, nameOfOffice, parties, plenary, text } = founding;
  const roster = rosterOf(negotiation);
  const room = roomId(randomHex());
  const about = summary.trim() === '' ? {} : { summary };
  const chair = { person, name, title: nameOfOffice, key };
  return [
    { room: roster, kind: 'negotiation-opened', body: { title, ...about, chair } },
    ...parties.map((party) => ({
      room: roster,
      kind: 'party-named',
      body: { party: party.code, name: party.name },
    })),
    { room, kind: 'room-opened', body: { name: plenary, purpose: 'plenary', members: [] } },
    ...(text ? tabling(room, founding, text) : []),
    ...heads.flatMap((head) => lettingIn(roster, room, head)),
  ];
}

function tabling(room: RoomId, { parties, name }: Founding, text: NonNullable<Founding['text']>) {
  const instrument = `t${randomHex()}`;
  const { title, language, points } = text;
  const mustAgree = parties.map(({ code }) => code);
  return [
    { room, kind: 'instrument-opened', body: { instrument, title, language, mustAgree } },
    {
      room,
      kind: 'text-tabled',
      body: { instrument, version: 1, penholder: name, points: points.map(bodyOfPoint) },
    },
  ];
}

function lettingIn(roster: RoomId, room: RoomId, { name, title, party, invitation }: Inviting) {
  const person = `p${randomHex().slice(0, 12)}`;
  const from = new Date().toISOString().slice(0, 10);
  const of = { person, name, title, party, role: 'principal', from, head: true, invitation };
  return [
    { room: roster, kind: 'delegate-accredited', body: of },
    { room, kind: 'member-admitted', body: { person } },
  ];
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
