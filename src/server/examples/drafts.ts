import { align } from '../../core/text/align.ts';
import { pointId, type Point, type PointId } from '../../core/text/point.ts';
import { Vocabulary } from '../../core/text/vocabulary.ts';
import type { Amendment } from '../../core/record/instrument.ts';

/** As alike as this, with one number and in one place: two parties’ wordings of one new point. */
const ONE_NEW_POINT = 0.5;

/** What a party wants, point by point, beside the version on the table. */
export type Wanted = Pick<Amendment, 'point' | 'text' | 'added'>;

/**
 * The texts of an example, which come as files without ids: each point gets one that stays the
 * same through all versions, and that two parties share who ask for the same new point.
 */
export class Drafts {
  #table: readonly Point[] = [];
  #new: { readonly point: Point; readonly after: PointId | undefined }[] = [];
  #made = 0;
  readonly #words = new Vocabulary();

  get onTable(): readonly Point[] {
    return this.#table;
  }

  /** The next version, with the ids of the one before for the points that it still has. */
  table(read: readonly Point[]): readonly Point[] {
    const { baseOf } = align(this.#table, read);
    const next = read.map((point, place): Point => {
      const before = this.#table[baseOf[place] ?? -1]?.id;
      const asked = this.#new.find((one) => one.point.text === point.text)?.point.id;
      return { ...point, id: before ?? asked ?? this.#fresh() };
    });
    this.#table = next;
    this.#new = [];
    return next;
  }

  /**
   * The amendments that a party’s own full text comes to. A moved point is the old one left out
   * and a new one with its words: an amendment says what a point should say, not where it stands.
   */
  amendments(read: readonly Point[]): readonly Wanted[] {
    const { baseOf, moved } = align(this.#table, read);
    const kept = new Map<PointId, Point>();
    const added: Wanted[] = [];
    let after: PointId | undefined;
    for (const [place, point] of read.entries()) {
      const base = moved[place] ? undefined : this.#table[baseOf[place] ?? -1];
      if (base) kept.set(base.id, point);
      else added.push(this.#added(point, after));
      after = base?.id ?? added.at(-1)?.point;
    }
    const changed = this.#table.flatMap((base): Wanted[] => {
      const own = kept.get(base.id);
      if (!own) return [{ point: base.id }];
      return own.text === base.text ? [] : [{ point: base.id, text: own.text }];
    });
    return [...changed, ...added];
  }

  #areAlike(one: Point, other: Point): boolean {
    const { likeness } = this.#words;
    return (
      likeness.between(this.#words.atoms(one.text), this.#words.atoms(other.text)) > ONE_NEW_POINT
    );
  }

  #added(point: Point, after: PointId | undefined): Wanted {
    const alike = this.#new.find(
      (one) =>
        one.after === after && one.point.label === point.label && this.#areAlike(one.point, point),
    );
    const id = alike?.point.id ?? this.#fresh();
    if (!alike) this.#new.push({ point: { ...point, id }, after });
    const { label, kind, depth, text } = point;
    if (kind === 'title') throw new Error('A party cannot add a title.');
    const place = after === undefined ? {} : { after };
    return {
      point: id,
      text,
      added: { ...place, ...(label === undefined ? {} : { label }), kind, depth },
    };
  }

  #fresh(): PointId {
    this.#made += 1;
    return pointId(`p${this.#made}`);
  }
}

/** A provision by its labels from the outermost inwards (`10(b)(ii)`), with everything below it; nothing where there is none. */
export function provision(points: readonly Point[], name: string): readonly Point[] {
  const at = points.findIndex((_point, place) => nameOf(points, place) === name);
  const head = points[at];
  if (!head) return [];
  const end = points.findIndex(
    (point, place) => place > at && (point.kind !== 'point' || point.depth <= head.depth),
  );
  return points.slice(at, end < 0 ? points.length : end);
}

/** The labels down to a point, without full stops. */
function nameOf(points: readonly Point[], place: number): string | undefined {
  const point = points[place];
  if (point?.kind !== 'point' || point.label === undefined) return undefined;
  const own = point.label.replaceAll('.', '');
  if (point.depth === 0) return own;
  const above = points.findLastIndex((one, at) => at < place && one.depth < point.depth);
  return `${nameOf(points, above) ?? ''}${own}`;
}
