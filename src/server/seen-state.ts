import { setImmediate } from 'node:timers/promises';
import { fold, host, inTime, steps } from '../core/record/fold.ts';
import { rosterOf, type RoomId } from '../core/record/ids.ts';
import type { Room, State } from '../core/record/state.ts';
import { ALWAYS, type Negotiation } from './negotiation.ts';
import { inSight, type Sight } from './sight.ts';

/**
 * The state that comes of what is in sight now, room by room: as it is folded already where a room is in
 * sight to its end, since `judge` looks at the roster and the entry's own room alone. Nothing, where the
 * viewer's role has ended: then the roster goes on out of sight too, and all has to be folded.
 */
export async function stateAtHand(
  negotiation: Negotiation,
  sight: Sight,
): Promise<State | undefined> {
  const { state, now, id } = negotiation;
  if (!sight.there(now) || sight.horizon(rosterOf(id)) !== Infinity) return undefined;
  const inside: [RoomId, Room][] = [];
  for (const [room, whole] of state.rooms) {
    const seen = sight.horizon(room);
    if (seen === 0) continue;
    const there = seen === Infinity ? whole : await leftRoom(negotiation, sight, room);
    if (there) inside.push([room, there]);
  }
  return { ...state, rooms: new Map(inside) };
}

/** The rooms that people have left, as they were then: what comes later in the roster changes nothing in them. */
const leftRooms = new WeakMap<Negotiation, Map<string, Room>>();

async function leftRoom(
  negotiation: Negotiation,
  sight: Sight,
  room: RoomId,
): Promise<Room | undefined> {
  const known = leftRooms.get(negotiation) ?? new Map<string, Room>();
  leftRooms.set(negotiation, known);
  const name = `${room}:${sight.horizon(room)}`;
  const left = known.get(name) ?? (await folded(negotiation, sight, [room])).rooms.get(room);
  if (left) known.set(name, left);
  return left;
}

/** The state that comes of what is in sight, as the record held it at an instant (ISO 8601); now, if left out. */
export const stateFolded = (negotiation: Negotiation, sight: Sight, at = ALWAYS): Promise<State> =>
  folded(negotiation, sight, negotiation.state.rooms.keys(), at);

/** So many entries are folded before others have their turn. */
const AT_ONCE = 50;

/** What `fold` gives, a little at a time: a long record takes seconds, and no one else is to wait for them. */
async function folded(
  negotiation: Negotiation,
  sight: Sight,
  rooms: Iterable<RoomId>,
  at = ALWAYS,
): Promise<State> {
  const wanted = new Set([rosterOf(negotiation.id), ...rooms]);
  const entries = [...wanted].flatMap((room) => inSight(negotiation, sight, room, 0));
  const timed = inTime(entries).filter(({ when }) => when <= at);
  let so = fold(negotiation.id, [], host, at);
  for (let from = 0; from < timed.length; from += AT_ONCE) {
    so = steps(
      so,
      timed.slice(from, from + AT_ONCE).map(({ recorded }) => recorded),
    );
    await setImmediate();
  }
  return so.state;
}
