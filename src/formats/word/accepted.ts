import type { WordPackage } from './package.ts';
import { symbolCharacter } from './symbols.ts';
import { child, childElements, textOf, type XmlElement } from './xml.ts';

/** A paragraph as it reads after all tracked changes are accepted. */
export interface AcceptedParagraph {
  readonly text: string;
  /** Its `w:pPr`; of paragraphs joined by a deleted mark, the last one's. */
  readonly properties?: XmlElement;
}

/** One paragraph of the file, before deleted paragraph marks join it to the next. */
interface Block {
  readonly text: string;
  readonly properties: XmlElement | undefined;
  readonly markDeleted: boolean;
}

/** Table cells, text boxes and notes: joining never crosses their edge. */
type Blocks = readonly (Block | 'edge')[];

/** A walk over the file: the notes met on the way are read after the body. */
interface Walk {
  readonly noteIds: { readonly kind: 'footnotes' | 'endnotes'; readonly id: string }[];
}

/** What is gone when all changes are accepted, the second copy of a text box, and what is not text. */
const SKIPPED: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:pPr',
  'w:rPr',
  'w:tblPr',
  'w:tblPrEx',
  'w:tblGrid',
  'w:trPr',
  'w:tcPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:sectPr',
  'w:smartTagPr',
  'w:customXmlPr',
  'w:rubyPr',
  'w:rt',
]);

/**
 * The paragraphs of the body, table cells in reading order, text boxes after the paragraph that
 * holds them, then footnotes and endnotes in the order they are called: all with insertions kept,
 * deletions dropped, moved text at its new place. Empty paragraphs stay.
 */
export function acceptedParagraphs(file: WordPackage): readonly AcceptedParagraph[] {
  const walk: Walk = { noteIds: [] };
  const body = join(blocksIn(child(file.document, 'w:body'), walk));
  const notes = walk.noteIds.flatMap(({ kind, id }) => {
    const note = childElements(file[kind]).find((one) => one.attributes.get('w:id') === id);
    return join(blocksIn(note, { noteIds: [] }));
  });
  return [...body, ...notes];
}

/** A deleted paragraph mark joins the paragraph to the next, which keeps its own properties. */
function join(blocks: Blocks): readonly AcceptedParagraph[] {
  const joined: AcceptedParagraph[] = [];
  let carried = '';
  blocks.forEach((block, at) => {
    if (block === 'edge') return;
    const text = carried + block.text;
    const next = blocks[at + 1];
    carried = '';
    if (block.markDeleted && next !== undefined && next !== 'edge') carried = text;
    else joined.push({ text, ...(block.properties && { properties: block.properties }) });
  });
  return joined;
}

function blocksIn(parent: XmlElement | undefined, walk: Walk): Blocks {
  return childElements(parent).flatMap((element): Blocks => {
    if (SKIPPED.has(element.name)) return [];
    if (element.name === 'w:p') return paragraphBlocks(element, walk);
    if (element.name === 'w:tr' && rowDeleted(element)) return [];
    if (element.name === 'w:tc') {
      return cellDeleted(element) ? [] : ['edge', ...blocksIn(element, walk), 'edge'];
    }
    return blocksIn(element, walk);
  });
}

const rowDeleted = (row: XmlElement): boolean => child(child(row, 'w:trPr'), 'w:del') !== undefined;

const cellDeleted = (cell: XmlElement): boolean =>
  child(child(cell, 'w:tcPr'), 'w:cellDel') !== undefined;

function paragraphBlocks(paragraph: XmlElement, walk: Walk): Blocks {
  const properties = child(paragraph, 'w:pPr');
  const mark = child(properties, 'w:rPr');
  const line: Line = { text: '', fields: [], boxes: [] };
  readInline(paragraph, line, walk);
  const block: Block = {
    text: line.text,
    properties,
    markDeleted: child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined,
  };
  return line.boxes.length === 0 ? [block] : [block, 'edge', ...line.boxes, 'edge'];
}

/** The text of one paragraph while it is read. */
interface Line {
  text: string;
  /** The complex fields that are open; true once their result has begun. */
  readonly fields: boolean[];
  readonly boxes: (Block | 'edge')[];
}

function readInline(parent: XmlElement, line: Line, walk: Walk): void {
  for (const element of childElements(parent)) {
    if (SKIPPED.has(element.name)) continue;
    if (element.name === 'w:fldChar') readFieldMark(element, line);
    else if (element.name === 'w:txbxContent') line.boxes.push(...blocksIn(element, walk));
    else if (element.name === 'w:footnoteReference') callNote('footnotes', element, walk);
    else if (element.name === 'w:endnoteReference') callNote('endnotes', element, walk);
    else {
      const written = line.fields.includes(false) ? undefined : characters(element);
      if (written === undefined) readInline(element, line, walk);
      else line.text += written;
    }
  }
}

/** A complex field is an instruction, then its result; only the result is text. */
function readFieldMark(element: XmlElement, line: Line): void {
  const type = element.attributes.get('w:fldCharType');
  if (type === 'begin') line.fields.push(false);
  else if (type === 'separate') line.fields.splice(-1, 1, true);
  else if (type === 'end') line.fields.pop();
}

/** What an element of a run writes by itself; nothing said for elements that hold others. */
function characters(element: XmlElement): string | undefined {
  switch (element.name) {
    case 'w:t':
    case 'm:t':
      return textOf(element);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return isPageBreak(element) ? '' : '\n';
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:softHyphen':
      return '\u00ad';
    case 'w:sym':
      return symbolCharacter(
        element.attributes.get('w:font') ?? '',
        element.attributes.get('w:char') ?? '',
      );
    default:
      return undefined;
  }
}

const isPageBreak = (element: XmlElement): boolean =>
  ['page', 'column'].includes(element.attributes.get('w:type') ?? '');

function callNote(kind: 'footnotes' | 'endnotes', element: XmlElement, walk: Walk): void {
  const id = element.attributes.get('w:id');
  if (id !== undefined) walk.noteIds.push({ kind, id });
}
