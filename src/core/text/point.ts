/**
 * A text under negotiation is a sequence of points.
 * The words are those of the field: a point is a numbered provision, and points nest by depth.
 */

/** Names one point through renumbering and moving; unique within a text. */
export type PointId = string & { readonly brand: 'PointId' };

/** The short code of a party as it stands in brackets, such as `US`. */
export type PartyId = string & { readonly brand: 'PartyId' };

/** A code without a sign of the bracket notation in it and without white space around it. */
export const unmarkedCode = /^[^\s[\]:,/\\]([^[\]:,/\\]*[^\s[\]:,/\\])?$/u;
/** A code without anything invisible in it. */
export const visibleCode = /^[^\p{C}\p{Zl}\p{Zp}\t\n]*$/u;

/** Whether a code can stand in a bracket and be read back from it; it is to be composed (NFC). */
export const isPartyCode = (code: string): boolean =>
  unmarkedCode.test(code) && visibleCode.test(code) && code === code.normalize('NFC');

export const pointId = (id: string): PointId => id as PointId;
export const partyId = (id: string): PartyId => id as PartyId;

/** `title` and `heading` stand above points; a `paragraph` has no number of its own. */
export type PointKind = 'title' | 'heading' | 'point' | 'paragraph';

export interface Point {
  readonly id: PointId;
  /** As written, punctuation included: `3.`, `(a)`, `Article 4`. Left out where there is none. */
  readonly label?: string;
  readonly kind: PointKind;
  /** 0 for the outermost; headings count their own levels, from 0. */
  readonly depth: number;
  /** The words, without the label, to the character. */
  readonly text: string;
}

export const isHead = (kind: PointKind): boolean => kind === 'title' || kind === 'heading';

/** A paragraph that gets a number is a point from then on; heads stay heads. */
export const kindWith = (label: string | undefined, kind: PointKind): PointKind =>
  isHead(kind) ? kind : label ? 'point' : 'paragraph';

/** Whether two points may be one: never a head and words, nor headings across levels. */
export function mayBeOne(one: Point, other: Point): boolean {
  if (!isHead(one.kind)) return !isHead(other.kind);
  return one.kind === other.kind && one.depth === other.depth;
}
