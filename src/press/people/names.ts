import lists from '../data/roles.en.json' with { type: 'json' };
import type { Span } from '../span.ts';
import { partiesIn, type Party } from './parties.ts';

const among = (list: string): ReadonlySet<string> => new Set(list.split('|'));
const roles = among(lists.roles);
const roleWords = new Set(
  [...roles].flatMap((role) => role.split(' ')).filter((word) => word !== 'of'),
);
const ranks = among(lists.ranks);
const modifiers = among(lists.modifiers);
const notNames = among(lists.notNames);
const feminine = among(lists.feminine);
const masculine = among(lists.masculine);

/** A person as a text names him at one place. */
export interface Named extends Span {
  readonly name: string;
  /** As the text has it, without a nationality before it: "President", "head of the office". */
  readonly role?: string;
  readonly party?: Party;
  readonly gender?: 'f' | 'm';
}

interface Token extends Span {
  readonly text: string;
  readonly bare: string;
  /** Whether a mark or a possessive ends it, so that no name goes on after it. */
  readonly ends: boolean;
}

const PARTICLE = /^(de|van|von|der|den|al|bin|bint|el|da|dos|di|la|le|ibn|y)$/;
const isInitial = (text: string): boolean => /^\p{Lu}\.$/u.test(text);
const isRank = (text: string): boolean => ranks.has(text);
export const isRoleWord = (word: string): boolean => roleWords.has(word.toLowerCase());

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/\S+/g)].map(({ 0: raw, index }) => {
    const lead = /^["“”‘’'([—–-]*/.exec(raw)?.[0].length ?? 0;
    const core = raw.slice(lead);
    const keepsStop = isInitial(core) || isRank(core) || /^(\p{Lu}\.){2,}$/u.test(core);
    const bare = keepsStop ? core : core.replace(/(['’]s?)?["“”’')\],.;:!?—–]*$/u, '');
    return {
      text: core,
      bare,
      start: index + lead,
      end: index + lead + bare.length,
      ends: bare.length < core.length,
    };
  });
}

