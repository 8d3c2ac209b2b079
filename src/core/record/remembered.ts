import { z } from 'zod';
import { roomId, zHash, type RoomId } from './ids.ts';
import type { State } from './state.ts';

/** Of each room, by its id: how far its log had grown when it was last seen here, and its root. */
export const zRemembered = z
  .record(z.string(), z.strictObject({ size: z.int().min(0), root: zHash }).readonly())
  .readonly();
export type Remembered = z.infer<typeof zRemembered>;

/** A room whose log does not begin with what was seen of it before. */
export interface Broken {
  readonly room: RoomId;
  /** How many entries it had. */
  readonly had: number;
  /** How many it has now; 0: it is not there. */
  readonly has: number;
}

/**
 * Compares what a host shows with what it showed before, and says what to remember now. What was seen
 * of a room that is no continuation is kept: it may be needed against the host.
 */
export function remember(
  before: Remembered,
  { rooms }: State,
): { readonly remembered: Remembered; readonly broken: readonly Broken[] } {
  const broken = Object.entries(before).flatMap(([name, { size, root }]) => {
    const room = roomId(name);
    const now = rooms.get(room);
    return now?.roots[size] === root ? [] : [{ room, had: size, has: now?.tree.size ?? 0 }];
  });
  const sound = [...rooms.values()].filter(({ id }) => !broken.some(({ room }) => room === id));
  const heads = sound.map(({ id, tree, roots }) => {
    return [id, { size: tree.size, root: roots[tree.size] ?? '' }] as const;
  });
  return { remembered: { ...before, ...Object.fromEntries(heads) }, broken };
}
