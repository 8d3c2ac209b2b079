import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { readBase64, writeBase64 } from './base64.ts';
import { verify } from './signature.ts';

/**
 * Signed notes, https://c2sp.org/signed-note: a text of lines, an empty line, and lines of
 * signatures. Of the kinds of signature Ed25519 alone (type 1), by the one rule of `verify`.
 */
export interface NoteKey {
  /** Without white space or `+`. */
  readonly name: string;
  /** The public key, 32 bytes in hex. */
  readonly key: string;
}

/** Whatever holds a private key: a signature (64 bytes) over a message. */
export type Sign = (message: Uint8Array) => Uint8Array;

const ED25519 = 1;
const MOST_SIGNATURES = 64;
const NAME = /^[^\s+]+$/u;

/** The first four bytes of the hash of name, type and key: tells apart keys of one name. */
function idOf({ name, key }: NoteKey): Uint8Array {
  const bytes = concatBytes(utf8ToBytes(`${name}\n`), Uint8Array.of(ED25519), hexToBytes(key));
  return sha256(bytes).subarray(0, 4);
}

/** The public half as one word that verifiers are given: name, id and key, with `+` between. */
export function writeVkey(key: NoteKey): string {
  const typed = concatBytes(Uint8Array.of(ED25519), hexToBytes(key.key));
  return `${key.name}+${bytesToHex(idOf(key))}+${writeBase64(typed)}`;
}

/** Reads such a word; nothing where it is none, or its id is not that of its key. */
export function readVkey(vkey: string): NoteKey | undefined {
  const [name = '', , base64 = ''] = /^([^+]*)\+([^+]*)\+(.*)$/s.exec(vkey)?.slice(1) ?? [];
  const typed = readBase64(base64);
  if (typed?.length !== 33 || typed[0] !== ED25519 || !NAME.test(name)) return undefined;
  const key = { name, key: bytesToHex(typed.subarray(1)) };
  return writeVkey(key) === vkey ? key : undefined;
}

/**
 * A text, which ends with a line break, with the signature of a key under it.
 *
 * @throws RangeError on what cannot stand in a note.
 */
export function signNote(text: string, key: NoteKey, sign: Sign): string {
  if (!text.endsWith('\n') || !isPlain(text)) throw new RangeError('this text cannot be a note');
  if (!NAME.test(key.name)) throw new RangeError(`“${key.name}” cannot name a key`);
  const signature = concatBytes(idOf(key), sign(utf8ToBytes(text)));
  return `${text}\n— ${key.name} ${writeBase64(signature)}\n`;
}

/**
 * The text of a note that bears the signature of at least one of the keys; those of unknown keys are
 * passed over. Nothing where there is none, where one of a known key is false, or where it is no note.
 */
export function openNote(note: string, keys: readonly NoteKey[]): string | undefined {
  const end = note.lastIndexOf('\n\n') + 1;
  if (end === 0 || !note.endsWith('\n') || !isPlain(note)) return undefined;
  const text = note.slice(0, end);
  const lines = note.slice(end + 1, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) return undefined;
  const signed = lines.map((line) => isSignedBy(line, text, keys));
  return signed.every((one) => one !== 'false') && signed.includes('true') ? text : undefined;
}

/** What one line under a text is: a true signature of a known key, a false one, or that of another. */
function isSignedBy(
  line: string,
  text: string,
  keys: readonly NoteKey[],
): 'true' | 'false' | 'unknown' {
  const [, name = '', base64 = ''] = /^— ([^\s+]+) ([A-Za-z0-9+/=]+)$/u.exec(line) ?? [];
  const bytes = readBase64(base64);
  if (!bytes || bytes.length < 5) return 'false';
  const id = bytesToHex(bytes.subarray(0, 4));
  const known = keys.find((key) => key.name === name && bytesToHex(idOf(key)) === id);
  if (!known) return 'unknown';
  const signature = bytesToHex(bytes.subarray(4));
  return verify(signature, utf8ToBytes(text), known.key) ? 'true' : 'false';
}

/** Whole characters, and of the control characters line breaks alone. */
const isPlain = (text: string): boolean =>
  // oxlint-disable-next-line no-control-regex -- control characters are what is refused here
  text.isWellFormed() && !/[\u0000-\u0009\u000b-\u001f]/.test(text);
