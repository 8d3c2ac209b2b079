import type { View } from '../word/changes.ts';
import type { AknElement } from './parse.ts';

/** The words of a block, and what stands in it that is no part of its line. */
export interface BlockWords {
  readonly text: string;
  /** Notes, quoted provisions and lists, in their order: they are read after the block. */
  readonly apart: readonly AknElement[];
  /** Deletions that are left out; in the other view, insertions. */
  readonly changed: number;
  readonly pictures: number;
}

/** What begins paragraphs of its own wherever it stands. */
const APART: ReadonlySet<string> = new Set(
  (
    'authorialNote subFlow quotedStructure embeddedStructure blockList blockContainer tblock toc ' +
    'p ul ol table'
  ).split(' '),
);

/** Which changes do not show in a view. */
export const GONE = { accepted: 'del', rejected: 'ins' } as const satisfies Record<View, string>;

interface Gathered {
  /** One a line; lines are divided by `eol` and `br`. */
  readonly lines: { text: string }[];
  readonly apart: AknElement[];
  changed: number;
  pictures: number;
}

/**
 * The words in a block element, as `view` has them: changes accepted, or rejected. White space
 * runs together as in HTML, unless `xml:space` keeps it; `eol` is a line end. Composed (NFC).
 */
export function wordsOf(block: AknElement, view: View = 'accepted'): BlockWords {
  const gathered: Gathered = { lines: [{ text: '' }], apart: [], changed: 0, pictures: 0 };
  gather(block, view, gathered);
  const isKept = block.attributes.get('space') === 'preserve';
  const lines = gathered.lines.map(({ text }) => (isKept ? text : runTogether(text)));
  const text = lines.join('\n').normalize('NFC');
  const { apart, changed, pictures } = gathered;
  return { text, apart, changed, pictures };
}

/** Only what XML calls white space: a space that does not break, or of another script, is a sign. */
const runTogether = (text: string): string =>
  text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');

function gather(element: AknElement, view: View, into: Gathered): void {
  for (const child of element.children) {
    if (typeof child === 'string') addText(into, child);
    else if (child.name === 'eol' || child.name === 'br') into.lines.push({ text: '' });
    else if (child.name === GONE[view]) into.changed += 1;
    else if (child.name === 'img') into.pictures += 1;
    else if (APART.has(child.name)) into.apart.push(child);
    else gather(child, view, into);
  }
}

function addText({ lines }: Gathered, text: string): void {
  const last = lines.at(-1);
  if (last) last.text += text;
}
