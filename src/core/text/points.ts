import { isDoubtful, labelAt, OPTION, splitLabel, wordsBehind } from './labels.ts';
import { Levels } from './levels.ts';
import { pointId, type Point, type PointKind } from './point.ts';
import { cutAtHeads } from './run-on-heads.ts';

/** What a file holds between two paragraph ends. */
export interface Paragraph {
  readonly text: string;
  /** 1 for the title, 2 and up for the levels of headings. */
  readonly heading?: number;
  /** The label that the file's own numbering computes; labels typed in the text are found here. */
  readonly label?: string;
  readonly depth?: number;
}

/** Markdown and HTML have six levels of heads, Word has nine: the lowest ones count as one. */
const DEEPEST = 4;

/**
 * Makes points of paragraphs: labels typed at the beginning are taken off, and where the file
 * does not say how deep a point lies, the labels do. What may be a name or a number that begins
 * a sentence is a label only where it stands in a count. Ids are `p1`, `p2` ... in order.
 */
export function readPoints(paragraphs: readonly Paragraph[]): Point[] {
  const levels = new Levels();
  const labels = new Labels(paragraphs);
  return paragraphs.map((paragraph, place) => {
    const { label, rest } = labelled(paragraph, labels.typedAt(place), levels, labels.after(place));
    const id = pointId(`p${place + 1}`);
    const given = label ? { label } : {};
    if (paragraph.heading !== undefined) {
      levels.clear();
      const kind: PointKind = paragraph.heading <= 1 ? 'title' : 'heading';
      const depth = Math.min(DEEPEST, Math.max(0, paragraph.heading - 2));
      return { id, ...given, kind, depth, text: rest };
    }
    if (!label) return { id, kind: 'paragraph', depth: paragraph.depth ?? 0, text: rest };
    const depth = levels.enterAll(label, rest, labels.after(place));
    return { id, label, kind: 'point', depth: paragraph.depth ?? depth, text: rest };
  });
}

function labelled(
  { text, label: given }: Paragraph,
  typed: string | undefined,
  levels: Levels,
  ahead: readonly string[],
): { label?: string; rest: string } {
  if (given !== undefined) return { label: given, rest: text };
  return isLabel(typed, text, levels, ahead)
    ? { label: typed, rest: wordsBehind(typed, text) }
    : { rest: text };
}

const isLabel = (
  label: string | undefined,
  text: string,
  levels: Levels,
  ahead: readonly string[],
): label is string =>
  label !== undefined && (!isDoubtful(label, text) || levels.counts(label, ahead));

/** So many labels ahead tell what one is. */
const AHEAD = 60;

/** What may be labels, in the order of the text. */
class Labels {
  private readonly all: string[] = [];
  private readonly from: number[] = [];
  private readonly typed: (string | undefined)[] = [];

  constructor(paragraphs: readonly Paragraph[]) {
    for (const { text, label: given } of paragraphs) {
      const typed = given === undefined ? labelAt(text) : undefined;
      const label = given ?? typed;
      if (label !== undefined) this.all.push(label);
      this.from.push(this.all.length);
      this.typed.push(typed);
    }
  }

  /** What may be a label at the beginning of a paragraph's words, where none is computed. */
  typedAt(place: number): string | undefined {
    return this.typed[place];
  }

  /** Those that come after a paragraph, as many as matter. */
  after(place: number): readonly string[] {
    const from = this.from[place] ?? 0;
    return this.all.slice(from, from + AHEAD);
  }
}

/** A point as a paragraph of plain text: the label, one space, the words. */
export function writePoint(point: Pick<Point, 'label' | 'text'>): string {
  return [point.label ?? '', point.text].filter((part) => part !== '').join(' ');
}

/**
 * Cuts plain text into paragraphs: at blank lines, before `Option 1:`, and before a line that
 * begins with a label, if it does not look like the middle of a sentence ("... since\n1990. The").
 */
export function paragraphsOf(plain: string): Paragraph[] {
  const levels = new Levels();
  const paragraphs: Paragraph[] = [];
  const blocks = plain.split(/\r?\n(?:[^\S\n]*\r?\n)+/u).map((block) => block.split(/\r?\n/u));
  const ahead = new Labels(blocks.flat().map((line) => ({ text: line.trimStart() })));
  let place = -1;
  for (const block of blocks) {
    const width = block.reduce((widest, line) => Math.max(widest, line.trimEnd().length), 0);
    let lines: string[] = [];
    const close = (): void => {
      const text = lines.join('\n').trim();
      if (text !== '') paragraphs.push({ text });
      lines = [];
    };
    for (const line of block) {
      const { label, rest } = splitLabel(line.trimStart());
      place++;
      if (OPTION.test(line)) close();
      if (lines.length > 0 && label !== undefined) {
        if (beginsPoint({ label, rest, line, before: lines, width }, levels)) close();
      }
      if (lines.length === 0 && isLabel(label, line.trimStart(), levels, ahead.after(place)))
        levels.enterAll(label, rest, ahead.after(place));
      lines.push(line);
    }
    close();
  }
  return cutAtHeads(paragraphs.map(({ text }) => text)).map((text) => ({ text }));
}

interface Line {
  readonly label: string;
  /** The words behind the label. */
  readonly rest: string;
  readonly line: string;
  /** The lines before it in the paragraph. */
  readonly before: readonly string[];
  /** How long the longest line of the block is. */
  readonly width: number;
}

/** What ends a sentence or an item of a list. */
const ENDED = /[.;:!?。；：？！؛؟](?:\s*[([（][^()（）]*[)\]）])?["'”’»)\]」』）]*\s*$/u;
/** What stands before the last item of a list. */
const AND_LAST = /(?<comma>[,;]?)\s+(?:and|or|et|ou|y|o|und|oder|и|или|та|або|і)\s*$/u;

/**
 * Whether a line begins a point: its label may stand here, and the line before ended like a
 * sentence or a heading, or there would have been room in it for the first word of this one.
 */
function beginsPoint({ label, rest, line, before, width }: Line, levels: Levels): boolean {
  const last = before.at(-1) ?? '';
  if (!levels.continues(label)) {
    if (!ENDED.test(last) || isDoubtful(label, line.trimStart())) return false;
    return hasRoom(before, line, width) || levels.counts(label, []);
  }
  if (isDivision(label) && /^(?:[–—-]\s|$)/u.test(rest) && !label.endsWith('.')) return true;
  const { comma } = AND_LAST.exec(last)?.groups ?? {};
  if (ENDED.test(last) || comma || hasRoom(before, line, width)) return true;
  return isTitle(before);
}

/** A short line in capitals or with one at the beginning, or what stands below `Article 4`. */
function isTitle(lines: readonly string[]): boolean {
  const { label } = splitLabel(lines[0]?.trimStart() ?? '');
  if (label !== undefined && isDivision(label)) return !lines.some((line) => ENDED.test(line));
  const last = lines.at(-1)?.trim() ?? '';
  return last.length < 50 && /^[\p{Lu}\p{Nd}(]/u.test(last);
}

const isDivision = (label: string): boolean => /\p{L}{2}|第/u.test(label);

/** A line that was broken because it was full has no room for the word that comes next. */
function hasRoom(lines: readonly string[], line: string, width: number): boolean {
  const last = lines.at(-1) ?? '';
  // A paragraph is kept without the margin of its first line: what is read again reads the same.
  const { length } = lines.length === 1 ? last.trim() : last.trimEnd();
  const [word = ''] = /^\S*/u.exec(line.trimStart()) ?? [];
  const needed = /\p{Script=Han}/u.test(word) ? 4 : word.length + 1;
  return length + needed <= width;
}
