import { changeOf, changesIn, type Change } from './changes.ts';
import { characters } from './characters.ts';
import { child, childElements, type XmlElement } from './xml.ts';

/** Why words cannot be amended where they stand; they are not, or not only, words of the text. */
export type Lock = 'a field' | 'a note' | 'a picture' | 'a formula' | 'words with a reading above';

/** The least unit of a paragraph: what one element of a run writes, or a mark without words. */
export interface Piece {
  /** Empty for marks: the call of a note, a picture, the edge of a field or of a comment. */
  readonly text: string;
  readonly changes: readonly Change[];
  readonly element: XmlElement;
  /** What it stands in, from the paragraph down to the run. */
  readonly ancestors: readonly XmlElement[];
  readonly lock?: Lock;
  readonly note?: NoteCall;
  readonly comment?: CommentEdge;
}

export interface NoteCall {
  readonly kind: 'footnotes' | 'endnotes';
  readonly id: string;
}

export interface CommentEdge {
  readonly edge: 'start' | 'end' | 'reference';
  readonly id: string;
}

/** One `w:p` of the file. */
export interface Block {
  readonly element: XmlElement;
  /** Its `w:pPr`. */
  readonly properties: XmlElement | undefined;
  readonly pieces: readonly Piece[];
  /** Changes of its mark: one that is gone joins it to the next paragraph. */
  readonly mark: readonly Change[];
  /** Changes of the rows and cells it stands in: with them it comes and goes whole. */
  readonly standing: readonly Change[];
  /** What it stands in: the body, a cell, a note, a content control, a text box. */
  readonly parent: XmlElement;
  /** Whether it stands in a text box, which files hold twice. */
  readonly isBoxed: boolean;
}

/** Paragraphs in reading order; nothing is joined across an edge (cells, text boxes). */
export type Story = readonly (Block | 'edge')[];

