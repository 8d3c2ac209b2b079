import { TiledLog } from './tiled-log.ts';
import { tilePath, tilesOf, TILE_WIDTH, writeBundle } from './tiles.ts';

/** All files of a log but its checkpoint, by path. */
export function filesOf(leaves: readonly Uint8Array[]): Map<string, Uint8Array> {
  const log = new TiledLog();
  for (const leaf of leaves) log.append(leaf);
  const files = new Map<string, Uint8Array>();
  for (const tile of tilesOf(leaves.length)) {
    const from = tile.index * TILE_WIDTH;
    const entries = leaves.slice(from, from + tile.width);
    const bytes = tile.level === 'entries' ? writeBundle(entries) : log.tile(tile);
    files.set(tilePath(tile), bytes ?? new Uint8Array());
  }
  return files;
}
