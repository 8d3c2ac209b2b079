import type { Redline, RedlinePoint, RedlineSpan } from '../../core/text/redline.ts';
import type { Signature } from '../word/edits.ts';
import { escapeXml } from '../xml-signs.ts';
import { around, signsXml } from './paragraph.ts';

/**
 * A redline as tracked changes (OpenDocument 1.3 part 3, 5.5). A new point is inserted with the end
 * of the point before it; a point that is gone stands in the head of the document, and its place at
 * the end of the point before it. Where none that stays stands before, the one behind takes that part.
 */
export function trackedXml({ points }: Redline, signature: Signature): string {
  const tracked = new Tracked(signature);
  for (const point of points) {
    if (isGone(point)) tracked.goes(point);
    else if (isNewHere(point)) tracked.comes(point);
    else tracked.stays(point);
  }
  return tracked.xml();
}

type Shape = Pick<RedlinePoint, 'kind' | 'depth'>;

/** A paragraph of the text as it is written: its element waits for what is tracked at its end. */
interface Line {
  readonly shape: Shape;
  inside: string;
}

/** Lives while one redline is written. */
class Tracked {
  readonly #regions: Regions;
  readonly #lines: Line[] = [];
  #hasStanding = false;
  /** Ends of insertions, for the beginning of the next paragraph. */
  #ahead = '';
  /** What is gone from before all that stays. */
  #gone: RedlinePoint[] = [];

  constructor(signature: Signature) {
    this.#regions = new Regions(signature);
  }

  goes(point: RedlinePoint): void {
    const last = this.#lines.at(-1);
    if (last && this.#hasStanding) last.inside += this.#behind(point);
    else this.#gone.push(point);
  }

  comes(point: RedlinePoint): void {
    const id = this.#regions.inserted();
    const [start, end] = [startOf(id), endOf(id)];
    const words = textOf(point, 'new');
    const last = this.#lines.at(-1);
    if (last && this.#hasStanding) {
      last.inside += start;
      this.#lines.push({ shape: point, inside: `${words}${end}` });
    } else {
      this.#lines.push({ shape: point, inside: `${this.#ahead}${start}${words}` });
      this.#ahead = end;
    }
  }

  stays(point: RedlinePoint): void {
    const before = this.#gone.map((one) =>
      this.#regions.deleted(`${around(one, textOf(one, 'old'))}${around(point, '')}`),
    );
    const words = spansOf(point).map((span) => this.#regions.span(span, point));
    this.#lines.push({ shape: point, inside: [this.#ahead, ...before, ...words].join('') });
    this.#gone = [];
    this.#ahead = '';
    this.#hasStanding = true;
  }

  xml(): string {
    const last = this.#lines.at(-1);
    const left = this.#ahead + this.#gone.map((one) => this.#behind(one)).join('');
    if (last) last.inside += left;
    else this.#lines.push({ shape: { kind: 'paragraph', depth: 0 }, inside: left });
    const text = this.#lines.map(({ shape, inside }) => around(shape, inside));
    return `${this.#regions.xml()}${text.join('\n')}`;
  }

  /** What is gone from behind the paragraph in which this mark stands. */
  #behind(point: RedlinePoint): string {
    return this.#regions.deleted(`${EMPTY}${around(point, textOf(point, 'old'))}`);
  }
}

const startOf = (id: string): string => `<text:change-start text:change-id="${id}"/>`;
const endOf = (id: string): string => `<text:change-end text:change-id="${id}"/>`;

const EMPTY = '<text:p text:style-name="Standard"/>';

const isGone = ({ status, movedTo }: RedlinePoint): boolean =>
  status === 'gone' || movedTo !== undefined;
const isNewHere = ({ status, movedFrom }: RedlinePoint): boolean =>
  status === 'new' || movedFrom !== undefined;

/** Label and words of one side. */
function textOf(point: RedlinePoint, side: 'old' | 'new'): string {
  const other = side === 'old' ? 'inserted' : 'deleted';
  const left = spansOf(point).filter(({ kind }) => kind !== other);
  return left.map(({ text }) => signsXml(text)).join('');
}

/** The label with its space, changed where it is another, then the words. */
function spansOf({ label, spans }: RedlinePoint): readonly RedlineSpan[] {
  const { old = '', new: now = '' } = label;
  const spaced = (text: string): string => (text === '' ? '' : `${text} `);
  const before: readonly RedlineSpan[] =
    old === now
      ? [{ kind: 'same', text: spaced(now) }]
      : [
          { kind: 'deleted', text: spaced(old) },
          { kind: 'inserted', text: spaced(now) },
        ];
  return [...before, ...spans].filter(({ text }) => text !== '');
}

/** The head of the document, where each change is declared. */
class Regions {
  readonly #all: string[] = [];
  readonly #info: string;

  constructor({ author, at }: Signature) {
    this.#info = `<office:change-info><dc:creator>${escapeXml(author)}</dc:creator><dc:date>${at.replace(/Z$/, '')}</dc:date></office:change-info>`;
  }

  #declare(kind: 'insertion' | 'deletion', inside: string): string {
    const id = `ct${this.#all.length + 1}`;
    this.#all.push(
      `<text:changed-region xml:id="${id}" text:id="${id}"><text:${kind}>${this.#info}${inside}</text:${kind}></text:changed-region>`,
    );
    return id;
  }

  /** Declares an insertion; its id. */
  inserted(): string {
    return this.#declare('insertion', '');
  }

  /** Declares what was deleted; the mark that stands in its place. */
  deleted(paragraphs: string): string {
    return `<text:change text:change-id="${this.#declare('deletion', paragraphs)}"/>`;
  }

  /** Words of a paragraph that stays. */
  span({ kind, text }: RedlineSpan, shape: Shape): string {
    const written = signsXml(text);
    if (kind === 'same') return written;
    if (kind === 'deleted') return this.deleted(around(shape, written));
    const id = this.inserted();
    return `${startOf(id)}${written}${endOf(id)}`;
  }

  xml(): string {
    return this.#all.length === 0
      ? ''
      : `<text:tracked-changes>${this.#all.join('')}</text:tracked-changes>\n`;
  }
}
