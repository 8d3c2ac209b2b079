import { childElements, type XmlElement } from '../word/xml.ts';
import { levelsIn, type Levels } from './levels.ts';

/** What the styles of a document say that is part of its text. */
export interface Styles {
  /** Whether a paragraph in that style is the title. */
  readonly isTitle: (style: string | undefined) => boolean;
  /** The levels of a list, by the name of its style. */
  readonly lists: ReadonlyMap<string, Levels>;
  /** The levels by which headings are counted. */
  readonly outline?: Levels;
}

const FOLDERS: ReadonlySet<string> = new Set(['office:styles', 'office:automatic-styles']);
/** Styles may inherit from each other in a circle. */
const MOST_PARENTS = 50;

/** Reads the styles of one document, from all parts that hold some. */
export function readStyles(roots: readonly (XmlElement | undefined)[]): Styles {
  const parents = new Map<string, string>();
  const lists = new Map<string, Levels>();
  let outline: Levels | undefined;
  const folders = roots.flatMap((root) =>
    childElements(root).filter(({ name }) => FOLDERS.has(name)),
  );
  for (const element of folders.flatMap((folder) => childElements(folder))) {
    const name = element.attributes.get('style:name') ?? '';
    const parent = element.attributes.get('style:parent-style-name');
    if (element.name === 'text:list-style') lists.set(name, levelsIn(element));
    else if (element.name === 'text:outline-style') outline = levelsIn(element);
    else if (element.name === 'style:style' && parent !== undefined) parents.set(name, parent);
  }
  const isTitle = (style: string | undefined): boolean => {
    let name = style;
    for (let step = 0; name !== undefined && step < MOST_PARENTS; step += 1) {
      if (name === 'Title') return true;
      name = parents.get(name);
    }
    return false;
  };
  return { isTitle, lists, ...(outline && { outline }) };
}
