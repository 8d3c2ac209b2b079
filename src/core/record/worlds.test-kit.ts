import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Json } from './canonical.ts';
import { composeWith, signerOf, type Signer } from './compose.ts';
import type { Entry, Recorded } from './entry.ts';
import { fold, host, step, type Folded } from './fold.ts';
import { negotiationId, roomId, rosterOf, type NegotiationId, type RoomId } from './ids.ts';
import { emptyRoom, type State } from './state.ts';
import type { Refusal } from './refusal.ts';
import { withProof, withSeal, type Body } from './seal.ts';

const hexOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

const signers = new Map<string, Signer>();
/** The key of a person of a world; the same in every world, since making one is slow. */
export function signerFor(person: string): Signer {
  const signer = signers.get(person) ?? signerOf(sha256(utf8ToBytes(`key of ${person}`)));
  signers.set(person, signer);
  return signer;
}

export interface Act {
  readonly by: string;
  /** The room by its name in the world; the roster, if left out. */
  readonly room?: string;
  readonly kind: string;
  readonly body: Json;
  /** ISO 8601; the next minute of the world's clock, if left out. */
  readonly at?: string;
}

/** The record of an invented negotiation, written act by act with real keys and real judging. */
export class World {
  readonly negotiation: NegotiationId = negotiationId(hexOf('a negotiation').slice(0, 32));
  readonly #entries: Recorded[];
  #folded: Folded;
  #minutes: number;

  constructor(from?: World) {
    this.#entries = [...(from?.entries ?? [])];
    this.#folded = from?.folded ?? fold(this.negotiation, [], host, '');
    this.#minutes = this.#entries.length;
  }

  get entries(): readonly Recorded[] {
    return this.#entries;
  }
  get state(): State {
    return this.#folded.state;
  }
  get folded(): Folded {
    return this.#folded;
  }

  room(name: string | undefined): RoomId {
    if (name === undefined) return rosterOf(this.negotiation);
    return roomId(hexOf(`room ${name}`).slice(0, 32));
  }

  /** The entry of an act as its author would send it now. */
  entry(act: Act): Entry {
    const room = this.room(act.room);
    const place = this.state.rooms.get(room)?.tree.size ?? 0;
    return composeWith(this.state, signerFor(act.by), {
      room,
      kind: act.kind,
      happened: '2026-09-01',
      nonce: hexOf(`${room} ${place}`).slice(0, 32),
      body: act.body,
    });
  }

