import { align } from '../text/align.ts';
import type { PartyId, Point, PointId } from '../text/point.ts';
import type { Json } from './canonical.ts';
import { filedThrough, filingsOf } from './coalitions.ts';
import type { Amendment, Instrument } from './instrument.ts';
import { onTable } from './rules.ts';
import { wordingOf } from './wording.ts';

/** One act by which a party's text becomes what its file says; its body is ready to be entered. */
export interface FilingAct {
  readonly kind: 'amendment-filed' | 'amendment-withdrawn';
  readonly body: { readonly [field: string]: Json };
}

/**
 * The acts that make a party's own text of the version on the table that of a file: what it wants
 * otherwise point by point, what it wants out, what it adds, and what it lets go of. Which point is
 * which is found by their words; ids of the file count for nothing. A point that was moved is left out
 * where it was and new where it is, since an amendment says what a point should say. A new point that
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
  const { kept, added, refused } = matched({ instrument, party, newId }, file);
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
  return { acts: [...letGo, ...filed], refused };
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

/** The file's points that are on the table, and those that are new, each behind the one before it. */
function matched(
  filing: Filing,
  file: readonly Point[],
): {
  readonly kept: ReadonlyMap<PointId, Point>;
  readonly added: readonly (Wanted & { readonly point: PointId })[];
  readonly refused: readonly Point[];
} {
  const table = onTable(filing.instrument)?.points ?? [];
  const { baseOf, moved } = align(table, file);
  const kept = new Map<PointId, Point>();
  const added: (Wanted & { readonly point: PointId })[] = [];
  const refused: Point[] = [];
  const taken = new Set<PointId>();
  let after: PointId | undefined;
  for (const [place, point] of file.entries()) {
    const base = moved[place] ? undefined : table[baseOf[place] ?? -1];
    if (base && !kept.has(base.id)) {
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

/** A file's points with the ids of those on the table that they are, found by their words; the others get new ones. */
export function withKnownIds(
  instrument: Instrument,
  file: readonly Point[],
  newId: () => PointId,
): readonly Point[] {
  const table = onTable(instrument)?.points ?? [];
  const { baseOf } = align(table, file);
  return file.map((point, place) => ({ ...point, id: table[baseOf[place] ?? -1]?.id ?? newId() }));
}
