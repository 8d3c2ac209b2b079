import type { Context } from 'hono';
import { signCheckpoint } from '../../core/log/checkpoint.ts';
import { countOf, readTilePath, TILE_WIDTH } from '../../core/log/tiles.ts';
import { rootOf, emptyTree } from '../../core/log/tree.ts';
import { roomId, type RoomId } from '../../core/record/ids.ts';
import type { Host } from '../../wire/host.ts';
import { signedIn, type Api, type Desk, type Env } from '../context.ts';
import type { Negotiation } from '../negotiation.ts';
import { notFound } from '../problem.ts';
import { sightOf, sizeInSight } from '../sight.ts';

/** A log's files never change; but what one person may read, the next one at this browser may not. */
const FOR_EVER = 'private, max-age=31536000, immutable';

/**
 * Each room's log as files, C2SP tlog-tiles, under the room's own address: as far as the session's
 * person may see the room, as if it had never grown further. And the keys that vouch for them.
 */
export function tileRoutes(api: Api, { sessions, negotiations, hostKey, tiles }: Desk): void {
  const room = '/api/negotiations/:n/rooms/:room';

  api.get('/api/host', (c) => c.json({ keys: hostKey.keys } satisfies Host));

  api.get(`${room}/checkpoint`, signedIn(sessions), (c) => {
    const { negotiation, id, size } = placeOf(c);
    const root = negotiation.state.rooms.get(id)?.roots[size] ?? rootOf(emptyTree);
    const note = signCheckpoint({ origin: id, size, root }, hostKey.key, hostKey.sign);
    c.header('cache-control', 'private, no-cache');
    return c.body(note, 200, { 'content-type': 'text/plain; charset=utf-8', vary: 'cookie' });
  });

  api.get(`${room}/tile/:tile{.+}`, signedIn(sessions), async (c) => {
    const tile = readTilePath(`tile/${c.req.param('tile')}`);
    if (!tile) throw notFound();
    const { negotiation, id, size } = placeOf(c);
    const there = tile.index * TILE_WIDTH + tile.width <= countOf(tile.level, size);
    const bytes = there ? await tiles.read(negotiation, id, tile) : undefined;
    if (!bytes) throw notFound();
    c.header('cache-control', FOR_EVER);
    const headers = { 'content-type': 'application/octet-stream', vary: 'cookie' };
    return c.body(Uint8Array.from(bytes), 200, headers);
  });

  /** The room that is asked for and how many of its entries are in sight; absent and forbidden alike. */
  function placeOf(c: Context<Env>): Place {
    const negotiation = negotiations.find(c.req.param('n') ?? '');
    const sight = negotiation && sightOf(negotiation, c.get('key'));
    const id = roomId(c.req.param('room') ?? '');
    const size = negotiation && sight ? sizeInSight(negotiation, sight, id) : 0;
    if (!negotiation || size === 0) throw notFound();
    return { negotiation, id, size };
  }
}

interface Place {
  readonly negotiation: Negotiation;
  readonly id: RoomId;
  readonly size: number;
}
