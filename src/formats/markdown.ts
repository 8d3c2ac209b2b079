import { labelAt } from '../core/text/labels.ts';
import { isHead, type Point } from '../core/text/point.ts';
import { paragraphsOf, readPoints, writePoint, type Paragraph } from '../core/text/points.ts';
import { literalText, writtenText } from '../core/text/read-brackets.ts';
import { inNormalForm, withMarks, type ReadingOptions, type WritingOptions } from './plain.ts';

/**
 * Markdown as negotiators use it. `#` is the title, `##` and more are headings. A line that
 * begins with `-` or `*` begins a point. Nothing is dropped: front matter, comments, emphasis,
 * links and tables are wording, to the character. A backslash before a `#`, a bullet or a label
 * that begins a line says that it is wording too; `\[`, `\]` and `\\` are letters (see plain.ts).
 */

const HEADING = /^ {0,3}(#{1,6})[ \t]+(\S.*)$/;
const BULLET = /^\s*[-*][ \t]+\S/;
const FRONT_MATTER = /^---\n[^]*?\n(?:---|\.\.\.)(?=\n|$)/;
/** A paragraph, and how far its first line is indented; headings are not. */
interface Placed {
  readonly paragraph: Paragraph;
  readonly indent: number;
}

/** Reads Markdown into points; see above for what is read how. Text comes with `\n` line ends. */
export function readMarkdown(text: string, { asWritten = false }: ReadingOptions = {}): Point[] {
  const front = FRONT_MATTER.exec(text)?.[0] ?? '';
  const placed: Placed[] = front === '' ? [] : [{ paragraph: { text: front }, indent: 0 }];
  let chunk: string[] = [];
  const close = (): void => {
    for (const one of paragraphsIn(chunk.join('\n'))) placed.push(one);
    chunk = [];
  };
  for (const line of text.slice(front.length).split('\n')) {
    const [, marks, words] = HEADING.exec(line) ?? [];
    if (marks !== undefined && words !== undefined) {
      close();
      placed.push({ paragraph: { text: words.trim(), heading: marks.length }, indent: 0 });
    } else {
      if (BULLET.test(line)) chunk.push('');
      chunk.push(line);
    }
  }
  close();
  const points = readPoints(withDepths(placed));
  return points.map((point, at) => (asWritten || (at === 0 && front) ? point : unmarked(point)));
}

function paragraphsIn(chunk: string): readonly Placed[] {
  let from = 0;
  return paragraphsOf(chunk).map((paragraph) => {
    const at = chunk.indexOf(paragraph.text, from);
    from = at + paragraph.text.length;
    const line = chunk.slice(chunk.lastIndexOf('\n', at) + 1, at);
    return { paragraph, indent: columns(line) };
  });
}

const columns = (space: string): number => space.replaceAll('\t', '    ').length;

/** An indented point lies one deeper than the nearest point before it that is indented less. */
function withDepths(placed: readonly Placed[]): readonly Paragraph[] {
  const inferred = readPoints(placed.map((one) => one.paragraph));
  let above: { readonly indent: number; readonly depth: number }[] = [];
  return placed.map(({ paragraph, indent }, at) => {
    const point = inferred[at];
    if (point?.kind !== 'point') {
      if (paragraph.heading !== undefined) above = [];
      return paragraph;
    }
    above = above.filter((one) => one.indent < indent);
    const parent = above.at(-1);
    const depth = indent > 0 && parent ? parent.depth + 1 : point.depth;
    above.push({ indent, depth });
    return depth === point.depth ? paragraph : { ...paragraph, depth };
  });
}

/**
 * The normal form: a blank line between points, one space after a label, one newline at the end.
 * Only a bullet below a bullet is indented, two spaces further than the one it lies below;
 * everywhere else labels say how deep a point lies.
 */
export function writeMarkdown(points: readonly Point[], options: WritingOptions = {}): string {
  const { marked, points: given } = withMarks(points, options);
  const plainly = given.map((point) => writeBlock(point, { marked, labels: false }));
  const flush =
    marked || comesBack(given, plainly)
      ? plainly
      : given.map((point) => writeBlock(point, { marked, labels: true }));
  return inNormalForm(withIndents(given, flush));
}

/** Whether what is written is read as the same labels and words. */
function comesBack(points: readonly Point[], blocks: readonly string[]): boolean {
  const again = readMarkdown(inNormalForm(blocks));
  return (
    again.length === points.length &&
    points.every(({ label, text }, at) => again[at]?.label === label && again[at]?.text === text)
  );
}

function withIndents(points: readonly Point[], flush: readonly string[]): readonly string[] {
  const reread = readMarkdown(inNormalForm(flush));
  let list: { readonly indent: number; readonly depth: number }[] = [];
  return flush.map((block, at) => {
    const point = points[at];
    if (point?.kind !== 'point' || !BULLET.test(block)) {
      list = [];
      return block;
    }
    const above = list.findLast((one) => one.depth === point.depth - 1);
    const indent = reread[at]?.depth === point.depth || !above ? 0 : above.indent + 2;
    list.push({ indent, depth: point.depth });
    return ' '.repeat(indent) + block;
  });
}

interface Marking {
  /** The words have their marks already. */
  readonly marked: boolean;
  /** What looks like a label at the beginning of a line is marked as wording. */
  readonly labels: boolean;
}

function writeBlock(point: Point, marking: Marking): string {
  const { label = '', text } = point;
  if (label === '' && text === FRONT_MATTER.exec(text)?.[0]) return text;
  if (isHead(point.kind)) {
    const words = writePoint({ ...point, text: marking.marked ? text : writtenText(text) });
    return `${'#'.repeat(levelOf(point))} ${words.replace(/\s*\n\s*/g, ' ')}`;
  }
  const within = marking.marked ? asItIs : writtenText;
  return writePoint({ ...point, text: byLines(point, (line) => markLine(line, marking), within) });
}

const levelOf = ({ kind, depth }: Point): number => (kind === 'title' ? 1 : Math.min(6, depth + 2));

type Change = (line: string) => string;

const asItIs: Change = (line) => line;

/** Words with each line changed, and the first one otherwise where a label stands before it. */
function byLines({ label, text }: Point, change: Change, within: Change): string {
  const [first = '', ...rest] = text.split('\n');
  return [label ? within(first) : change(first), ...rest.map(change)].join('\n');
}

/** Marks stand before it, or might; then what would be read as a sign if none did. */
const LINE_START = /^(\s*)(\\*)([^]*)$/;
const isSign = (line: string): boolean => /^(?:#{1,6}|[-*])[ \t]+\S/.test(line);

function markLine(line: string, { marked, labels }: Marking): string {
  const [, space = '', marks = '', rest = ''] = LINE_START.exec(line) ?? [];
  const sign = isSign(rest);
  if (!sign && labelAt(rest) === undefined) return marked ? line : writtenText(line);
  const words = marked ? rest : writtenText(rest);
  if (marks !== '') return space + (marked ? marks : marks + marks) + words;
  return sign || labels ? `${space}\\${words}` : space + words;
}

function unmarked(point: Point): Point {
  if (isHead(point.kind)) return { ...point, text: literalText(point.text) };
  return { ...point, text: byLines(point, unmarkedLine, literalText) };
}

function unmarkedLine(line: string): string {
  const [, space = '', marks = '', rest = ''] = LINE_START.exec(line) ?? [];
  if (!isSign(rest) && labelAt(rest) === undefined) return literalText(line);
  return space + '\\'.repeat(Math.floor(marks.length / 2)) + literalText(rest);
}
