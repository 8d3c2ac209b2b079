import lists from '../data/matters.en.json' with { type: 'json' };
import { firstOf, headOf, isKind, lemmaOf } from '../attribution/sentence.ts';
import { subjectOf } from '../attribution/subject.ts';
import { datePhrasesIn } from '../dates/phrases.ts';
import type { Reference } from '../dates/reference.ts';
import { partiesIn } from '../people/parties.ts';
import type { Person } from '../people/register.ts';
import type { Span } from '../span.ts';
import { conditionIn } from './condition.ts';
import { statementAt, type Told } from './sentences.ts';
import { keyOf, whoIn, type Who } from './who.ts';

/** A meeting that an article tells of: held, planned, sought by one side, or planned on a condition. */
export interface Meeting {
  readonly id: string;
  readonly who: readonly Who[];
  readonly place?: string;
  /** EDTF, with its basis in words. */
  readonly when: string;
  readonly basis: string;
  readonly status: 'held' | 'planned' | 'sought' | 'conditional';
  readonly condition?: string;
  /** The ids of the statements that tell of it. */
  readonly statements: readonly string[];
  /** The kinds of lines it stands in. */
  readonly from: 'story' | 'caption' | 'both';
  /** The verb that tells of it first. */
  readonly cue: Span;
  readonly spans: readonly Span[];
}

