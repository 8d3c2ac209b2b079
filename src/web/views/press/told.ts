import type { Json } from '../../../core/record/canonical.ts';
import { instrumentId, type MatterId } from '../../../core/record/ids.ts';
import type { Room } from '../../../core/record/state.ts';
import {
  draftOf,
  statementBody,
  statementIdOf,
  type Draft,
  type Parties,
} from '../../../wire/press-acts.ts';
import {
  isWholePledge,
  isWholePosition,
  meetingBody,
  meetingDraft,
  meetingIdOf,
  meetingKind,
  pledgeBody,
  pledgeDraft,
  pledgeIdOf,
  positionBody,
  positionDraft,
  standsAlready,
  type MeetingDraft,
  type PledgeDraft,
  type PositionDraft,
} from '../../../wire/press-matters.ts';
import type {
  MeetingTold,
  PledgeTold,
  PositionTold,
  PressRead,
  Proposal,
} from '../../../wire/press.ts';

interface Of<Is extends string, P, D> {
  readonly is: Is;
  readonly id: string;
  readonly proposal: P;
  /** As it would be recorded; a person can change it. */
  readonly draft: D;
}

/** One thing that an article tells, to be confirmed, edited or refused. */
export type Told =
  | Of<'statement', Proposal, Draft>
  | Of<'position', PositionTold, PositionDraft>
  | Of<'meeting', MeetingTold, MeetingDraft>
  | Of<'pledge', PledgeTold, PledgeDraft>;

/** All that can be entered of a reading: statements, then positions, pledges and meetings. */
export function allTold(
  read: PressRead,
  room: Room,
  parties: Parties,
  outlet: string,
): readonly Told[] {
  const { statements, positions, pledges, meetings } = read;
  return [
    ...statements.map((proposal): Told => {
      return {
        is: 'statement',
        id: proposal.id,
        proposal,
        draft: draftOf(proposal, parties, outlet),
      };
    }),
    ...positions.flatMap((proposal): Told[] => {
      const draft = positionDraft(proposal, parties);
      const placed = draft && { ...draft, ...placeOf(proposal, read, room) };
      return placed ? [{ is: 'position', id: proposal.id, proposal, draft: placed }] : [];
    }),
    ...pledges.map((proposal): Told => {
      return { is: 'pledge', id: proposal.id, proposal, draft: pledgeDraft(proposal, parties) };
    }),
    ...meetings.map((proposal): Told => {
      return { is: 'meeting', id: proposal.id, proposal, draft: meetingDraft(proposal, parties) };
    }),
  ];
}

/** The ids of the proposals of statements that it rests on. */
export function restsOn(told: Told): readonly string[] {
  if (told.is === 'statement') return [];
  return told.is === 'pledge' ? [told.proposal.statement] : told.proposal.statements;
}

const underneath = (ids: readonly string[], { article, statements }: PressRead): MatterId[] =>
  statements.flatMap((one) => (ids.includes(one.id) ? [statementIdOf(article, one)] : []));

/** The text and the point that a recorded statement underneath is about: the position's too, until a person says otherwise. */
function placeOf(
  { statements }: PositionTold,
  read: PressRead,
  room: Room,
): Pick<PositionDraft, 'instrument' | 'point'> {
  const about = underneath(statements, read).flatMap((id) => room.statements.get(id)?.about ?? []);
  const [first] = about;
  return { instrument: first?.instrument ?? '', point: first?.point ?? '' };
}

/** Whether it can be recorded as it is; else something has to be filled in first. */
export function isWhole(told: Told): boolean {
  if (told.is === 'pledge') return isWholePledge(told.draft);
  return told.is !== 'position' || isWholePosition(told.draft);
}

export function isRecorded(told: Told, read: PressRead, room: Room): boolean {
  const { article } = read;
  switch (told.is) {
    case 'statement':
      return room.statements.has(statementIdOf(article, told.proposal));
    case 'meeting':
      return room.sessions.has(meetingIdOf(article, told.proposal));
    case 'pledge':
      return room.pledges.has(pledgeIdIn(read, told.proposal));
    case 'position': {
      const instrument = room.instruments.get(instrumentId(told.draft.instrument));
      return instrument !== undefined && standsAlready(instrument, told.draft);
    }
  }
}

function pledgeIdIn({ article, statements }: PressRead, { statement }: PledgeTold): MatterId {
  const said = statements.find(({ id }) => id === statement);
  if (!said) throw new Error(`A pledge rests on the statement ${statement}, which was not told.`);
  return pledgeIdOf(article, said);
}

/** Where it is entered, and for whom. */
export interface Desk {
  readonly read: PressRead;
  readonly room: Room;
  /** Statements that were entered a moment ago and may not stand in `room` yet. */
  readonly entered: ReadonlySet<MatterId>;
  /** The reader's own party, if any. */
  readonly own: string | undefined;
}

/**
 * The act that it becomes. None for a position of another party as long as no statement underneath is
 * recorded as being about that text or point: a position is read from a statement, never from nothing.
 */
export function actOf(
  told: Told,
  { read, room, entered, own }: Desk,
): { readonly kind: string; readonly body: Json } | undefined {
  const { article } = read;
  const under = underneath(restsOn(told), read);
  const recorded = under.filter((id) => room.statements.has(id) || entered.has(id));
  switch (told.is) {
    case 'statement':
      return {
        kind: 'statement-recorded',
        body: statementBody(article, told.proposal, told.draft),
      };
    case 'meeting': {
      const id = meetingIdOf(article, told.proposal);
      return { kind: meetingKind(told.draft), body: meetingBody(id, told.draft, recorded) };
    }
    case 'pledge': {
      const id = pledgeIdIn(read, told.proposal);
      return { kind: 'pledge-made', body: pledgeBody(id, told.draft, recorded) };
    }
    case 'position': {
      const { draft } = told;
      const instrument = room.instruments.get(instrumentId(draft.instrument));
      const from = under.find((id) => isAbout(room, id, draft));
      if (!instrument || (from === undefined && draft.party !== own)) return undefined;
      return { kind: 'position-taken', body: positionBody(instrument, draft, from) };
    }
  }
}

const isAbout = (room: Room, id: MatterId, { instrument, point }: PositionDraft): boolean =>
  room.statements
    .get(id)
    ?.about.some(
      (one) => one.instrument === instrument && (one.point === undefined || one.point === point),
    ) ?? false;
