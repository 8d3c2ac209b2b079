import { randomBytes } from 'node:crypto';
import { composeWith, type Signer } from '../../core/record/compose.ts';
import type { Json } from '../../core/record/canonical.ts';
import type { Entry, Recorded } from '../../core/record/entry.ts';
import { fold, host } from '../../core/record/fold.ts';
import { negotiationId, rosterOf, type NegotiationId, type RoomId } from '../../core/record/ids.ts';
import type { PartyId } from '../../core/text/point.ts';
import type { Person } from '../../core/record/roster.ts';
import type { Room, State } from '../../core/record/state.ts';
import type { Entered } from '../../wire/entries.ts';
import type { Home } from '../../wire/home.ts';
import type { Given } from '../command.ts';
import { CommandRefused } from '../refused.ts';
import type { Host } from './host.ts';

const ALWAYS = '9999-12-31T23:59:59.999Z';

/** What the server shows of a negotiation, folded here, as of an instant: it is not taken at its word. */
export const stateOf = (
  negotiation: NegotiationId,
  entries: readonly Recorded[],
  at = ALWAYS,
): State => fold(negotiation, entries, host, at).state;

interface Act {
  readonly room: RoomId;
  readonly kind: string;
  readonly body: Json;
  /** When it happened: EDTF; now, if left out. */
  readonly happened?: string;
}

/** The entry of an act, signed now, over the record as it is. */
export function signed(state: State, signer: Signer, act: Act): Entry {
  const nonce = randomBytes(16).toString('hex');
  return composeWith(state, signer, { happened: new Date().toISOString(), ...act, nonce });
}

/** Signs an act and posts it. */
export const enter = (at: Host, state: State, signer: Signer, act: Act): Promise<Entered> =>
  at.post(signed(state, signer, act));

/** The negotiation of `--negotiation ID`; the only one, where it is not given. */
export function negotiationGiven(given: Given, { negotiations }: Home): NegotiationId {
  const id = given.value('negotiation');
  const [only, another] = negotiations;
  if (!only) throw new CommandRefused('This key is no one’s on that server; come in with a code.');
  if (id === undefined && !another) return only.id;
  const list = negotiations.map((one) => `${one.id} (${one.title})`).join(', ');
  if (id === undefined) {
    throw new CommandRefused(
      `This key is in several negotiations; add --negotiation, one of: ${list}.`,
    );
  }
  const found = negotiations.find((one) => one.id === negotiationId(id));
  if (found) return found.id;
  throw new CommandRefused(`This key is in no negotiation ${id}; it is in: ${list}.`);
}

/** A room by its id or by its name, where only one has it; the roster, where none is named. */
export function roomNamed(state: State, named: string | undefined): RoomId {
  if (named === undefined) return rosterOf(state.negotiation);
  const all: readonly Room[] = [...state.rooms.values()];
  const byId = all.find(({ id }) => id === named);
  const found = byId ? [byId] : all.filter(({ name }) => name === named);
  const [only, another] = found;
  if (only && !another) return only.id;
  if (only) {
    const ids = found.map(({ id }) => id).join(', ');
    throw new CommandRefused(`Several rooms are called "${named}"; give the id of one: ${ids}.`);
  }
  const names = all.map(({ name }) => `"${name}"`).join(', ');
  throw new CommandRefused(`There is no room "${named}"; you are in: ${names}.`);
}

/** The room of an option, which must be given. */
export function roomGiven(
  given: Given,
  state: State,
  option: 'from' | 'to' | 'into' | 'room',
): Room {
  const named = given.value(option);
  const room = named === undefined ? undefined : state.rooms.get(roomNamed(state, named));
  if (room) return room;
  throw new CommandRefused(`--${option} is missing; name the room: its name or id.`);
}

/** The party of `--party CODE`; that of who holds the key, where it is not given. */
export function partyGiven(given: Given, state: State, signer: Signer): PartyId {
  const code = given.value('party') ?? personOf(state, signer)?.party;
  const found = [...state.roster.parties.keys()].find((party) => party === code);
  if (found !== undefined) return found;
  const all = [...state.roster.parties.keys()].join(', ');
  throw new CommandRefused(
    code === undefined
      ? `You act for no party; say for which with --party, one of: ${all}.`
      : `There is no party ${code}; the parties are: ${all}.`,
  );
}

/** Who a key is in a negotiation. */
export function personOf(state: State, { key }: Signer): Person | undefined {
  const certified = state.roster.keys.get(key);
  return certified && state.roster.people.get(certified.person);
}

/** "Ada Bern, Minister of Water: head of the delegation of AR". */
export function introduced({ name, title, party, head, role }: Person): string {
  const as = head ? 'head of the delegation' : role;
  return `${name}, ${title}: ${as}${party === undefined ? '' : ` of ${party}`}`;
}
