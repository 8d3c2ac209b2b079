import { isWritable } from '../xml-signs.ts';
import { amendWords, type Refusal } from './amend-words.ts';
import { standsIn } from './changes.ts';
import type { EditRefused, NewEdit, ParagraphEdit, Signature } from './edits.ts';
import { insertedRun, markupOf, type Markup } from './markup.ts';
import { firstRun, newParagraph, type Ending } from './new-paragraph.ts';
import type { WordPackage, WordPart } from './package.ts';
import { ParagraphEdits } from './paragraph-edits.ts';
import { propertiesOf } from './paragraph-properties.ts';
import { freeIds } from './revision-ids.ts';
import type { Block } from './story.ts';
import { paragraphsIn, type ViewParagraph } from './view.ts';
import { child } from './xml.ts';

/** A part with its changes: only these are written anew. */
export interface AmendedPart {
  readonly part: WordPart;
  readonly source: string;
}

/**
 * Makes edits of the accepted view tracked changes in the parts of a package. With all changes
 * accepted the text is as asked, with all rejected as it was. An edit that cannot be made so is
 * left out whole, and said.
 */
export function amendPackage(
  file: WordPackage,
  edits: readonly ParagraphEdit[],
  signature: Signature,
  taken: Iterable<number>,
): { readonly parts: readonly AmendedPart[]; readonly refused: readonly EditRefused[] } {
  const amending = new Amending(file, signature, freeIds(taken));
  const refused: EditRefused[] = [];
  edits.forEach((edit, at) => {
    const why = amending.make(edit);
    if (why !== undefined) refused.push({ edit: at, why });
  });
  return { parts: amending.finish(), refused };
}

interface OpenPart {
  readonly markup: Markup;
  readonly edits: ParagraphEdits;
}

class Amending {
  readonly #paragraphs: readonly ViewParagraph[];
  readonly #parts = new Map<WordPart, OpenPart>();
  readonly #gone = new Set<ViewParagraph>();
  /** New paragraphs behind one that is last where it stands; how they end is known when all are. */
  readonly #atEnd = new Map<ViewParagraph, NewEdit[]>();
  readonly #signature: Signature;
  readonly #nextId: () => number;

  constructor(file: WordPackage, signature: Signature, nextId: () => number) {
    this.#paragraphs = paragraphsIn(file, 'accepted');
    this.#signature = signature;
    this.#nextId = nextId;
  }

  make(edit: ParagraphEdit): Refusal | undefined {
    if (edit.kind === 'new') return this.#makeNew(edit);
    const paragraph = this.#paragraphs[edit.paragraph];
    if (!paragraph) return MISSING;
    if (paragraph.blocks.some(({ isBoxed }) => isBoxed)) return BOXED;
    return edit.kind === 'gone'
      ? this.#makeGone(paragraph)
      : amendWords(paragraph, edit.splices, ...this.#openPart(paragraph.part));
  }

  finish(): readonly AmendedPart[] {
    for (const [last, edits] of this.#atEnd) this.#endWith(last, edits);
    return [...this.#parts].flatMap(([part, { markup, edits }]) => {
      const source = edits.written(markup);
      return source === part.source ? [] : [{ part, source }];
    });
  }

  #openPart(part: WordPart): [Markup, ParagraphEdits] {
    const known = this.#parts.get(part) ?? {
      markup: markupOf(part, this.#signature, this.#nextId),
      edits: new ParagraphEdits(),
    };
    this.#parts.set(part, known);
    return [known.markup, known.edits];
  }

