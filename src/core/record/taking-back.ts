import { z } from 'zod';
import type { PartyId, PointId } from '../text/point.ts';
import type { Json } from './canonical.ts';
import { zInstrument, zMatter, zParty, zPoint, type RoomId } from './ids.ts';
import type { Instrument } from './instrument.ts';
import type { State } from './state.ts';
import { wordingHash, wordingOf, wordingsOf } from './wording.ts';

/** By which kinds of entry each kind is taken back or put otherwise; by none: it stands for good. */
export const takenBackBy: Readonly<Record<string, readonly string[]>> = {
  acceded: ['withdrawal-notified'],
  'amendment-filed': ['amendment-filed', 'amendment-withdrawn'],
  'amendment-withdrawn': ['amendment-filed'],
  'attachment-filed': [],
  carried: [],
  'code-given': ['key-ended'],
  'communique-assented': [],
  'communique-proposed': ['communique-proposed'],
  'delegate-accredited': ['delegate-recalled'],
  'delegate-recalled': [],
  'fact-declared': ['fact-declared'],
  'fact-set': ['fact-set'],
  'force-declared': [],
  'force-set': ['force-set'],
  'gate-set': ['gate-set'],
  'gate-waived': [],
  'instrument-opened': [],
  'key-certified': ['key-ended'],
  'key-ended': [],
  'languages-set': ['languages-set'],
  'mandate-given': ['mandate-given'],
  'member-admitted': ['member-left'],
  'member-left': ['member-admitted'],
  'move-filed': ['move-filed', 'move-withdrawn'],
  'move-withdrawn': ['move-filed'],
  'negotiation-opened': [],
  'objection-made': ['objection-withdrawn'],
  'objection-withdrawn': ['objection-made'],
  'parties-set': ['parties-set'],
  'party-key-replaced': ['party-key-replaced'],
  'party-key-set': ['party-key-replaced'],
  'party-named': [],
  'pledge-changed': ['pledge-changed'],
  'pledge-made': ['pledge-changed'],
  'point-exempted': [],
  'position-taken': ['position-taken'],
  'publication-set': ['publication-set'],
  'rate-stated': ['rate-stated'],
  ratified: ['withdrawal-notified'],
  'read-out-issued': ['read-out-issued'],
  'referendum-answered': [],
  'remark-made': [],
  'requirement-set': ['requirement-set'],
  'reservation-entered': ['reservation-withdrawn'],
  'reservation-withdrawn': [],
  'room-opened': [],
  'session-called': [],
  'session-held': [],
  signed: [],
  'silence-broken': [],
  'silence-called': ['silence-broken'],
  'silence-closed': [],
  'source-filed': [],
  'statement-corrected': ['statement-corrected'],
  'statement-disputed': [],
  'statement-recorded': ['statement-corrected'],
  'text-frozen': [],
  'text-tabled': ['text-tabled'],
  'translation-accepted': ['translation-filed'],
  'translation-filed': ['translation-filed'],
  'withdrawal-notified': [],
};

interface Acted {
  readonly kind: string;
  readonly body: Json;
}

/**
 * The act by which its author takes back what he is about to do, as it stands before (`state`): a new
 * entry, that leaves the first in the record. It brings back what he held, not positions of others that
 * have lapsed by it. None, where there is no such act or only a longer one, with words of its own.
 */
export function takingBack(
  state: State,
  room: RoomId,
  { kind, body }: Acted,
  author: { readonly party?: PartyId | undefined },
): ((after: State) => Acted | undefined) | undefined {
  const on = zOnPoint.safeParse(body).data;
  const before = on && state.rooms.get(room)?.instruments.get(on.instrument);
  const onText = onPoint[kind];
  if (!onText) {
    const back = simply(kind, body);
    return back && (() => back);
  }
  // What the chair enters for a party, as read from a statement, is the party's to correct.
  if (!before || on.party !== author.party) return undefined;
  return (after) => {
    const now = after.rooms.get(room)?.instruments.get(before.id);
    return now && now.versions.length === before.versions.length
      ? onText(before, on, now)
      : undefined;
  };
}

const zOnPoint = z.object({ instrument: zInstrument, party: zParty, point: zPoint });
interface OnPoint {
  readonly party: PartyId;
  readonly point: PointId;
}

type Back = (before: Instrument, on: OnPoint, after: Instrument) => Acted | undefined;

/** A party goes back to the words that it held. */
const toWords: Back = (before, { party, point }, after) => {
  const about = { instrument: after.id, version: after.versions.length, party, point };
  const held = before.amendments.get(party)?.get(point);
  if (!held) {
    if (wordingOf(after, party, point) === wordingOf(before, party, point)) return undefined;
    return { kind: 'amendment-withdrawn', body: about };
  }
  const { text, added } = held;
  const words = {
    ...(text === undefined ? {} : { text }),
    ...(added ? { added: { ...added } } : {}),
  };
  return { kind: 'amendment-filed', body: { ...about, ...words } };
};

/** The position that a party held and that had not lapsed; else that it is silent. */
const toPosition: Back = (before, { party, point }, after) => {
  const held = before.positions.get(point)?.get(party);
  const stands = held && !held.lapsed ? held : undefined;
  const body = {
    instrument: after.id,
    version: after.versions.length,
    point,
    party,
    position: stands?.position ?? 'silent',
    wording: wordingHash(wordingsOf(after, point)),
    ...(stands?.note === undefined ? {} : { note: stands.note }),
  };
  return { kind: 'position-taken', body };
};

const onPoint: Readonly<Record<string, Back>> = {
  'amendment-filed': toWords,
  'amendment-withdrawn': toWords,
  'position-taken': toPosition,
};

const zReserved = z.object({ instrument: zInstrument, reservation: zMatter, party: zParty });
const zPledge = z.object({ pledge: zMatter });

/** What is taken back by naming it. */
function simply(kind: string, body: Json): Acted | undefined {
  const reserved = zReserved.safeParse(body).data;
  if (kind === 'objection-made' && reserved)
    return { kind: 'objection-withdrawn', body: { ...reserved } };
  if (kind === 'reservation-entered' && reserved)
    return { kind: 'reservation-withdrawn', body: { ...reserved } };
  const pledged = zPledge.safeParse(body).data;
  if (kind !== 'pledge-made' || !pledged) return undefined;
  return { kind: 'pledge-changed', body: { pledge: pledged.pledge, status: 'withdrawn' } };
}
