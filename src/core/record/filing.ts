import { align } from '../text/align.ts';
import type { PartyId, Point, PointId } from '../text/point.ts';
import { leadingText } from './authentic.ts';
import type { Json } from './canonical.ts';
import { filedThrough, filingsOf } from './coalitions.ts';
import type { Amendment, Instrument, Move } from './instrument.ts';
import { fitsBehind, inPlaces, isSamePlace, type Place } from './moves.ts';
import { onTable } from './rules.ts';
import { wordingOf } from './wording.ts';

/** One act by which a party's text becomes what its file says; its body is ready to be entered. */
export interface FilingAct {
  readonly kind: 'amendment-filed' | 'amendment-withdrawn' | 'move-filed' | 'move-withdrawn';
  readonly body: { readonly [field: string]: Json };
}

/**
 * The acts that make a party's own text of the version on the table that of a file: what it wants
 * otherwise point by point, what it wants out, what it adds, and what it lets go of. Which point is
 * which is found by their words; ids of the file count for nothing. What stands elsewhere is moved; where
 * moves alone cannot make the file's order, it is left out where it was and new where it is. A new point that
 * the party or another one has added in these words already keeps its id. `newId` makes the others.
 * What a file cannot ask for (a new title) is named in `refused`, and nothing else is lost.
 */
export function filingOf(
  instrument: Instrument,
  party: PartyId,
  file: readonly Point[],
  newId: () => PointId,
): { readonly acts: readonly FilingAct[]; readonly refused: readonly Point[] } {
  const table = onTable(instrument)?.points ?? [];
  const { kept, added, moves, refused } = matched({ instrument, party, newId }, file);
  const about = { instrument: instrument.id, version: instrument.versions.length, party };
  const wanted = new Map<PointId, Wanted>();
  for (const { id, text } of table) {
    const own = kept.get(id);
    const through = filedThrough(instrument, party, id) !== undefined;
    if (own?.text !== text || through) wanted.set(id, own ? { text: own.text } : {});
  }
  for (const { point } of addedFor(instrument, party)) wanted.set(point, {});
  for (const one of added) wanted.set(one.point, one);
  const held = [...(instrument.amendments.get(party)?.keys() ?? [])];
  const letGo = held
    .filter((point) => !wanted.has(point))
    .map((point): FilingAct => ({ kind: 'amendment-withdrawn', body: { ...about, point } }));
  const filed = [...wanted].flatMap(([point, { text, added: place }]): FilingAct[] => {
    if (wordingOf(instrument, party, point) === (text ?? null)) return [];
    const words = text === undefined ? {} : { text };
    const body = { ...about, point, ...words, ...(place && { added: { ...place } }) };
    return [{ kind: 'amendment-filed', body }];
  });
  const places = movesTo(instrument, party, moves);
  const own = (kind: FilingAct['kind'], body: FilingAct['body']): FilingAct => ({
    kind,
    body: { ...about, ...body },
  });
  const putBack = places.letGo.map((point) => own('move-withdrawn', { point }));
  const put = places.filed.map((place) => own('move-filed', { ...place }));
  return { acts: [...letGo, ...putBack, ...filed, ...put], refused };
}

/** The moves that a party lets go of, and those that it files: what it has filed in this order already stays. */
function movesTo(
  instrument: Instrument,
  party: PartyId,
  wanted: readonly Place[],
): { readonly letGo: readonly PointId[]; readonly filed: readonly Place[] } {
  const held = instrument.moves?.get(party) ?? new Map<PointId, Move>();
  const other = wanted.findIndex((place) => !isSamePlace(held.get(place.point), place));
  const stays = other < 0 ? wanted.length : other;
  const staying = new Set(wanted.slice(0, stays).map(({ point }) => point));
  return {
    letGo: [...held.keys()].filter((point) => !staying.has(point)),
    filed: wanted.slice(stays),
  };
}

/** The new points that a coalition filed for a party: what the file lacks of them, the party wants out. */
const addedFor = (instrument: Instrument, party: PartyId): readonly Amendment[] =>
  [...filingsOf(instrument, party).values()].filter(
    (filed) => filed.added && filed.party !== party,
  );

type Wanted = Pick<Amendment, 'text' | 'added'>;

interface Filing {
  readonly instrument: Instrument;
  readonly party: PartyId;
  readonly newId: () => PointId;
}

interface Matched {
  readonly kept: ReadonlyMap<PointId, Point>;
  readonly added: readonly (Wanted & { readonly point: PointId })[];
  readonly moves: readonly Place[];
  readonly refused: readonly Point[];
}

