import { z } from 'zod';
import { isPartyCode, partyId, pointId, unmarkedCode, visibleCode } from '../text/point.ts';
import { stretchOf } from './when.ts';

/** Ids that cannot be mixed up: each is a string of its own type. */
export type NegotiationId = string & { readonly brand: 'NegotiationId' };
export type RoomId = string & { readonly brand: 'RoomId' };
export type EntryId = string & { readonly brand: 'EntryId' };
export type PersonId = string & { readonly brand: 'PersonId' };
export type InstrumentId = string & { readonly brand: 'InstrumentId' };
/** An Ed25519 public key, 32 bytes in lower-case hex. */
export type Key = string & { readonly brand: 'Key' };
/** Names a session, gate, fact, pledge, requirement, source, statement or attachment within its room. */
export type MatterId = string & { readonly brand: 'MatterId' };

export const negotiationId = (id: string): NegotiationId => id as NegotiationId;
export const roomId = (id: string): RoomId => id as RoomId;
export const entryIdOf = (id: string): EntryId => id as EntryId;
export const personId = (id: string): PersonId => id as PersonId;
export const instrumentId = (id: string): InstrumentId => id as InstrumentId;
export const keyOf = (hex: string): Key => hex as Key;
export const matterId = (id: string): MatterId => id as MatterId;

/** The roster room of a negotiation carries the negotiation's own id. */
export const rosterOf = (negotiation: NegotiationId): RoomId => roomId(negotiation);

const name = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'is not an id');
const hexOf = (bytes: number): z.ZodString =>
  z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`), `is not ${bytes} bytes in hex`);

/** Rooms and negotiations are named by 128 random bits, so that no name can be guessed or taken. */
export const zNegotiation = hexOf(16).transform(negotiationId);
export const zRoom = hexOf(16).transform(roomId);
export const zEntry = hexOf(32).transform(entryIdOf);
export const zKey = hexOf(32).transform(keyOf);
export const zHash = hexOf(32);
/** An instant of recording: ISO 8601, UTC. */
export const zInstant = z.iso.datetime({ precision: 3 });
export const zSignature = hexOf(64);
export const zNonce = hexOf(16);
export const zPerson = name.transform(personId);
export const zInstrument = name.transform(instrumentId);
export const zMatter = name.transform(matterId);
export const zPoint = name.transform(pointId);

/** A language tag (BCP 47), of the form that text formats carry. */
export const zLanguage = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language tag');

/** A code that can stand in a bracket; no two that look the same. */
export const zParty = z
  .string()
  .max(40)
  .regex(unmarkedCode, 'cannot stand in a bracket')
  .regex(visibleCode, 'has invisible characters')
  .refine(isPartyCode, 'is not composed (NFC)')
  .transform(partyId);

/** Words for people: something in them, no control characters but line breaks and tabs. */
export const zWords = z
  .string()
  .min(1)
  .max(100_000)
  // oxlint-disable-next-line no-control-regex -- control characters are what is refused here
  .regex(/^[^\u0000-\u0008\u000b-\u001f\u007f]*$/, 'has control characters');
export const zLine = zWords.max(500).regex(/^[^\n\r]*$/, 'has a line break');
/** The words of a point; a point may be empty. One point is one paragraph: no blank line inside. */
export const zPointText = z
  .string()
  .max(100_000)
  // oxlint-disable-next-line no-control-regex -- control characters are what is refused here
  .regex(/^[^\u0000-\u0008\u000b-\u001f\u007f]*$/, 'has control characters')
  .refine((text) => !/\n[ \t]*\n/.test(text), 'has a blank line inside');

const date = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?[?~%]?`;
/**
 * A date with its precision, in EDTF (ISO 8601-2) as far as talks need it:
 * a day, month or year, an instant, `?` uncertain, `~` approximate, an interval, an open end (`..`).
 */
export const zWhen = z
  .string()
  .regex(
    new RegExp(`^(?:${date}|${date}/(?:${date}|\\.\\.)|\\.\\./${date})$`),
    'is not a date in EDTF',
  )
  .refine((when) => stretchOf(when) !== undefined, 'is a date that no calendar has');
