import { bytesToHex } from '@noble/hashes/utils.js';
import {
  HASH_BYTES,
  TILE_WIDTH,
  countOf,
  readBundle,
  tilePath,
  tilesOf,
  type Tile,
} from './tiles.ts';
import { emptyTree, leafHash, nodeHash, rootOf, type Head } from './tree.ts';

/**
 * The hashes of a log that grows, kept as its tiles hold them: 32 bytes a leaf and one in 256 more.
 * Any hash in between is worked out within one tile.
 */
export class TiledLog {
  /** `#levels[level][index]` is a tile, filled from its beginning. */
  readonly #levels: Uint8Array[][] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** One more leaf; each tile that it fills adds a hash to the level above. */
  append(leaf: Uint8Array): void {
    this.#put(0, this.#size, leafHash(leaf));
    this.#size += 1;
    let count = this.#size;
    for (let level = 0; count % TILE_WIDTH === 0; level++) {
      count /= TILE_WIDTH;
      const [from, width] = [(count - 1) * TILE_WIDTH, TILE_WIDTH];
      this.#put(level + 1, count - 1, this.#perfect(level, from, width));
    }
  }

  /** The bytes of a tile of hashes, if the log has grown so far. */
  tile({ level, index, width }: Tile): Uint8Array | undefined {
    if (level === 'entries' || index * TILE_WIDTH + width > countOf(level, this.#size)) {
      return undefined;
    }
    return this.#levels[level]?.[index]?.slice(0, width * HASH_BYTES);
  }

  /**
   * The Merkle tree hash of the leaves from `from` up to, not including, `to` (RFC 6962, section 2.1),
   * for the ranges that a tree is split into: `from` is a multiple of a power of two that is at
   * least as large as the range.
   *
   * @throws RangeError where the range is empty or the log has not grown so far.
   */
  hashOf(from: number, to: number): Uint8Array {
    if (from >= to || to > this.#size) throw new RangeError(`no leaves ${from} to ${to}`);
    const peaks: Uint8Array[] = [];
    for (let at = from; at < to;) {
      let [level, width] = [0, 1];
      while (width * 2 * TILE_WIDTH ** level <= to - at) {
        width *= 2;
        if (width === TILE_WIDTH) [level, width] = [level + 1, 1];
      }
      peaks.push(this.#perfect(level, at / TILE_WIDTH ** level, width));
      at += width * TILE_WIDTH ** level;
    }
    return peaks.reduceRight((right, left) => nodeHash(left, right));
  }

  /** The log as far as it had grown at a size; as it is now, if left out. */
  head(size = this.#size): Head {
    return { size, root: size === 0 ? rootOf(emptyTree) : bytesToHex(this.hashOf(0, size)) };
  }

  /** The hash above so many neighbours of one tile; their number is a power of two. */
  #perfect(level: number, from: number, width: number): Uint8Array {
    if (width === 1) return this.#hash(level, from);
    const half = width / 2;
    return nodeHash(this.#perfect(level, from, half), this.#perfect(level, from + half, half));
  }

  #hash(level: number, at: number): Uint8Array {
    const tile = this.#levels[level]?.[Math.floor(at / TILE_WIDTH)];
    const place = (at % TILE_WIDTH) * HASH_BYTES;
    if (!tile) throw new RangeError(`no hash ${at} at level ${level}`);
    return tile.slice(place, place + HASH_BYTES);
  }

  #put(level: number, at: number, hash: Uint8Array): void {
    const tiles = (this.#levels[level] ??= []);
    const index = Math.floor(at / TILE_WIDTH);
    const tile = (tiles[index] ??= new Uint8Array(TILE_WIDTH * HASH_BYTES));
    tile.set(hash, (at % TILE_WIDTH) * HASH_BYTES);
  }
}

/** Why a log that is given as tiles is not the one of a checkpoint. */
export type TilesFault =
  /** Not there, or not as long as it must be. */
  | { readonly what: 'missing' | 'wrong-length'; readonly path: string }
  /** Its hashes are not those of the entries. */
  | { readonly what: 'differs'; readonly path: string }
  /** The entries have another root than the checkpoint. */
  | { readonly what: 'other-root'; readonly root: string };

/**
 * Reads a log out of its tiles and answers with its entries, if they are what the checkpoint says.
 * The root is rebuilt from the entries themselves: whoever takes the hashes of a tile for those of
 * the tile below it without computing them accepts a forged log (CVE-2026-56865).
 */
export function readTiles(
  head: Head,
  read: (path: string) => Uint8Array | undefined,
): { readonly entries: readonly Uint8Array[] } | { readonly fault: TilesFault } {
  const log = new TiledLog();
  const entries: Uint8Array[] = [];
  for (const tile of tilesOf(head.size)) {
    const path = tilePath(tile);
    const bytes = read(path);
    if (!bytes) return { fault: { what: 'missing', path } };
    if (tile.level === 'entries') {
      const bundle = readBundle(bytes);
      if (bundle?.length !== tile.width) return { fault: { what: 'wrong-length', path } };
      for (const entry of bundle) log.append(entry);
      entries.push(...bundle);
    } else {
      const own = log.tile(tile);
      if (own?.length !== bytes.length) return { fault: { what: 'wrong-length', path } };
      if (bytesToHex(own) !== bytesToHex(bytes)) return { fault: { what: 'differs', path } };
    }
  }
  const { root } = log.head();
  return root === head.root ? { entries } : { fault: { what: 'other-root', root } };
}
