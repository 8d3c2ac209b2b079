import type { Amendment, Instrument } from './instrument.ts';
import type { Point, PointId } from '../text/point.ts';

/** How people call a point: by its number (`own`: without what it stands under), else by its first words. */
export type PointName =
  | { readonly number: string; readonly own: string }
  /** Its first words; where they are not public the heading that it stands under; or nothing. */
  | { readonly opening: string };

/**
 * How a point is called: `7`, `7(a)`, `Article 4`. It is looked for in the given version, else in
 * the latest that has it, else among the points that parties have added.
 */
export function nameOfPoint(instrument: Instrument, id: PointId, version?: number): PointName {
  const latestFirst = instrument.versions.toReversed();
  const asked = latestFirst.filter(({ number }) => number === version);
  for (const { points } of [...asked, ...latestFirst]) {
    const at = placesIn(points).get(id);
    if (at !== undefined) return nameIn(points, at);
  }
  const added = [...amendmentsOf(instrument, id)].find((amendment) => amendment.added);
  const label = added?.added?.label;
  if (label !== undefined) return { number: bare(label), own: bare(label) };
  return { opening: openingOf(added?.text ?? '') };
}

const places = new WeakMap<readonly Point[], ReadonlyMap<PointId, number>>();
/** Where each point stands in a version: every point of a long text is asked for its name. */
function placesIn(points: readonly Point[]): ReadonlyMap<PointId, number> {
  const known = places.get(points) ?? new Map(points.map(({ id }, at) => [id, at]));
  places.set(points, known);
  return known;
}

function amendmentsOf(instrument: Instrument, id: PointId): readonly Amendment[] {
  return [...instrument.amendments.values()].flatMap((own) => own.get(id) ?? []);
}

function nameIn(points: readonly Point[], at: number): PointName {
  const point = points[at];
  if (point?.label === undefined)
    return { opening: openingOf(point?.text || headingOf(points, at)) };
  const number = [...above(points, at), point.label].map(bare).reduce(joined);
  return { number, own: bare(point.label) };
}

/** The heading that a point stands right under; nothing where another point comes between. */
function headingOf(points: readonly Point[], at: number): string {
  const before = points[at - 1];
  return before?.kind === 'heading' ? before.text : '';
}

/** The labels of the points that this one stands under, outermost first. */
function above(points: readonly Point[], at: number): readonly string[] {
  const labels: string[] = [];
  let depth = points[at]?.depth ?? 0;
  for (let index = at - 1; index >= 0 && depth > 0; index -= 1) {
    const point = points[index];
    if (point === undefined || point.kind === 'title' || point.kind === 'heading') break;
    if (point.depth >= depth) continue;
    depth = point.depth;
    if (point.label !== undefined) labels.unshift(point.label);
  }
  return labels;
}

/** `7` and `(a)` give `7(a)`; `5` and `5.1` give `5.1`; `Article 4` and `1` give `Article 4, 1`. */
function joined(over: string, label: string): string {
  if (label.startsWith(over)) return label;
  return label.startsWith('(') ? over + label : `${over}, ${label}`;
}

const bare = (label: string): string => label.replace(/[.:]$/, '');

const longest = 40;
function openingOf(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line.length <= longest) return line;
  return `${line.slice(0, line.lastIndexOf(' ', longest) + 1 || longest).trimEnd()}…`;
}
