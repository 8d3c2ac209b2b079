import type { Change } from '../word/changes.ts';
import { child, childElements, type XmlElement } from '../word/xml.ts';
import { Remarks, type OdtRemark, type RemarkEdge } from './remarks.ts';
import { regionsIn, type Region, type Regions } from './regions.ts';

/** What a paragraph is, apart from its words. */
export interface Shape {
  readonly style?: string;
  /** The level of a heading, from 1. */
  readonly outline?: number;
  readonly list?: ListPlace;
  /** A heading that its list, or the outline, does not count. */
  readonly isUncounted: boolean;
}

/** Where a paragraph stands in a list. */
export interface ListPlace {
  readonly style?: string;
  /** The list itself, and what it goes on counting. */
  readonly list: ListHead;
  /** From 0. */
  readonly level: number;
  /** Whether the number stands before it: it is the first of its item. */
  readonly isFirst: boolean;
  readonly start?: number;
}

export interface ListHead {
  readonly id?: string;
  readonly continues?: string;
  readonly goesOn: boolean;
}

/** The text in reading order. A paragraph lasts from its beginning to the next, or to an edge. */
export type Token =
  | { readonly kind: 'begin'; readonly shape: Shape; readonly changes: readonly Change[] }
  | { readonly kind: 'words'; readonly text: string; readonly changes: readonly Change[] }
  | { readonly kind: 'remark'; readonly at: RemarkEdge; readonly changes: readonly Change[] }
  | { readonly kind: 'edge' };

/** A text, and what is not read of it. */
export interface Story {
  readonly tokens: readonly Token[];
  readonly remarks: readonly OdtRemark[];
  readonly pictures: number;
}

/**
 * The text of a document with everything that is tracked in it: cells in reading order, text boxes
 * after the paragraph that holds them, notes at the end (OpenDocument 1.3 part 3, chapters 5 and 6).
 */
export function storyOf(text: XmlElement): Story {
  const remarks = new Remarks(text);
  const walk = new Walk(regionsIn(child(text, 'text:tracked-changes')), remarks);
  walk.blocks(text, {});
  const { tokens, notes, pictures } = walk;
  return { tokens: [...tokens, ...notes], remarks: remarks.all, pictures };
}

/** The list that blocks stand in. */
interface Around {
  readonly style?: string;
  readonly list?: ListHead;
  readonly level?: number;
  readonly item?: { isOpen: boolean; readonly start?: number };
}

/** Not text of the document: what is tracked, what is declared. */
const SKIPPED: ReadonlySet<string> = new Set([
  'text:tracked-changes',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'office:forms',
  'text:note-citation',
  'text:ruby-text',
  'text:hidden-text',
  'text:number',
]);

const PICTURES: ReadonlySet<string> = new Set(['draw:image', 'draw:object', 'draw:object-ole']);

/** Lives while one document is read. */
class Walk {
  tokens: Token[] = [];
  notes: Token[] = [];
  pictures = 0;
  readonly #regions: Regions;
  readonly #remarks: Remarks;
  readonly #open = new Map<string, Region>();
  #deleted: Change | undefined;
  #boxes: Token[] = [];
  /** Whether white space here is one with what stands before it (part 3, 6.1.2). */
  #isSpaced = true;

  constructor(regions: Regions, remarks: Remarks) {
    this.#regions = regions;
    this.#remarks = remarks;
  }

  blocks(parent: XmlElement, around: Around): void {
    for (const element of childElements(parent)) {
      const { name } = element;
      if (SKIPPED.has(name)) continue;
      if (name === 'text:p' || name === 'text:h') this.#paragraph(element, around);
      else if (name === 'text:list') this.#list(element, around);
      else if (name === 'table:table-cell') this.#cell(element);
      else if (this.#isChange(element) || this.#isRemark(element)) continue;
      else if (PICTURES.has(name)) this.pictures += 1;
      else this.blocks(element, around);
    }
  }

  #cell(element: XmlElement): void {
    this.tokens.push({ kind: 'edge' });
    this.blocks(element, {});
    this.tokens.push({ kind: 'edge' });
  }

