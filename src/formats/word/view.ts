import { standsIn, type View } from './changes.ts';
import type { WordPackage, WordPart } from './package.ts';
import { storyOf, type Block, type NoteCall, type Piece, type Story } from './story.ts';
import { child, childElements, type XmlElement } from './xml.ts';

/** A paragraph as it reads when all tracked changes are accepted, or all rejected. */
export interface ViewParagraph {
  readonly text: string;
  /** The paragraphs of the file that it is joined from, mostly one. */
  readonly blocks: readonly Block[];
  /** What stands in it in this view, in order. */
  readonly pieces: readonly Piece[];
  /** Its `w:pPr` in this view; of joined paragraphs, the last one's. */
  readonly properties: XmlElement | undefined;
  /** The part of the package that holds it. */
  readonly part: WordPart;
  /** Whether another paragraph comes right behind it, so that its mark can go. */
  readonly isFollowed: boolean;
}

/** What stands in a file never changes, and more than one asks for it. */
const seen: Readonly<Record<View, WeakMap<WordPackage, readonly ViewParagraph[]>>> = {
  accepted: new WeakMap(),
  rejected: new WeakMap(),
};

/**
 * The paragraphs of the body, table cells in reading order, text boxes after the paragraph that
 * holds them, then footnotes and endnotes in the order they are called. Empty paragraphs stay.
 */
export function paragraphsIn(file: WordPackage, view: View): readonly ViewParagraph[] {
  const paragraphs = seen[view].get(file) ?? viewIn(file, view);
  seen[view].set(file, paragraphs);
  return paragraphs;
}

function viewIn(file: WordPackage, view: View): readonly ViewParagraph[] {
  if (view === 'rejected' && !isTracked(file)) return paragraphsIn(file, 'accepted');
  const body = viewOf(storyOf(child(file.document.root, 'w:body')), view, file.document);
  const calls = body.flatMap(({ pieces }) => pieces.flatMap(({ note }) => note ?? []));
  const notes = notesOf(file);
  const called = calls.flatMap((call) => {
    const note = notes.get(keyOf(call));
    const part = file[call.kind];
    return note && part ? viewOf(storyOf(note), view, part) : [];
  });
  return [...body, ...called];
}

/** Whether anything in the text or its notes is tracked; else both views are one. */
const isTracked = (file: WordPackage): boolean =>
  [child(file.document.root, 'w:body'), file.footnotes?.root, file.endnotes?.root].some((root) =>
    storyOf(root).some(
      (block) =>
        block !== 'edge' &&
        (block.mark.length > 0 ||
          block.standing.length > 0 ||
          block.pieces.some(({ changes }) => changes.length > 0) ||
          propertiesIn('rejected', block.properties) !== block.properties),
    ),
  );

const keyOf = ({ kind, id }: NoteCall): string => `${kind} ${id}`;

function notesOf(file: WordPackage): ReadonlyMap<string, XmlElement> {
  const found = new Map<string, XmlElement>();
  for (const kind of ['footnotes', 'endnotes'] as const) {
    for (const note of childElements(file[kind]?.root)) {
      const key = keyOf({ kind, id: note.attributes.get('w:id') ?? '' });
      if (!found.has(key)) found.set(key, note);
    }
  }
  return found;
}

/** A story in one view: a paragraph whose mark is gone is joined to the next, which keeps its own properties. */
export function viewOf(story: Story, view: View, part: WordPart): readonly ViewParagraph[] {
  const standing = story.filter((one) => one === 'edge' || standsIn(view, one.standing));
  const joined: ViewParagraph[] = [];
  let carried: Block[] = [];
  standing.forEach((block, at) => {
    if (block === 'edge') return;
    const next = standing[at + 1];
    const isFollowed = next !== undefined && next !== 'edge';
    carried.push(block);
    if (!standsIn(view, block.mark) && isFollowed) return;
    joined.push(viewParagraph(carried, view, part, isFollowed));
    carried = [];
  });
  return joined;
}

function viewParagraph(
  blocks: readonly Block[],
  view: View,
  part: WordPart,
  isFollowed: boolean,
): ViewParagraph {
  const all = blocks.length === 1 ? (blocks[0] as Block).pieces : blocks.flatMap(piecesOf);
  const stands = ({ changes }: Piece): boolean => standsIn(view, changes);
  // Most paragraphs have nothing that is tracked.
  const pieces = all.every(stands) ? all : all.filter(stands);
  let text = '';
  for (const piece of pieces) text += piece.text;
  const properties = propertiesIn(view, blocks.at(-1)?.properties);
  return { text, blocks, pieces, properties, part, isFollowed };
}

const piecesOf = ({ pieces }: Block): readonly Piece[] => pieces;

/** Properties before a tracked change of them, for the rejected view (ISO 29500-1, 17.13.5.29). */
function propertiesIn(view: View, properties: XmlElement | undefined): XmlElement | undefined {
  if (view === 'accepted' || !properties) return properties;
  const former = child(child(properties, 'w:pPrChange'), 'w:pPr');
  if (former) return former;
  const isNumberedAnew = child(child(properties, 'w:numPr'), 'w:ins') !== undefined;
  if (!isNumberedAnew) return properties;
  return {
    ...properties,
    children: childElements(properties).filter(({ name }) => name !== 'w:numPr'),
  };
}
