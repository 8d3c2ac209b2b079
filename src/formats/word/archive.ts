import { buffer } from 'node:stream/consumers';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { FileRefused } from '../refused.ts';

/** The container of a Word file (ECMA-376 part 2): a ZIP archive of parts. */
export interface Archive {
  readonly bytes: Uint8Array;
  /** The parts by their paths in small letters. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** All entries in the order of the archive, folders too. */
  readonly all: readonly Entry[];
  /** The content of a part, its path in letters of any size; undefined where there is none. */
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
}

const MAX_ENTRIES = 5_000;
const MAX_BYTES_READ = 64 * 1024 * 1024;
/** Deflate reaches 1032; the XML of real documents stays below 60. Small parts may exceed it. */
const MAX_RATIO = 150;
const SMALL_PART = 1024 * 1024;

/**
 * Opens the archive; reads nothing yet.
 * Refused: what is not a whole ZIP archive, more than 5,000 entries, the same part twice, a path
 * that leads outside, a part that grows more than 150-fold or says a wrong size, more than 64 MB
 * of text in all, an encrypted part.
 */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const zip = await openZip(bytes);
  const all = await listEntries(zip);
  const entries = new Map(all.filter(isFile).map((entry) => [pathOf(entry), entry]));
  const budget = { left: MAX_BYTES_READ };
  const read = async (path: string): Promise<Uint8Array | undefined> => {
    const entry = entries.get(path.toLowerCase());
    return entry && readEntry(zip, entry, path, budget);
  };
  return { bytes, entries, all, read };
}

const pathOf = ({ fileName }: Entry): string => fileName.replace(/^\/+/, '').toLowerCase();

const isFile = ({ fileName }: Entry): boolean => !fileName.endsWith('/');

async function openZip(bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch {
    throw new FileRefused('it is cut short or damaged');
  }
}

async function listEntries(zip: ZipFile): Promise<readonly Entry[]> {
  if (zip.entryCount > MAX_ENTRIES) throw new FileRefused('it has too many parts');
  const all: Entry[] = [];
  const paths = new Set<string>();
  try {
    for await (const entry of zip.eachEntry()) {
      all.push(entry);
      if (!isFile(entry)) continue;
      const path = pathOf(entry);
      if (paths.has(path)) throw new FileRefused(`it has the part ${entry.fileName} twice`);
      refuseBomb(entry);
      paths.add(path);
    }
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    const outside = error instanceof Error && /relative path|absolute path/.test(error.message);
    throw new FileRefused(
      outside ? 'one of its parts has a path that leads outside it' : 'it is cut short or damaged',
    );
  }
  return all;
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
