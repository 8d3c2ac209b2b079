import { verify } from '../log/signature.ts';
import { emptyTree, grow, rootOf, type Tree } from '../log/tree.ts';
import { bodyHash, leafOf, signedBytes } from './entry.ts';
import type { Entry, Recorded } from './entry.ts';
import type { RoomId } from './ids.ts';

/** What a check of the record found. No faults: everything is as its authors signed it. */
export interface Checked {
  readonly entries: number;
  readonly rooms: readonly {
    readonly room: RoomId;
    readonly size: number;
    readonly root: string;
  }[];
  readonly faults: readonly Fault[];
}

export interface Fault {
  readonly room: RoomId;
  readonly seq: number;
  /**
   * - `signature`: it was not signed with the key that it names
   * - `body`: its content is not what was signed
   * - `gap`: entries before it are missing, or stand twice
   * - `history`: its author had seen other entries here than these
   */
  readonly what: 'signature' | 'body' | 'gap' | 'history';
}

/**
 * Checks every seal anew, by arithmetic alone and trusting nothing that was worked out before: the
 * content and signature of each entry, that each room's entries follow one another without a gap,
 * and that each author had seen this very history. Yields how many entries are done.
 */
export function* checking(entries: readonly Recorded[]): Generator<number, Checked> {
  const rooms: Checked['rooms'][number][] = [];
  const faults: Fault[] = [];
  let done = 0;
  for (const [room, own] of Map.groupBy(entries, ({ entry }) => entry.envelope.room)) {
    let tree: Tree = emptyTree;
    const roots = [rootOf(tree)];
    for (const recorded of own.toSorted((a, b) => a.seq - b.seq)) {
      const { seq, entry } = recorded;
      faults.push(...faultsOf(recorded, roots).map((what) => ({ room, seq, what })));
      if (seq === roots.length && isWritten(entry)) {
        tree = grow(tree, leafOf(recorded));
        roots.push(rootOf(tree));
      }
      yield (done += 1);
    }
    rooms.push({ room, size: tree.size, root: rootOf(tree) });
  }
  return { entries: entries.length, rooms, faults };
}

/** What is wrong with one entry, given the roots of the room's log before it. */
function faultsOf({ seq, entry }: Recorded, roots: readonly string[]): readonly Fault['what'][] {
  if (!isWritten(entry)) return ['body'];
  const { envelope, body, signature } = entry;
  const { size, root } = envelope.seen;
  const faults: (Fault['what'] | false)[] = [
    bodyHash(body) !== envelope.body && 'body',
    !verify(signature, signedBytes(envelope), envelope.author) && 'signature',
    seq !== roots.length && 'gap',
    roots[size] !== root && 'history',
  ];
  return faults.filter((fault) => fault !== false);
}

/** Whether the entry can be written out for hashing at all. */
function isWritten(entry: Entry): boolean {
  try {
    return bodyHash(entry.body) !== '' && signedBytes(entry.envelope).length > 0;
  } catch {
    return false;
  }
}
