import { positions } from '../../core/record/instrument.ts';
import lists from '../data/matters.en.json' with { type: 'json' };
import { sentencesOf } from '../language/sentences.ts';
import { partiesIn, type Party } from '../people/parties.ts';
import type { Person } from '../people/register.ts';
import type { Statement } from '../statements/statement.ts';

const STANDINGS = [...positions, 'open', 'changed'] as const;
type Standing = (typeof STANDINGS)[number];

/** Where a party stands on a text, as someone says. `open` and `changed` tell of the text rather than of a party. */
export interface Stance {
  readonly id: string;
  readonly position: Standing;
  /** None where it is the text that is spoken of. */
  readonly parties: readonly Party[];
  readonly words: string;
  readonly assertedBy: string;
  /** The ids of the statements. */
  readonly statements: readonly string[];
}

const RULES = lists.positions.map(({ pattern, position, of }) => ({
  pattern: new RegExp(String.raw`(?<![\p{L}])(?:${pattern})`, 'iu'),
  position: standingOf(position),
  of,
}));

function standingOf(written: string): Standing {
  const standing = STANDINGS.find((one) => one === written);
  if (!standing) throw new Error(`matters.en.json: no position is called "${written}"`);
  return standing;
}

/** The positions that statements tell of; the same one told twice stands once. */
export function positionsOf(statements: readonly Statement[], people: readonly Person[]): Stance[] {
  const found: Stance[] = [];
  for (const statement of statements) {
    for (const stance of stancesIn(statement, people)) {
      const at = found.findIndex((other) => isSame(other, stance));
      const before = found[at];
      if (before)
        found[at] = { ...before, statements: [...before.statements, ...stance.statements] };
      else found.push({ ...stance, id: `P${found.length + 1}` });
    }
  }
  return found;
}

const isSame = (a: Stance, b: Stance): boolean =>
  a.position === b.position &&
  a.assertedBy === b.assertedBy &&
  a.parties.map(({ code }) => code).join() === b.parties.map(({ code }) => code).join();

function stancesIn(statement: Statement, people: readonly Person[]): Stance[] {
  const plain = statement.gist.replace(/["“”«»]/g, '');
  const taken: [number, number][] = [];
  return RULES.flatMap(({ pattern, position, of }) => {
    const match = pattern.exec(plain);
    if (
      !match ||
      taken.some(([from, to]) => match.index < to && from < match.index + match[0].length)
    )
      return [];
    taken.push([match.index, match.index + match[0].length]);
    const parties =
      of === 'document'
        ? []
        : of === 'speaker'
          ? ofSpeaker(statement)
          : ofSubject(plain.slice(0, match.index), statement, people);
    return [
      {
        id: '',
        position,
        parties,
        words: clauseAround(plain, match.index),
        assertedBy: statement.speaker,
        statements: [statement.id],
      },
    ];
  });
}

const ofSpeaker = ({ party }: Statement): Party[] => (party ? [party] : []);

/** Whose position it is: the parties of the clause before the words, or of the people that it names. */
function ofSubject(before: string, statement: Statement, people: readonly Person[]): Party[] {
  const clause = before.split(/[,;]\s|\b(?:as|that|because|while|and that|but)\b/).at(-1) ?? '';
  const person = people.find(({ surname }) => clause.includes(surname));
  const named = partiesIn(clause).map(({ party }) => party);
  const parties = person?.party ? [person.party] : named;
  const distinct = [...new Map(parties.map((party) => [party.code, party])).values()];
  return distinct.length > 0 ? distinct : ofSpeaker(statement);
}

/** The sentence of a text that an offset stands in, up to a semicolon. */
function clauseAround(text: string, at: number): string {
  let from = 0;
  for (const sentence of sentencesOf(text).flatMap((one) => one.split(/(?<=;)\s/))) {
    const start = text.indexOf(sentence, from);
    from = start + sentence.length;
    if (at < from) return sentence.trim();
  }
  return text.trim();
}
