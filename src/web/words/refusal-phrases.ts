/**
 * What a refusal names in the core's own English: a thing, a place, whoever may do it. "…" stands
 * for parties, joined by "or" where there are several.
 */
export const refusalPhrases = [
  'a key of the person’s own',
  'a party that the language concerns',
  'a public room',
  'a room of the talks',
  'accession of',
  'amendment to point',
  'attachment',
  'authentic language',
  'communique',
  'communique that can be assented to',
  'declaration of force on',
  'draft that can be replaced',
  'early harvest of',
  'frozen text',
  'full signature of',
  'gate',
  'key',
  'key in force',
  'key of the party',
  'key of … in force',
  'language',
  'member',
  'member of the delegation of …',
  'move of point',
  'negotiation',
  'notice of',
  'objection of',
  'party',
  'party that was at the session',
  'person',
  'pledge',
  'point',
  'point under silence',
  'position ad referendum on',
  'rate',
  'ratification of',
  'requirement',
  'reservation',
  'reservation of yours',
  'room',
  'session',
  'session that was held',
  'signature of',
  'silence procedure on',
  'silence procedure that still runs on the text',
  'source',
  'statement',
  'statement of … on this point',
  'text',
  'the chair',
  'the chair or a mediator',
  'the chair or a mediator: no party is entitled to declare this fact',
  'the delegation of …',
  'the delegation of …, which has taken a position on these words,',
  'the depositary',
  'the head of the delegation of …',
  'the member, the head of the delegation, or the chair',
  'the one who recorded the statement, or the chair',
  'the other parties',
  'the penholder, …',
  'the person to whom the code was given',
  'the person who opens the negotiation',
  'the person whose key has signed in',
  'the person, or the chair',
  'the person, or the head of the delegation of …',
  'the person, or who holds the key of …',
  'the roster',
  'the roster of its own negotiation',
  'version',
  'who called the session, that delegation, or the chair',
] as const;
export type RefusalPhrase = (typeof refusalPhrases)[number];

/** Every phrase in a language, each with "…" where the parties are to stand. */
export type RefusalPhrases = Readonly<Record<RefusalPhrase, string>>;

const withParties = refusalPhrases.filter((phrase) => phrase.includes('…'));

/** The phrase that the core used, and the parties it named; nothing where it is none of these. */
export function refusalPhraseOf(
  said: string,
): { readonly phrase: RefusalPhrase; readonly parties: readonly string[] } | undefined {
  const phrase = refusalPhrases.find((known) => known === said);
  if (phrase) return { phrase, parties: [] };
  const found = withParties.flatMap((known) => {
    const [before = '', after = ''] = known.split('…');
    if (!said.startsWith(before) || !said.endsWith(after)) return [];
    return [{ phrase: known, named: said.slice(before.length, said.length - after.length) }];
  });
  const nearest = found.toSorted((a, b) => a.named.length - b.named.length)[0];
  return nearest && { phrase: nearest.phrase, parties: nearest.named.split(' or ') };
}

/** A phrase of the core in a language; as it stands where the language has no words for it. */
export function phraseInWords(
  phrases: RefusalPhrases,
  or: string,
  said: string,
  apart: (text: string) => string = (text) => text,
): string {
  const found = refusalPhraseOf(said);
  if (!found) return apart(said);
  return phrases[found.phrase].replace('…', () => found.parties.map(apart).join(or));
}

/** A mandate as a language's interface calls it; as it stands where it has no word for it. */
export const mandateInWords = (
  mandates: Readonly<Record<string, string>>,
  mandate: string,
): string => (Object.hasOwn(mandates, mandate) ? (mandates[mandate] ?? mandate) : mandate);
