import type { Json } from '../../src/core/record/canonical.ts';
import type { Signer } from '../../src/core/record/compose.ts';
import type { Recorded } from '../../src/core/record/entry.ts';
import { instrumentId, roomId } from '../../src/core/record/ids.ts';
import type { Instrument } from '../../src/core/record/instrument.ts';
import { wordingHash, wordingsOf } from '../../src/core/record/wording.ts';
import type { Point } from '../../src/core/text/point.ts';
import { chanceOf } from '../../src/core/text/treaty.test-kit.ts';
import { treaty } from '../treaty.ts';
import { partiesOf, peopleOf, type Told } from './people.ts';
import { hexOf, rosterFor, START, workingRooms, Writer } from './talks.ts';

/**
 * The largest talks that are asked for: 200 parties on one text of 2,000 points in a plenary, with
 * 50,000 amendments and positions on them, and working rooms beside it: a million entries.
 */
export interface Scale {
  readonly parties: number;
  readonly points: number;
  readonly amendments: number;
  readonly entries: number;
}

export const PLENARY = roomId(hexOf('the plenary at scale').slice(0, 32));
const ACCORD = instrumentId('accord');
const IN_A_WORKING_ROOM = 1000;
/** Of a hundred entries of the plenary, where amendments allow it. */
const PLENARY_SHARE = 0.3;
/** Acts that are entered by people who had seen the same: each on a point of its own. */
const AT_ONCE = 400;

/** The entries of one room after the other, the roster first. */
export function* scaleRooms(
  scale: Scale,
  signer: (person: string) => Signer,
): Generator<readonly Recorded[]> {
  const parties = partiesOf(scale.parties);
  const roster = rosterFor(parties, signer);
  yield roster.entries;
  const count = Math.max(scale.amendments, Math.round(scale.entries * PLENARY_SHARE));
  const plenary = plenaryOf({ ...scale, entries: count }, roster, signer);
  yield plenary.entries;
  const left = scale.entries - roster.entries.length - plenary.entries.length;
  const size = { seed: 9, count: Math.ceil(left / IN_A_WORKING_ROOM), each: IN_A_WORKING_ROOM };
  yield* workingRooms(size, { parties, roster: roster.folded, signer });
}

/** A plenary of all parties on one long text; `entries`: its own. */
export function plenaryOf(
  scale: Scale,
  roster: Writer,
  signer: (person: string) => Signer,
): Writer {
  const plenary = new Writer(PLENARY, roster.folded, signer);
  fillPlenary(plenary, scale, partiesOf(scale.parties));
  return plenary;
}

function fillPlenary(plenary: Writer, scale: Scale, parties: readonly string[]): void {
  const members = parties.flatMap(peopleOf);
  const chair = (kind: string, body: Json): Told => ({ by: 'chair', kind, body });
  const points = longText(scale.points);
  const text = { instrument: ACCORD, title: 'Accord', language: 'en', mustAgree: parties };
  const tabled = { instrument: ACCORD, version: 1, penholder: 'Chair', points };
  const opening = [
    chair('room-opened', { name: 'Plenary', purpose: 'plenary', members }),
    chair('instrument-opened', text),
    chair('text-tabled', { ...tabled, points: points.map((point) => ({ ...point })) }),
  ];
  opening.forEach((act, place) => plenary.tell(act, START + 50_000 + place));
  const chance = chanceOf(17);
  const amending = scale.amendments / scale.entries;
  const atOnce = Math.min(AT_ONCE, points.length);
  for (let done = opening.length; done < scale.entries; done += atOnce) {
    const accord = plenary.folded.state.rooms.get(PLENARY)?.instruments.get(ACCORD);
    if (!accord) throw new Error('The text is not on the table.');
    const first = Math.floor(chance() * points.length);
    const acts = Array.from({ length: Math.min(atOnce, scale.entries - done) }, (_act, place) => {
      const point = points[(first + place * 7) % points.length] as Point;
      const party = parties[Math.floor(chance() * parties.length)] as string;
      const by = peopleOf(party)[Math.floor(chance() * 3)] as string;
      return chance() < amending
        ? { by, ...amendment(point, party, done + place) }
        : { by, ...position(accord, point, party, chance()) };
    });
    plenary.tellAtOnce(acts, START + 60_000 + done);
  }
}

/** So many numbered points of treaty prose. */
function longText(count: number): readonly Point[] {
  const prose = treaty(21, count * 420).filter(
    ({ kind }) => kind === 'point' || kind === 'paragraph',
  );
  if (prose.length < count) throw new Error(`The text has ${prose.length} points only.`);
  return prose
    .slice(0, count)
    .map((point, place) => ({ ...point, kind: 'point', label: `${place + 1}.`, depth: 0 }));
}

/** One word in the middle of a point is another. */
function amendment({ id, text }: Point, party: string, act: number): Omit<Told, 'by'> {
  const words = text.split(' ');
  const at = act % words.length;
  const other = words.toSpliced(at, 1, `word${act % 977}`).join(' ');
  const about = { instrument: ACCORD, version: 1, party, point: id };
  return { kind: 'amendment-filed', body: { ...about, text: other } };
}

const TAKEN = ['agreed', 'agreed', 'in principle', 'reserved'] as const;

function position(
  accord: Instrument,
  { id }: Point,
  party: string,
  chance: number,
): Omit<Told, 'by'> {
  const wording = wordingHash(wordingsOf(accord, id));
  const taken = TAKEN[Math.floor(chance * TAKEN.length)] ?? 'agreed';
  const about = { instrument: ACCORD, version: 1, party, point: id };
  return { kind: 'position-taken', body: { ...about, position: taken, wording } };
}
