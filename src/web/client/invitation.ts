import { signerOf } from '../../core/record/compose.ts';
import { personId, type NegotiationId } from '../../core/record/ids.ts';
import { fold, host } from '../../core/record/fold.ts';
import { fetchHome } from './home.ts';
import { fetchEntries } from './connection.ts';
import { certify } from './founding.ts';
import { makeKey, type HeldKey } from './keys.ts';
import { endOfTime } from './live-record.ts';
import { logIn } from './session.ts';

/** Letters that are not taken for one another when read out; 24 of them. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const groups = 5;
const groupSize = 4;

/** A code of five groups of four letters (91 bits), to be read out or typed; never sent to the host. */
export function newCode(): string {
  const fair = 256 - (256 % letters.length);
  const drawn: string[] = [];
  while (drawn.length < groups * groupSize) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < fair) drawn.push(letters.charAt(byte % letters.length));
  }
  return grouped(drawn.join(''));
}

const grouped = (plain: string): string => (plain.match(/.{4}/g) ?? []).join('-');

/** A code as it was typed, made regular; nothing where it cannot be one. */
export function readCode(typed: string): string | undefined {
  const plain = typed.toUpperCase().replace(/[^A-Z]/g, '');
  const known = [...plain].every((letter) => letters.includes(letter));
  return known && plain.length === groups * groupSize ? grouped(plain) : undefined;
}

/**
 * The secret that a code stands for: HKDF (RFC 5869) with SHA-256 over the regular code. Its
 * Ed25519 public key is what the roster holds as the invitation.
 */
export async function secretOf(code: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder();
  const material = await crypto.subtle.importKey('raw', bytes.encode(code), 'HKDF', false, [
    'deriveBits',
  ]);
  const how = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: bytes.encode('parley invitation v1'),
  };
  return new Uint8Array(await crypto.subtle.deriveBits(how, material, 256));
}

/**
 * Enters with a code: finds the negotiation that waits for it, makes this browser's own key, and
 * certifies it with the code's.
 *
 * @throws Error with `noOne` where no negotiation knows the code.
 */
export async function enterWithCode(code: string, noOne: string): Promise<NegotiationId> {
  const secret = await secretOf(code);
  const { key } = signerOf(secret);
  const unknown = { negotiation: '' as NegotiationId, title: '', name: '', person: personId('') };
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
  await certify({ ...knocking, negotiation }, own, entries);
  await logIn(own);
  return negotiation;
}
