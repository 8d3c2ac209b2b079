import { z } from 'zod';
import { zEntryShape, zRecorded } from '../core/record/entry.ts';
import { zEntry, zRoom, type RoomId } from '../core/record/ids.ts';

/** `POST /api/negotiations/:n/entries`. */
export const zEntryPost = z.strictObject({ entry: zEntryShape }).readonly();

/** Its answer: recorded and durable. The same id posted again gets the same answer. */
export const zEntered = z
  .strictObject({ id: zEntry, seq: z.int().min(1), recorded: z.iso.datetime() })
  .readonly();
export type Entered = z.infer<typeof zEntered>;

/** The answer to `GET /api/negotiations/:n/entries`: room by room, each in its order. */
export const zEntries = z.strictObject({ entries: z.array(zRecorded).readonly() }).readonly();

/** How far someone has read: the last seq of each room. */
export type Cursors = ReadonlyMap<RoomId, number>;

/** Cursors in one line, as in `?after=` and in the id of a live event: `room:seq,room:seq`. */
export function writeCursors(cursors: Cursors): string {
  let line = '';
  // Written for each viewer of each entry: no lists on the way.
  for (const [room, seq] of cursors) line += `${line === '' ? '' : ','}${room}:${seq}`;
  return line;
}

/** Reads such a line; nothing where it is not one. */
export function readCursors(line: string): Cursors | undefined {
  const cursors = new Map<RoomId, number>();
  for (const part of line === '' ? [] : line.split(',')) {
    const [name = '', seq = '', ...more] = part.split(':');
    const room = zRoom.safeParse(name);
    if (!room.success || !/^\d{1,15}$/.test(seq) || more.length > 0) return undefined;
    cursors.set(room.data, Number(seq));
  }
  return cursors;
}
