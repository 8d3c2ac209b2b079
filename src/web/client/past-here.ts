import type { Folded } from '../../core/record/fold.ts';
import type { NegotiationId } from '../../core/record/ids.ts';
import { pastOf } from '../../core/record/past.ts';
import type { Snapshot } from './snapshot.ts';

/** The states of what is shown as of any instant: worked out anew only where the entries are others. */
export function pastHere(
  negotiation: NegotiationId,
): (shown: Snapshot, at: string) => Folded | undefined {
  let last: Pick<Snapshot, 'entries' | 'me'> | undefined;
  let past: ReturnType<typeof pastOf> | undefined;
  return ({ entries, me }, at) => {
    if (me === undefined) return undefined;
    if (!past || last?.entries !== entries || last.me !== me) {
      last = { entries, me };
      past = pastOf(negotiation, entries, me);
    }
    return past(at);
  };
}
