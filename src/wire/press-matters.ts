import type { Json } from '../core/record/canonical.ts';
import { matterId, type MatterId } from '../core/record/ids.ts';
import type { Instrument, Position } from '../core/record/instrument.ts';
import type { PledgeKind } from '../core/record/matters.ts';
import { wordingHash, wordingsOf } from '../core/record/wording.ts';
import { partyId, pointId } from '../core/text/point.ts';
import {
  asLine,
  asWords,
  partyOfTalks,
  sourceIdOf,
  statementIdOf,
  type Parties,
} from './press-acts.ts';
import type { ArticleRead, MeetingTold, PledgeTold, PositionTold, Proposal } from './press.ts';

/**
 * Meetings, pledges and positions that an article tells of, as acts of the record: a session that was
 * held or called, a pledge, a position read from a statement. Each names the statements that it rests
 * on, as far as those are recorded. Ids follow from the article and from where the words stand in it.
 */
export const meetingIdOf = (article: Pick<ArticleRead, 'sha256'>, meeting: MeetingTold): MatterId =>
  matterId(`${sourceIdOf(article)}.m${meeting.cue.start}`);

/** A statement tells of one pledge at most. */
export const pledgeIdOf = (article: Pick<ArticleRead, 'sha256'>, said: Proposal): MatterId =>
  matterId(`${statementIdOf(article, said)}.g`);

/** One who took part, and for which party of the talks; empty: none. */
export interface Attending {
  readonly people: string;
  readonly party: string;
}

/** What a person can change of a meeting before it is recorded. */
export interface MeetingDraft {
  readonly title: string;
  readonly place: string;
  /** EDTF */
  readonly when: string;
  readonly status: 'held' | 'planned' | 'sought';
  readonly who: readonly Attending[];
  /** What it waits for, in words; nothing where it was held. */
  readonly condition: string;
}

const MOST_PRESENT = 300;

export function meetingDraft(meeting: MeetingTold, parties: Parties): MeetingDraft {
  const { who, place = '', when, status, condition = '' } = meeting;
  const names = who.map(({ name }) => asLine(name)).join(', ');
  return {
    title: asLine(place === '' ? names : `${names} · ${place}`),
    place: place === '' ? '' : asLine(place),
    when,
    status: status === 'conditional' ? 'planned' : status,
    who: who.slice(0, MOST_PRESENT).map(({ name, party }) => ({
      people: asLine(name),
      party: partyOfTalks(party, parties),
    })),
    condition: condition === '' ? '' : asLine(condition),
  };
}

/** The kind of act that a meeting becomes. */
export const meetingKind = ({ status }: MeetingDraft): 'session-held' | 'session-called' =>
  status === 'held' ? 'session-held' : 'session-called';

export function meetingBody(
  session: MatterId,
  draft: MeetingDraft,
  statements: readonly MatterId[],
): Json {
  const { title, place, when, status, who, condition } = draft;
  const note = status === 'held' ? 'outcome' : 'note';
  return {
    session,
    title: asLine(title),
    ...(place === '' ? {} : { place: asLine(place) }),
    when,
    who: who.map(({ people, party }) => ({
      people: asLine(people),
      ...(party === '' ? {} : { party }),
    })),
    ...(status === 'held' ? {} : { status }),
    ...(condition === '' ? {} : { [note]: asWords(condition).slice(0, LONGEST) }),
    statements: [...statements],
  };
}

const LONGEST = 2000;

/** What a person can change of a pledge before it is recorded. */
export interface PledgeDraft {
  /** Who gives, and who gives with them: parties of the talks. */
  readonly by: readonly string[];
  readonly with: readonly string[];
  /** Empty: still to be chosen. */
  readonly kind: PledgeKind | '';
  readonly what: string;
  /** A whole number and its unit; both empty: no amount was said. */
  readonly value: string;
  readonly unit: string;
  readonly condition: string;
  readonly status: 'considered' | 'offered';
}

export function pledgeDraft(pledge: PledgeTold, parties: Parties): PledgeDraft {
  const { kind = '', what, condition = '', considered } = pledge;
  const ours = (some: PledgeTold['parties']): string[] => [
    ...new Set(some.map((party) => partyOfTalks(party, parties)).filter((id) => id !== '')),
  ];
  const by = ours(pledge.parties);
  return {
    by,
    with: ours(pledge.with).filter((id) => !by.includes(id)),
    kind,
    what: asWords(what).slice(0, LONGEST),
    value: '',
    unit: '',
    condition: condition === '' ? '' : asLine(condition),
    status: considered ? 'considered' : 'offered',
  };
}

/** A pledge has someone who gives, a kind and words; its amount is a whole number with a unit, or none. */
export const isWholePledge = ({ by, kind, what, value, unit }: PledgeDraft): boolean =>
  by.length > 0 &&
  kind !== '' &&
  what.trim() !== '' &&
  (value === '' ? unit.trim() === '' : /^\d{1,15}$/.test(value) && unit.trim() !== '');

export function pledgeBody(
  pledge: MatterId,
  draft: PledgeDraft,
  statements: readonly MatterId[],
): Json {
  const { by, kind, what, value, unit, condition, status } = draft;
  return {
    pledge,
    by: [...by],
    with: [...draft.with],
    kind,
    what,
    ...(value === '' ? {} : { amount: { value: Number(value), unit: unit.trim() } }),
    ...(condition === '' ? {} : { condition: asLine(condition) }),
    status,
    statements: [...statements],
  };
}

/** What a person can change of a position before it is recorded. */
export interface PositionDraft {
  readonly party: string;
  readonly position: Position;
  /** Which text, and which of its points: an article does not say it, a person must. */
  readonly instrument: string;
  readonly point: string;
  /** The reservation, or the words that it was read from. */
  readonly note: string;
}

/** None where it is said of the text itself, or of nobody. */
export function positionDraft(told: PositionTold, parties: Parties): PositionDraft | undefined {
  const { position, party, words } = told;
  if (position === 'open' || position === 'changed' || party === undefined) return undefined;
  const ours = partyOfTalks(party, parties);
  return { party: ours, position, instrument: '', point: '', note: asWords(words) };
}

export const isWholePosition = ({ party, instrument, point }: PositionDraft): boolean =>
  [party, instrument, point].every((one) => one !== '');

/** On the words of the point as they stand in `instrument`, read from `statement`; that one's own word needs none. */
export function positionBody(
  instrument: Instrument,
  draft: PositionDraft,
  statement: MatterId | undefined,
): Json {
  const { party, position, point, note } = draft;
  return {
    instrument: instrument.id,
    version: instrument.versions.length,
    point,
    party,
    position,
    wording: wordingHash(wordingsOf(instrument, pointId(point))),
    ...(note.trim() === '' ? {} : { note: note.trim() }),
    ...(statement === undefined ? {} : { statement }),
  };
}

/** Whether this very position stands on the point already, on the words of today. */
export function standsAlready(instrument: Instrument, draft: PositionDraft): boolean {
  const { party, point, position } = draft;
  if (party === '' || point === '') return false;
  const taken = instrument.positions.get(pointId(point))?.get(partyId(party));
  return taken !== undefined && taken.lapsed === undefined && taken.position === position;
}
