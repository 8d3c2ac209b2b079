import type { PartyId, PointId } from '../text/point.ts';
import type { InstrumentId } from './ids.ts';
import type { Amendment, Instrument, TakenPosition } from './instrument.ts';
import type { Refusal } from './refusal.ts';
import type { Party, Roster } from './roster.ts';
import type { Source } from './source.ts';
import type { Room } from './state.ts';

/**
 * A coalition speaks for its members that must agree, where it need not agree itself: what it files and
 * where it stands count for each that has not spoken for itself there. A member's own word always goes
 * before. Of several coalitions of one member the narrowest goes first, of equally wide ones the one
 * that was named first. One that must agree itself is a party like the others, and speaks for no one else.
 */

/** A party's members, and theirs. */
export function membersOf(
  party: PartyId,
  parties: ReadonlyMap<PartyId, Pick<Party, 'members'>>,
): ReadonlySet<PartyId> {
  const all = new Set(parties.get(party)?.members ?? []);
  for (const member of all) {
    for (const within of parties.get(member)?.members ?? []) all.add(within);
  }
  all.delete(party);
  return all;
}

/** Only the parties that must agree speak on a text, each for itself, and coalitions of any of them. */
export function speaksOn(
  room: Room,
  { parties }: Roster,
  id: InstrumentId,
  party: PartyId,
): Refusal | undefined {
  const instrument = room.instruments.get(id);
  if (!instrument || instrument.mustAgree.includes(party)) return undefined;
  const members = membersOf(party, parties);
  if (instrument.mustAgree.some((one) => members.has(one))) return undefined;
  return { code: 'not-asked', party, instrument: instrument.title };
}

/**
 * The instrument on which a party speaks now: of a coalition that need not agree itself, for whom is
 * kept. What it had said while it had to agree itself was its own word alone, and is to be said anew.
 */
export function withSpeaker(
  instrument: Instrument,
  { parties }: Roster,
  party: PartyId,
  source: Source,
): Instrument {
  const { coalitions = new Map<PartyId, ReadonlySet<PartyId>>(), mustAgree } = instrument;
  if (coalitions.has(party) || mustAgree.includes(party)) return instrument;
  const place = [...parties.keys()];
  const all = [...coalitions, [party, membersOf(party, parties)] as const].toSorted(
    ([a, within], [b, beside]) => within.size - beside.size || place.indexOf(a) - place.indexOf(b),
  );
  return { ...saidAlone(instrument, party, source), coalitions: new Map(all) };
}

function saidAlone(instrument: Instrument, party: PartyId, source: Source): Instrument {
  const { amendments, positions, overtaken } = instrument;
  const own = amendments.get(party);
  const others = new Map([...amendments].filter(([code]) => code !== party));
  const lapsed = [...positions].map(([point, held]) => {
    const taken = held.get(party);
    if (!taken || taken.lapsed) return [point, held] as const;
    return [point, new Map([...held, [party, { ...taken, lapsed: source }]])] as const;
  });
  const kept = [...overtaken, ...(own?.values() ?? [])];
  return { ...instrument, amendments: others, positions: new Map(lapsed), overtaken: kept };
}

/** The coalitions that speak on a text for others than themselves, the narrowest first. */
export const coalitionsOn = ({ coalitions, mustAgree }: Instrument): readonly PartyId[] =>
  [...(coalitions ?? [])].flatMap(([code, members]) =>
    !mustAgree.includes(code) && mustAgree.some((party) => members.has(party)) ? [code] : [],
  );

const spokenFor = new WeakMap<Instrument, ReadonlyMap<PartyId, readonly PartyId[]>>();

/** Those that speak for one party. Asked for every party and point, so worked out once for a text. */
function coalitionsOf(instrument: Instrument, party: PartyId): readonly PartyId[] {
  const { coalitions, mustAgree } = instrument;
  if (coalitions === undefined) return [];
  const known = spokenFor.get(instrument);
  if (known) return known.get(party) ?? [];
  const all = coalitionsOn(instrument);
  const byMember = mustAgree.map(
    (one) => [one, all.filter((code) => coalitions.get(code)?.has(one))] as const,
  );
  spokenFor.set(instrument, new Map(byMember));
  return coalitionsOf(instrument, party);
}

/** What a coalition has filed on a point that would be a party's, had it filed nothing of its own. */
export function filedThrough(
  instrument: Instrument,
  party: PartyId,
  point: PointId,
): Amendment | undefined {
  for (const code of coalitionsOf(instrument, party)) {
    const filed = instrument.amendments.get(code)?.get(point);
    if (filed) return filed;
  }
  return undefined;
}

/** What counts as a party's filing on a point: its own, else that of a coalition, whose code `party` is then. */
export const filingOn = (
  instrument: Instrument,
  party: PartyId,
  point: PointId,
): Amendment | undefined =>
  instrument.amendments.get(party)?.get(point) ?? filedThrough(instrument, party, point);

const none: ReadonlyMap<PointId, Amendment> = new Map();

/** All that counts as a party's filings, by point. */
export function filingsOf(instrument: Instrument, party: PartyId): ReadonlyMap<PointId, Amendment> {
  const own = instrument.amendments.get(party) ?? none;
  const through = coalitionsOf(instrument, party);
  if (through.length === 0) return own;
  const widestFirst = through.toReversed().map((code) => instrument.amendments.get(code) ?? none);
  return new Map([...widestFirst, own].flatMap((filed) => [...filed]));
}

/** The position that counts for a party on a point, and through which coalition, if it is not its own. */
export interface Word {
  readonly taken: TakenPosition;
  readonly through?: PartyId;
}

/**
 * The word of a party on a point: its own while that stands; where it said nothing, or its word lapsed,
 * that of a coalition that stands. With neither, its own that lapsed.
 */
export function wordOf(instrument: Instrument, point: PointId, party: PartyId): Word | undefined {
  const all = instrument.positions.get(point);
  const own = all?.get(party);
  if (own && stands(own)) return { taken: own };
  for (const through of coalitionsOf(instrument, party)) {
    const taken = all?.get(through);
    if (taken && stands(taken)) return { taken, through };
  }
  return own && { taken: own };
}

/** Whether a position still says something. */
export const stands = (taken: TakenPosition | undefined): boolean =>
  taken !== undefined && taken.lapsed === undefined && taken.position !== 'silent';

/** Who speaks for whom on a point: of the parties that did not speak themselves, through which coalition. */
export function throughOn(instrument: Instrument, point: PointId): ReadonlyMap<PartyId, PartyId> {
  if (instrument.coalitions === undefined) return new Map();
  const silent = instrument.mustAgree.filter(
    (party) => !instrument.amendments.get(party)?.has(point),
  );
  return new Map(
    silent.flatMap((party): (readonly [PartyId, PartyId])[] => {
      const filed = filedThrough(instrument, party, point)?.party;
      const through = filed ?? wordOf(instrument, point, party)?.through;
      return through === undefined ? [] : [[party, through]];
    }),
  );
}
