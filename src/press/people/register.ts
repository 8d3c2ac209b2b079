import { namesIn, isRoleWord, type Named } from './names.ts';
import { partyNamed, type Party } from './parties.ts';
import type { Span } from '../span.ts';

/** Someone whom an article names, with all that it tells of him. */
export interface Person {
  readonly name: string;
  readonly surname: string;
  readonly role?: string;
  readonly party?: Party;
  readonly gender?: 'f' | 'm';
  /** Where the article names him, in order. */
  readonly mentions: readonly Span[];
}

/** A sentence with its place in the article. */
export interface Placed {
  readonly text: string;
  readonly start: number;
}

/** All people of an article; a surname, and a short form of a first name, is the person named in full. */
export function registerOf(sentences: readonly Placed[]): Person[] {
  const named = sentences.flatMap(({ text, start }) =>
    namesIn(text).map((one) => ({ ...one, start: one.start + start, end: one.end + start })),
  );
  const people: Person[] = [];
  for (const one of named) {
    const known = people.findIndex((person) => isSame(person, one.name));
    const before = people[known];
    if (before) people[known] = merged(before, one);
    else people.push(personOf(one));
  }
  return people.map((person) => ({ ...person, mentions: mentionsOf(person, sentences) }));
}

const surnameOf = (name: string): string => name.split(' ').at(-1) ?? name;

function personOf({ name, role, party, gender }: Named): Person {
  return {
    name,
    surname: surnameOf(name),
    mentions: [],
    ...(role !== undefined && { role }),
    ...(party && { party }),
    ...(gender && { gender }),
  };
}

/** "Dan Driscoll" is "Daniel Driscoll", and "Driscoll" either. */
function isSame(person: Person, name: string): boolean {
  if (surnameOf(name) !== person.surname) return false;
  const [first = '', second = ''] = [person.name, name].map((one) =>
    one.split(' ').slice(0, -1).join(' ').toLowerCase(),
  );
  return (
    first === '' ||
    second === '' ||
    first.startsWith(second) ||
    second.startsWith(first) ||
    first.slice(0, 3) === second.slice(0, 3)
  );
}

function merged(person: Person, one: Named): Person {
  const added = personOf(one);
  const name = one.name.split(' ').length > person.name.split(' ').length ? one.name : person.name;
  return { ...added, ...person, name };
}

function mentionsOf({ surname }: Person, sentences: readonly Placed[]): Span[] {
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}])${surname.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?![\p{L}\p{N}])`,
    'gu',
  );
  return sentences.flatMap(({ text, start }) =>
    [...text.matchAll(pattern)].map(({ index }) => ({
      start: start + index,
      end: start + index + surname.length,
    })),
  );
}

/** Whom the words of a source mean, as far as that can be told. */
export interface Speaker {
  readonly name: string;
  readonly person?: Person;
  readonly role?: string;
  readonly party?: Party;
  /** In words, for the person who confirms it. */
  readonly basis: string;
  /** How sure it is: 1 for a full name. */
  readonly certainty: number;
}

const PRONOUN = /^(?:he|she|who|him|her|they|it|we|i)$/i;
const DOCUMENT =
  /\b(?:statements?|reports?|letters?|posts?|documents?|releases?|communiqu[ée]s?|memos?|polls?|announcements?|read-?outs?|notes?|tweets?|remarks|comments|according)\b.{0,20}? (?:from|by|of|issued by|released by) (?:the )?(.+)$/iu;

/** What came before a source in the article. */
export interface Before {
  /** The last person who spoke, and in which paragraph. */
  readonly last?: { readonly speaker: Speaker; readonly paragraph: number };
  readonly paragraph: number;
  /** Where the source stands in the article. */
  readonly at: number;
}

export function speakerOf(surface: string, people: readonly Person[], before: Before): Speaker {
  const words = surface.replace(/[\s,]+$/, '');
  if (PRONOUN.test(words)) return byPronoun(words, people, before);
  const person = personIn(words, people);
  if (person)
    return ofPerson(
      person,
      words.includes(person.name) ? 'named in full' : 'named by surname',
      words.includes(person.name) ? 1 : 0.95,
    );
  return byRole(words, people, before) ?? byOrganisation(words);
}

function ofPerson(person: Person, basis: string, certainty: number): Speaker {
  const { name, role, party } = person;
  return {
    name,
    person,
    basis,
    certainty,
    ...(role !== undefined && { role }),
    ...(party && { party }),
  };
}

/** The person whose name is the head of the words: not "Trump’s campaign", not "a lawyer for Trump". */
function personIn(words: string, people: readonly Person[]): Person | undefined {
  const head =
    words.split(/,| \(|\b(?:of|for|from|at|with|by|who|to|against|about)\b/u)[0] ?? words;
  const found = people.filter(({ surname }) =>
    new RegExp(
      String.raw`(?<![\p{L}])${surname.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?!['’]s?\b|[\p{L}])`,
      'u',
    ).test(head),
  );
  const person = found.toSorted((a, b) => head.indexOf(a.surname) - head.indexOf(b.surname)).at(-1);
  const rest =
    person === undefined
      ? ''
      : head.slice(head.lastIndexOf(person.surname) + person.surname.length).trim();
  if (person && (rest === '' || /^(?:Jr|Sr|himself|herself)/.test(rest))) return person;
  // "Mohammed, a 27-year-old" and "one of the lawyers, X": the name after the comma.
  const later = /, (.+)$/.exec(words)?.[1];
  return later !== undefined && found.length === 0 && !/\b(?:of|for|who)\b/.test(later)
    ? people.find(({ name }) => later.startsWith(name))
    : undefined;
}

