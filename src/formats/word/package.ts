import { buffer } from 'node:stream/consumers';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { FileRefused } from '../refused.ts';
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
  /** Its path in the archive, as it is written there. */
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

const MAX_ENTRIES = 5_000;
const MAX_BYTES_READ = 64 * 1024 * 1024;
/** Deflate reaches 1032; the XML of real documents stays below 60. Small parts may exceed it. */
const MAX_RATIO = 150;
const SMALL_PART = 1024 * 1024;

/**
 * Opens the container (ECMA-376 part 2) and parses the parts that matter.
 * Refused: what is not a whole ZIP archive, more than 5,000 entries, the same part twice, a path
 * that leads outside, a part that grows more than 150-fold or says a wrong size, more than 64 MB
 * of text in all, an encrypted part.
 */
export async function openPackage(bytes: Uint8Array): Promise<WordPackage> {
  const zip = await openArchive(bytes);
  const entries = await listEntries(zip);
  const budget = { left: MAX_BYTES_READ };
  const part = async (path: string): Promise<WordPart | undefined> => {
    const entry = entries.get(path.toLowerCase());
    if (!entry) return undefined;
    const { source, encoding } = decodeXml(path, await readEntry(zip, entry, path, budget));
    return { path: entry.fileName, root: parseXml(path, source), source, encoding };
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

async function openArchive(bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch {
    throw new FileRefused('it is cut short or damaged');
  }
}

async function listEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > MAX_ENTRIES) throw new FileRefused('it has too many parts');
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      const path = entry.fileName.replace(/^\/+/, '').toLowerCase();
      if (path.endsWith('/')) continue;
      if (entries.has(path)) throw new FileRefused(`it has the part ${entry.fileName} twice`);
      refuseBomb(entry);
      entries.set(path, entry);
    }
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    const outside = error instanceof Error && /relative path|absolute path/.test(error.message);
    throw new FileRefused(
      outside ? 'one of its parts has a path that leads outside it' : 'it is cut short or damaged',
    );
  }
  return entries;
}

function refuseBomb(entry: Entry): void {
  const large = entry.uncompressedSize > SMALL_PART;
  if (large && entry.uncompressedSize > entry.compressedSize * MAX_RATIO) {
    throw new FileRefused(`its part ${entry.fileName} would grow beyond all measure`);
  }
}

async function readEntry(
  zip: ZipFile,
  entry: Entry,
  path: string,
  budget: { left: number },
): Promise<Uint8Array> {
  if (entry.isEncrypted()) throw new FileRefused('it is protected by a password');
  if (entry.uncompressedSize > budget.left) throw new FileRefused('it holds too much text');
  budget.left -= entry.uncompressedSize;
  try {
    return await buffer(await zip.openReadStreamPromise(entry));
  } catch {
    throw new FileRefused(`its part ${path} is damaged or not of the size it claims`);
  }
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
