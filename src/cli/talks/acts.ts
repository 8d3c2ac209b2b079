import type { Json } from '../../core/record/canonical.ts';
import type { RoomId } from '../../core/record/ids.ts';
import type { State } from '../../core/record/state.ts';
import type { Given } from '../command.ts';
import type { Io } from '../io.ts';
import type { Host } from './host.ts';
import type { HeldKey } from './key-files.ts';
import { enter } from './scribe.ts';

interface Where {
  readonly host: Host;
  readonly state: State;
  readonly own: HeldKey;
  readonly room: RoomId;
}

/** Acts of one room, a line each: shown; with `--enter` entered one after the other, and what was recorded. */
export async function enterOrShow(
  given: Given,
  io: Io,
  { host, state, own, room }: Where,
  acts: readonly RoomAct[],
): Promise<void> {
  if (!given.has('enter')) {
    for (const act of acts) io.print(`${JSON.stringify(act)}\n`);
    io.tell('Nothing is entered yet: read it, then add --enter.\n');
    return;
  }
  await enterAll(io, { host, state, own, room }, acts);
}

/** Enters acts of one room one after the other, and prints what was recorded, a line each. */
export async function enterAll(
  io: Io,
  { host, state, own, room }: Where,
  acts: readonly RoomAct[],
): Promise<void> {
  for (const act of acts) {
    const entered = await enter(host, state, own, { room, ...act });
    io.print(`${JSON.stringify(entered)}\n`);
  }
}

/** One act of a room, ready to be signed. */
export interface RoomAct {
  readonly kind: string;
  readonly body: Json;
  /** When it happened: EDTF; now, if left out. */
  readonly happened?: string;
}
