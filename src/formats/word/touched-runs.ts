import { escapeXml } from '../xml-signs.ts';
import { insertedRun, sourceOf, type Markup } from './markup.ts';
import type { SourceEdits } from './source-edits.ts';
import type { Piece } from './story.ts';
import { child, childElements, textOf, type XmlElement } from './xml.ts';

/**
 * Where inserted words come to stand: within the run, or beside an element that ends or begins
 * with it. An insertion never stands in another's: `host` is closed before it, and opened again.
 */
export interface Landing {
  readonly side: 'within' | 'before' | 'behind';
  readonly element: XmlElement;
  readonly host?: XmlElement;
}

interface Insertion {
  readonly piece: Piece;
  /** In UTF-16 units of the piece. */
  readonly offset: number;
  readonly text: string;
  /** The run whose look the words take. */
  readonly like: XmlElement;
  readonly landing: Landing;
}

/**
 * Where words can be inserted at a place of a run. At its edge they leave what ends or begins
 * there too: a link, another's insertion, a content control. Nothing where they would stand in
 * another's insertion that cannot be divided.
 */
export function landing(piece: Piece, run: XmlElement, offset: number): Landing | undefined {
  const parts = contentOf(run);
  const isFirst = offset === 0 && parts[0] === piece.element;
  const isLast = offset === piece.text.length && parts.at(-1) === piece.element;
  const side = isLast ? 'behind' : isFirst ? 'before' : 'within';
  // The paragraph, the first of them, is not left.
  const around = piece.ancestors.slice(1);
  const left = side === 'within' ? 0 : countLeft(around, side === 'behind' ? -1 : 0);
  const above = around.slice(0, around.length - left - 1);
  const element = around[above.length] ?? run;
  const host = above.findLast(({ name }) => name === 'w:ins');
  if (!host) return { side, element };
  return host === above.at(-1) ? { side, element, host } : undefined;
}

/** How many of the elements around a run end, or begin, with it: `end` is -1, or 0. */
function countLeft(around: readonly XmlElement[], end: -1 | 0): number {
  const inward = around.toReversed();
  const isAtEdge = (element: XmlElement, at: number): boolean =>
    contentOf(inward[at + 1] as XmlElement).at(end) === element;
  const stop = inward.slice(0, -1).findIndex((element, at) => !isAtEdge(element, at));
  return stop < 0 ? inward.length - 1 : stop;
}

/** The children of an element without its properties. */
const contentOf = (element: XmlElement): readonly XmlElement[] =>
  childElements(element).filter(
    ({ name }) => !/^w:(?:r|sdt|sdtEnd|smartTag|customXml)Pr$/.test(name),
  );

interface Touched {
  /** Ranges of its pieces that go out. */
  readonly deleted: { readonly element: XmlElement; readonly from: number; readonly to: number }[];
  readonly inserted: Insertion[];
}

/** The runs of a paragraph that changes touch, gathered first and written when none is refused. */
export class TouchedRuns {
  readonly #runs = new Map<XmlElement, Touched>();

  #touched(run: XmlElement): Touched {
    const known = this.#runs.get(run) ?? { deleted: [], inserted: [] };
    this.#runs.set(run, known);
    return known;
  }

  delete(run: XmlElement, { element }: Piece, from: number, to: number): void {
    this.#touched(run).deleted.push({ element, from, to });
  }

  insert(run: XmlElement, insertion: Insertion): void {
    this.#touched(run).inserted.push(insertion);
  }

  write(markup: Markup, edits: SourceEdits): void {
    for (const [run, touched] of this.#runs) {
      for (const insertion of touched.inserted) writeBeside(insertion, markup, edits);
      const inserted = touched.inserted.filter(({ landing: { side } }) => side === 'within');
      if (inserted.length === 0 && touched.deleted.length === 0) continue;
      const written = runAnew(run, { ...touched, inserted }, markup);
      edits.replace(run.place.start, run.place.end, written);
    }
  }
}

function writeBeside(insertion: Insertion, markup: Markup, edits: SourceEdits): void {
  const { side, element } = insertion.landing;
  if (side === 'within') return;
  const at = side === 'before' ? element.place.start : element.place.end;
  edits.insert(at, insertedWords(insertion, markup));
}

function insertedWords(
  { text, like, piece, landing: { host } }: Insertion,
  markup: Markup,
): string {
  const isLinked = piece.ancestors.some(({ name }) => name === 'w:hyperlink');
  const run = insertedRun(markup, text, like, !isLinked);
  if (!host) return run;
  const { start, contentStart, contentEnd, end } = host.place;
  const open = markup.again(markup.source.slice(start, contentStart));
  return `${markup.source.slice(contentEnd, end)}${run}${open}`;
}

type Part =
  | { readonly is: 'kept' | 'deleted'; readonly source: string }
  | { readonly is: 'inserted'; readonly source: string };

/** The run divided into what is kept, what goes out, and what comes in between. */
function runAnew(run: XmlElement, touched: Touched, markup: Markup): string {
  const start = markup.source.slice(run.place.start, run.place.contentStart);
  const end = markup.source.slice(run.place.contentEnd, run.place.end);
  const look = child(run, 'w:rPr');
  const properties = look ? sourceOf(markup, look) : '';
  const parts = childElements(run)
    .filter((one) => one !== look)
    .flatMap((element) => partsOf(element, touched, markup));
  let isFirst = true;
  return grouped(parts)
    .map(({ is, source }) => {
      if (is === 'inserted') return source;
      const own = isFirst ? properties : markup.again(properties);
      isFirst = false;
      const written = `${start}${own}${source}${end}`;
      return is === 'kept' ? written : markup.tracked('del', written);
    })
    .join('');
}

function grouped(parts: readonly Part[]): readonly Part[] {
  const groups: Part[] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (last?.is === part.is)
      groups[groups.length - 1] = { ...last, source: last.source + part.source };
    else groups.push(part);
  }
  return groups;
}

function partsOf(element: XmlElement, touched: Touched, markup: Markup): readonly Part[] {
  const deleted = touched.deleted.filter((one) => one.element === element);
  const inserted = touched.inserted.filter(({ piece }) => piece.element === element);
  if (deleted.length === 0 && inserted.length === 0) {
    return [{ is: 'kept', source: sourceOf(markup, element) }];
  }
  const isText = element.name === 'w:t' || element.name === 'w:delText';
  const text = isText ? textOf(element) : '';
  const length = isText ? text.length : 1;
  const cuts = new Set([0, length, ...inserted.map(({ offset }) => offset)]);
  for (const { from, to } of deleted) cuts.add(from).add(to);
  const at = [...cuts].toSorted((one, other) => one - other);
  return at.flatMap((from, place): readonly Part[] => {
    const here = inserted.filter(({ offset }) => offset === from);
    const words = here.map((one): Part => ({ is: 'inserted', source: insertedWords(one, markup) }));
    const to = at[place + 1];
    if (to === undefined) return words;
    const isGone = deleted.some((range) => range.from <= from && range.to >= to);
    const source = isText
      ? markup.element(isGone ? 'delText' : 't', escapeXml(text.slice(from, to)))
      : sourceOf(markup, element);
    return [...words, { is: isGone ? 'deleted' : 'kept', source }];
  });
}
