import lists from '../data/matters.en.json' with { type: 'json' };
import { partiesIn, type Party } from '../people/parties.ts';
import type { Person } from '../people/register.ts';
import type { Statement } from '../statements/statement.ts';
import { conditionIn } from './condition.ts';

/** A promise that someone tells of, with its condition. */
export interface Promised {
  readonly id: string;
  /** Who promises: parties, and as the text names them. */
  readonly by: readonly Party[];
  readonly byWords: string;
  readonly with: readonly Party[];
  readonly kind: 'troops' | 'money' | 'training' | 'equipment' | 'monitoring' | 'other';
  readonly what: string;
  /** How firm it is: "will", "could consider". */
  readonly modality: string;
  readonly condition?: string;
  readonly assertedBy: string;
  readonly statements: readonly string[];
}

const { modality, gives, kinds, owed, with: together } = lists.pledges;
/** "defining the contributions of the parties ready to ...": what is promised is still to be said. */
const OWED = new RegExp(String.raw`(?<![\p{L}])(?:${owed}) `, 'iu');
const PLEDGE = new RegExp(
  String.raw`(?<![\p{L}])(${modality}) (?:also |jointly |soon |now |immediately )*((?:${gives})(?:ing|s)?)(?![\p{L}])`,
  'iu',
);
const TOGETHER = new RegExp(
  String.raw`(?:${together}) ((?:[^,;.]|\.(?=[\p{L}\d]|\.| \p{Ll}))*)`,
  'iu',
);
const KINDS = Object.entries(kinds).map(([kind, words]) => ({
  kind: kind as Exclude<Promised['kind'], 'other'>,
  pattern: new RegExp(String.raw`(?<![\p{L}])(?:${words})(?![\p{L}])`, 'iu'),
}));

/** The pledges that statements tell of, in order. */
export function pledgesOf(statements: readonly Statement[], people: readonly Person[]): Promised[] {
  return statements
    .flatMap((one) => pledgeIn(one, people) ?? [])
    .map((pledge, at) => ({ ...pledge, id: `G${at + 1}` }));
}

function pledgeIn(statement: Statement, people: readonly Person[]): Promised | undefined {
  const plain = statement.gist.replace(/["“”«»]/g, '');
  const match = PLEDGE.exec(plain);
  if (!match) return undefined;
  const [, how = '', verb = ''] = match;
  const before = plain.slice(0, match.index);
  const rest = plain.slice(match.index + match[0].length);
  const byWords = subjectIn(before);
  const by = byOf(byWords, statement, people);
  if (
    byWords === '' ||
    (by.length === 0 &&
      !/\b(?:parties|countries|members|allies|partners|states|nations|government|coalition)\b/i.test(
        byWords,
      ))
  )
    return undefined;
  const condition = conditionIn(rest);
  const told = OWED.test(before) ? plain : `${verb}${rest}`;
  const what = told.replace(/\s+/g, ' ').trim();
  const companions = partiesIn(
    (TOGETHER.exec(rest)?.[1] ?? '').split(/ (?:to|in|for|on|as|by) /)[0] ?? '',
  ).map(({ party }) => party);
  return {
    id: '',
    by,
    byWords,
    with: companions,
    kind: kindOf(what),
    what,
    modality: how,
    ...(condition !== undefined && { condition }),
    assertedBy: statement.speaker,
    statements: [statement.id],
  };
}

/** The words before the promise up to the nearest break: "France and Britain", "the parties". */
function subjectIn(before: string): string {
  const clause =
    before
      .split(/[,;:]\s|\b(?:that|because|while|but|whether|as|if|when|of)\b/)
      .at(-1)
      ?.trim() ?? '';
  return clause
    .replace(/\s(?:has|have|had|is|are|was|were)\s.*\sand$/i, '')
    .replace(/\s(?:is|are|was|were|be|also|both|has|have)(?:\s(?:also|now|already|still))*$/i, '')
    .replace(/\s(?:is|are)$/i, '')
    .trim();
}

function byOf(words: string, statement: Statement, people: readonly Person[]): Party[] {
  if (
    /^(?:he|she|we|i|they|it|(?:his|her|our|my|its) (?:government|country|nation|state))$/i.test(
      words,
    )
  )
    return statement.party ? [statement.party] : [];
  const person = people.find(({ surname }) => words.includes(surname));
  if (person) return person.party ? [person.party] : [];
  const parties = partiesIn(words).map(({ party }) => party);
  return [...new Map(parties.map((party) => [party.code, party])).values()];
}

const kindOf = (what: string): Promised['kind'] =>
  KINDS.find(({ pattern }) => pattern.test(what))?.kind ?? 'other';