const any = (list: string): RegExp => new RegExp(`^(?:${list})$`, 'i');
const within = (list: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}])(?:${list})(?![\p{L}])`, 'iu');
const MEET = any(lists.meetings.verbs);
const TALKS_VERB = any(lists.meetings.talksVerbs);
const TALKS = any(lists.meetings.talks);
const WITH_VERB = any(lists.meetings.withVerbs);
const CHAIRS = any(lists.meetings.chairs);
const REMOTE = within(lists.meetings.remote);
const NOUN = within(lists.meetings.nouns);
const SOUGHT = within(lists.meetings.sought);
const PLANNED = within(lists.meetings.planned);

/** The meetings that sentences tell of; those of the same people and the same sort are one. */
export function meetingsOf(
  told: readonly Told[],
  people: readonly Person[],
  reference: Reference | undefined,
): Meeting[] {
  const found = told.flatMap((sentence) => meetingsIn(sentence, people, reference));
  return merged(found).map((meeting, at) => ({ ...meeting, id: `M${at + 1}` }));
}

/** Where in a sentence a meeting is told of: its verbs, who is the subject, and what follows "with". */
interface Meet {
  readonly verb: number;
  readonly others: number;
}

function meetingsIn(
  told: Told,
  people: readonly Person[],
  reference: Reference | undefined,
): Meeting[] {
  return told.parsed.chunks.flatMap((_, verb) => {
    const place = verbMeeting(told, verb);
    if (!place) return joined(told, verb, people, reference);
    const words = told.parsed.words;
    const at = told.start + (words[told.parsed.chunks[verb]?.head ?? 0]?.start ?? 0);
    const speaker = statementAt(told, at)?.speaker;
    const subject = subjectText(told, verb);
    const others = allFrom(told, place.others);
    const who = distinct([
      ...whoIn(subject, people, speaker),
      ...others.flatMap((text) => whoIn(text, people, speaker)),
    ]);
    return who.length < 2 ? [] : [meeting(told, who, at, verb, reference)];
  });
}

function verbMeeting({ parsed }: Told, verb: number): Meet | undefined {
  if (!isKind(parsed, verb, 'VG')) return undefined;
  const head = headOf(parsed, verb);
  if (MEET.test(head) || MEET.test(lemmaOf(parsed, verb))) {
    if (isKind(parsed, verb + 1, 'NP')) return { verb, others: verb + 1 };
    const others = afterWith(parsed, verb);
    return { verb, others: others ?? -1 };
  }
  const isTalks =
    TALKS_VERB.test(head) &&
    [verb + 1, verb + 2].some((at) => isKind(parsed, at, 'NP') && TALKS.test(headOf(parsed, at)));
  const others = isTalks || WITH_VERB.test(head) ? afterWith(parsed, verb) : undefined;
  return others === undefined ? undefined : { verb, others };
}

const afterWith = (parsed: Told['parsed'], verb: number): number | undefined => {
  for (let at = verb + 1; at < verb + 8 && !isKind(parsed, at, 'STOP'); at++) {
    if (
      isKind(parsed, at, 'PREP') &&
      firstOf(parsed, at) === 'with' &&
      isKind(parsed, at + 1, 'NP')
    )
      return at + 1;
    if (isKind(parsed, at, 'VG') && parsed.chunks[at]?.form === 'finite') return undefined;
  }
  return undefined;
};

/** The noun phrase at a chunk and those joined to it by "and", as the text has them. */
function allFrom({ parsed, plain }: Told, first: number): string[] {
  const texts: string[] = [];
  for (let at = first; at >= 0;) {
    const chunk = parsed.chunks[at];
    if (!isKind(parsed, at, 'NP') || !chunk) break;
    const last = lastOf(parsed, at);
    texts.push(
      plain.slice(
        parsed.words[chunk.from]?.start,
        parsed.words[parsed.chunks[last]?.to ?? chunk.to]?.end,
      ),
    );
    if (!isKind(parsed, last + 1, 'AND') || firstOf(parsed, last + 1) !== 'and') break;
    at = last + 2;
  }
  return texts;
}

/** "officials of the ministry", "Ukraine's negotiating team": a noun phrase and what belongs to it. */
function lastOf(parsed: Told['parsed'], at: number): number {
  const isPossessive = /^['’]s?$/.test(parsed.words[parsed.chunks[at]?.to ?? -1]?.text ?? '');
  const goesOn =
    (isKind(parsed, at + 1, 'PREP') && firstOf(parsed, at + 1) === 'of') ||
    (isPossessive && isKind(parsed, at + 1, 'VG'));
  return goesOn && isKind(parsed, at + 2, 'NP') ? at + 2 : at;
}

/** "directed his envoy to meet": the object is who meets; "wants to meet": the subject of "wants". */
function subjectText(told: Told, verb: number): string {
  const { parsed, plain } = told;
  const textOf = (from: number, to: number): string =>
    plain.slice(parsed.words[from]?.start, parsed.words[to]?.end);
  const own = subjectOf(parsed, verb).range;
  if (own && !isKind(parsed, verb - 1, 'PREP')) return textOf(own.from, own.to);
  const before = parsed.chunks[verb - 1];
  if (parsed.chunks[verb]?.form === 'infinitive' && before?.kind === 'NP')
    return textOf(before.from, before.to);
  for (let at = verb - 1; at >= 0; at--) {
    const { range } = isKind(parsed, at, 'VG') ? subjectOf(parsed, at) : {};
    if (range) return textOf(range.from, range.to);
  }
  return '';
}

/** "co-chairs the ... meeting", "a video conference of X, in which he was joined by Y and Z" */
function joined(
  told: Told,
  verb: number,
  people: readonly Person[],
  reference: Reference | undefined,
): Meeting[] {
  const { parsed, plain } = told;
  if (!isKind(parsed, verb, 'VG') || !NOUN.test(plain)) return [];
  const head = headOf(parsed, verb);
  const isJoined = head === 'joined' && firstOf(parsed, verb + 1) === 'by';
  if (!isJoined && !CHAIRS.test(head)) return [];
  const at = told.start + (parsed.words[parsed.chunks[verb]?.head ?? 0]?.start ?? 0);
  const speaker = statementAt(told, at)?.speaker ?? told.statements[0]?.speaker ?? told.spoke;
  const subject = whoIn(subjectText(told, verb), people, speaker);
  const others = isJoined
    ? allFrom(told, verb + 2).flatMap((text) => whoIn(text, people, speaker))
    : [];
  const groups = partiesIn(plain)
    .filter(({ by }) => by === 'group')
    .map(({ party }): Who => ({ name: party.name, party }));
  const who = distinct([...groups, ...subject, ...others]);
  return who.length < 2 ? [] : [meeting(told, who, at, verb, reference)];
}

/** Each once, as it was named first. */
const distinct = (who: readonly Who[]): Who[] =>
  who.filter((one, at) => who.findIndex((other) => keyOf(other) === keyOf(one)) === at);

function meeting(
  told: Told,
  who: readonly Who[],
  at: number,
  verb: number,
  reference: Reference | undefined,
): Meeting {
  const { parsed, plain, kind } = told;
  const head = at - told.start;
  const lead = plain.slice(Math.max(0, head - 70), head);
  const verbs = plain.slice(parsed.words[parsed.chunks[verb]?.from ?? 0]?.start ?? 0, head + 12);
  const condition = /\bonly (?:when|if|after|once)\b|\bprovided\b|\bon condition\b/.test(
    plain.slice(head),
  )
    ? conditionIn(plain.slice(head))
    : undefined;
  const status = statusOf(kind, lead, verbs, condition);
  const phrases = reference
    ? datePhrasesIn(plain, reference.first).filter(({ edtf }) => /^\d{4}-\d\d-\d\d/.test(edtf))
    : [];
  const phrase =
    kind === 'caption' || status === 'held'
      ? phrases.find(({ rule }) => rule !== 'the past weeks')
      : undefined;
  const place = placeIn(told, verb) ?? REMOTE.exec(plain)?.[0];
  const statement = statementAt(told, at);
  const isOfSaying =
    statement !== undefined &&
    phrase !== undefined &&
    !statement.content.some(
      ({ start, end }) => start <= told.start + phrase.start && told.start + phrase.end <= end,
    );
  const stated = isOfSaying ? undefined : phrase;
  return {
    id: '',
    who,
    ...(place !== undefined && { place }),
    when: stated?.edtf ?? openDate(status, reference),
    basis: stated ? `stated: ${stated.text}` : 'not stated',
    status,
    ...(condition !== undefined && { condition }),
    statements: statement ? [statement.id] : [],
    from: kind === 'caption' ? 'caption' : 'story',
    cue: {
      start: at,
      end: told.start + (parsed.words[parsed.chunks[verb]?.head ?? 0]?.end ?? head),
    },
    spans: [{ start: told.start, end: told.start + told.text.length }],
  };
}

function statusOf(
  kind: string,
  lead: string,
  verbs: string,
  condition: string | undefined,
): Meeting['status'] {
  if (kind === 'caption') return 'held';
  if (condition !== undefined) return 'conditional';
  if (SOUGHT.test(lead.slice(-30)) && !PLANNED.test(verbs)) return 'sought';
  if (
    PLANNED.test(verbs) ||
    /\bto (?:\w+ )?$/.test(lead) ||
    (/^to\b/.test(verbs.trim()) && PLANNED.test(lead))
  )
    return 'planned';
  return /^to\b/.test(verbs.trim()) ? 'planned' : 'held';
}

/** What has been lies before the article's day, what will be after it. */
function openDate(status: Meeting['status'], reference: Reference | undefined): string {
  if (!reference) return status === 'held' ? '../9999' : '0001/..';
  return status === 'held' ? `../${reference.first}` : `${reference.first}/..`;
}

/** "in Moscow", "at the White House": a name that is no date, after the verbs. */
function placeIn({ parsed, plain }: Told, verb: number): string | undefined {
  for (let at = verb + 1; at < parsed.chunks.length - 1; at++) {
    const chunk = parsed.chunks[at + 1];
    if (isKind(parsed, at, 'VG', 'AND') && parsed.chunks[at]?.form !== 'infinitive')
      return undefined;
    if (
      !isKind(parsed, at, 'PREP') ||
      !/^(in|at)$/.test(firstOf(parsed, at)) ||
      chunk?.kind !== 'NP'
    )
      continue;
    const text = plain.slice(parsed.words[chunk.from]?.start, parsed.words[chunk.to]?.end);
    if (/^(?:the )?\p{Lu}/u.test(text) && datePhrasesIn(text, '2000-01-01').length === 0)
      return text.replace(/^the /, '');
  }
  return undefined;
}

/** One meeting told of twice is one: the same people, or the same group, and nothing against it. */
function merged(found: readonly Meeting[]): Meeting[] {
  const out: Meeting[] = [];
  for (const one of found) {
    const at = out.findIndex((other) => isSame(other, one));
    const before = out[at];
    if (before) out[at] = both(before, one);
    else out.push(one);
  }
  return out;
}

function isSame(a: Meeting, b: Meeting): boolean {
  const [first, second] = [new Set(a.who.map(keyOf)), new Set(b.who.map(keyOf))];
  const common = [...first].filter((key) => second.has(key));
  const isWhole = common.length === Math.min(first.size, second.size) && first.size === second.size;
  const isOfGroup = common.some((key) =>
    [...a.who, ...b.who].some(
      (who) =>
        keyOf(who) === key && who.person === undefined && /^\p{Lu}/u.test(key) && key.length > 2,
    ),
  );
  return (isWhole || isOfGroup) && a.status === b.status;
}

function both(a: Meeting, b: Meeting): Meeting {
  const stated = a.basis === 'not stated' ? b : a;
  const place = a.place ?? b.place;
  return {
    ...a,
    who: distinct([...a.who, ...b.who]),
    when: stated.when,
    basis: stated.basis,
    ...(place !== undefined && { place }),
    statements: [...new Set([...a.statements, ...b.statements])],
    from: a.from === b.from ? a.from : 'both',
    spans: [...a.spans, ...b.spans],
  };
}
