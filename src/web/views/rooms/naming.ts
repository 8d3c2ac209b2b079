import { instrumentId, personId } from '../../../core/record/ids.ts';
import type { Amount } from '../../../core/record/matters.ts';
import type { Room, State } from '../../../core/record/state.ts';
import { partyId, pointId } from '../../../core/text/point.ts';
import type { Speech } from '../../words/words.tsx';
import { nameOfPlace } from '../../../core/record/place-names.ts';
import { nameOfPoint } from '../../../core/record/point-names.ts';

/** A person with the party acted for: "Ilan Veress (CO)". */
export function nameOf(state: State, id: string): string | undefined {
  const person = state.roster.people.get(personId(id));
  if (!person) return undefined;
  return person.party === undefined ? person.name : `${person.name} (${person.party})`;
}

/** The name of a party, or its code where it is not known. */
export const partyName = (state: State, code: string): string =>
  state.roster.parties.get(partyId(code))?.name ?? code;

/** "3,000 people", or nothing. */
export const amountInWords = (
  amount: Amount | undefined,
  speech: Pick<Speech, 'number'>,
): string => (amount ? `${speech.number(amount.value)} ${amount.unit}` : '');

/** "point 7", or a point without a number by its first words. */
export function pointInWords(
  room: Room,
  about: { readonly instrument: string; readonly point: string; readonly version?: number },
  speech: Pick<Speech, 'words'>,
): string {
  const instrument = room.instruments.get(instrumentId(about.instrument));
  if (!instrument) return speech.words.domain.point(about.point);
  const name = nameOfPoint(instrument, pointId(about.point), about.version);
  if ('number' in name) return speech.words.domain.point(name.number);
  return speech.words.rooms.unnumbered(name.opening);
}

/** "after point 4", "under point 4", "before all others": where a point is wanted, by the version that was on the table. */
export function placeInWords(
  room: Room,
  about: {
    readonly instrument: string;
    readonly after?: string | undefined;
    readonly depth: number;
    readonly version?: number;
  },
  speech: Pick<Speech, 'words'>,
): string {
  const { place } = speech.words.text;
  const instrument = room.instruments.get(instrumentId(about.instrument));
  if (about.after === undefined) return place.first;
  const after = pointId(about.after);
  const name = instrument
    ? nameOfPlace(instrument, { after, depth: about.depth, version: about.version })
    : ({ how: 'after', point: after } as const);
  if (name.how === 'first') return place.first;
  return place[name.how](pointInWords(room, { ...about, point: name.point }, speech));
}

/** When a session is; one with an open end that is still to come has no date of its own yet. */
export function sessionDate(
  { when, status }: { readonly when: string; readonly status: string },
  speech: Pick<Speech, 'words' | 'when'>,
): string {
  const open = '/..';
  if (status === 'held' || !when.endsWith(open)) return speech.when(when);
  return speech.words.rooms.noDateYet(speech.when(when.slice(0, -open.length)));
}

/** The title of a text, or its id where it is not known. */
export const titleOf = (room: Room, instrument: string): string =>
  room.instruments.get(instrumentId(instrument))?.title ?? instrument;

/** The name of a person, without the party. */
export const personName = (state: State, id: string): string =>
  state.roster.people.get(personId(id))?.name ?? id;

/** "Arda and Corva" */
export const partyNames = (
  codes: readonly string[],
  state: State,
  speech: Pick<Speech, 'list'>,
): string => speech.list(codes.map((code) => partyName(state, code)));
