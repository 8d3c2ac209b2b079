import { inflateRawSync } from 'node:zlib';
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
    return entry && contentOf(bytes, entry, path, budget);
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

function contentOf(
  bytes: Uint8Array,
  entry: Entry,
  path: string,
  budget: { left: number },
): Uint8Array {
  if (entry.isEncrypted()) throw new FileRefused('it is protected by a password');
  if (entry.uncompressedSize > budget.left) throw new FileRefused('it holds too much text');
  budget.left -= entry.uncompressedSize;
  const content = unpacked(entry, packedBytes(bytes, entry));
  if (content?.length !== entry.uncompressedSize) {
    throw new FileRefused(`its part ${path} is damaged or not of the size it claims`);
  }
  return content;
}

const [STORED, DEFLATED] = [0, 8] as const;

/** Undefined: it is packed in a way that no office program packs, or damaged, or grows beyond its size. */
function unpacked(
  { compressionMethod, uncompressedSize }: Entry,
  packed: Uint8Array,
): Uint8Array | undefined {
  if (compressionMethod === STORED) return packed;
  if (compressionMethod !== DEFLATED) return undefined;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, uncompressedSize) });
  } catch {
    return undefined;
  }
}

/** What every part begins with (APPNOTE 4.3.7). */
const LOCAL_HEAD = 0x04034b50;

/** The bytes of a part as they are packed. Throws FileRefused where it is not where the archive says. */
export function packedBytes(bytes: Uint8Array, entry: Entry): Uint8Array {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.relativeOffsetOfLocalHeader;
  if (at + 30 > view.length || view.readUInt32LE(at) !== LOCAL_HEAD) throw notThere(entry);
  const start = at + 30 + view.readUInt16LE(at + 26) + view.readUInt16LE(at + 28);
  if (start + entry.compressedSize > view.length) throw notThere(entry);
  return view.subarray(start, start + entry.compressedSize);
}

const notThere = ({ fileName }: Entry): FileRefused =>
  new FileRefused(`its part ${fileName} is not where the file says`);
