import type { Question } from '../../../core/record/principals.ts';
import type { Room } from '../../../core/record/state.ts';

/** A question to the principals, and the room in which it is asked. */
export interface Asked {
  readonly room: Room;
  readonly question: Question;
}
