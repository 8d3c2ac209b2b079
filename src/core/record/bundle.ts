import { z } from 'zod';
import { areHandedOver, checkpointOf, zHostKeys } from '../log/host-keys.ts';
import { checking, type Checked, type Fault } from './check.ts';
import { zRecorded, type Recorded } from './entry.ts';
import { fold, host, type Folded } from './fold.ts';
import { zKey, zNegotiation, zRoom, type RoomId } from './ids.ts';

/** The first line of a bundle. */
export const zBundleHead = z
  .strictObject({
    format: z.literal('bundle/1'),
    negotiation: zNegotiation,
    /** With whose key it was taken and when, as the host says. */
    taken: z.strictObject({ by: zKey, at: z.iso.datetime() }).readonly(),
    /** The keys of the host from which it was taken. */
    keys: zHostKeys,
    /** Of each room: the signed note of its checkpoint. */
    rooms: z
      .array(z.strictObject({ room: zRoom, checkpoint: z.string().max(20_000) }).readonly())
      .readonly(),
  })
  .readonly();
export type BundleHead = z.infer<typeof zBundleHead>;

/**
 * What one person takes away of a negotiation: all entries of his rooms with their bodies, and what
 * the host vouched for. Everything else is worked out from these.
 */
export interface Bundle {
  readonly head: BundleHead;
  readonly entries: readonly Recorded[];
}

/** A bundle as text: its head on the first line, then one entry a line, all as JSON. */
export function* bundleLines({ head, entries }: Bundle): Generator<string> {
  yield `${JSON.stringify(head)}\n`;
  for (const { entry, seq, recorded } of entries) {
    yield `${JSON.stringify({ entry, seq, recorded })}\n`;
  }
}

/** Reads a bundle; where a line (from 1) is not what must stand there, that line. */
export function readBundleText(text: string): Bundle | { readonly line: number } {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const head = zBundleHead.safeParse(jsonOf(lines[0]));
  if (!head.success) return { line: 1 };
  const entries: Recorded[] = [];
  for (const [at, line] of lines.entries()) {
    if (at === 0) continue;
    const recorded = zRecorded.safeParse(jsonOf(line));
    if (!recorded.success) return { line: at + 1 };
    entries.push(recorded.data);
  }
  return { head: head.data, entries };
}

export type BundleFault =
  | ({ readonly kind: 'entry' } & Fault)
  /** The host's keys were not handed over one to the next. */
  | { readonly kind: 'keys' }
  /** There are entries of a room that the head does not name, or of another negotiation. */
  | { readonly kind: 'stray'; readonly room: RoomId }
  /** None of the host's keys signed the room's checkpoint. */
  | { readonly kind: 'checkpoint'; readonly room: RoomId }
  /** The checkpoint speaks of so many entries; the bundle has another number of them. */
  | { readonly kind: 'size'; readonly room: RoomId; readonly signed: number; readonly held: number }
  /** The entries are not those that the checkpoint was signed over. */
  | { readonly kind: 'root'; readonly room: RoomId };

/** What is in a bundle and what is wrong with it; no faults: everything holds. */
export interface BundleChecked {
  readonly checked: Checked;
  /** The negotiation as its entries make it, and the entries that the rules refuse. */
  readonly folded: Folded;
  readonly faults: readonly BundleFault[];
}

/** Later than every instant of recording. */
const ALWAYS = '9999-12-31T23:59:59.999Z';

/**
 * Checks a bundle by itself, without the host: every signature and body, that no entry is missing,
 * that every author had seen this history, the root of every room rebuilt from its entries against
 * the checkpoint, the host's signatures; and replays the rules over all of it.
 */
export function checkBundle({ head, entries }: Bundle): BundleChecked {
  const checked = finished(checking(entries));
  const folded = fold(head.negotiation, entries, host, ALWAYS);
  const faults: BundleFault[] = checked.faults.map((fault) => ({ kind: 'entry', ...fault }));
  if (!areHandedOver(head.keys)) faults.push({ kind: 'keys' });
  for (const { entry } of entries) {
    const { room, negotiation } = entry.envelope;
    const named = head.rooms.some((one) => one.room === room);
    const known = faults.some((fault) => fault.kind === 'stray' && fault.room === room);
    if ((!named || negotiation !== head.negotiation) && !known)
      faults.push({ kind: 'stray', room });
  }
  return { checked, folded, faults: [...faults, ...head.rooms.flatMap(againstEntries)] };

  function againstEntries({ room, checkpoint }: BundleHead['rooms'][number]): BundleFault[] {
    const signed = checkpointOf(checkpoint, room, head.keys);
    if (!signed) return [{ kind: 'checkpoint', room }];
    const { size: held, root } = checked.rooms.find((one) => one.room === room) ?? { size: 0 };
    if (signed.size !== held) return [{ kind: 'size', room, signed: signed.size, held }];
    return root === signed.root ? [] : [{ kind: 'root', room }];
  }
}

function finished<T>(work: Generator<unknown, T>): T {
  let next = work.next();
  while (!next.done) next = work.next();
  return next.value;
}

function jsonOf(line: string | undefined): unknown {
  try {
    return JSON.parse(line ?? '');
  } catch {
    return undefined;
  }
}
