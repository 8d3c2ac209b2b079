import type { Point } from '../core/text/point.ts';
import { paragraphsOf, readPoints, writePoint, type Paragraph } from '../core/text/points.ts';
import { inNormalForm } from './plain.ts';

/**
 * Markdown as negotiators use it. `#` is the title, `##` and more are headings. A line that
 * begins with `-` or `*` begins a point. Nothing is dropped: front matter, comments, emphasis,
 * links and tables are wording, to the character. A backslash before a `#` or a bullet that
 * begins a line says that it is wording too.
 */

const HEADING = /^ {0,3}(#{1,6})[ \t]+(\S.*)$/;
const BULLET = /^\s*[-*][ \t]+\S/;
const FRONT_MATTER = /^---\n[^]*?\n(?:---|\.\.\.)(?=\n|$)/;
/** What would be read as a heading or a bullet, with the backslashes before it. */
const MISREAD_AT_START = /^(\s*)(\\*#{1,6}[ \t]+\S)/;
const MISREAD_WITHIN = /^(\s*)(\\*(?:#{1,6}|[-*])[ \t]+\S)/;

/** A paragraph, and how far its first line is indented; headings are not. */
interface Placed {
  readonly paragraph: Paragraph;
  readonly indent: number;
}

/** Reads Markdown into points; see above for what is read how. Text comes with `\n` line ends. */
export function readMarkdown(text: string): Point[] {
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
  return readPoints(withDepths(placed));
}

function paragraphsIn(chunk: string): readonly Placed[] {
  let from = 0;
  return paragraphsOf(chunk).map((paragraph) => {
    const at = chunk.indexOf(paragraph.text, from);
    from = at + paragraph.text.length;
    const line = chunk.slice(chunk.lastIndexOf('\n', at) + 1, at);
    return { paragraph: { text: unescape(paragraph.text) }, indent: columns(line) };
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
export function writeMarkdown(points: readonly Point[]): string {
  const flush = points.map(writeBlock);
  const reread = readMarkdown(inNormalForm(flush));
  let list: { readonly indent: number; readonly depth: number }[] = [];
  const indented = flush.map((block, at) => {
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
  return inNormalForm(indented);
}

function writeBlock(point: Point): string {
  const written = writePoint(point);
  if (written === FRONT_MATTER.exec(written)?.[0]) return written;
  if (point.kind === 'title') return `# ${oneLine(written)}`;
  if (point.kind === 'heading')
    return `${'#'.repeat(Math.min(6, point.depth + 2))} ${oneLine(written)}`;
  return escape(written);
}

/** A heading of Markdown is one line. */
const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

function escape(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  const start = first.replace(MISREAD_AT_START, '$1\\$2');
  return [start, ...rest.map((line) => line.replace(MISREAD_WITHIN, '$1\\$2'))].join('\n');
}

function unescape(text: string): string {
  const drop = (line: string, misread: RegExp): string => {
    const [, space = '', rest = ''] = misread.exec(line) ?? [];
    return rest.startsWith('\\')
      ? space + rest.slice(1) + line.slice(space.length + rest.length)
      : line;
  };
  const [first = '', ...rest] = text.split('\n');
  return [drop(first, MISREAD_AT_START), ...rest.map((line) => drop(line, MISREAD_WITHIN))].join(
    '\n',
  );
}
