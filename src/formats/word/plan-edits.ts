import { isHead, type Point } from '../../core/text/point.ts';
import { writePoint } from '../../core/text/points.ts';
import { redline, type RedlinePoint, type RedlineSpan } from '../../core/text/redline.ts';
import { composedOffsets } from './composed-offsets.ts';
import type { NewEdit, ParagraphEdit, Splice, WordsEdit } from './edits.ts';
import type { WordParagraph } from './word-paragraphs.ts';
import type { WordPoints } from './points-of.ts';

/** One edit, and whose points it makes as they are asked. */
export interface PlannedEdit {
  readonly edit: ParagraphEdit;
  readonly points: readonly RedlinePoint[];
}

/** One point of the file, and where its words stand. */
interface Spot {
  readonly point: Point;
  readonly shown: WordParagraph;
  readonly paragraph: number;
  /** Whether its label is typed in the paragraph, before its words. */
  readonly isTyped: boolean;
  /** From an offset in the point's label and words to one in the paragraph. */
  readonly offset: (at: number) => number;
  /** How long what stands before the words is: the label and what divides it from them. */
  readonly lead: number;
  readonly end: number;
}

/**
 * The edits that make the text of a Word file another: words that change in a point, points that
 * go out, and points that come in. What has moved goes out and comes in. A label that Word counts
 * is left to Word; a label that is typed is words.
 */
export function planEdits(original: WordPoints, asked: readonly Point[]): readonly PlannedEdit[] {
  const spots = original.points.map((point, place) => spotOf(point, original.anchors[place]));
  const changes = redline(original.points, asked).points;
  return new Planning(spots, changes).planned();
}

function spotOf(point: Point, shown: WordParagraph | undefined): Spot {
  if (!shown) throw new Error(`the point ${point.id} has no place in its file`);
  const composed = shown.text.normalize('NFC');
  if (!composed.endsWith(point.text)) {
    throw new Error(`the words of the point ${point.id} are not those of its paragraph`);
  }
  const { offset } = shown.anchor;
  // Most points are not changed, and nobody asks where their words stand.
  let map: ((at: number) => number) | undefined;
  return {
    point,
    shown,
    paragraph: shown.anchor.paragraph,
    isTyped: point.label !== undefined && shown.label === undefined,
    offset: (at) => offset + (map ??= composedOffsets(shown.text))(at),
    lead: composed.length - point.text.length,
    end: composed.length,
  };
}

class Planning {
  readonly #spots: readonly Spot[];
  readonly #byId: ReadonlyMap<string, number>;
  readonly #changes: readonly RedlinePoint[];
  /** How many points each paragraph holds: more than one where a line left empty divides it. */
  readonly #held = new Map<number, number>();
  readonly #words = new Map<number, { splices: Splice[]; points: RedlinePoint[] }>();
  readonly #others: PlannedEdit[] = [];

  constructor(spots: readonly Spot[], changes: readonly RedlinePoint[]) {
    this.#spots = spots;
    this.#changes = changes;
    this.#byId = new Map(spots.map(({ point }, place) => [point.id, place]));
    for (const { paragraph } of spots) {
      this.#held.set(paragraph, (this.#held.get(paragraph) ?? 0) + 1);
    }
  }

  planned(): readonly PlannedEdit[] {
    let last: number | undefined;
    this.#changes.forEach((change, at) => {
      const place = this.#placeOf(change);
      if (place === undefined) this.#comesIn(change, last, this.#nextAfter(at));
      else {
        this.#stays(change, this.#spots[place] as Spot);
        last = place;
      }
    });
    const words = [...this.#words].map(([paragraph, { splices, points }]): PlannedEdit => {
      const inOrder = splices.toSorted((one, other) => one.at - other.at);
      const edit: WordsEdit = { kind: 'words', paragraph, splices: inOrder };
      return { edit, points };
    });
    return [...words, ...this.#others];
  }

  /** Which point of the file it is; none for what comes in here. */
  #placeOf({ id, status, movedFrom }: RedlinePoint): number | undefined {
    return status === 'new' || movedFrom !== undefined ? undefined : this.#byId.get(id);
  }

  #nextAfter(at: number): number | undefined {
    for (const change of this.#changes.slice(at + 1)) {
      const place = this.#placeOf(change);
      if (place !== undefined) return place;
    }
    return undefined;
  }

  #stays(change: RedlinePoint, spot: Spot): void {
    const isOut = change.status === 'gone' || change.movedTo !== undefined;
    if (isOut && this.#held.get(spot.paragraph) === 1) {
      const edit: ParagraphEdit = { kind: 'gone', paragraph: spot.paragraph };
      this.#others.push({ edit, points: [change] });
    } else if (isOut) {
      const [from, to] = [spot.offset(0), spot.offset(spot.end)];
      this.#splice(spot.paragraph, change, [{ at: from, remove: to - from, insert: '' }]);
    } else this.#splice(spot.paragraph, change, splicesOf(change, spot));
  }

  #splice(paragraph: number, change: RedlinePoint, splices: readonly Splice[]): void {
    if (splices.length === 0) return;
    const known = this.#words.get(paragraph) ?? { splices: [], points: [] };
    known.splices.push(...splices);
    if (!known.points.includes(change)) known.points.push(change);
    this.#words.set(paragraph, known);
  }

  #comesIn(change: RedlinePoint, last: number | undefined, next: number | undefined): void {
    const [after, before] = [last, next].map((place) =>
      place === undefined ? undefined : this.#spots[place],
    );
    const like = this.#likeOf(change, last ?? next ?? 0);
    if (!like) return this.#comesIntoEmpty(change);
    const { text, isCounted } = writtenLike(change, like);
    if (after && before && after.paragraph === before.paragraph) {
      const at = after.offset(after.end);
      return this.#splice(after.paragraph, change, [{ at, remove: 0, insert: `\n\n${text}` }]);
    }
    const heading = headingOf(change);
    const edit: NewEdit = {
      kind: 'new',
      text,
      ...(after && { after: after.paragraph }),
      ...(before && { before: before.paragraph }),
      like: like.paragraph,
      isCounted,
      ...(heading !== headingOf(like.point) && { heading }),
    };
    this.#others.push({ edit, points: [change] });
  }

  /** A file without words has a paragraph, behind which the first ones come. */
  #comesIntoEmpty(change: RedlinePoint): void {
    const text = writePoint({
      text: newWordsOf(change),
      ...(change.label.new !== undefined && { label: change.label.new }),
    });
    const heading = headingOf(change);
    const edit: NewEdit = { kind: 'new', text, after: 0, like: 0, isCounted: true, heading };
    this.#others.push({ edit, points: [change] });
  }

  /** The nearest point of the same kind, level and way of numbering, those before it first. */
  #likeOf(change: RedlinePoint, from: number): Spot | undefined {
    const { kind, depth, label } = change;
    const spots = this.#spots;
    const order = [...spots.slice(0, from + 1).toReversed(), ...spots.slice(from + 1)];
    const isAlike = ({ point, shown }: Spot): boolean =>
      isHead(point.kind) === isHead(kind) &&
      point.depth === depth &&
      (isHead(kind) ? point.kind === kind : true) &&
      (label.new === undefined) === (point.label === undefined) &&
      shown.text !== '';
    return (
      order.find(isAlike) ??
      order.find(({ point }) => isHead(point.kind) === isHead(kind)) ??
      order[0]
    );
  }
}

