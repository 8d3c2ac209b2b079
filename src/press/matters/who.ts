import { partiesIn, type Party } from '../people/parties.ts';
import type { Person } from '../people/register.ts';

/** Someone who takes part: a person, a party's people, or a body, as the text names it. */
export interface Who {
  readonly name: string;
  readonly party?: Party;
  readonly person?: string;
}

const PRONOUN = /^(?:he|she|they|him|her|them|it|we|i|who|which)$/i;

/** Everyone whom the words of a noun phrase name, in order; a pronoun is `speaker`, where he is known. */
export function whoIn(
  words: string,
  people: readonly Person[],
  speaker: string | undefined,
): Who[] {
  const text = words.trim().replace(/[,.;]+$/, '');
  if (PRONOUN.test(text)) {
    const person = people.find(({ name }) => name === speaker);
    return person ? [ofPerson(person)] : [];
  }
  const found = people
    .map((person) => ({
      person,
      at: text.search(
        new RegExp(
          String.raw`(?<![\p{L}])${person.surname.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?!['’]s|[\p{L}])`,
          'u',
        ),
      ),
    }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at);
  return found.length > 0 ? found.map(({ person }) => ofPerson(person)) : bodiesIn(text);
}

const ofPerson = ({ name, party }: Person): Who => ({
  name,
  person: name,
  ...(party && { party }),
});

/** "U.S. and Ukraine officials" are two delegations; "Ukraine’s negotiating team" is one. */
function bodiesIn(text: string): Who[] {
  const parties = partiesIn(text);
  const head = text.replace(/^(?:the|an?|some|several) /i, '');
  if (parties.length < 2)
    return head === '' ? [] : [{ name: head, ...(parties[0] && { party: parties[0].party }) }];
  const noun = /([\p{L}-]+)$/u.exec(text)?.[1] ?? '';
  const isCommon = /^\p{Ll}/u.test(noun);
  return parties.map(({ party }) => ({
    name: isCommon ? `${party.name} ${noun}` : party.name,
    party,
  }));
}

/** What tells one from another: the person, else the party, else the name. */
export const keyOf = ({ person, party, name }: Who): string =>
  person ?? party?.code ?? name.toLowerCase();
