import type { EntryId, PersonId, RoomId } from './ids.ts';

/** Which entry did it: the way back from all that is on screen to the record. */
export interface Source {
  readonly room: RoomId;
  readonly seq: number;
  readonly entry: EntryId;
  readonly by: PersonId;
  /** EDTF, as the author says. */
  readonly happened: string;
  /** ISO 8601, as the server recorded it. */
  readonly recorded: string;
}