/** The file's points that are on the table, where they are moved to, and those that are new, each behind the one before it. */
function matched(filing: Filing, file: readonly Point[]): Matched {
  const table = onTable(filing.instrument)?.points ?? [];
  const { baseOf, moved } = align(table, file);
  const found = file.map((_, place) => table[baseOf[place] ?? -1]);
  const moves = movesMaking(
    table,
    file.flatMap(({ depth }, place) => {
      const point = found[place];
      return point ? [{ point, depth: moved[place] ? depth : undefined }] : [];
    }),
  );
  const known = moves ? found : found.map((point, place) => (moved[place] ? undefined : point));
  return { ...sorted(filing, file, known), moves: moves ?? [] };
}

/** A point of the table in the order of a file; `depth`: it stands elsewhere in it, on this level. */
interface InFile {
  readonly point: Point;
  readonly depth: number | undefined;
}

/** The moves that bring the points of a file into its order; nothing where what stands below a point would go astray. */
function movesMaking(
  table: readonly Point[],
  order: readonly InFile[],
): readonly Place[] | undefined {
  const inFile = new Set(order.map(({ point }) => point.id));
  const places: Place[] = [];
  const now = (): readonly Point[] =>
    inPlaces(table, places).points.filter(({ id }) => inFile.has(id));
  for (const [at, { point, depth }] of order.entries()) {
    if (depth === undefined) continue;
    const all = now();
    const here = all.findIndex(({ id }) => id === point.id);
    const after = order[at - 1]?.point.id;
    if (all[here - 1]?.id === after && all[here]?.depth === depth) continue;
    const behind = all.find(({ id }) => id === after);
    if (point.kind === 'title' || !fitsBehind(point, behind, depth)) return undefined;
    places.push({ point: point.id, depth, ...(after === undefined ? {} : { after }) });
  }
  const made = now().map(({ id }) => id);
  return order.every(({ point }, at) => point.id === made[at]) ? places : undefined;
}

/** The points of a file that are on the table by `known`, and the others as new ones. */
function sorted(
  filing: Filing,
  file: readonly Point[],
  known: readonly (Point | undefined)[],
): Omit<Matched, 'moves'> {
  const kept = new Map<PointId, Point>();
  const added: (Wanted & { readonly point: PointId })[] = [];
  const refused: Point[] = [];
  const taken = new Set<PointId>();
  let after: PointId | undefined;
  for (const [place, point] of file.entries()) {
    const base = known[place];
    if (base) {
      kept.set(base.id, point);
      after = base.id;
      continue;
    }
    const { label, kind, depth, text } = point;
    if (kind === 'title') {
      refused.push(point);
      continue;
    }
    const behind = after === undefined ? {} : { after };
    const shape = { ...behind, ...(label === undefined ? {} : { label }), kind, depth };
    const id = idOfNew(filing, { text, after }, taken);
    taken.add(id);
    added.push({ point: id, text, added: shape });
    after = id;
  }
  return { kept, added, refused };
}

/**
 * The id of a new point: its own, where the party holds it in this place already; that of another party's
 * new point in the same words; else one of its own. What only changes its place is a new point.
 */
function idOfNew(
  { instrument, party, newId }: Filing,
  { text, after }: { readonly text: string; readonly after: PointId | undefined },
  taken: ReadonlySet<PointId>,
): PointId {
  const own = instrument.amendments.get(party);
  const all = [...instrument.amendments.values()].flatMap((filed) => [...filed.values()]);
  const alike = all.find(({ point, text: words, added }) => {
    const held = own?.get(point);
    const elsewhere = held !== undefined && held.added?.after !== after;
    return added !== undefined && words === text && !taken.has(point) && !elsewhere;
  });
  return alike?.point ?? newId();
}

/**
 * A file's points with the ids of those that they are, found by their words in the text that all want alike, where
 * that has none among the words on the table; the others get new ones. So what all have added is no new point.
 */
export function withKnownIds(
  instrument: Instrument,
  file: readonly Point[],
  newId: () => PointId,
): readonly Point[] {
  const wanted = leadingText(instrument);
  const { baseOf } = align(wanted, file);
  const there = new Set(wanted.map(({ id }) => id));
  const left = (onTable(instrument)?.points ?? []).filter(({ id }) => !there.has(id));
  const byWords = new Map(left.map(({ id, text }) => [text, id]));
  return file.map((point, place) => {
    const known = wanted[baseOf[place] ?? -1]?.id ?? byWords.get(point.text);
    if (known !== undefined) byWords.delete(point.text);
    return { ...point, id: known ?? newId() };
  });
}
