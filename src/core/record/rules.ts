import type { PartyId, PointId } from '../text/point.ts';
import type { Condition } from './condition.ts';
import type { InstrumentId } from './ids.ts';
import type { Refusal } from './refusal.ts';
import type { Instrument, TabledPoint, Version } from './instrument.ts';
import type { Room } from './state.ts';

/** Rules that several kinds share: each gives the refusal it calls for, or nothing. */

/** The name must be there already. */
export const known = <K extends string>(
  among: { has(name: K): boolean },
  name: K | undefined,
  what: string,
): Refusal | undefined =>
  name === undefined || among.has(name) ? undefined : { code: 'no-such', what, name };

/** The name must still be free. */
export const free = <K extends string>(
  among: { has(name: K): boolean },
  name: K,
  what: string,
): Refusal | undefined => (among.has(name) ? { code: 'taken', what, name } : undefined);

/** The first name that stands in a list twice. */
export function repeated<K extends string>(names: readonly K[]): K | undefined {
  const seen = new Set<K>();
  return names.find((name) => seen.size === seen.add(name).size);
}

export const inRoster = (room: Room, kind: string): Refusal | undefined =>
  room.purpose === 'roster' ? undefined : { code: 'wrong-place', kind, place: 'the roster' };

export const outOfRoster = (room: Room, kind: string): Refusal | undefined =>
  room.purpose === 'roster'
    ? { code: 'wrong-place', kind, place: 'a room of the talks' }
    : undefined;

/** The version on the table. */
export const onTable = (instrument: Instrument): Version | undefined => instrument.versions.at(-1);

/** A point of the version on the table. */
export function tabledPoint(instrument: Instrument, point: PointId): TabledPoint | undefined {
  const version = onTable(instrument);
  return version && byId(version).get(point);
}

const indexes = new WeakMap<Version, ReadonlyMap<PointId, TabledPoint>>();
/** The points of a version by their ids: asked once for every party and point, so looked through once. */
function byId(version: Version): ReadonlyMap<PointId, TabledPoint> {
  const index = indexes.get(version) ?? new Map(version.points.map((point) => [point.id, point]));
  indexes.set(version, index);
  return index;
}

/** What is frozen for signature changes no more. */
export const notFrozen = (instrument: Instrument | undefined): Refusal | undefined =>
  instrument?.closing ? { code: 'frozen', instrument: instrument.title } : undefined;

/** The act must be about the version that is on the table now. */
export function aboutTable(room: Room, id: InstrumentId, version: number): Refusal | undefined {
  const instrument = room.instruments.get(id);
  if (!instrument) return { code: 'no-such', what: 'text', name: id };
  const frozen = notFrozen(instrument);
  if (frozen) return frozen;
  const current = instrument.versions.length;
  if (version > current) return { code: 'no-such', what: 'version', name: String(version) };
  return version < current ? { code: 'older-version', given: version, current } : undefined;
}

/** Only the parties that must agree are asked where they stand. */
export function asked(room: Room, id: InstrumentId, party: PartyId): Refusal | undefined {
  const instrument = room.instruments.get(id);
  if (!instrument || instrument.mustAgree.includes(party)) return undefined;
  return { code: 'not-asked', party, instrument: instrument.title };
}

/** The point must be on the table, or be one that some party has added. */
export function pointThere(room: Room, id: InstrumentId, point: PointId): Refusal | undefined {
  const instrument = room.instruments.get(id);
  if (!instrument) return { code: 'no-such', what: 'text', name: id };
  const tabled = tabledPoint(instrument, point);
  const added = [...instrument.amendments.values()].some(
    (filed) => filed.get(point)?.added && filed.get(point)?.text !== undefined,
  );
  return tabled || added ? undefined : { code: 'no-such', what: 'point', name: point };
}

/** A text or fact that the condition names and the room does not have. Facts may be declared later. */
export function unknownIn(
  room: Room,
  condition: Condition,
  parties: ReadonlyMap<PartyId, unknown>,
): Refusal | undefined {
  if ('points' in condition) return known(room.instruments, condition.instrument, 'text');
  if ('inForce' in condition) return known(room.instruments, condition.inForce, 'text');
  if ('consents' in condition) {
    const strangers = condition.parties?.map((party) => known(parties, party, 'party')) ?? [];
    const text = known(room.instruments, condition.instrument, 'text');
    return text ?? strangers.find((refusal) => refusal !== undefined);
  }
  const parts =
    'all' in condition
      ? condition.all
      : 'any' in condition
        ? condition.any
        : 'of' in condition
          ? condition.of
          : [];
  return parts
    .map((part) => unknownIn(room, part, parties))
    .find((refusal) => refusal !== undefined);
}
