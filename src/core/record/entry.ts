import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { verify } from '../log/signature.ts';
import { canonical, type Json } from './canonical.ts';
import {
  entryIdOf,
  zHash,
  zKey,
  zNegotiation,
  zNonce,
  zRoom,
  zSignature,
  zWhen,
  type EntryId,
} from './ids.ts';
import type { Refusal } from './refusal.ts';

/**
 * What the bodies of the kinds look like: the last is written now, the earlier are read for ever
 * (`upcast`).
 */
export const formats = ['entry/1', 'entry/2'] as const;
export type Format = (typeof formats)[number];
export const currentFormat = 'entry/2' satisfies Format;

/** What the author signs. The body is bound by its hash, so that it can be stored apart. */
export const zEnvelope = z
  .strictObject({
    format: z.enum(formats),
    negotiation: zNegotiation,
    room: zRoom,
    kind: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
    author: zKey,
    /** When it happened, as the author says: EDTF. */
    happened: zWhen,
    /** 128 random bits, so that a short body cannot be guessed from its hash. */
    nonce: zNonce,
    /** SHA-256 of the canonical body. */
    body: zHash,
    /** The room's log as the author last saw it: this ties the views of the parties together. */
    seen: z.strictObject({ size: z.int().min(0), root: zHash }).readonly(),
  })
  .readonly();
export type Envelope = z.infer<typeof zEnvelope>;

export const zEntryShape = z
  .strictObject({
    envelope: zEnvelope,
    signature: zSignature,
    body: z.record(z.string(), z.json()),
  })
  .readonly();

export interface Entry {
  readonly envelope: Envelope;
  readonly signature: string;
  /** Read by the schema of its kind; here only JSON. */
  readonly body: Json;
}

/** An entry as the record holds it: with what the server added. Nothing of it ever changes. */
export interface Recorded {
  readonly entry: Entry;
  /** 1, 2, 3 ... in its room. */
  readonly seq: number;
  /** The instant of recording: ISO 8601, milliseconds, UTC. */
  readonly recorded: string;
}

export const zRecorded = z
  .strictObject({ entry: zEntryShape, seq: z.int().min(1), recorded: z.iso.datetime() })
  .readonly();

/** The id of an entry is the hash of its envelope: made by the author, so that a retry is harmless. */
export function entryId(entry: Entry): EntryId {
  return entryIdOf(sha256Hex(written(entry.envelope)));
}

export const bodyHash = (body: Json): string => sha256Hex(canonical(body));

/** The bytes under the signature. The first line keeps them from being taken for anything else. */
export const signedBytes = (envelope: Envelope): Uint8Array =>
  utf8ToBytes(`parley entry v1\n${written(envelope)}`);

/** The leaf that stands for a recorded entry in the room's log. */
export function leafOf(recorded: Recorded): Uint8Array {
  const { entry, seq, recorded: at } = recorded;
  const added = canonical({ recorded: at, seq, signature: entry.signature });
  // In canonical order: `envelope` comes before all that is added.
  return utf8ToBytes(`{"envelope":${written(entry.envelope)},${added.slice(1)}`);
}

let last: { readonly envelope: Envelope; readonly text: string } | undefined;

/**
 * The envelope in canonical form. The last one is kept: what is made of an entry (the signed bytes,
 * its id, its leaf) is made in one go, and writing costs more than hashing.
 */
function written(envelope: Envelope): string {
  if (last?.envelope !== envelope) last = { envelope, text: canonical(envelope) };
  return last.text;
}

/**
 * Reads an entry from outside: its shape, the hash of its body, its signature.
 * Says nothing of whether the author may do it: that is `judge`.
 */
export function readEntry(value: unknown): Entry | Refusal {
  const shape = zEntryShape.safeParse(value);
  if (!shape.success) return malformed(shape.error);
  const entry: Entry = shape.data;
  return authentic(entry) ?? entry;
}

/** Whether a value of `readEntry` is a refusal. */
export const isRefusal = (value: Entry | Refusal): value is Refusal => 'code' in value;

const checked = new WeakMap<Entry, Refusal | 'sound'>();

/** The refusal that the entry's own seals call for, or nothing. The answer is kept: the check is costly. */
export function authentic(entry: Entry): Refusal | undefined {
  const known = checked.get(entry) ?? sealsOf(entry) ?? 'sound';
  checked.set(entry, known);
  return known === 'sound' ? undefined : known;
}

/** The entry's seals were all found good elsewhere, by this reader himself: they are not looked at again. */
export const takeAsAuthentic = (entry: Entry): void => void checked.set(entry, 'sound');

const signaturesKnown = new WeakSet<Entry>();

/** The entry's signature is not verified again: it was, and nothing of what it is under has changed (`takeAsChecked`). */
export const takeAsSigned = (entry: Entry): void => void signaturesKnown.add(entry);

function sealsOf(entry: Entry): Refusal | undefined {
  try {
    if (bodyHash(entry.body) !== entry.envelope.body) return { code: 'body-differs' };
    const sound =
      signaturesKnown.has(entry) ||
      verify(entry.signature, signedBytes(entry.envelope), entry.envelope.author);
    return sound ? undefined : { code: 'bad-signature' };
  } catch (error) {
    const why = error instanceof Error ? error.message : 'is not an entry';
    return { code: 'malformed', where: 'it', why };
  }
}

/** A zod error as one refusal: where, and what is wrong with it. */
export function malformed(error: z.ZodError): Refusal {
  const issue = error.issues[0];
  const where = issue && issue.path.length > 0 ? issue.path.join('.') : 'it';
  return { code: 'malformed', where, why: issue ? issue.message : 'is not of the right shape' };
}

const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));
