import type { Merged, MergedPlace } from '../text/merged.ts';
import type { PartyId, Point, PointId } from '../text/point.ts';
import type { Json } from './canonical.ts';
import { carryOf } from './carry.ts';
import { isSameText, pointsFor } from './forks.ts';
import type { Instrument } from './instrument.ts';
import { nameOfPoint } from './point-names.ts';
import { onTable } from './rules.ts';
import type { Room, State } from './state.ts';

/**
 * The entries by which a text goes into another room and comes back. Each body is picked out here
 * field by field, as in `carry.ts`: the words of the text, what a room needs to treat them, and
 * nothing of where they stood or who changed them.
 */
export interface ForkAct {
  readonly kind: 'instrument-opened' | 'text-tabled' | 'carried';
  readonly body: { readonly [field: string]: Json };
}

/** How the text is to be treated in the room that gets it. */
export interface Taking {
  readonly title: string;
  readonly mustAgree: readonly PartyId[];
  /** Who tables it, as named there. */
  readonly penholder: string;
  /** The points that go over; none: the whole text. */
  readonly only?: ReadonlySet<PointId>;
}

/**
 * What takes the version on the table into another room: opens the text there, where the room does
 * not have it, and tables it. What parties want instead, positions, notes, the point above it and the
 * versions before stay where they are. Nothing, where these very words lie on the table there already.
 */
export function takingInto(
  instrument: Instrument,
  into: Room,
  { title, mustAgree, penholder, only }: Taking,
): readonly ForkAct[] {
  const { id, language, package: whole } = instrument;
  const there = into.instruments.get(id);
  const points = pointsFor(instrument, there, only);
  if (points.length === 0 || isSameText(points, there?.versions.at(-1)?.points ?? [])) return [];
  const opening = { instrument: id, title, language, mustAgree: [...mustAgree], package: whole };
  const tabling = tablingOf(instrument, points, (there?.versions.length ?? 0) + 1, penholder);
  return there ? [tabling] : [{ kind: 'instrument-opened', body: opening }, tabling];
}

/** What of a merge is entered in its room. */
export interface Bringing {
  /** Who tables the next version, as named there; none: the pen is another’s, and what changed is carried. */
  readonly penholder: string | undefined;
  /** Whether the wordings that are left open are carried too. */
  readonly withOpen: boolean;
}

/** What brings a merge to the room of its text: nothing of where a change comes from is in it. */
export function bringingBack(
  instrument: Instrument,
  { points, changes, open }: Merged,
  { penholder, withOpen }: Bringing,
): readonly ForkAct[] {
  const version = instrument.versions.length + 1;
  const reworded = changes.filter(({ was, becomes }) => was !== becomes);
  const settled =
    penholder === undefined
      ? reworded.flatMap((change) => wordingsBrought(instrument, change, [change.becomes]))
      : changes.length > 0
        ? [tablingOf(instrument, points, version, penholder)]
        : [];
  const left = open.flatMap((place) => {
    return wordingsBrought(
      instrument,
      place,
      place.readings.map(({ text }) => text),
    );
  });
  return withOpen ? [...settled, ...left] : settled;
}

/** The parties of a text that someone in a room acts for. */
export const partiesIn = (
  { roster }: State,
  room: Room,
  { mustAgree }: Instrument,
): readonly PartyId[] =>
  mustAgree.filter((party) =>
    [...room.members].some(
      ([person, { left }]) => left === undefined && roster.people.get(person)?.party === party,
    ),
  );

function tablingOf(
  instrument: Instrument,
  points: readonly Point[],
  version: number,
  penholder: string,
): ForkAct {
  const secret = new Set(
    onTable(instrument)
      ?.points.filter(({ withheld }) => withheld)
      .map(({ text, label }) => `${label}\n${text}`),
  );
  const bodies = points.map(({ id, label, kind, depth, text }) => ({
    id,
    ...(label === undefined ? {} : { label }),
    kind,
    depth,
    text,
    ...(secret.has(`${label}\n${text}`) ? { withheld: true } : {}),
  }));
  return {
    kind: 'text-tabled',
    body: { instrument: instrument.id, version, penholder, points: bodies },
  };
}

/** Wordings of one point as words that no one is named for, in the order of the words (decision 011). */
function wordingsBrought(
  instrument: Instrument,
  { point, label, was, after }: MergedPlace,
  texts: readonly (string | null)[],
): readonly ForkAct[] {
  const on = was === null ? after : point;
  const about = { instrument: instrument.id, ...(on === undefined ? {} : { point: on }) };
  const name =
    was === null ? { number: label.replace(/[.:]$/u, '') } : nameOfPoint(instrument, point);
  const number = 'number' in name ? name.number : '';
  const named = { title: instrument.title, ...(number === '' ? {} : { point: number }) };
  return texts.map((text) => {
    const wording = {
      ...(text ? { words: text } : {}),
      what: { is: 'wording', ...named } as const,
    };
    return { kind: 'carried', body: { ...carryOf(wording, { named: true }), about } };
  });
}
