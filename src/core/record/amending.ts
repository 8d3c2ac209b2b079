import type { PartyId, PointId } from '../text/point.ts';
import { filedThrough } from './coalitions.ts';
import { onTable, tabledPoint } from './rules.ts';
import type { Amendment, Instrument, TakenPosition, Version } from './instrument.ts';
import type { Source } from './source.ts';
import { put, type Room } from './state.ts';
import { movesOn } from './moves.ts';
import { wordingHash, wordingOf, wordingsOf } from './wording.ts';
import type { InstrumentId } from './ids.ts';

type Filed = Omit<Amendment, 'source' | 'on'>;

/** Whether a party would file the very words that it holds already. Words of a coalition it can make its own. */
export function changesNothing(
  room: Room,
  body: Filed & { readonly instrument: InstrumentId },
): boolean {
  const instrument = room.instruments.get(body.instrument);
  if (!instrument) return false;
  const own = instrument.amendments.get(body.party)?.has(body.point);
  if (!own && filedThrough(instrument, body.party, body.point)) return false;
  const holds = wordingOf(instrument, body.party, body.point);
  return holds === (body.text ?? null);
}

/** Whether the party that is joined, if one is, holds these words: no one is joined in what he did not say. */
export function holdsJoined(
  room: Room,
  { instrument: id, joins, point, text }: Filed & { readonly instrument: InstrumentId },
): boolean {
  const instrument = room.instruments.get(id);
  if (!instrument || joins === undefined) return true;
  return wordingOf(instrument, joins, point) === (text ?? null);
}

/**
 * The instrument with a party's amendment filed: in place of what it held on that point before. Filing
 * the words on the table lets go of it, save where a coalition filed others: then they are the party's own word.
 */
export function amended(
  instrument: Instrument,
  filed: Filed & { source: Source },
  source: Source,
): Instrument {
  const tabled = tabledPoint(instrument, filed.point);
  const own = instrument.amendments.get(filed.party) ?? new Map<PointId, Amendment>();
  const backToTable =
    tabled?.text === filed.text && !filedThrough(instrument, filed.party, filed.point);
  const amendment: Amendment = tabled ? { ...filed, on: tabled.text } : placed(instrument, filed);
  const next = backToTable ? without(own, filed.point) : put(own, filed.point, amendment);
  const amendments = put(instrument.amendments, filed.party, next);
  return lapsed({ ...instrument, amendments }, [filed.point], source);
}

/** Joining another party's new point takes its place and number with it. */
function placed(instrument: Instrument, filed: Filed & { source: Source }): Amendment {
  const all = [...instrument.amendments.values()].map((own) => own.get(filed.point)?.added);
  const added = filed.added ?? all.find((place) => place !== undefined);
  return added ? { ...filed, added } : filed;
}

/** The instrument with a party back at the words on the table, or at those of a coalition. */
export function withdrawn(
  instrument: Instrument,
  party: PartyId,
  point: PointId,
  source: Source,
): Instrument {
  const own = instrument.amendments.get(party);
  if (!own) return instrument;
  const amendments = put(instrument.amendments, party, without(own, point));
  return lapsed({ ...instrument, amendments }, [point], source);
}

/**
 * The instrument with a new version on the table. An amendment stands where the words that it was
 * drafted on still stand; where the new version says what the party wanted, it is done; the others
 * are overtaken: kept, and to be filed anew.
 */
export function tabled(instrument: Instrument, version: Version, source: Source): Instrument {
  const before = new Map(onTable(instrument)?.points.map((point) => [point.id, point.text]));
  const now = new Map(version.points.map((point) => [point.id, point.text]));
  const overtaken: Amendment[] = [];
  const standing = [...instrument.amendments].map(([party, own]) => {
    const stands = [...own].filter(([point, amendment]) => {
      const changed = now.get(point) !== before.get(point);
      if (changed && now.get(point) === amendment.text) return false;
      const fits = amendment.added
        ? !now.has(point) && (amendment.added.after === undefined || now.has(amendment.added.after))
        : !changed;
      if (!fits) overtaken.push(amendment);
      return fits;
    });
    return [party, new Map(stands)] as const;
  });
  const moves = instrument.moves && movesOn(version.points, instrument.moves);
  const next = {
    ...instrument,
    versions: [...instrument.versions, version],
    amendments: new Map(standing),
    overtaken: [...instrument.overtaken, ...overtaken],
    ...(moves && {
      moves: moves.standing,
      movesOvertaken: [...(instrument.movesOvertaken ?? []), ...moves.overtaken],
    }),
  };
  return lapsed(next, [...instrument.positions.keys()], source);
}

/** Every position on words that are no longer on the table lapses, once and for all. */
function lapsed(instrument: Instrument, points: readonly PointId[], source: Source): Instrument {
  let positions = instrument.positions;
  for (const point of points) {
    const held = positions.get(point);
    if (!held) continue;
    const wording = wordingHash(wordingsOf(instrument, point));
    const after = [...held].map(([party, taken]): [PartyId, TakenPosition] => [
      party,
      taken.lapsed || taken.wording === wording ? taken : { ...taken, lapsed: source },
    ]);
    positions = put(positions, point, new Map(after));
  }
  return silenceOver({ ...instrument, positions }, source);
}

/** A silence procedure is on exact words too: when those of one of its points change, it is over. */
function silenceOver(instrument: Instrument, source: Source): Instrument {
  const { silence } = instrument;
  if (!silence || silence.ended) return instrument;
  const same = [...silence.points].every(
    ([point, wording]) => wordingHash(wordingsOf(instrument, point)) === wording,
  );
  if (same) return instrument;
  return { ...instrument, silence: { ...silence, ended: { how: 'words changed', source } } };
}

/**
 * The instrument with other parties that must agree. What a party filed that is not asked any more
 * opens no bracket; where the words in play are others by that, positions on them lapse.
 */
export function askedOf(
  instrument: Instrument,
  mustAgree: readonly PartyId[],
  source: Source,
): Instrument {
  return lapsed({ ...instrument, mustAgree }, [...instrument.positions.keys()], source);
}

const without = <K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> =>
  new Map([...map].filter(([there]) => there !== key));