  #makeGone(paragraph: ViewParagraph): Refusal | undefined {
    const locked = paragraph.pieces.find(({ lock }) => lock !== undefined);
    if (locked?.lock) return `it would take out ${locked.lock}`;
    const block = paragraph.blocks.at(-1);
    if (!block) return MISSING;
    const [markup, edits] = this.#openPart(paragraph.part);
    const all = [{ at: 0, remove: paragraph.text.length, insert: '' }];
    const refusal = amendWords(paragraph, all, markup, edits);
    if (refusal !== undefined) return refusal;
    this.#gone.add(paragraph);
    // The last mark of a cell or a section cannot go: an empty paragraph stays, without a number.
    const isJoined = paragraph.isFollowed && !child(block.properties, 'w:sectPr');
    if (isJoined) edits.of(block).mark = 'del';
    else edits.of(block).isUncounted = true;
    return undefined;
  }

  #makeNew(edit: NewEdit): Refusal | undefined {
    if (!isWritable(edit.text)) return 'it holds a sign that Word files cannot hold';
    const after = edit.after === undefined ? undefined : this.#paragraphs[edit.after];
    const before = edit.before === undefined ? undefined : this.#paragraphs[edit.before];
    const like = this.#paragraphs[edit.like];
    if (!like) return MISSING;
    const place = placeFor(after, before);
    if (typeof place === 'string') return place;
    const { beside, side } = place;
    const block = side === 'behind' ? beside.blocks.at(-1) : beside.blocks[0];
    if (!block) return MISSING;
    if (side === 'behind' && !beside.isFollowed) {
      if (!standsIn('accepted', block.mark)) return 'the last mark before it is deleted already';
      this.#atEnd.set(beside, [...(this.#atEnd.get(beside) ?? []), edit]);
      return undefined;
    }
    const { start, end } = block.element.place;
    this.#write(beside.part, side === 'behind' ? end : start, edit, { mark: 'inserted' });
    return undefined;
  }

  #write(part: WordPart, at: number, edit: NewEdit, ending: Ending): void {
    const asked = this.#paragraphs[edit.like];
    const beside = this.#paragraphs[edit.after ?? edit.before ?? -1];
    const like = asked?.part === part ? asked : beside;
    if (!like) return;
    const [markup, edits] = this.#openPart(part);
    edits.source.insert(at, newParagraph(edit, like, ending, markup));
  }

  /** Paragraphs behind the last one of the body or of a cell; see `Ending`. */
  #endWith(last: ViewParagraph, edits: readonly NewEdit[]): void {
    const block = last.blocks.at(-1);
    const final = edits.at(-1);
    if (!block || !final) return;
    const [markup, paragraphs] = this.#openPart(last.part);
    const { start, end } = block.element.place;
    if (this.#gone.has(last)) {
      // The words change places in the paragraph that stays.
      for (const edit of edits.slice(0, -1)) {
        this.#write(last.part, start, edit, { mark: 'inserted' });
      }
      const run = insertedRun(markup, final.text, firstRun(last), true);
      paragraphs.of(block).end.push(run);
      if (final.isCounted) delete paragraphs.of(block).isUncounted;
      return;
    }
    if (block.mark.length === 0) paragraphs.of(block).mark = 'ins';
    const kept = child(child(block.properties, 'w:pPrChange'), 'w:pPr');
    const former = propertiesOf(markup, kept ?? block.properties);
    edits.forEach((edit) => {
      const ending: Ending = edit === final ? { mark: 'old', former } : { mark: 'inserted' };
      this.#write(last.part, end, edit, ending);
    });
  }
}

const MISSING = 'its place is not found in the file';
const BOXED = 'it stands in a text box, which Word keeps twice';

interface Place {
  readonly beside: ViewParagraph;
  readonly side: 'before' | 'behind';
}

/** Where a new paragraph goes that comes between two: to what it belongs with, if that can be told. */
function placeFor(
  after: ViewParagraph | undefined,
  before: ViewParagraph | undefined,
): Place | Refusal {
  const [last, next] = [after?.blocks.at(-1), before?.blocks[0]];
  if (last && next && last.parent === next.parent && !last.isBoxed && after) {
    return { beside: after, side: 'behind' };
  }
  if (last && isNote(last)) return 'it would stand in a note; put it before the notes';
  const isFree = next !== undefined && !next.isBoxed && !isNote(next);
  const belongs = isFree && next.parent.name !== 'w:tc' && (!last || isApart(last));
  if (before && belongs) return { beside: before, side: 'before' };
  if (after && last && !last.isBoxed) return { beside: after, side: 'behind' };
  if (before && isFree) return { beside: before, side: 'before' };
  return BOXED;
}

const isNote = ({ parent }: Block): boolean => /^w:(?:foot|end)note$/.test(parent.name);

const isApart = ({ parent, isBoxed }: Block): boolean => isBoxed || parent.name === 'w:tc';
