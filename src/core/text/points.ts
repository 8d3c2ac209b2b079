import { readingsOf, splitLabel, type LabelStyle } from './labels.ts';
import { pointId, type Point, type PointKind } from './point.ts';

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
 * does not say how deep a point lies, the labels do. Ids are `p1`, `p2` ... in order.
 */
export function readPoints(paragraphs: readonly Paragraph[]): Point[] {
  const levels = new Levels();
  return paragraphs.map((paragraph, place) => {
    const { label, rest } =
      paragraph.label === undefined
        ? splitLabel(paragraph.text)
        : { label: paragraph.label, rest: paragraph.text };
    const id = pointId(`p${place + 1}`);
    const labelled = label ? { label } : {};
    if (paragraph.heading !== undefined) {
      levels.clear();
      const kind: PointKind = paragraph.heading <= 1 ? 'title' : 'heading';
      const depth = Math.min(DEEPEST, Math.max(0, paragraph.heading - 2));
      return { id, ...labelled, kind, depth, text: rest };
    }
    if (!label) return { id, kind: 'paragraph', depth: paragraph.depth ?? 0, text: rest };
    const depth = levels.enter(label);
    return { id, label, kind: 'point', depth: paragraph.depth ?? depth, text: rest };
  });
}

/** A point as a paragraph of plain text: the label, one space, the words. */
export function writePoint(point: Pick<Point, 'label' | 'text'>): string {
  return [point.label ?? '', point.text].filter((part) => part !== '').join(' ');
}

/**
 * Cuts plain text into paragraphs: at blank lines, and before a line that begins with a label,
 * if it does not look like the middle of a sentence ("... since\n1990. The ...").
 */
export function paragraphsOf(plain: string): Paragraph[] {
  const levels = new Levels();
  const paragraphs: Paragraph[] = [];
  for (const block of plain.split(/\r?\n(?:[^\S\n]*\r?\n)+/u)) {
    let lines: string[] = [];
    const close = (): void => {
      const text = lines.join('\n').trim();
      if (text !== '') paragraphs.push({ text });
      lines = [];
    };
    for (const line of block.split(/\r?\n/u)) {
      const { label } = splitLabel(line.trimStart());
      const before = lines.at(-1);
      if (before !== undefined && label !== undefined && beginsPoint(label, before, levels))
        close();
      if (lines.length === 0 && label !== undefined) levels.enter(label);
      lines.push(line);
    }
    close();
  }
  return paragraphs;
}

/** The last line ended like a sentence, or a heading, and the label may stand here. */
function beginsPoint(label: string, before: string, levels: Levels): boolean {
  const next = levels.continues(label);
  const [{ ordinal = 0 } = { ordinal: 0 }] = readingsOf(label);
  const ended =
    /[.;:!?。；：؟](?:["'”’»)\]])*\s*$|(?:[,;]\s+|\s)(?:and|or|et|ou|und|oder|и|или|та|або)\s*$/u;
  if (ended.test(before)) return next || ordinal <= 100;
  return next && before.trim().length < 50 && /^[\p{Lu}\p{Nd}(]/u.test(before.trim());
}

/** Divisions stand above each other whatever comes first. */
const DIVISIONS: readonly RegExp[] = [
  /^(?:annex|anex|anh|exhib|sched|append|прилож|додат|المرفق|part|част|titre)/u,
  /^(?:chap|cap|kap|глав|الفصل|الباب)/u,
  /^(?:sec|abs|разд|розд)/u,
  /^(?:art|стат|المادة|المادّة|§|第|option)/u,
];

interface Level extends LabelStyle {
  readonly rank: number;
}

/** The labels under which the reader stands now, outermost first. Lives while a text is read. */
class Levels {
  private open: Level[] = [];

  clear(): void {
    this.open = [];
  }

  /** Goes to the level of a label and says how deep that lies. */
  enter(label: string): number {
    const reading = this.choose(label);
    const rank = rankOf(reading.style);
    const known = this.open.findLastIndex((level) => sameLevel(level, reading));
    if (rank < DIVISIONS.length) this.open = this.open.filter((level) => level.rank < rank);
    else if (known >= 0) this.open = this.open.slice(0, known);
    this.open.push({ ...reading, rank });
    return this.open.length - 1;
  }

  /** Whether a label is the first of its count or follows the one before. */
  continues(label: string): boolean {
    const reading = this.choose(label);
    const last = this.open.findLast((level) => sameLevel(level, reading))?.ordinal;
    const { ordinal } = reading;
    if (ordinal === undefined) return true;
    return last === undefined ? ordinal === 1 : ordinal === last + 1 || ordinal === last;
  }

  /** Of two readings, the one that follows what was counted before. */
  private choose(label: string): LabelStyle {
    const readings = readingsOf(label);
    const follows = readings.find(({ style, ordinal }) =>
      this.open.some((level) => level.style === style && level.ordinal === (ordinal ?? 0) - 1),
    );
    return follows ?? readings[0] ?? { style: label };
  }
}

const rankOf = (style: string): number => {
  const rank = DIVISIONS.findIndex((division) => division.test(style));
  return rank < 0 ? DIVISIONS.length : rank;
};

const sameLevel = (one: LabelStyle, other: LabelStyle): boolean =>
  one.style === other.style && one.levels === other.levels;
