import { FileRefused } from '../refused.ts';
import type { Archive } from './archive.ts';
import {
  child,
  childElements,
  decodeXml,
  parseXml,
  type XmlElement,
  type XmlEncoding,
} from './xml.ts';

/** One part of the package as it was read. */
export interface WordPart {
  /** Its path in the archive. */
  readonly path: string;
  readonly root: XmlElement;
  readonly source: string;
  readonly encoding: XmlEncoding;
}

/** The parts of a Word file that hold its text, its styles, its numbering and its comments. */
export interface WordPackage {
  readonly document: WordPart;
  readonly styles?: WordPart;
  readonly numbering?: WordPart;
  readonly footnotes?: WordPart;
  readonly endnotes?: WordPart;
  readonly comments?: WordPart;
  readonly commentsExtended?: WordPart;
}

const RELATED = [
  'styles',
  'numbering',
  'footnotes',
  'endnotes',
  'comments',
  'commentsExtended',
] as const;

/**
 * Parses the parts of a Word file that matter. Refused: what has no Word document in it, and what
 * `parseXml` refuses.
 */
export async function openPackage(archive: Archive): Promise<WordPackage> {
  const part = async (path: string): Promise<WordPart | undefined> => {
    const bytes = await archive.read(path);
    if (!bytes) return undefined;
    const { source, encoding } = decodeXml(path, bytes);
    return { path, root: parseXml(path, source), source, encoding };
  };
  const main = targets(await part('_rels/.rels'), '').get('officeDocument') ?? 'word/document.xml';
  const document = await part(main);
  if (!document || !child(document.root, 'w:body')) {
    throw new FileRefused('there is no Word document in it');
  }
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = targets(await part(`${folder}_rels/${main.slice(folder.length)}.rels`), folder);
  const related: Partial<Record<(typeof RELATED)[number], WordPart>> = {};
  for (const type of RELATED) {
    const path = relations.get(type);
    const found = path === undefined ? undefined : await part(path);
    if (found) related[type] = found;
  }
  return { document, ...related };
}

/** Where the relations of a part lead, by the last word of their type; external ones left out. */
function targets(relations: WordPart | undefined, folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const relation of childElements(relations?.root)) {
    const target = relation.attributes.get('Target');
    const type = relation.attributes.get('Type')?.split('/').at(-1);
    const external = relation.attributes.get('TargetMode') === 'External';
    if (target === undefined || type === undefined || external || found.has(type)) continue;
    found.set(type, resolvePath(target, folder));
  }
  return found;
}

function resolvePath(target: string, folder: string): string {
  const whole = target.startsWith('/') ? target : `${folder}${target}`;
  const steps: string[] = [];
  for (const step of whole.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
