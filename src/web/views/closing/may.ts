import { holds, runsTheTalks } from '../../../core/record/authority.ts';
import { keepsOriginal } from '../../../core/record/closing.ts';
import { boundAt, forceOf } from '../../../core/record/force.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { Person } from '../../../core/record/roster.ts';

/** What a member of the room can do to close a text: a button is shown for these acts alone. */
export type ClosingAct =
  | 'text-frozen'
  | 'force-set'
  | 'force-declared'
  | 'signed'
  | 'ratified'
  | 'acceded'
  | 'reservation-entered'
  | 'withdrawal-notified';

/** The acts that lie open to a person at an instant (ISO 8601, UTC), as far as role, mandate and text tell. */
export function closingActs(me: Person, instrument: Instrument, at: string): readonly ClosingAct[] {
  const { closing } = instrument;
  const chairs = runsTheTalks(me);
  if (!closing) return chairs ? ['text-frozen', 'force-set'] : [];
  const acts: ClosingAct[] = chairs && closing.signatures.size === 0 ? ['force-set'] : [];
  const keeper = keepsOriginal(me, instrument.force?.depositary, 'force-declared') === undefined;
  if (keeper && !closing.declared && forceOf(instrument, at).inForce) acts.push('force-declared');
  return [...acts, ...actsForParty(me, instrument, at)];
}

function actsForParty(me: Person, instrument: Instrument, at: string): readonly ClosingAct[] {
  const { closing, mustAgree } = instrument;
  const { party } = me;
  if (!closing || party === undefined || !holds(me, 'sign')) return [];
  const signature = closing.signatures.get(party);
  const bound = closing.bound.has(party);
  const signatory = mustAgree.includes(party);
  const acts: ClosingAct[] = [];
  if (signatory && (!signature || signature.adReferendum)) acts.push('signed');
  if (signature && !signature.adReferendum && !bound) acts.push('ratified');
  const late = !signatory || forceOf(instrument, at).inForce;
  if (!signature && !bound && late) acts.push('acceded');
  acts.push('reservation-entered');
  const leaving = closing.withdrawals.has(party);
  if (boundAt(instrument, at).includes(party) && !leaving) acts.push('withdrawal-notified');
  return acts;
}
