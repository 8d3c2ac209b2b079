import type { WordComment } from '../word/comments.ts';
import { child, childElements, textOf, type XmlElement } from '../word/xml.ts';
import { INITIALS } from './vocabulary.ts';

/** A comment in the margin, before it is known what it is about. */
export type OdtRemark = Omit<WordComment, 'text' | 'about'> & { readonly element: XmlElement };

/** Where a comment begins and ends, or stands, by the name that both edges bear. */
export interface RemarkEdge {
  readonly edge: 'start' | 'end' | 'reference';
  readonly id: string;
}

/** Lives while one document is read: comments as they are met (OpenDocument 1.3 part 3, 14.1 to 14.3). */
export class Remarks {
  readonly all: OdtRemark[] = [];
  readonly #ended: ReadonlySet<string>;
  readonly #byName = new Map<string, string>();

  constructor(text: XmlElement) {
    this.#ended = new Set(endsIn(text));
  }

  /** The edge of a comment that an element is, if it is one. */
  edgeAt(element: XmlElement): RemarkEdge | undefined {
    const name = element.attributes.get('office:name');
    if (element.name === 'office:annotation') return this.#begin(element, name);
    const id = element.name === 'office:annotation-end' && this.#byName.get(name ?? '');
    return id ? { edge: 'end', id } : undefined;
  }

  #begin(element: XmlElement, name: string | undefined): RemarkEdge {
    const id = String(this.all.length);
    if (name !== undefined) this.#byName.set(name, id);
    const { attributes } = element;
    const parent = this.#byName.get(attributes.get('loext:parent-name') ?? '');
    const resolved = attributes.get('loext:resolved');
    const [initials, date] = [said(element, ...INITIALS), said(element, 'dc:date')];
    this.all.push({
      id,
      author: said(element, 'dc:creator'),
      ...(initials !== '' && { initials }),
      ...(date !== '' && { date }),
      ...(parent !== undefined && { parent }),
      ...(resolved !== undefined && { isDone: resolved === 'true' }),
      element,
    });
    return { edge: name !== undefined && this.#ended.has(name) ? 'start' : 'reference', id };
  }
}

function said(element: XmlElement, ...names: readonly string[]): string {
  const [found] = names.flatMap((name) => child(element, name) ?? []);
  return found ? textOf(found).trim() : '';
}

/** The names of the comments that have an end: the others stand at a place. */
function endsIn(element: XmlElement): readonly string[] {
  return childElements(element).flatMap((one) =>
    one.name === 'office:annotation-end' ? (one.attributes.get('office:name') ?? []) : endsIn(one),
  );
}