  /** An entry as the host would record it now. */
  recorded(entry: Entry, at?: string): Recorded {
    this.#minutes += 1;
    const seq =
      (this.state.rooms.get(entry.envelope.room) ?? emptyRoom(entry.envelope.room)).tree.size + 1;
    return { entry, seq, recorded: at ?? minute(this.#minutes) };
  }

  /** Records an act if the rules accept it; otherwise nothing happens, and the refusal comes back. */
  try(act: Act): Refusal | undefined {
    return this.#take(this.recorded(this.entry(act), act.at), false);
  }

  /** Records an act whatever the rules say, as a host could who does not ask them. */
  force(act: Act): Refusal | undefined {
    return this.#take(this.recorded(this.entry(act), act.at), true);
  }

  /** Records an act that the rules must accept. */
  must(act: Act): void {
    const refusal = this.try(act);
    if (refusal) throw new Error(`${act.kind} by ${act.by}: ${JSON.stringify(refusal)}`);
  }

  /** Records an entry that was made elsewhere, whatever the rules say. */
  append(entry: Entry): Refusal | undefined {
    return this.#take(this.recorded(entry), true);
  }

  #take(recorded: Recorded, anyway: boolean): Refusal | undefined {
    const folded = step(this.#folded, recorded);
    const refused = folded.refused.length > this.#folded.refused.length;
    const why = refused ? folded.refused.at(-1)?.why : undefined;
    if (why && !anyway) return why;
    this.#entries.push(recorded);
    this.#folded = folded;
    return why;
  }
}

/** The instant of a world's nth minute. */
export const minute = (n: number): string => new Date(Date.UTC(2026, 8, 1, 8, n)).toISOString();

/** The points of the first version on the table of `talks`. */
export const firstPoints = [
  { id: 'p1', label: '1.', kind: 'point', depth: 0, text: 'Each Party shall publish its data.' },
  { id: 'p2', label: '2.', kind: 'point', depth: 0, text: 'Withdrawals end within sixty days.' },
  {
    id: 'p3',
    label: '3.',
    kind: 'point',
    depth: 0,
    text: 'The frontier is marked by a commission.',
  },
] as const;

export const parties = ['AR', 'BE', 'CO'] as const;
/** The heads of the delegations. */
export const heads = { AR: 'ada', BE: 'ben', CO: 'cam' } as const;
export const people = ['chair', 'ada', 'ann', 'ben', 'bo', 'cam', 'eve'] as const;

/**
 * Talks of three parties with a text on the table: heads `ada` (AR), `ben` (BE), `cam` (CO);
 * `ann` (AR) may speak and propose, `bo` (BE) may only speak, `eve` observes.
 * All but `eve` are in the plenary; `ada` and `ben` have a room of their own.
 */
export const talks = (): World => new World(begun);

const begun = begin();
function begin(): World {
  const world = new World();
  const chair = { person: 'chair', name: 'The Chair', title: 'Chair', key: signerFor('chair').key };
  world.must({ by: 'chair', kind: 'negotiation-opened', body: { title: 'Talks', chair } });
  for (const party of parties) {
    world.must({ by: 'chair', kind: 'party-named', body: { party, name: `State of ${party}` } });
  }
  accredit(world, 'chair', 'ada', { party: 'AR', role: 'principal', head: true });
  accredit(world, 'chair', 'ben', { party: 'BE', role: 'envoy', head: true });
  accredit(world, 'chair', 'cam', { party: 'CO', role: 'envoy', head: true });
  accredit(world, 'ada', 'ann', { party: 'AR', role: 'negotiator', may: ['speak', 'propose'] });
  accredit(world, 'ben', 'bo', { party: 'BE', role: 'expert', may: ['speak'] });
  accredit(world, 'chair', 'eve', { role: 'observer' });
  const inside = ['ada', 'ann', 'ben', 'bo', 'cam'];
  open(world, 'chair', 'plenary', 'plenary', inside);
  open(world, 'ada', 'bilateral', 'bilateral', ['ben']);
  const mustAgree = [...parties];
  const instrument = { instrument: 'accord', title: 'Accord', language: 'en', mustAgree };
  world.must({ by: 'chair', room: 'plenary', kind: 'instrument-opened', body: instrument });
  table(world, 1, firstPoints);
  return world;
}

/** Brings a person to the talks, with a key of the person's own; a head lets his people speak. */
export function accredit(
  world: World,
  by: string,
  person: string,
  as: { readonly [field: string]: Json },
): void {
  const { key } = signerFor(person);
  const may = by === 'chair' ? [] : ['speak'];
  const body = { person, name: person, title: 'Delegate', from: '2026-09-01', key, may, ...as };
  world.must({ by, kind: 'delegate-accredited', body });
}

/** A code whose key is that of `name`, good until the evening of the world's first day. */
export const codeOf = (name: string): { readonly key: string; readonly expires: string } => ({
  key: signerFor(name).key,
  expires: '2026-09-01T20:00:00.000Z',
});

/** The party's own key: the first of `talks` to be set is that of `party AR`. */
const keyNamed = (party: string): string => `party ${party}`;

/** The body by which a party's own key comes to stand. */
export function partyKey(
  { negotiation }: World,
  party: string,
  { named = keyNamed(party), keeps = [] }: { named?: string; keeps?: readonly string[] } = {},
): Body {
  const signer = signerFor(named);
  const about = { negotiation, kind: 'party-key-set' };
  return withProof({ party, key: signer.key, keeps }, signer, about);
}

/** The body under the seal of a party's own key. */
export function sealed({ negotiation }: World, kind: string, body: Body, named: string): Body {
  return withSeal(body, signerFor(keyNamed(named)), { negotiation, kind });
}

/** Opens a room. */
export function open(
  world: World,
  by: string,
  room: string,
  purpose: string,
  members: readonly string[],
): void {
  world.must({ by, room, kind: 'room-opened', body: { name: room, purpose, members } });
}

/** Tables a version of `accord` in the plenary. */
export function table(world: World, version: number, points: readonly Json[]): void {
  const body = { instrument: 'accord', version, penholder: 'Chair', points };
  world.must({ by: 'chair', room: 'plenary', kind: 'text-tabled', body });
}
