import type { PartyId } from '../text/point.ts';
import type { Chore, Way } from './chore.ts';
import { foresee } from './foresee.ts';
import { shutGates, type ShutGate } from './hanging.ts';
import type { MatterId, RoomId } from './ids.ts';
import type { Person } from './roster.ts';
import type { State } from './state.ts';
import { closingChores } from './tasks-closing.ts';
import { textChores } from './tasks-text.ts';

export interface Task extends Omit<Chore, 'ways'> {
  readonly room: RoomId;
  /** The shut gates that wait for it too. */
  readonly gates: readonly MatterId[];
  /** The strongest way to do it that lies within the person's mandate. */
  readonly way: Way;
}

/**
 * What waits for a person at an instant (ISO 8601), in all rooms that he is in: nothing of it would
 * be refused. What has a deadline comes first, the nearest before the others; then what most gates,
 * and most parties, wait for; else in the order of rooms and texts.
 */
export function tasksOf(state: State, person: Person, at: string): readonly Task[] {
  const tasks = [...state.rooms.values()].flatMap((room) => {
    const left = room.members.get(person.id)?.left;
    if (!room.members.has(person.id) || left !== undefined) return [];
    const shut = shutGates(room, at);
    return [...room.instruments.values()].flatMap((instrument) =>
      [
        ...textChores(instrument, person.party, at),
        ...closingChores(instrument, person, at),
      ].flatMap(({ ways, ...chore }): Task[] => {
        const way = ways.find(
          (one) => foresee(state, person, { room: room.id, ...one }, at) === undefined,
        );
        const gates = gatesFor(shut, chore, person.party);
        return way ? [{ ...chore, room: room.id, gates, way }] : [];
      }),
    );
  });
  return tasks.toSorted(byWhatWaits);
}

const gatesFor = (
  shut: readonly ShutGate[],
  { instrument, points }: Pick<Chore, 'instrument' | 'points'>,
  party: PartyId | undefined,
): readonly MatterId[] =>
  shut
    .filter(
      (one) =>
        points.some((point) => one.points.get(instrument)?.has(point)) ||
        (points.length === 0 &&
          party !== undefined &&
          one.consents.get(instrument)?.has(party) === true),
    )
    .map(({ gate }) => gate.id);

function byWhatWaits(a: Task, b: Task): number {
  const [first, second] = [a, b].map(({ until }) =>
    until === undefined ? Infinity : Date.parse(until),
  ) as [number, number];
  if (first !== second) return first < second ? -1 : 1;
  return b.gates.length - a.gates.length || b.waiting.length - a.waiting.length;
}