/** What changes in a point that stays: its label, where that is typed, and its words. */
function splicesOf(change: RedlinePoint, spot: Spot): readonly Splice[] {
  const { point, isTyped, offset, lead } = spot;
  const splices: Splice[] = [];
  const add = (from: number, to: number, insert: string): void => {
    const at = offset(from);
    splices.push({ at, remove: offset(to) - at, insert });
  };
  const { label = '' } = point;
  const asked = change.label.new ?? '';
  if (isTyped && asked !== label) {
    if (asked === '') add(0, lead, '');
    else add(0, label.length, asked);
  } else if (!isTyped && label === '' && asked !== '') add(0, 0, `${asked} `);
  // Behind a label that stands alone, words need a space.
  const isBare = isTyped && point.text === '' && asked !== '';
  let at = lead;
  for (const { removed, inserted } of replacements(change.spans)) {
    if (removed !== undefined) {
      add(at, at + removed.length, isBare ? ` ${inserted}` : inserted);
      at += removed.length;
    } else at += inserted.length;
  }
  return joinedSplices(splices);
}

/** Runs of what stays (no `removed`), and replacements: words out, words in, either empty. */
function replacements(
  spans: readonly RedlineSpan[],
): readonly { readonly removed?: string; readonly inserted: string }[] {
  const found: { removed?: string; inserted: string }[] = [];
  for (const { kind, text } of spans) {
    const last = found.at(-1);
    if (kind === 'same') found.push({ inserted: text });
    else {
      const open = last?.removed === undefined ? { removed: '', inserted: '' } : last;
      if (open !== last) found.push(open);
      if (kind === 'deleted') open.removed = (open.removed ?? '') + text;
      else open.inserted += text;
    }
  }
  return found;
}

/** Two splices that touch are one. */
function joinedSplices(splices: readonly Splice[]): readonly Splice[] {
  const joined: Splice[] = [];
  for (const splice of splices) {
    const last = joined.at(-1);
    if (last && last.at + last.remove === splice.at) {
      joined[joined.length - 1] = {
        at: last.at,
        remove: last.remove + splice.remove,
        insert: last.insert + splice.insert,
      };
    } else joined.push(splice);
  }
  return joined;
}

const newWordsOf = ({ spans }: RedlinePoint): string =>
  spans
    .filter(({ kind }) => kind !== 'deleted')
    .map(({ text }) => text)
    .join('');

/** How a new point is written beside one of its like: with a label typed, counted or without. */
function writtenLike(
  change: RedlinePoint,
  like: Spot,
): { readonly text: string; readonly isCounted: boolean } {
  const words = newWordsOf(change);
  const label = change.label.new;
  const counted = like.shown.label;
  if (label === undefined) return { text: words, isCounted: counted === undefined };
  if (counted !== undefined && shapeOf(counted) === shapeOf(label)) {
    return { text: words, isCounted: true };
  }
  const lead = like.isTyped
    ? like.shown.text.slice(0, like.offset(like.lead) - like.offset(0))
    : '';
  const gap = like.isTyped ? lead.slice(like.point.label?.length ?? 0) : ' ';
  return {
    text: words === '' ? label : `${label}${gap || ' '}${words}`,
    isCounted: counted === undefined,
  };
}

/** Labels of one shape follow each other in a list: `3.` and `12.`, `(a)` and `(c)`, not `3 bis.` */
const shapeOf = (label: string): string =>
  label
    .replaceAll(/\p{Nd}+/gu, '1')
    .replaceAll(/(?<!\p{L})(?:[ivxlcdm]+|\p{Ll})(?!\p{L})/gu, 'a')
    .replaceAll(/(?<!\p{L})(?:[IVXLCDM]+|\p{Lu})(?!\p{L})/gu, 'A');

/** 0 for words, 1 for a title, 2 and up for headings. */
const headingOf = ({ kind, depth }: Pick<Point, 'kind' | 'depth'>): number =>
  kind === 'title' ? 1 : kind === 'heading' ? depth + 2 : 0;
