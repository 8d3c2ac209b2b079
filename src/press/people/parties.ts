import lists from '../data/parties.en.json' with { type: 'json' };
import type { Span } from '../span.ts';

/** Who may be bound: a territory with its code (ISO 3166-1, and EU), or a group by its usual name. */
export interface Party {
  /** What stands in a bracket: `UA`, `EU`, `AOSIS`. */
  readonly code: string;
  readonly name: string;
}

export interface PartyMention extends Span {
  readonly party: Party;
  /** How the text names it. */
  readonly by: 'name' | 'nationality' | 'seat' | 'group';
}

const inEnglish = new Intl.DisplayNames('en', { type: 'region' });
const inShort = new Intl.DisplayNames('en', { type: 'region', style: 'short' });
/** Codes of CLDR that are no territory of today, or doubles of one. */
const NOT_TODAY = new Set([
  'AN',
  'BU',
  'CS',
  'DD',
  'DY',
  'FX',
  'HV',
  'IC',
  'NH',
  'QO',
  'RH',
  'SU',
  'TP',
  'UK',
  'VD',
  'XA',
  'XB',
  'YD',
  'YU',
  'ZR',
  'ZZ',
  'EA',
  'EZ',
  'DG',
]);

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** The territories that CLDR names, by code. */
const territories: ReadonlyMap<string, string> = new Map(
  letters
    .flatMap((first) => letters.map((second) => first + second))
    .map((code): [string, string] => [code, inEnglish.of(code) ?? code])
    .filter(([code, name]) => code !== name && !NOT_TODAY.has(code) && name !== 'Unknown Region'),
);

/** A name as people write it beside what CLDR has: "and" for "&", "Saint" for "St.", without brackets. */
function waysToWrite(name: string): string[] {
  const bare = name.replace(/ ?\([^)]*\)/, '').replace(/ SAR China$/, '');
  const withAnd = bare.replaceAll(' & ', ' and ');
  const dashed = /^(.*) - (.*)$/.exec(bare);
  return [
    bare,
    withAnd,
    withAnd.replace(/^St\. /, 'Saint '),
    withAnd.replace(' and Grenadines', ' and the Grenadines'),
    withAnd.replace('St. ', 'Saint ').replace(' and Grenadines', ' and the Grenadines'),
    withAnd.normalize('NFD').replace(/\p{M}/gu, ''),
    ...(dashed ? [`${dashed[1]}-${dashed[2]}`] : []),
    ...inBrackets(name),
  ];
}

const inBrackets = (name: string): string[] => /\(([A-Z][^)]*)\)/.exec(name)?.slice(1) ?? [];

const byName = new Map<string, Omit<PartyMention, 'start' | 'end'>>();
const keyOf = (name: string): string =>
  name.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ');

function add(names: readonly string[], party: Party, by: PartyMention['by']): void {
  for (const name of names)
    if (name !== '' && !byName.has(keyOf(name))) byName.set(keyOf(name), { party, by });
}

/** As short as a name can be that is none of letters alone: talks know `US` as the United States. */
function partyOf(code: string): Party {
  const short = inShort.of(code) ?? code;
  return { code, name: /^\p{Lu}+$/u.test(short) ? (territories.get(code) ?? short) : short };
}
for (const [code, name] of territories)
  add([...waysToWrite(name), ...waysToWrite(inShort.of(code) ?? name)], partyOf(code), 'name');
const each = (list: Readonly<Record<string, string>>): [string, string[]][] =>
  Object.entries(list).map(([key, names]) => [key, names.split('|')]);
for (const [code, names] of each(lists.aliases)) add(names, partyOf(code), 'name');
for (const [code, names] of each(lists.demonyms)) add(names, partyOf(code), 'nationality');
for (const [code, names] of each(lists.seats)) add(names, partyOf(code), 'seat');
for (const [name, names] of each(lists.groups))
  add([name, ...names], { code: name, name }, 'group');

const escaped = (name: string): string =>
  name
    .replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
    .replaceAll("'", "['’]")
    .replaceAll(' ', String.raw`[\s-]*`);
const spelled = (name: string): string => keyOf(name).replace(/[\s-]/g, '');
const bySpelling = new Map([...byName].map(([name, known]) => [spelled(name), known]));
const longest = [...byName.keys()].toSorted((a, b) => b.length - a.length);
const anyParty = new RegExp(longest.map(escaped).join('|'), 'giu');

/** Names that are common words when they have no capital. */
const isCapital = (text: string): boolean =>
  /^\p{Lu}/u.test(text) ||
  /\p{Lu}/u.test(text.slice(1, 4)) ||
  /^(least|small|economies|like)/.test(text);

/** Whether a name stands by itself; texts out of PDF files lose spaces ("theGambia", "EUsaid"). */
function standsAlone(text: string, start: number, end: number): boolean {
  const [before, after] = [text[start - 1] ?? ' ', text[end] ?? ' '];
  const opens =
    !/[\p{L}\p{N}.-]/u.test(before) || /(^|\s)the$/.test(text.slice(Math.max(0, start - 4), start));
  const isShort = /^\p{Lu}{2,4}$/u.test(text.slice(start, end));
  return (
    opens && (!/[\p{L}\p{N}]/u.test(after) || (isShort && /^\p{Ll}{3}/u.test(text.slice(end))))
  );
}

/** Every party that a text names, in order; a name within a longer one counts as the longer. */
export function partiesIn(text: string): PartyMention[] {
  return [...text.matchAll(anyParty)].flatMap((match) => {
    const [name] = match;
    const [start, end] = [match.index, match.index + match[0].length];
    const known = byName.get(keyOf(name)) ?? bySpelling.get(spelled(name));
    const isName = isCapital(name) && !(name.length <= 2 && name !== name.toUpperCase());
    return known && isName && standsAlone(text, start, end) ? [{ ...known, start, end }] : [];
  });
}

/** The party that a name, a nationality or a seat of government stands for: of several, the first. */
export const partyNamed = (text: string): Party | undefined => partiesIn(text)[0]?.party;
