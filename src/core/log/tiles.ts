/**
 * The log as a set of small files that never change, C2SP tlog-tiles (https://c2sp.org/tlog-tiles):
 * 256 hashes, or 256 entries, to a tile.
 */
export const TILE_WIDTH = 256;
export const HASH_BYTES = 32;

export interface Tile {
  /** Of hashes: 0 holds those of leaves, each further one those of full tiles below. Or the entries. */
  readonly level: number | 'entries';
  /** From 0 within the level. */
  readonly index: number;
  /** How many hashes or entries: below 256, the tile is partial. */
  readonly width: number;
}

/** `tile/0/x001/x234/067`, `tile/entries/000.p/17`. */
export function tilePath({ level, index, width }: Tile): string {
  const threes = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0');
  const parts = threes.match(/\d{3}/g) ?? [];
  const written = parts.map((part, at) => (at < parts.length - 1 ? `x${part}` : part)).join('/');
  return `tile/${level}/${written}${width < TILE_WIDTH ? `.p/${width}` : ''}`;
}

/** Reads such a path; nothing where it is not written exactly so. */
export function readTilePath(path: string): Tile | undefined {
  const [, level = '', index = '', width] =
    /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path) ?? [];
  const tile: Tile = {
    level: level === 'entries' ? level : Number(level),
    index: Number(index.replaceAll(/[x/]/g, '')),
    width: width === undefined ? TILE_WIDTH : Number(width),
  };
  const known = tile.level === 'entries' || tile.level <= 63;
  const exact = known && tile.width > 0 && tilePath(tile) === path;
  return exact ? tile : undefined;
}

/** How many hashes or entries a level has, in a log of a size. */
export function countOf(level: Tile['level'], size: number): number {
  return Math.floor(size / TILE_WIDTH ** (level === 'entries' ? 0 : level));
}

/** All tiles of a log of a size, entries first, then from the leaves up. */
export function* tilesOf(size: number): Generator<Tile> {
  yield* tilesOfLevel('entries', size);
  for (let level = 0; countOf(level, size) > 0; level++) yield* tilesOfLevel(level, size);
}

function* tilesOfLevel(level: Tile['level'], size: number): Generator<Tile> {
  const count = countOf(level, size);
  for (let index = 0; index * TILE_WIDTH < count; index++) {
    yield { level, index, width: Math.min(TILE_WIDTH, count - index * TILE_WIDTH) };
  }
}

const LONGEST_ENTRY = 0xffff;

/**
 * An entry bundle: each entry behind its length, two bytes, the high one first.
 *
 * @throws RangeError on an entry of more than 65,535 bytes.
 */
export function writeBundle(entries: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(entries.reduce((sum, { length }) => sum + 2 + length, 0));
  let at = 0;
  for (const entry of entries) {
    const { length } = entry;
    if (length > LONGEST_ENTRY) throw new RangeError(`an entry of ${length} bytes fits no bundle`);
    bytes.set([length >> 8, length & 255], at);
    bytes.set(entry, at + 2);
    at += 2 + length;
  }
  return bytes;
}

/** The entries of a bundle; nothing where it ends within one. */
export function readBundle(bytes: Uint8Array): readonly Uint8Array[] | undefined {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    const [high = 0, low] = bytes.subarray(at, at + 2);
    const end = at + 2 + high * 256 + (low ?? 0);
    if (low === undefined || end > bytes.length) return undefined;
    entries.push(bytes.subarray(at + 2, end));
    at = end;
  }
  return entries;
}