/** Not text: properties, and the second copy of a text box. */
const SKIPPED: ReadonlySet<string> = new Set([
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

interface Surroundings {
  readonly standing: readonly Change[];
  readonly isBoxed: boolean;
}

/** What stands in an element never changes; a file is looked at in both views, and for what is tracked in it. */
const told = new WeakMap<XmlElement, Story>();

/**
 * The paragraphs below an element with everything that is tracked in them: cells in reading order,
 * text boxes after the paragraph that holds them (ISO 29500-1, 17.2 to 17.4 and 17.13.5).
 */
export function storyOf(root: XmlElement | undefined): Story {
  if (!root) return [];
  const story = told.get(root) ?? storyIn(root);
  told.set(root, story);
  return story;
}

function storyIn(root: XmlElement): Story {
  const story: (Block | 'edge')[] = [];
  const waiting: Piece[] = [];
  walkBlocks(root, { standing: [], isBoxed: false }, story, waiting);
  const last = story.findLast((one) => one !== 'edge');
  if (last && waiting.length > 0) {
    story[story.lastIndexOf(last)] = { ...last, pieces: [...last.pieces, ...waiting] };
  }
  return story;
}

/** `waiting` are edges of comments between paragraphs: they go to the next one. */
function walkBlocks(
  parent: XmlElement,
  around: Surroundings,
  story: (Block | 'edge')[],
  waiting: Piece[],
): void {
  for (const element of childElements(parent)) {
    if (SKIPPED.has(element.name)) continue;
    const comment = commentEdge(element);
    if (comment) waiting.push({ text: '', changes: [], element, ancestors: [], comment });
    else if (element.name === 'w:p') {
      story.push(...paragraph(element, parent, around, waiting.splice(0)));
    } else if (element.name === 'w:tc') {
      story.push('edge');
      walkBlocks(element, within(around, changesIn(child(element, 'w:tcPr'))), story, waiting);
      story.push('edge');
    } else {
      const change = changeOf(element);
      const changes = change ? [change] : changesIn(child(element, 'w:trPr'));
      walkBlocks(element, within(around, changes), story, waiting);
    }
  }
}

const within = (around: Surroundings, changes: readonly Change[]): Surroundings =>
  changes.length === 0 ? around : { ...around, standing: [...around.standing, ...changes] };

/** A paragraph while it is read. */
interface Line {
  readonly pieces: Piece[];
  /** The complex fields that are open; true once their result has begun. */
  readonly fields: boolean[];
  readonly boxes: (Block | 'edge')[];
  readonly around: Surroundings;
}

interface Inside {
  readonly changes: readonly Change[];
  readonly ancestors: readonly XmlElement[];
  readonly lock?: Lock;
}

function paragraph(
  element: XmlElement,
  parent: XmlElement,
  around: Surroundings,
  before: readonly Piece[],
): Story {
  const line: Line = { pieces: [...before], fields: [], boxes: [], around };
  walkInline(element, { changes: [], ancestors: [element] }, line);
  const properties = child(element, 'w:pPr');
  const block: Block = {
    element,
    properties,
    pieces: line.pieces,
    mark: changesIn(child(properties, 'w:rPr')),
    standing: around.standing,
    parent,
    isBoxed: around.isBoxed,
  };
  return line.boxes.length === 0 ? [block] : [block, 'edge', ...line.boxes, 'edge'];
}

function walkInline(parent: XmlElement, inside: Inside, line: Line): void {
  for (const element of childElements(parent)) {
    if (SKIPPED.has(element.name)) continue;
    if (element.name === 'w:txbxContent') {
      walkBlocks(element, { ...line.around, isBoxed: true }, line.boxes, []);
      continue;
    }
    const piece = pieceOf(element, inside, line);
    if (piece) line.pieces.push(piece);
    else walkInline(element, insideOf(element, inside), line);
    if (element.name === 'w:fldChar') stepField(element, line);
  }
}

function insideOf(element: XmlElement, inside: Inside): Inside {
  const change = changeOf(element);
  const lock = inside.lock ?? LOCKING.get(element.name);
  return {
    changes: change ? [...inside.changes, change] : inside.changes,
    ancestors: [...inside.ancestors, element],
    ...(lock && { lock }),
  };
}

/** What holds words that are not the text's own. */
const LOCKING: ReadonlyMap<string, Lock> = new Map([
  ['w:fldSimple', 'a field'],
  ['m:oMath', 'a formula'],
  ['m:oMathPara', 'a formula'],
  ['w:ruby', 'words with a reading above'],
]);

/** Marks without words; those that are locked go with the words around them, or not at all. */
const LOCKED_MARKS: ReadonlyMap<string, Lock> = new Map([
  ['w:fldChar', 'a field'],
  ['w:footnoteReference', 'a note'],
  ['w:endnoteReference', 'a note'],
  ['w:footnoteRef', 'a note'],
  ['w:endnoteRef', 'a note'],
]);
const PICTURES: ReadonlySet<string> = new Set(['w:drawing', 'w:pict', 'w:object']);

/** The piece that an element is by itself; nothing for elements that hold others. */
function pieceOf(element: XmlElement, inside: Inside, line: Line): Piece | undefined {
  const { changes, ancestors } = inside;
  const comment = commentEdge(element);
  if (comment) return { text: '', changes, element, ancestors, comment };
  const mark = LOCKED_MARKS.get(element.name);
  if (mark) {
    const note = noteCall(element);
    return { text: '', changes, element, ancestors, lock: mark, ...(note && { note }) };
  }
  if (PICTURES.has(element.name)) {
    line.pieces.push({ text: '', changes, element, ancestors, lock: 'a picture' });
    return undefined;
  }
  if (line.fields.includes(false)) return undefined;
  const text = characters(element);
  if (text === undefined || (element.name === 'w:delText' && isKept(changes))) return undefined;
  const lock = inside.lock ?? (line.fields.length > 0 ? 'a field' : undefined);
  return { text, changes, element, ancestors, ...(lock && { lock }) };
}

const isKept = (changes: readonly Change[]): boolean =>
  !changes.some(({ kind }) => kind === 'deleted' || kind === 'moved-away');

/** A complex field is an instruction, then its result; only the result is text. */
function stepField(element: XmlElement, line: Line): void {
  const type = element.attributes.get('w:fldCharType');
  if (type === 'begin') line.fields.push(false);
  else if (type === 'separate') line.fields.splice(-1, 1, true);
  else if (type === 'end') line.fields.pop();
}

function noteCall(element: XmlElement): NoteCall | undefined {
  const id = element.attributes.get('w:id');
  if (id === undefined) return undefined;
  return { kind: element.name === 'w:endnoteReference' ? 'endnotes' : 'footnotes', id };
}

const EDGES: ReadonlyMap<string, CommentEdge['edge']> = new Map([
  ['w:commentRangeStart', 'start'],
  ['w:commentRangeEnd', 'end'],
  ['w:commentReference', 'reference'],
]);

function commentEdge(element: XmlElement): CommentEdge | undefined {
  const edge = EDGES.get(element.name);
  const id = edge && element.attributes.get('w:id');
  return edge && id !== undefined ? { edge, id } : undefined;
}
