import type { WordPackage } from './package.ts';
import { storyOf, type CommentEdge, type Piece } from './story.ts';
import { isOn } from './styles.ts';
import type { ViewParagraph } from './view.ts';
import { viewOf } from './view.ts';
import type { WordParagraph } from './word-paragraphs.ts';
import { childElements, type XmlElement } from './xml.ts';

/** A comment in the margin of a Word file. */
export interface WordComment {
  readonly id: string;
  readonly author: string;
  readonly initials?: string;
  /** As written, such as `2026-03-02T09:15:00Z`. */
  readonly date?: string;
  readonly text: string;
  /** The comment that this one answers. */
  readonly parent?: string;
  /** Whether someone has ticked it off; left out where the file does not say. */
  readonly isDone?: boolean;
  /** What it is about; left out where its words are not part of this view. */
  readonly about?: CommentedWords;
}

export interface CommentedWords {
  /** Which of the text's paragraphs, counted from 0. */
  readonly paragraphs: readonly number[];
  readonly words: string;
  /** What stands before them in their paragraph, where they stand there more than once or are none. */
  readonly before?: string;
}

/**
 * All comments in the order of the file, with what they are about in the view given: the
 * paragraphs of the package as it is seen, and those of them that are part of the text.
 */
export function commentsOf(
  file: WordPackage,
  paragraphs: readonly ViewParagraph[],
  read: readonly WordParagraph[],
): readonly WordComment[] {
  const { comments } = file;
  if (!comments) return [];
  const elements = childElements(comments.root).filter(({ name }) => name === 'w:comment');
  const threads = threadsOf(file, elements);
  const ranges = rangesIn(paragraphs, read);
  return elements.map((element) => {
    const { attributes } = element;
    const id = attributes.get('w:id') ?? '';
    const [initials, date] = [attributes.get('w:initials'), attributes.get('w:date')];
    const about = ranges.get(id);
    return {
      id,
      author: attributes.get('w:author') ?? '',
      ...(initials && { initials }),
      ...(date && { date }),
      text: viewOf(storyOf(element), 'accepted', comments)
        .map(({ text }) => text)
        .join('\n'),
      ...threads.get(id),
      ...(about && { about }),
    };
  });
}

type Thread = Pick<WordComment, 'parent' | 'isDone'>;

/** Replies and what is done stand in a part of their own, by the ids of paragraphs (MS-DOCX 2.5.3). */
function threadsOf(
  file: WordPackage,
  comments: readonly XmlElement[],
): ReadonlyMap<string, Thread> {
  const byParagraph = new Map<string, string>();
  for (const comment of comments) {
    for (const paragraph of childElements(comment)) {
      const id = paragraph.attributes.get('w14:paraId');
      if (id !== undefined) byParagraph.set(id, comment.attributes.get('w:id') ?? '');
    }
  }
  const threads = new Map<string, Thread>();
  for (const { attributes } of childElements(file.commentsExtended?.root)) {
    const id = byParagraph.get(attributes.get('w15:paraId') ?? '');
    const parent = byParagraph.get(attributes.get('w15:paraIdParent') ?? '');
    const isDone = isOn(attributes.get('w15:done') ?? '0');
    if (id !== undefined) threads.set(id, { ...(parent !== undefined && { parent }), isDone });
  }
  return threads;
}

/** A range while it is open: where it has been, and which words it has met. */
interface Range {
  readonly places: Set<number>;
  words: string;
  /** Where in its first paragraph it begins. */
  start?: { readonly text: string; readonly offset: number };
}

/** A paragraph of a view as comments stand in it. */
export interface CommentedParagraph {
  readonly pieces: readonly Pick<Piece, 'text' | 'comment'>[];
}

/** What each comment is about; one that is only a mark is about the place where it stands. */
export function rangesIn(
  paragraphs: readonly CommentedParagraph[],
  read: readonly Pick<WordParagraph, 'anchor'>[],
): ReadonlyMap<string, CommentedWords> {
  const placeAt = placesOf(read);
  const ranges = new Map<string, Range>();
  const open = new Map<string, Range>();
  const rangeOf = (id: string): Range => ranges.get(id) ?? { places: new Set(), words: '' };
  paragraphs.forEach(({ pieces }, paragraph) => {
    const whole = pieces.map(({ text }) => text).join('');
    let offset = 0;
    const meets = (range: Range): void => {
      const place = placeAt(paragraph, offset);
      if (place === undefined) return;
      const from = read[place]?.anchor.offset ?? 0;
      range.start ??= { text: whole.slice(from), offset: Math.max(0, offset - from) };
      range.places.add(place);
    };
    const step = ({ edge, id }: CommentEdge): void => {
      const range = rangeOf(id);
      if (edge === 'start') open.set(id, range);
      if (edge === 'end') open.delete(id);
      if (range.places.size === 0 && edge !== 'start') meets(range);
      ranges.set(id, range);
    };
    for (const { text, comment } of pieces) {
      if (comment) step(comment);
      for (const range of text === '' ? [] : open.values()) {
        meets(range);
        range.words += text;
      }
      offset += text.length;
    }
    for (const range of open.values()) if (range.words !== '') range.words += '\n';
  });
  return new Map(
    [...ranges]
      .filter(([, { places }]) => places.size > 0)
      .map(([id, range]) => [
        id,
        { paragraphs: [...range.places], words: range.words.trim(), ...beforeIn(range) },
      ]),
  );
}

/** So many signs tell a place apart from the others in its paragraph, but in forms that say the same again. */
const TOLD = 60;

function beforeIn({ words, start }: Range): Pick<CommentedWords, 'before'> {
  const { text, offset } = start ?? { text: '', offset: 0 };
  const begins = offset + words.length - words.trimStart().length;
  const behind = text.slice(begins);
  const own = words.trim();
  const inFirst = behind.startsWith(own) ? own : behind.trim();
  const before = text.slice(Math.max(0, begins - TOLD), begins);
  const isToldApart = own !== '' && text.split(inFirst).length === 2;
  return before === '' || isToldApart ? {} : { before };
}

/** Which of the text's paragraphs stands at an offset of one of the package's. */
export function placesOf(
  read: readonly Pick<WordParagraph, 'anchor'>[],
): (paragraph: number, offset: number) => number | undefined {
  const starts = new Map<number, { readonly offset: number; readonly place: number }[]>();
  read.forEach(({ anchor }, place) => {
    const known = starts.get(anchor.paragraph) ?? [];
    starts.set(anchor.paragraph, [...known, { offset: anchor.offset, place }]);
  });
  return (paragraph, offset) => {
    const known = starts.get(paragraph);
    return (known?.findLast((one) => one.offset <= offset) ?? known?.[0])?.place;
  };
}
