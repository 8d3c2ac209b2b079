import type { Change } from '../word/changes.ts';
import { child, childElements, textOf, type XmlElement } from '../word/xml.ts';

/** A tracked change as the head of a document declares it; the text refers to it by its id. */
export interface Region {
  readonly change: Change;
  /** What was deleted: its paragraphs stand here and not in the text. */
  readonly deleted?: XmlElement;
}

export type Regions = ReadonlyMap<string, Region>;

/** The insertions and deletions of a document (OpenDocument 1.3 part 3, 5.5); changes of looks are none. */
export function regionsIn(tracked: XmlElement | undefined): Regions {
  const found = new Map<string, Region>();
  for (const region of childElements(tracked)) {
    const id = region.attributes.get('text:id') ?? region.attributes.get('xml:id');
    const [inserted, deleted] = [child(region, 'text:insertion'), child(region, 'text:deletion')];
    if (id === undefined) continue;
    // A deletion of what someone else had inserted names both; it is not in the text any more.
    if (deleted) found.set(id, { change: changeIn(deleted, 'deleted'), deleted });
    else if (inserted) found.set(id, { change: changeIn(inserted, 'inserted') });
  }
  return found;
}

function changeIn(element: XmlElement, kind: Change['kind']): Change {
  const info = child(element, 'office:change-info');
  const said = (name: string): string => {
    const found = child(info, name);
    return found ? textOf(found).trim() : '';
  };
  const date = said('dc:date');
  return { kind, author: said('dc:creator'), ...(date !== '' && { date }) };
}
