import { coalitionsOn, throughOn } from '../../../core/record/coalitions.ts';
import { onTable } from '../../../core/record/rules.ts';
import type { Instrument, TabledPoint } from '../../../core/record/instrument.ts';
import { revisionOf } from '../../../core/record/wording.ts';
import { distance } from '../../../core/text/distance.ts';
import { partyId, type PartyId, type PointId, type PointKind } from '../../../core/text/point.ts';
import { redline, type Redline, type RedlineSpan } from '../../../core/text/redline.ts';
import { compiledHere } from './compiled.ts';
import { shownPoints, spokenIn, type ShownPoint } from './shown.ts';

/** How the text is read: with its brackets, as tabled, against or beside an earlier version, as one party. */
export type Reading =
  | { readonly how: 'brackets' }
  /** No version: the one on the table. */
  | { readonly how: 'clean'; readonly version?: number }
  | { readonly how: 'redline' | 'beside'; readonly against: number }
  | { readonly how: 'as'; readonly party: PartyId };

/** One point as it is read. */
export type Row =
  | { readonly how: 'brackets'; readonly point: ShownPoint; readonly withheld: boolean }
  | {
      readonly how: 'spans';
      readonly point: Omit<ShownPoint, 'pieces' | 'whole'>;
      readonly spans: readonly RedlineSpan[];
      readonly withheld: boolean;
      /** The older words stand beside the newer ones. */
      readonly beside?: true;
      /** In a redline: the words put in or taken out. */
      readonly changed?: number;
      /** In a redline: where the point was moved from or to, by number. */
      readonly moved?: { readonly from: string } | { readonly to: string };
    };

export type Spanned = Extract<Row, { how: 'spans' }>;

/** A reading as a word, for a list to choose from. */
export function writeReading(reading: Reading): string {
  if ('against' in reading) return `${reading.how} ${reading.against}`;
  if (reading.how === 'clean') return ['clean', reading.version ?? []].flat().join(' ');
  return reading.how === 'as' ? `as ${reading.party}` : reading.how;
}

export function readReading(word: string): Reading {
  const [how = '', ...rest] = word.split(' ');
  if (how === 'redline' || how === 'beside') return { how, against: Number(rest[0]) };
  if (how === 'clean') return rest.length === 0 ? { how } : { how, version: Number(rest[0]) };
  if (how === 'as') return { how, party: partyId(rest.join(' ')) };
  return { how: 'brackets' };
}

/** The reading that an address asks for; one that this text does not have is the one with brackets. */
export function readingIn(instrument: Instrument, asked: string | undefined): Reading {
  const reading = readReading(asked ?? '');
  return isThere(instrument, reading) ? reading : { how: 'brackets' };
}

function isThere(instrument: Instrument, reading: Reading): boolean {
  const isOlder = (wanted: number): boolean =>
    instrument.versions.slice(0, -1).some(({ number }) => number === wanted);
  switch (reading.how) {
    case 'brackets':
      return true;
    case 'clean':
      return reading.version === undefined || isOlder(reading.version);
    case 'as':
      return [...instrument.mustAgree, ...coalitionsOn(instrument)].includes(reading.party);
    default:
      return isOlder(reading.against);
  }
}

/** The text in a reading, point by point. */
export function rowsOf(instrument: Instrument, reading: Reading): readonly Row[] {
  const tabled = onTable(instrument)?.points ?? [];
  const withheld = withheldIn(tabled);
  const plain = (points: readonly Plain[], hidden = withheld): readonly Row[] =>
    points.map((point) => ({
      how: 'spans',
      point: { ...point, point: point.id, label: point.label ?? '' },
      spans: [{ kind: 'same', text: point.text }],
      withheld: hidden.has(point.id),
    }));
  switch (reading.how) {
    case 'brackets':
      return shownPoints(compiledHere(instrument), spokenIn(instrument), (point) =>
        throughOn(instrument, point),
      ).map((point) => ({
        how: 'brackets',
        point,
        withheld: withheld.has(point.point),
      }));
    case 'clean': {
      const version = instrument.versions[(reading.version ?? 0) - 1];
      return version ? plain(version.points, withheldIn(version.points)) : plain(tabled);
    }
    case 'as':
      return plain(revisionOf(instrument, reading.party));
    case 'redline':
    case 'beside': {
      const older = instrument.versions[reading.against - 1]?.points ?? [];
      const far = new Map(distance(older, tabled).points.map(({ id, changed }) => [id, changed]));
      const rows = redlineRows(redline(older, tabled), far, withheld);
      return reading.how === 'redline' ? rows : rows.map((row) => ({ ...row, beside: true }));
    }
  }
}

function redlineRows(
  { points }: Redline,
  far: ReadonlyMap<PointId, number>,
  withheld: ReadonlySet<PointId>,
): readonly Spanned[] {
  const labels = new Map(points.map(({ id, label }) => [id, label.new ?? label.old ?? '']));
  const numberOf = (place: PointId): string => (labels.get(place) ?? '').replace(/[.:]$/u, '');
  return points.map(({ id, kind, depth, spans, movedFrom, movedTo }) => ({
    how: 'spans',
    point: { id, point: movedFrom ?? id, kind, depth, label: labels.get(id) ?? '' },
    spans,
    withheld: withheld.has(id),
    changed: movedTo === undefined ? (far.get(id) ?? 0) : 0,
    ...(movedFrom === undefined ? {} : { moved: { from: numberOf(movedFrom) } }),
    ...(movedTo === undefined ? {} : { moved: { to: numberOf(movedTo) } }),
  }));
}

const withheldIn = (points: readonly TabledPoint[]): ReadonlySet<PointId> =>
  new Set(points.flatMap(({ id, withheld }) => (withheld ? [id] : [])));

interface Plain {
  readonly id: PointId;
  readonly kind: PointKind;
  readonly depth: number;
  readonly label?: string;
  readonly text: string;
}