function byPronoun(
  pronoun: string,
  people: readonly Person[],
  { last, paragraph, at }: Before,
): Speaker {
  const wanted = /^(?:she|her)$/i.test(pronoun) ? 'f' : 'm';
  const fits = ({ gender }: Person): boolean => gender === undefined || gender === wanted;
  const spoke = last?.speaker.person;
  if (last && (!spoke || fits(spoke)) && paragraph - last.paragraph <= 1)
    return {
      ...last.speaker,
      basis: 'inferred: the one who spoke before',
      certainty: paragraph === last.paragraph ? 0.85 : 0.75,
    };
  const nearest = people
    .filter(fits)
    .flatMap((person) =>
      person.mentions.filter(({ end }) => end <= at).map(({ start }) => ({ person, start })),
    )
    .toSorted((a, b) => b.start - a.start)[0];
  if (!nearest) return { name: pronoun, basis: 'unknown: nobody is named before', certainty: 0.2 };
  return ofPerson(nearest.person, 'inferred: the one named last', 0.6);
}

/** "the president", "the spokeswoman": whoever the article has given that role, named last before. */
function byRole(words: string, people: readonly Person[], { at }: Before): Speaker | undefined {
  const role = /^(?:the|the then|his|her|their|our) ((?:[\p{L}.-]+ ){0,2}[\p{L}-]+)$/u.exec(
    words,
  )?.[1];
  const head = role?.split(' ').at(-1) ?? '';
  if (role === undefined || !isRoleWord(head)) return undefined;
  const party = partyNamed(role);
  const found = people
    .filter(
      (one) =>
        one.role
          ?.toLowerCase()
          .split(/[\s,]+/)
          .includes(head.toLowerCase()) &&
        (!party || one.party?.code === party.code),
    )
    .flatMap((person) =>
      person.mentions.filter(({ end }) => end <= at).map(({ start }) => ({ person, start })),
    )
    .toSorted((a, b) => b.start - a.start)[0];
  return found && ofPerson(found.person, `inferred: has the role "${head}"`, 0.7);
}

function byOrganisation(words: string): Speaker {
  const name = DOCUMENT.exec(words)?.[1] ?? words.replace(/^(?:the|an?) /i, '');
  const party = partyNamed(name) ?? partyNamed(words);
  return {
    name,
    basis: name === words ? 'as written' : 'as written, without what it said it in',
    certainty: party ? 0.85 : 0.7,
    ...(party && { party }),
  };
}
