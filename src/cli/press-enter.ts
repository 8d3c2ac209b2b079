import type { State } from '../core/record/state.ts';
import type { RoomId } from '../core/record/ids.ts';
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
} from '../wire/press-acts.ts';
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
 * they are named. What is in the record already is told and not entered again.
 */
export async function enterReading(
  reading: PressReading,
  url: string,
  given: Given,
  io: Io,
): Promise<void> {
  const own = await keyGiven(given);
  const read = chosenOf(tellPress(reading), given.values('only'));
  const title = given.value('title');
  const details = detailsOf(read, title === undefined ? {} : { title });
  for (const lacking of ['title', 'outlet'] as const)
    if (details[lacking] === '')
      throw new CommandRefused(`The article tells no ${lacking}; give it with --${lacking}.`);
  await signedIn(url, own, async (host) => {
    const negotiation = negotiationGiven(given, await host.home());
    const { state } = await recordOf(host, negotiation, own.path);
    const room = roomGiven(given, state, 'room').id;
    const acts = actsOf(read, details, state, room);
    if (acts.length === 0) io.tell('All of it is in the record already.\n');
    await enterAll(io, { host, state, own, room }, acts);
  });
}

function chosenOf(read: PressRead, only: readonly string[]): PressRead {
  const unknown = only.find((id) => read.statements.every((one) => one.id !== id));
  if (unknown !== undefined)
    throw new CommandRefused(
      `There is no statement ${unknown}; leave --enter out to see what there is.`,
    );
  const isChosen = ({ id }: { readonly id: string }): boolean =>
    only.length === 0 || only.includes(id);
  return { ...read, statements: read.statements.filter(isChosen) };
}

function actsOf(
  { article, statements }: PressRead,
  details: Details,
  { rooms, roster }: State,
  room: RoomId,
): readonly RoomAct[] {
  const into = rooms.get(room);
  const fresh = statements.filter((one) => !into?.statements.has(statementIdOf(article, one)));
  const isFiled = into?.sources.has(sourceIdOf(article)) ?? false;
  return [
    ...(isFiled ? [] : [{ kind: 'source-filed', body: sourceBody(article, details) }]),
    ...fresh.map((one) => ({
      kind: 'statement-recorded',
      body: statementBody(article, one, draftOf(one, roster.parties, details.outlet)),
    })),
  ];
}
