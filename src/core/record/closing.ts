import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { PartyId, Point } from '../text/point.ts';
import { authenticTexts, translated } from './authentic.ts';
import { holds, runsTheTalks } from './authority.ts';
import { canonical } from './canonical.ts';
import type { Closing, Reservation } from './frozen.ts';
import type { InstrumentId, MatterId } from './ids.ts';
import type { Instrument } from './instrument.ts';
import type { Refusal } from './refusal.ts';
import type { Person } from './roster.ts';
import { put, type Room } from './state.ts';
import { revisionOf } from './wording.ts';

/** The text that all parties that must agree hold, or nothing while their texts differ. */
export function oneText(instrument: Instrument): readonly Point[] | undefined {
  const texts = instrument.mustAgree.map((party) => revisionOf(instrument, party));
  const written = new Set(texts.map((points) => canonical(points.map(said))));
  return written.size === 1 ? texts[0] : undefined;
}

/**
 * SHA-256 over the canonical text: its title, its language, and each point with number and place.
 * Where it is authentic in other languages too, over all these texts, in the order of their tags.
 */
export function textHash(
  { title, language, authentic }: Pick<Instrument, 'title' | 'language' | 'authentic'>,
  points: readonly Point[],
): string {
  const leading = { title, language, points: points.map(said) };
  const others = authenticTexts(authentic ? { authentic } : {}).map((text) => ({
    title: text.title,
    language: text.language,
    points: translated(text, points).map(said),
  }));
  const signed = others.length === 0 ? leading : { leading, others };
  return bytesToHex(sha256(utf8ToBytes(canonical(signed))));
}

const said = ({ id, kind, depth, text, label }: Point) => ({
  id,
  kind,
  depth,
  text,
  ...(label === undefined ? {} : { label }),
});

/** The text must be frozen; where a hash is given, it must be that of the frozen text. */
export function isFrozen(room: Room, id: InstrumentId, hash?: string): Refusal | undefined {
  const instrument = room.instruments.get(id);
  if (!instrument) return { code: 'no-such', what: 'text', name: id };
  const { closing, title } = instrument;
  if (!closing) return { code: 'no-such', what: 'frozen text', name: title };
  if (hash === undefined || hash === closing.hash) return undefined;
  return { code: 'text-differs', instrument: title };
}

/** Who keeps the original declares what becomes of it. */
export function keepsOriginal(
  author: Person,
  depositary: PartyId | undefined,
  kind: string,
): Refusal | undefined {
  const keeps =
    depositary === undefined
      ? runsTheTalks(author)
      : author.party === depositary && holds(author, 'sign');
  return keeps ? undefined : { code: 'not-yours', kind, whose: 'the depositary' };
}

/** The room with something changed in the closing of a text. */
export function withClosing(
  room: Room,
  id: InstrumentId,
  change: (closing: Closing) => Closing,
): { readonly room?: Room } {
  const instrument = room.instruments.get(id);
  if (!instrument?.closing) return {};
  const next = { ...instrument, closing: change(instrument.closing) };
  return { room: { ...room, instruments: put(room.instruments, id, next) } };
}

/** The reservation must be there, and not taken back. */
export function isStanding(
  room: Room,
  id: InstrumentId,
  reservation: MatterId,
): Refusal | undefined {
  const reserved = room.instruments.get(id)?.closing?.reservations.get(reservation);
  if (reserved && !reserved.withdrawn) return undefined;
  return { code: 'no-such', what: 'reservation', name: reservation };
}

/** The room with a reservation on a text changed. */
export const withReservation = (
  room: Room,
  id: InstrumentId,
  reservation: MatterId,
  change: (reserved: Reservation) => Reservation,
): { readonly room?: Room } =>
  withClosing(room, id, (closing) => {
    const reserved = closing.reservations.get(reservation);
    if (!reserved) return closing;
    return { ...closing, reservations: put(closing.reservations, reservation, change(reserved)) };
  });
