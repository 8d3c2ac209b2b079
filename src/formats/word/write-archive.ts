import { crc32, deflateRawSync } from 'node:zlib';
import type { Entry } from 'yauzl';
import { packedBytes, type Archive } from './archive.ts';

/** What is written for one entry (APPNOTE 4.3.7 and 4.3.12). */
interface Written {
  readonly entry: EntryFacts;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

type EntryFacts = Pick<
  Entry,
  | 'fileName'
  | 'generalPurposeBitFlag'
  | 'lastModFileTime'
  | 'lastModFileDate'
  | 'internalFileAttributes'
  | 'externalFileAttributes'
  | 'versionMadeBy'
>;

/** One part of a new archive. */
export interface NewPart {
  readonly path: string;
  readonly content: string;
  /** Not packed, for who looks at the bytes to know what file it is. */
  readonly isPlain?: boolean;
}

/** An archive of these parts in this order; the same parts are the same bytes. */
export function newArchive(parts: readonly NewPart[]): Uint8Array {
  return archiveOf(
    parts.map(({ path, content, isPlain }): Written => {
      const entry = { ...NO_FACTS, fileName: path };
      const bytes = Buffer.from(content, 'utf8');
      if (!isPlain) return packed(entry, bytes);
      return { entry, method: 0, crc: crc32(bytes), size: bytes.length, packed: bytes };
    }),
  );
}

/** Written on the first day that the format knows, by no system in particular. */
const NO_FACTS = {
  generalPurposeBitFlag: 0,
  lastModFileTime: 0,
  lastModFileDate: 0x21,
  internalFileAttributes: 0,
  externalFileAttributes: 0,
  versionMadeBy: 20,
};

/**
 * The archive with some parts replaced, by their paths in small letters. All others are copied as
 * they are packed, in their order, with their names, dates and attributes. Throws FileRefused where
 * one of those is not there.
 */
export function withParts(archive: Archive, anew: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const all = archive.all.map((entry): Written => {
    const content = anew.get(entry.fileName.replace(/^\/+/, '').toLowerCase());
    return content ? packed(entry, content) : copied(entry, archive.bytes);
  });
  return archiveOf(all);
}

function archiveOf(all: readonly Written[]): Uint8Array {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const one of all) {
    const name = Buffer.from(one.entry.fileName, 'utf8');
    const facts = factsOf(one, name.length);
    const head = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, name]);
    central.push(centralHead(one, facts, offset), name);
    local.push(head, one.packed);
    offset += head.length + one.packed.length;
  }
  const directory = Buffer.concat(central);
  return Buffer.concat([...local, directory, endOf(all.length, directory.length, offset)]);
}

const DEFLATED = 8;
/** Names are UTF-8. */
const UTF8_NAMES = 0x0800;
/** Encrypted, and how hard it was packed: what is true of the bytes that are copied. */
const OF_THE_BYTES = 0x0001 | 0x0006;

const packed = (entry: EntryFacts, content: Uint8Array): Written => ({
  entry,
  method: DEFLATED,
  crc: crc32(content),
  size: content.length,
  packed: deflateRawSync(content),
});

const copied = (entry: Entry, bytes: Uint8Array): Written => ({
  entry,
  method: entry.compressionMethod,
  crc: entry.crc32,
  size: entry.uncompressedSize,
  packed: packedBytes(bytes, entry),
});

/** What the head of a part and its place in the directory have in common. */
function factsOf({ entry, method, crc, size, packed: { length } }: Written, name: number): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE((entry.generalPurposeBitFlag & OF_THE_BYTES) | UTF8_NAMES, 2);
  facts.writeUInt16LE(method, 4);
  facts.writeUInt16LE(entry.lastModFileTime, 6);
  facts.writeUInt16LE(entry.lastModFileDate, 8);
  facts.writeUInt32LE(crc, 10);
  facts.writeUInt32LE(length, 14);
  facts.writeUInt32LE(size, 18);
  facts.writeUInt16LE(name, 22);
  return facts;
}

function centralHead({ entry }: Written, facts: Buffer, offset: number): Buffer {
  const place = Buffer.alloc(14);
  place.writeUInt16LE(entry.internalFileAttributes, 4);
  place.writeUInt32LE(entry.externalFileAttributes, 6);
  place.writeUInt32LE(offset, 10);
  const madeBy = Buffer.alloc(2);
  madeBy.writeUInt16LE(entry.versionMadeBy, 0);
  return Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), madeBy, facts, place]);
}

function endOf(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), end]);
}
