import type { Condition } from '../../../core/record/condition.ts';
import { guardedActs } from '../../../core/record/missing.ts';
import type { Room, State } from '../../../core/record/state.ts';
import type { Speech } from '../../words/words.tsx';
import { partyNames, pointInWords, titleOf } from '../rooms/naming.ts';
import { namedAtMost } from './gate-answer.ts';

type Saying = Pick<Speech, 'words' | 'when' | 'list'>;

/** A condition as a sentence; of one made of others, how many of them must hold. */
export function conditionInWords(
  room: Room,
  condition: Condition,
  speech: Saying,
  state: State,
): string {
  const { words, when } = speech;
  const said = words.state.condition;
  if ('all' in condition) return said.all;
  if ('any' in condition) return said.any;
  if ('of' in condition) return said.atLeast(condition.atLeast);
  if ('consents' in condition) return consentsInWords(room, condition, speech, state);
  if ('inForce' in condition) return words.gates.inForce(titleOf(room, condition.inForce));
  if ('fact' in condition) {
    const declared = room.facts.get(condition.fact);
    return declared ? said.fact(declared.title) : said.undeclared;
  }
  if ('notBefore' in condition) return said.notBefore(when(condition.notBefore));
  if ('judgement' in condition) return said.judgement(condition.judgement);
  return pointsInWords(room, condition, speech);
}

function pointsInWords(
  room: Room,
  { points, named, instrument, except = 0 }: Extract<Condition, { points: unknown }>,
  { words }: Saying,
): string {
  const said = words.state.condition;
  const level = words.domain.stage[points];
  if (!named) return said.points(level, except);
  if (named.length > namedAtMost || except > 0) return said.ofNamed(named.length, level, except);
  const names = named.map((point) => pointInWords(room, { instrument, point }, { words }));
  return said.named(names.join(', '), level);
}

function consentsInWords(
  room: Room,
  { consents, instrument, parties, number }: Extract<Condition, { consents: unknown }>,
  speech: Saying,
  state: State,
): string {
  const { words, list } = speech;
  const named = parties ? [partyNames(parties, state, speech)] : [];
  const atLeast = number === undefined ? [] : [words.gates.atLeastParties(number)];
  const who = [...named, ...atLeast];
  const said = words.gates[consents](list(who.length > 0 ? who : [words.gates.everyoneOf]));
  return words.gates.ofText(titleOf(room, instrument), said);
}

/** The acts that a gate holds back, in words. */
export const actsInWords = (acts: readonly string[], { words, list }: Saying): string =>
  list(guardedActs.filter((act) => acts.includes(act)).map((act) => words.gates.act[act]));
