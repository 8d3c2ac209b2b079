import { setImmediate as breathe } from 'node:timers/promises';
import { TiledLog } from '../core/log/tiled-log.ts';
import { TILE_WIDTH, writeBundle, type Tile } from '../core/log/tiles.ts';
import { leafOf } from '../core/record/entry.ts';
import type { RoomId } from '../core/record/ids.ts';
import type { Negotiation } from './negotiation.ts';

/** Hashes that are kept, of all rooms together: 32 MB. */
const MOST_KEPT = 1_000_000;

/**
 * The tiles of rooms' logs. Hashes are worked out as far as they are asked for, a tile at a time so
 * that others are served in between, and kept; of the rooms asked for least recently they are
 * dropped when there are too many. A bundle of entries is written anew each time.
 */
export class RoomTiles {
  readonly #most: number;
  /** By room, the one asked for most recently last. */
  readonly #logs = new Map<RoomId, TiledLog>();

  constructor(most = MOST_KEPT) {
    this.#most = most;
  }

  /** The bytes of a tile of a room that has at least the entries in it. */
  async read(negotiation: Negotiation, room: RoomId, tile: Tile): Promise<Uint8Array | undefined> {
    const from = tile.index * TILE_WIDTH;
    if (tile.level === 'entries') {
      return writeBundle(
        negotiation
          .entries(room)
          .slice(from, from + tile.width)
          .map(leafOf),
      );
    }
    const log = this.#take(negotiation, room);
    const needed = (from + tile.width) * TILE_WIDTH ** tile.level;
    while (log.size < needed) {
      const more = negotiation
        .entries(room)
        .slice(log.size, Math.min(log.size + TILE_WIDTH, needed));
      if (more.length === 0) return undefined;
      for (const recorded of more) log.append(leafOf(recorded));
      await breathe();
    }
    this.#drop();
    return log.tile(tile);
  }

  /** The log that is kept, unless the room has become another one; a new one otherwise. */
  #take({ state }: Negotiation, room: RoomId): TiledLog {
    const kept = this.#logs.get(room);
    const same = kept && state.rooms.get(room)?.roots[kept.size] === kept.head().root;
    const log = same ? kept : new TiledLog();
    this.#logs.delete(room);
    this.#logs.set(room, log);
    return log;
  }

  #drop(): void {
    let total = [...this.#logs.values()].reduce((sum, { size }) => sum + size, 0);
    for (const [room, { size }] of this.#logs) {
      if (total <= this.#most || this.#logs.size === 1) return;
      this.#logs.delete(room);
      total -= size;
    }
  }
}
