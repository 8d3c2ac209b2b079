import type { InstrumentId } from '../../../core/record/ids.ts';
import type { Person } from '../../../core/record/roster.ts';

const nameOf = (instrument: InstrumentId, point: string, me: Person): string =>
  `parley.draft ${me.id} ${instrument} ${point}`;

/** What this person was writing for a point in this tab, and has neither proposed nor discarded. */
export const draftOf = (instrument: InstrumentId, point: string, me: Person): string | undefined =>
  sessionStorage.getItem(nameOf(instrument, point, me)) ?? undefined;

/** Keeps a draft in this tab alone, over a reload and other views; none: there is nothing to keep. */
export function keepDraft(
  instrument: InstrumentId,
  point: string,
  me: Person,
  draft: string | undefined,
): void {
  const name = nameOf(instrument, point, me);
  if (draft === undefined) sessionStorage.removeItem(name);
  else sessionStorage.setItem(name, draft);
}
