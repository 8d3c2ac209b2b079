import type { MatterId, RoomId } from '../core/record/ids.ts';
import type { Room, State } from '../core/record/state.ts';
import type { PressReading } from '../press/press.ts';
import { tellPress } from '../server/tell-press.ts';
import {
  detailsOf,
  draftOf,
  sourceBody,
  sourceIdOf,
  statementBody,
  statementIdOf,
  type Details,
  type Parties,
} from '../wire/press-acts.ts';
import {
  isWholePledge,
  meetingBody,
  meetingDraft,
  meetingIdOf,
  meetingKind,
  pledgeBody,
  pledgeDraft,
  pledgeIdOf,
} from '../wire/press-matters.ts';
import type { PressRead } from '../wire/press.ts';
import type { Given } from './command.ts';
import type { Io } from './io.ts';
import { CommandRefused } from './refused.ts';
import { enterAll, type RoomAct } from './talks/acts.ts';
import { signedIn } from './talks/host.ts';
import { keyGiven } from './talks/key-files.ts';
import { recordOf } from './talks/memory.ts';
import { negotiationGiven, roomGiven } from './talks/scribe.ts';

/**
 * Enters what an article says in a room: the article, then its statements; those of `--only`, where
 * they are named, and the meetings and pledges named there. What is in the record already is told and
 * not entered again.
 */
export async function enterReading(
  reading: PressReading,
  url: string,
  given: Given,
  io: Io,
): Promise<void> {
  const own = await keyGiven(given);
  const read = tellPress(reading);
  const only = onlyThose(read, given.values('only'));
  const title = given.value('title');
  const details = detailsOf(read, title === undefined ? {} : { title });
  for (const lacking of ['title', 'outlet'] as const)
    if (details[lacking] === '')
      throw new CommandRefused(`The article tells no ${lacking}; give it with --${lacking}.`);
  await signedIn(url, own, async (host) => {
    const negotiation = negotiationGiven(given, await host.home());
    const { state } = await recordOf(host, negotiation, own.path);
    const room = roomGiven(given, state, 'room').id;
    const acts = actsOf(read, only, details, state, room);
    if (acts.length === 0) io.tell('All of it is in the record already.\n');
    await enterAll(io, { host, state, own, room }, acts);
  });
}

/** The ids asked for; where none is named, all statements. */
function onlyThose({ statements, meetings, pledges }: PressRead, only: readonly string[]) {
  const all = [...statements, ...meetings, ...pledges].map(({ id }) => id);
  const unknown = only.find((id) => !all.includes(id));
  if (unknown !== undefined)
    throw new CommandRefused(
      `There is no statement, meeting or pledge ${unknown}; leave --enter out to see what there is.`,
    );
  return new Set(only.length === 0 ? statements.map(({ id }) => id) : only);
}

function actsOf(
  read: PressRead,
  only: ReadonlySet<string>,
  details: Details,
  { rooms, roster }: State,
  room: RoomId,
): readonly RoomAct[] {
  const { article } = read;
  const into = rooms.get(room);
  const statements = read.statements.filter(({ id }) => only.has(id));
  const fresh = statements.filter((one) => !into?.statements.has(statementIdOf(article, one)));
  const isFiled = into?.sources.has(sourceIdOf(article)) ?? false;
  return [
    ...(isFiled ? [] : [{ kind: 'source-filed', body: sourceBody(article, details) }]),
    ...fresh.map((one) => ({
      kind: 'statement-recorded',
      body: statementBody(article, one, draftOf(one, roster.parties, details.outlet)),
    })),
    ...mattersOf(read, only, roster.parties, into),
  ];
}

/** Meetings and pledges, each with the statements underneath that are recorded, or are entered before it. */
function mattersOf(
  read: PressRead,
  only: ReadonlySet<string>,
  parties: Parties,
  into: Room | undefined,
): readonly RoomAct[] {
  const { article, statements, meetings, pledges } = read;
  const under = (ids: readonly string[]): readonly MatterId[] =>
    statements
      .filter(({ id }) => ids.includes(id))
      .map((one) => ({ id: statementIdOf(article, one), isNamed: only.has(one.id) }))
      .flatMap(({ id, isNamed }) => (isNamed || into?.statements.has(id) ? [id] : []));
  return [
    ...meetings.flatMap((meeting) => {
      const id = meetingIdOf(article, meeting);
      if (!only.has(meeting.id) || into?.sessions.has(id)) return [];
      const draft = meetingDraft(meeting, parties);
      return [
        { kind: meetingKind(draft), body: meetingBody(id, draft, under(meeting.statements)) },
      ];
    }),
    ...pledges.flatMap((pledge) => {
      const said = statements.find(({ id }) => id === pledge.statement);
      const id = said && pledgeIdOf(article, said);
      if (!only.has(pledge.id) || id === undefined || into?.pledges.has(id)) return [];
      const draft = pledgeDraft(pledge, parties);
      if (!isWholePledge(draft))
        throw new CommandRefused(
          `${pledge.id} cannot be entered as it is: it does not tell which party of these talks gives, or of which kind it is; enter it on the page of statements.`,
        );
      return [{ kind: 'pledge-made', body: pledgeBody(id, draft, under([pledge.statement])) }];
    }),
  ];
}
