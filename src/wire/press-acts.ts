import type { Json } from '../core/record/canonical.ts';
import { instrumentId, matterId, type MatterId } from '../core/record/ids.ts';
import { pointId, type PartyId } from '../core/text/point.ts';
import type { ArticleRead, PartyNamed, PressRead, Proposal } from './press.ts';

/**
 * What a person confirms of a reading, as acts of the record: the article once (`source-filed`), then
 * each statement (`statement-recorded`). The ids follow from the article's bytes and from where the
 * words stand in it, so that the same article read again finds what is recorded already.
 */
export const sourceIdOf = ({ sha256 }: Pick<ArticleRead, 'sha256'>): MatterId =>
  matterId(`article-${sha256.slice(0, 24)}`);

export const statementIdOf = (article: Pick<ArticleRead, 'sha256'>, said: Proposal): MatterId =>
  matterId(`${sourceIdOf(article)}.${said.cue.start}-${said.content[0]?.start ?? 0}`);

/** What is filed of an article; a person may have given what it does not say itself. */
export interface Details {
  readonly title: string;
  readonly outlet: string;
  /** EDTF; empty: not known. */
  readonly published: string;
  /** Empty: it came from no address. */
  readonly address: string;
}

export const detailsOf = ({ article }: PressRead, given: Partial<Details> = {}): Details => ({
  title: given.title || (article.title ?? ''),
  outlet: given.outlet || (article.outlet ?? ''),
  published: given.published || (article.published ?? ''),
  address: given.address || (article.address ?? ''),
});

export function sourceBody(article: ArticleRead, details: Details): Json {
  const { title, outlet, published, address } = details;
  return {
    source: sourceIdOf(article),
    title: asLine(title),
    outlet: asLine(outlet),
    ...(article.credit === undefined ? {} : { credit: asLine(article.credit) }),
    ...(published === '' ? {} : { published }),
    ...(address === '' ? {} : { address }),
    sha256: article.sha256,
  };
}

/** What a person can change of a proposal before it is recorded. */
export interface Draft {
  readonly speaker: string;
  readonly role: string;
  /** A party of the talks; empty: none. */
  readonly party: string;
  readonly gist: string;
  /** EDTF */
  readonly said: string;
  readonly chain: Proposal['chain'];
  /** Which text, and which of its points; empty: none. */
  readonly instrument: string;
  readonly point: string;
}

/** What a link of the chain is called as long as nobody knows who printed the article. */
const NAMELESS = 'the outlet of the article';

/** The proposal as it would be recorded unchanged: its party is one of the talks, by its code or its name. */
export function draftOf(proposal: Proposal, parties: Parties, outlet: string): Draft {
  const { speaker, role = '', party, gist, said, chain } = proposal;
  return {
    speaker: asLine(speaker),
    role: role === '' ? '' : asLine(role),
    party: partyOfTalks(party, parties),
    gist: asWords(gist),
    said,
    chain: chain.slice(0, MOST_LINKS).map((link) => ({
      ...link,
      who: asLine(link.who === NAMELESS && outlet !== '' ? outlet : link.who),
    })),
    instrument: '',
    point: '',
  };
}

/** The parties of the talks, by their codes. */
export type Parties = ReadonlyMap<PartyId, { readonly name: string }>;

/** Which party of the talks is the one that the article names; empty: none. */
export function partyOfTalks(named: PartyNamed | undefined, parties: Parties): string {
  const known = named && [...parties].find(([code, { name }]) => isSame({ code, name }, named));
  return known?.[0] ?? '';
}

/** By its name; by its code only where the names agree in part or by letters, since talks give codes of their own. */
function isSame(ours: PartyNamed, theirs: PartyNamed): boolean {
  const [a, b] = [ours.name.toLowerCase(), theirs.name.toLowerCase()];
  const isByLetters =
    /^[\p{Lu}.]{2,}$/u.test(ours.name) && a.replaceAll('.', '').startsWith(initialsOf(b));
  const isAlike = a.includes(b) || b.includes(a) || isByLetters;
  return a === b || (ours.code === theirs.code && isAlike);
}

/** Two letters or more, as `us` of "united states". */
function initialsOf(name: string): string {
  const initials = name.split(/[\s-]+/).map(([letter = '']) => letter);
  return initials.length > 1 ? initials.join('') : name;
}

const LONGEST_LINE = 500;
const LONGEST_GIST = 5000;
const MOST_LINKS = 20;
const MOST_QUOTED = 20;

/** A date that a person set himself rests on nothing that the article says. */
export function statementBody(article: ArticleRead, proposal: Proposal, draft: Draft): Json {
  const { verb, mode, quoted, medium, occasion, recipient, basis } = proposal;
  const optional = { role: draft.role, medium, occasion, recipient };
  const lines = Object.entries({
    ...optional,
    basis: draft.said === proposal.said ? basis : undefined,
  }).flatMap(([name, value]) => (value ? [[name, asLine(value)] as const] : []));
  return {
    statement: statementIdOf(article, proposal),
    press: sourceIdOf(article),
    speaker: asLine(draft.speaker),
    ...(draft.party === '' ? {} : { party: draft.party }),
    verb: asLine(verb),
    mode,
    gist: draft.gist,
    quoted: quoted.flatMap(inLines).slice(0, MOST_QUOTED),
    said: draft.said,
    ...Object.fromEntries(lines),
    chain: draft.chain.map(({ ...link }) => ({ ...link, who: asLine(link.who) })),
    about: draft.instrument === '' ? [] : [aboutOf(draft)],
  };
}

const aboutOf = ({ instrument, point }: Draft): Json => ({
  instrument: instrumentId(instrument),
  ...(point === '' ? {} : { point: pointId(point) }),
});

/** Words as one line of the record: no line breaks or control characters, cut where it is too long. */
export function asLine(words: string): string {
  const line = words.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 2)} …` : line;
}

/** Several lines, without control characters, cut with a mark where they are too long. */
export function asWords(text: string): string {
  const words = text.replace(/[^\P{Cc}\n\t]+/gu, ' ');
  return words.length > LONGEST_GIST ? `${words.slice(0, LONGEST_GIST - 2)} …` : words;
}

/** A long quotation in several lines, parted between words, so that none of it is lost. */
function inLines(quotation: string): string[] {
  const rest = quotation.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const lines = rest.match(/.{1,500}(?:\s|$)|.{500}/gsu) ?? [];
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}
