import type { HostKey } from '../log/host-keys.ts';
import { signCheckpoint } from '../log/checkpoint.ts';
import type { Bundle } from './bundle.ts';
import type { RoomId } from './ids.ts';
import { visible } from './fold.ts';
import { personId } from './ids.ts';
import { signerFor, type World } from './worlds.test-kit.ts';

const { key, sign } = signerFor('the host');

/** The one key of the host of all worlds. */
export const hostKeys: readonly HostKey[] = [{ key, since: '2026-09-01T00:00:00.000Z' }];

/** The host's signature over a world's room as far as it has so many entries. */
export function checkpointFor(world: World, room: RoomId, size: number): string {
  const root = world.state.rooms.get(room)?.roots[size] ?? '';
  return signCheckpoint({ origin: room, size, root }, key, sign);
}

/** What a person takes away of a world. */
export function bundleFor(world: World, person: string): Bundle {
  const { negotiation } = world;
  const entries = visible(negotiation, world.entries, personId(person));
  const rooms = [...Map.groupBy(entries, ({ entry }) => entry.envelope.room)].map(
    ([room, own]) => ({ room, checkpoint: checkpointFor(world, room, own.length) }),
  );
  const taken = { by: signerFor(person).key, at: '2026-11-01T12:00:00.000Z' };
  return { head: { format: 'bundle/1', negotiation, taken, keys: hostKeys, rooms }, entries };
}
