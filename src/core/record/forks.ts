import { asInBase, idByWords, mergeForks, withRest } from '../text/merge-forks.ts';
import type { Fork, Merged, Unsettled } from '../text/merged.ts';
import type { Point, PointId } from '../text/point.ts';
import { filingsOf } from './coalitions.ts';
import type { Stage } from './condition.ts';
import type { InstrumentId, PersonId } from './ids.ts';
import type { Instrument } from './instrument.ts';
import { withJoinedMoves } from './moves.ts';
import { onTable } from './rules.ts';
import { standings } from './standing.ts';
import type { Room, State } from './state.ts';
import { revisionOf, wordingsOf } from './wording.ts';

/**
 * One text in several rooms: a mediator takes it into another room, and brings back what is made of
 * it there. That two rooms have the same text is written in neither of them: who is in both sees it
 * by the text's id, which is the same. So what is known of where a change comes from is computed in
 * the client of the one who sees both rooms, and stands in no entry.
 */

/** The same text in another room. */
export interface Elsewhere {
  readonly room: Room;
  readonly instrument: Instrument;
}

/** The other rooms that a person is in now and that have the same text on the table. */
export function elsewhere(
  state: State,
  here: Room,
  text: InstrumentId,
  person: PersonId,
): readonly Elsewhere[] {
  return [...state.rooms.values()].flatMap((room) => {
    const instrument = room.instruments.get(text);
    const membership = room.members.get(person);
    const inside = membership !== undefined && membership.left === undefined;
    const counts = room.id !== here.id && inside && instrument && instrument.versions.length > 0;
    return counts ? [{ room, instrument }] : [];
  });
}

/**
 * From when on a room counts as of one mind on what it changed: when the point is agreed there, when
 * it is at least agreed in principle, or when its parties hold the same words.
 */
export const minds = ['agreed', 'in principle', 'one wording'] as const;
export type Mind = (typeof minds)[number];

/**
 * What the rooms have made of a text, brought into the one that lies on the table here. The forks
 * are named by the ids of their rooms.
 */
export function bringBack(
  here: Instrument,
  from: readonly Elsewhere[],
  mind: Mind,
  leave?: ReadonlySet<PointId>,
): Merged {
  const base = onTable(here)?.points ?? [];
  return mergeForks(
    base,
    from.map((one) => forkOf(here, one, mind)),
    leave,
  );
}

function forkOf(here: Instrument, { room, instrument }: Elsewhere, mind: Mind): Fork {
  const common = lastCommon(here, instrument);
  const open = unsettledIn(instrument, common.there, mind);
  const [first] = instrument.mustAgree;
  const held = first === undefined ? [] : revisionOf(withJoinedMoves(instrument), first);
  const points = asInBase(held, common.there, new Set(open.keys()));
  const idHere = (id: PointId): PointId => common.idHere.get(id) ?? id;
  const named = (all: readonly Point[]): readonly Point[] =>
    all.map((point) => ({ ...point, id: idHere(point.id) }));
  const openHere = [...open].map(([id, { after, ...rest }]): [PointId, Unsettled] => [
    idHere(id),
    { ...rest, ...(after === undefined ? {} : { after: idHere(after) }) },
  ]);
  const given = common.idHere.size > 0 ? undefined : new Set(common.there.map(({ id }) => id));
  const whole = (part: readonly Point[]): readonly Point[] =>
    given ? withRest(part, onTable(here)?.points ?? [], given) : part;
  return {
    name: room.id,
    from: whole(named(common.there)),
    points: whole(named(points)),
    open: new Map(openHere),
  };
}

interface Common {
  /** The version as the other room has it. */
  readonly there: readonly Point[];
  /** What its points are called here, where they are called otherwise. */
  readonly idHere: ReadonlyMap<PointId, PointId>;
}

