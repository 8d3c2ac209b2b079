import { Readable } from 'node:stream';
import { signCheckpoint } from '../../core/log/checkpoint.ts';
import { bundleLines, type Bundle } from '../../core/record/bundle.ts';
import type { Key } from '../../core/record/ids.ts';
import { signedIn, type Api, type Desk } from '../context.ts';
import type { HostKey } from '../host-key.ts';
import type { Negotiation } from '../negotiation.ts';
import { notFound } from '../problem.ts';
import { inSight, sizeInSight, type Sight } from '../sight.ts';

/** All that the session's person may see of a negotiation, as one file to take away. */
export function bundleRoutes(api: Api, { sessions, negotiations, limits, hostKey }: Desk): void {
  api.get('/api/negotiations/:n/bundle', signedIn(sessions), async (c) => {
    limits.draw('reading', c.get('key'), c.req.param('n'));
    const seen = await negotiations.seenWith(c.get('key'), c.req.param('n'));
    if (!seen) throw notFound();
    const { negotiation, sight } = seen;
    const bundle = bundleFor(c.get('key'), negotiation, sight, hostKey);
    const bytes = bytesOf(c.req.method === 'HEAD' ? [] : bundleLines(bundle));
    return c.body(Readable.toWeb(Readable.from(bytes)) as ReadableStream, 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${negotiation.id}.bundle"`,
    });
  });
}

/** What is in sight, as it stands at one moment, with the host's signature under each room. */
function bundleFor(by: Key, negotiation: Negotiation, sight: Sight, hostKey: HostKey): Bundle {
  const { id, state, now } = negotiation;
  const inside = [...state.rooms.values()].flatMap(({ id: room, roots }) => {
    const size = sizeInSight(negotiation, sight, room);
    const root = roots[size];
    return size === 0 || root === undefined ? [] : [{ origin: room, size, root }];
  });
  const rooms = inside.map((head) => ({
    room: head.origin,
    checkpoint: signCheckpoint(head, hostKey.key, hostKey.sign),
  }));
  const entries = inside.flatMap(({ origin }) => inSight(negotiation, sight, origin, 0));
  const taken = { by, at: now };
  return {
    head: { format: 'bundle/1', negotiation: id, taken, keys: hostKey.keys, rooms },
    entries,
  };
}

function* bytesOf(lines: Iterable<string>): Generator<Uint8Array> {
  for (const line of lines) yield Buffer.from(line);
}
