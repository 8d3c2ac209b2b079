import { childElements, type XmlElement } from './xml.ts';

/** One tracked change, as the file has it. */
export interface Change {
  readonly kind: 'inserted' | 'deleted' | 'moved-here' | 'moved-away';
  readonly author: string;
  /** As written, such as `2026-03-02T09:15:00Z`. */
  readonly date?: string;
}

/** The two texts that a file with tracked changes holds. */
export type View = 'accepted' | 'rejected';

const KINDS: ReadonlyMap<string, Change['kind']> = new Map([
  ['w:ins', 'inserted'],
  ['w:del', 'deleted'],
  ['w:moveTo', 'moved-here'],
  ['w:moveFrom', 'moved-away'],
  ['w:cellIns', 'inserted'],
  ['w:cellDel', 'deleted'],
]);

/** The tracked change that an element is; nothing for other elements. */
export function changeOf(element: XmlElement): Change | undefined {
  const kind = KINDS.get(element.name);
  if (!kind) return undefined;
  const date = element.attributes.get('w:date');
  return { kind, author: element.attributes.get('w:author') ?? '', ...(date && { date }) };
}

/** The changes that stand in the properties of a mark, a row or a cell. */
export const changesIn = (properties: XmlElement | undefined): readonly Change[] =>
  childElements(properties).flatMap((one) => changeOf(one) ?? []);

const GONE: Readonly<Record<View, ReadonlySet<Change['kind']>>> = {
  accepted: new Set(['deleted', 'moved-away']),
  rejected: new Set(['inserted', 'moved-here']),
};

/** Whether what bears these changes is part of the text when all are accepted, or rejected. */
export const standsIn = (view: View, changes: readonly Change[]): boolean =>
  !changes.some(({ kind }) => GONE[view].has(kind));