/** The last version that both rooms have had on the table; of two that never had the same, the other's first. */
function lastCommon(here: Instrument, other: Instrument): Common {
  for (const { points: there } of other.versions.toReversed()) {
    const same = here.versions.findLast(({ points }) => isSameText(points, there));
    if (!same) continue;
    const names = there.map(({ id }, place) => [id, same.points[place]?.id ?? id] as const);
    return { there, idHere: new Map(names) };
  }
  return { there: other.versions[0]?.points ?? [], idHere: new Map() };
}

export const isSameText = (one: readonly Point[], other: readonly Point[]): boolean =>
  one.length === other.length &&
  one.every(({ label, kind, depth, text }, place) => {
    const there = other[place];
    return (
      there !== undefined &&
      label === there.label &&
      kind === there.kind &&
      depth === there.depth &&
      text === there.text
    );
  });

/** The points that a room has other words for than it was given, and on which it is not of one mind. */
function unsettledIn(
  instrument: Instrument,
  given: readonly Point[],
  mind: Mind,
): ReadonlyMap<PointId, Unsettled> {
  const before = new Map(given.map(({ id, text }) => [id, text]));
  const stages = standings(instrument);
  const now = onTable(instrument)?.points ?? [];
  const filed = instrument.mustAgree.flatMap((party) => [...filingsOf(instrument, party).keys()]);
  const points = new Set([...before.keys(), ...now.map(({ id }) => id), ...filed]);
  const unsettled = [...points].flatMap((id): [PointId, Unsettled][] => {
    const all = wordingsOf(instrument, id);
    const wordings = all.filter((text) => text !== (before.get(id) ?? null));
    const isHead = now.some((one) => one.id === id && !stages.has(id));
    const enough = isHead || suffices(stages.get(id)?.stage, mind);
    if (wordings.length === 0 || (all.length === 1 && enough)) return [];
    return [[id, { wordings, ...(before.has(id) ? {} : placeOf(instrument, id)) }]];
  });
  return new Map(unsettled);
}

const suffices = (stage: Stage | undefined, mind: Mind): boolean =>
  mind === 'one wording' || stage === 'agreed' || (stage === 'in principle' && stage === mind);

/** How a point is numbered that was not in what the room was given, and after which one it stands. */
function placeOf(instrument: Instrument, id: PointId): Omit<Unsettled, 'wordings'> {
  const now = onTable(instrument)?.points ?? [];
  const at = now.findIndex((point) => point.id === id);
  const added = [...instrument.amendments.values()]
    .map((own) => own.get(id)?.added)
    .find((place) => place !== undefined);
  const label = now[at]?.label ?? added?.label;
  const after = now[at - 1]?.id ?? added?.after;
  return { ...(label === undefined ? {} : { label }), ...(after === undefined ? {} : { after }) };
}

/**
 * The points of the version on the table, or `only` those named, for the table of another room. Where
 * that room has the text already, its own names for points stay.
 */
export function pointsFor(
  here: Instrument,
  there: Instrument | undefined,
  only?: ReadonlySet<PointId>,
): readonly Point[] {
  const all = onTable(here)?.points ?? [];
  const points = only ? all.filter(({ id }) => only.has(id)) : all;
  if (!there) return points;
  const { idHere } = lastCommon(here, there);
  const idThere = new Map([...idHere].map(([theirs, ours]) => [ours, theirs]));
  for (const party of there.mustAgree) {
    for (const point of revisionOf(there, party)) idThere.set(idByWords(point), point.id);
  }
  return points.map((point) => ({ ...point, id: idThere.get(point.id) ?? point.id }));
}

/** The points that another room was given, where it was given only a part of the text; else nothing. */
export function partOf(
  here: Instrument,
  there: Instrument | undefined,
): ReadonlySet<PointId> | undefined {
  if (!there || lastCommon(here, there).idHere.size > 0) return undefined;
  return new Set(there.versions.flatMap(({ points }) => points.map(({ id }) => id)));
}
