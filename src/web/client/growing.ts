import type { Recorded } from '../../core/record/entry.ts';
import { foldFor, step, type Folded } from '../../core/record/fold.ts';
import type { Key, NegotiationId, PersonId } from '../../core/record/ids.ts';
import type { Snapshot } from './snapshot.ts';

interface Whose {
  readonly negotiation: NegotiationId;
  readonly key: Key | undefined;
}

/** What is shown with entries more: one is a step where it comes last; otherwise everything is folded anew. */
export function grown(
  { entries: had, now, me }: Snapshot,
  more: readonly Recorded[],
  { negotiation, key }: Whose,
): Partial<Snapshot> {
  const entries = [...had, ...more];
  const [only] = more;
  if (
    now &&
    me !== undefined &&
    only &&
    more.length === 1 &&
    comesLast(entries, only) &&
    inside(now, me, only)
  ) {
    return { entries, now: step(now, only) };
  }
  const seen = key && foldFor(negotiation, entries, key);
  return seen ? { entries, me: seen.me, now: seen.folded } : { entries };
}

const comesLast = (entries: readonly Recorded[], one: Recorded): boolean =>
  entries.every(({ recorded }) => recorded <= one.recorded);

/** In a room that the viewer is in now, and stays in, one step does what a fold would. */
function inside(now: Folded, me: PersonId, { entry }: Recorded): boolean {
  const membership = now.state.rooms.get(entry.envelope.room)?.members.get(me);
  return membership !== undefined && membership.left === undefined;
}