const isCapital = (word: string | undefined): boolean =>
  word !== undefined && /^\p{Lu}[\p{L}.'’-]*$/u.test(word) && word.length > 1;

/**
 * The people whom a sentence names, in order: a name is one to four words with capitals, after a role or
 * a rank, or at least two of them that are no place, office or day.
 */
export function namesIn(text: string): Named[] {
  const tokens = tokensOf(text);
  const parties = partiesIn(text);
  const found: Named[] = [];
  for (let at = 0; at < tokens.length;) {
    const name = nameFrom(tokens, at, parties);
    if (!name) {
      at++;
      continue;
    }
    const titled = titleBefore(text, tokens, at, parties);
    const [first, last] = [tokens[at], tokens[name - 1]];
    const isPerson = titled.role !== undefined || titled.isRanked || name - at > 1;
    if (first && last && isPerson)
      found.push(
        withApposition(
          text,
          { start: first.start, end: last.end, name: text.slice(first.start, last.end) },
          titled,
        ),
      );
    at = name;
  }
  return found;
}

/** The token after a name that begins at `at`; nothing where none does. */
function nameFrom(
  tokens: readonly Token[],
  at: number,
  parties: readonly Span[],
): number | undefined {
  const begins = (token: Token | undefined): boolean =>
    token !== undefined &&
    (isCapital(token.bare) || isInitial(token.text)) &&
    !isRank(token.text) &&
    !isRoleWord(token.bare) &&
    !notNames.has(token.bare.toLowerCase()) &&
    !/^(The|A|An|In|On|At|But|And|He|She|It|They|We|I|This|That|If|When|While|After|Before|As|For|With|By|From|To|Of|His|Her|Their|Its|There|Not|Mr|Also|Earlier|However|Meanwhile|Even|Once|Yet|So|Both|One|Two|Many|Some|Most|All|What|Who|Why|How|Where)$/.test(
      token.bare,
    ) &&
    !parties.some((party) => party.start <= token.start && token.end <= party.end);
  if (!begins(tokens[at]) || isOffice(tokens, at)) return undefined;
  let end = at;
  while (end < tokens.length && end - at < 5) {
    const token = tokens[end];
    if (
      !token ||
      !(
        begins(token) ||
        (PARTICLE.test(token.text) && end > at && isCapital(tokens[end + 1]?.bare))
      )
    )
      break;
    end++;
    if (token.ends) break;
  }
  return end;
}

/** "Secretary of the Army": a word after a role and "of" names the office. */
function isOffice(tokens: readonly Token[], at: number): boolean {
  const of = tokens[at - 1]?.text === 'the' ? at - 2 : at - 1;
  return (
    tokens[of]?.text === 'of' &&
    isRoleWord(tokens[of - 1]?.bare ?? '') &&
    isCapital(tokens[at + 1]?.bare) &&
    !(tokens[at]?.ends ?? true)
  );
}

interface Title {
  readonly role?: string;
  readonly party?: Party;
  readonly isRanked: boolean;
  readonly gender?: 'f' | 'm';
}

/** Reads back from a name over ranks, roles, offices and nationalities. */
function titleBefore(
  text: string,
  tokens: readonly Token[],
  at: number,
  parties: readonly (Span & { readonly party: Party })[],
): Title {
  let [from, hasRole, isRanked] = [at, false, false];
  for (;;) {
    const token = tokens[from - 1];
    if (!token || token.ends || token.text.endsWith(',')) break;
    const low = token.bare.toLowerCase();
    if (isOfficeWord(tokens, from - 1)) {
      hasRole = true;
      from -= tokens[from - 2]?.text === 'the' ? 3 : 2;
      continue;
    }
    if (isRank(token.text)) isRanked = true;
    else if (isRoleWord(low)) hasRole = true;
    else {
      const isParty = parties.some((party) => party.start <= token.start && token.end <= party.end);
      const isPart =
        modifiers.has(low) ||
        (hasRole &&
          isCapital(token.bare) &&
          !/^(The|In|On|And|But|When|After|As)$/.test(token.bare));
      if (!isParty && !isPart) break;
    }
    from--;
  }
  const start = tokens[from]?.start ?? 0;
  const words = text.slice(start, tokens[at]?.start ?? start).trim();
  const party = parties.find(
    (one) => one.start >= start && one.end <= (tokens[at]?.start ?? 0),
  )?.party;
  const role = hasRole ? withoutNationality(words, parties, start) : undefined;
  const gender = genderOf(words);
  return {
    isRanked,
    ...(role !== undefined && { role }),
    ...(party && { party }),
    ...(gender && { gender }),
  };
}

function isOfficeWord(tokens: readonly Token[], at: number): boolean {
  const of = tokens[at - 1]?.text === 'the' ? at - 2 : at - 1;
  return (
    isCapital(tokens[at]?.bare) &&
    tokens[of]?.text === 'of' &&
    isRoleWord(tokens[of - 1]?.bare ?? '')
  );
}

/** "U.S. President" is the president; the "U.S. Army spokesman" keeps what he speaks for. */
function withoutNationality(words: string, parties: readonly Span[], start: number): string {
  const first = parties.find((party) => party.start === start);
  const rest = first ? words.slice(first.end - first.start).trim() : words;
  const [next = ''] = rest.split(' ');
  return isRoleWord(next) ||
    modifiers.has(next) ||
    /^(Prime|Vice|Foreign|Defen[cs]e|Special|Deputy|Secretary)$/.test(next)
    ? rest
    : words;
}

export function genderOf(words: string): 'f' | 'm' | undefined {
  const all = words.toLowerCase().split(/[\s,]+/);
  if (all.some((word) => feminine.has(word))) return 'f';
  return all.some((word) => masculine.has(word)) ? 'm' : undefined;
}

/** "X, head of the office, said": what stands after the name tells the role. */
function withApposition(
  text: string,
  name: Span & { readonly name: string },
  { role, party, gender }: Title,
): Named {
  const rest = text.slice(name.end, name.end + 140);
  const after =
    /^(?: \([^)]{1,30}\))?, ((?:(?:the|a|an|one of|who is|now|then) )?[^,;:.“"]{3,100})(?=[,.;:]|$| –)/.exec(
      rest,
    )?.[1] ?? '';
  const tells =
    after.split(/\s+/).some(isRoleWord) &&
    !/^(?:and|but|who(?! is)|which|when|while|said)\b/.test(after);
  const told = tells
    ? after.replace(/^(?:who is |now |then )?(?:(?:the|a|an) )?/, '').trim()
    : undefined;
  const ownRole = role ?? told;
  const ownParty = party ?? (told === undefined ? undefined : partiesIn(told)[0]?.party);
  const ownGender = gender ?? (told === undefined ? undefined : genderOf(told));
  return {
    ...name,
    ...(ownRole !== undefined && { role: ownRole }),
    ...(ownParty && { party: ownParty }),
    ...(ownGender && { gender: ownGender }),
  };
}
