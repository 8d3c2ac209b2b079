import type { PersonId } from '../../../core/record/ids.ts';
import type { Person } from '../../../core/record/roster.ts';
import type { Room, State } from '../../../core/record/state.ts';

/** Whether a person can still do something in a room. */
export const isIn = (room: Room, person: PersonId): boolean => {
  const membership = room.members.get(person);
  return membership !== undefined && membership.left === undefined;
};

/** Everyone in a room now but one person. */
export const othersIn = (state: State, room: Room, but: PersonId): readonly Person[] =>
  [...room.members]
    .filter(([id, { left }]) => id !== but && left === undefined)
    .flatMap(([id]) => state.roster.people.get(id) ?? []);