  #list(element: XmlElement, around: Around): void {
    const { attributes } = element;
    const style = attributes.get('text:style-name') ?? around.style;
    const [id, continues] = [attributes.get('xml:id'), attributes.get('text:continue-list')];
    const head: ListHead = {
      ...(id !== undefined && { id }),
      ...(continues !== undefined && { continues }),
      goesOn: attributes.get('text:continue-numbering') === 'true',
    };
    const inside: Around = {
      ...(style !== undefined && { style }),
      list: around.list ?? head,
      level: (around.level ?? -1) + 1,
    };
    for (const one of childElements(element)) {
      const start = Number(one.attributes.get('text:start-value') ?? NaN);
      const isItem = one.name === 'text:list-item';
      const item = { isOpen: isItem, ...(Number.isInteger(start) && { start }) };
      this.blocks(one, { ...inside, item });
    }
  }

  #paragraph(element: XmlElement, around: Around): void {
    this.tokens.push({ kind: 'begin', shape: shapeOf(element, around), changes: this.#changes() });
    this.#isSpaced = true;
    this.#inline(element);
    if (this.#boxes.length > 0) {
      this.tokens.push({ kind: 'edge' }, ...this.#boxes, { kind: 'edge' });
      this.#boxes = [];
    }
  }

  #inline(parent: XmlElement): void {
    for (const one of parent.children) {
      if (typeof one === 'string') this.#raw(one);
      else if (!SKIPPED.has(one.name)) this.#inlineElement(one);
    }
  }

  #inlineElement(element: XmlElement): void {
    const { name } = element;
    if (name === 'text:s') this.#words(' '.repeat(spacesIn(element)));
    else if (name === 'text:tab') this.#words('\t');
    else if (name === 'text:line-break') this.#words('\n');
    else if (name === 'text:note') this.#apart(element, 'notes');
    else if (name === 'draw:text-box') this.#apart(element, 'boxes');
    else if (PICTURES.has(name)) this.pictures += 1;
    else if (!this.#isChange(element) && !this.#isRemark(element)) this.#inline(element);
  }

  /** What stands elsewhere than it is written: its paragraphs come later. */
  #apart(element: XmlElement, where: 'notes' | 'boxes'): void {
    const [tokens, boxes, isSpaced] = [this.tokens, this.#boxes, this.#isSpaced];
    this.tokens = [{ kind: 'edge' }];
    this.#boxes = [];
    this.blocks(element, {});
    if (where === 'notes') this.notes.push(...this.tokens);
    else boxes.push(...this.tokens);
    this.tokens = tokens;
    this.#boxes = boxes;
    this.#isSpaced = isSpaced;
  }

  /** Steps over the edge of a change, and reads what was deleted there. */
  #isChange(element: XmlElement): boolean {
    const id = element.attributes.get('text:change-id') ?? '';
    const region = this.#regions.get(id);
    if (element.name === 'text:change-start') {
      if (region) this.#open.set(id, region);
    } else if (element.name === 'text:change-end') this.#open.delete(id);
    else if (element.name === 'text:change') {
      if (region?.deleted) this.#readDeleted(region.change, region.deleted);
    } else return false;
    return true;
  }

  /** What stands in the margin is not text: its edges stay in the text, its words beside it. */
  #isRemark(element: XmlElement): boolean {
    const at = this.#remarks.edgeAt(element);
    if (at) this.tokens.push({ kind: 'remark', at, changes: this.#changes() });
    return at !== undefined || element.name.startsWith('office:annotation');
  }

  /** The first of its paragraphs goes on where the change stands, its last where the text does. */
  #readDeleted(change: Change, deleted: XmlElement): void {
    if (this.#deleted) return;
    const before = this.tokens;
    this.tokens = [];
    this.#deleted = change;
    this.blocks(deleted, {});
    this.#deleted = undefined;
    const [first, ...rest] = this.tokens;
    const isInline = first?.kind === 'begin' && before.some(({ kind }) => kind === 'begin');
    this.tokens = [...before, ...(first && !isInline ? [first] : []), ...rest];
    this.#isSpaced = false;
  }

  #changes(): readonly Change[] {
    const open = [...this.#open.values()].map(({ change }) => change);
    return this.#deleted ? [...open, this.#deleted] : open;
  }

  #raw(text: string): void {
    const one = text.replaceAll(/[ \t\r\n]+/g, ' ');
    const left = this.#isSpaced && one.startsWith(' ') ? one.slice(1) : one;
    if (left === '') return;
    this.#words(left);
    this.#isSpaced = left.endsWith(' ');
  }

  #words(text: string): void {
    this.tokens.push({ kind: 'words', text, changes: this.#changes() });
    this.#isSpaced = false;
  }
}

/** So many at once at the most: a file may claim any number. */
const MOST_SPACES = 1000;

function spacesIn({ attributes }: XmlElement): number {
  const count = Number(attributes.get('text:c') ?? '1');
  return Number.isInteger(count) ? Math.min(MOST_SPACES, Math.max(0, count)) : 1;
}

/** Headings have so many levels at the most; what claims to be deeper says nothing. */
const MOST_LEVELS = 10;

function shapeOf({ name, attributes }: XmlElement, around: Around): Shape {
  const style = attributes.get('text:style-name');
  const said = Number(attributes.get('text:outline-level') ?? '1');
  const outline = Number.isInteger(said) && said >= 1 && said <= MOST_LEVELS ? said : 1;
  const { item, list, level } = around;
  const isFirst = item?.isOpen === true;
  if (item) item.isOpen = false;
  const start = isFirst ? item.start : undefined;
  return {
    ...(style !== undefined && { style }),
    ...(name === 'text:h' && { outline }),
    ...(list &&
      level !== undefined && {
        list: {
          ...(around.style !== undefined && { style: around.style }),
          list,
          level,
          isFirst,
          ...(start !== undefined && { start }),
        },
      }),
    isUncounted: attributes.get('text:is-list-header') === 'true',
  };
}
