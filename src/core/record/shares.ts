import type { Amount, Pledge, Requirement, Share } from './matters.ts';
import type { Refusal } from './refusal.ts';
import { known, repeated } from './rules.ts';
import type { Room } from './state.ts';

/** What a pledge goes towards: all of it to one requirement, or shares of it to several. */
type Aim = Pick<Pledge, 'amount' | 'requirement' | 'towards'>;

/**
 * Why a pledge cannot be split like this: shares are of an amount, in its unit, one for each
 * requirement, and together at most all of it.
 */
export function wronglySplit(room: Room, aim: Aim): Refusal | undefined {
  const { amount, requirement, towards } = aim;
  if (!towards) return undefined;
  const wrong = (why: string): Refusal => ({ code: 'malformed', where: 'towards', why });
  const named = towards.map((share) => share.requirement);
  const stranger = named.find((id) => !room.requirements.has(id));
  if (stranger !== undefined) return known(room.requirements, stranger, 'requirement');
  if (requirement !== undefined) return wrong('is given beside a requirement that has all of it');
  if (repeated(named) !== undefined) return wrong('names a requirement twice');
  if (!amount) return wrong('splits a pledge that states no amount');
  if (towards.some((share) => share.amount.unit !== amount.unit))
    return wrong(`is not all in the unit of the pledge, ${amount.unit}`);
  const rest = restOf(amount, towards);
  return rest < 0 ? wrong(`is more than is pledged, ${amount.value} ${amount.unit}`) : undefined;
}

/** The pledge after a change: who splits it takes it away from the one requirement it went towards. */
export function splitAnew<P extends Aim, C extends Pick<Aim, 'towards'>>(pledge: P, change: C) {
  const { requirement, ...others } = pledge;
  const whole = requirement === undefined || change.towards ? {} : { requirement };
  return { ...others, ...whole, ...change };
}

/** How much of it goes towards no requirement. */
export const restOf = ({ value }: Amount, towards: readonly Share[]): number =>
  towards.reduce((rest, { amount }) => rest - amount.value, value);

/** Whether some of it goes towards a requirement. */
export const goesTowards = ({ requirement, towards = [] }: Aim, id: Requirement['id']): boolean =>
  requirement === id || towards.some((share) => share.requirement === id);

/** Of a pledge what goes towards a requirement: with its share for an amount, where it is split. */
export function partTowards(pledge: Pledge, id: Requirement['id']): readonly Pledge[] {
  if (pledge.requirement === id) return [pledge];
  const share = pledge.towards?.find(({ requirement }) => requirement === id);
  return share ? [{ ...pledge, amount: share.amount }] : [];
}
