import { piecesOf } from '../../core/text/pieces.ts';
import { writePieces } from '../../core/text/write-brackets.ts';
import type { Communique, ReadOut, Session } from '../../core/record/matters.ts';
import { inCommon } from '../../core/record/in-common.ts';
import { readOutsOf, waitingFor } from '../../core/record/read-outs.ts';
import type { Room, State } from '../../core/record/state.ts';
import { tellSession } from '../../wire/tell-state.ts';
import type { Given } from '../command.ts';
import { nameOf, readInput } from '../input.ts';
import type { Io } from '../io.ts';
import { CommandRefused } from '../refused.ts';

/** A session by its id or its title. */
export function sessionNamed(room: Room, named: string): Session {
  const all = [...room.sessions.values()];
  const found = all.filter(({ id, title }) => id === named || title === named);
  const [only, another] = found;
  if (only && !another) return only;
  const list = (found.length > 0 ? found : all).map(({ id, title }) => `${id} (“${title}”)`);
  throw new CommandRefused(
    list.length === 0
      ? `No session is recorded in "${room.name}".`
      : `Which session? Give the id of one: ${list.join(', ')}.`,
  );
}

/** The words of a file; `-` is standard input. */
export async function wordsIn(path: string, io: Io): Promise<string> {
  const bytes = await readInput(path, io);
  const words = new TextDecoder().decode(bytes).trim();
  if (words !== '') return words;
  throw new CommandRefused(
    `${nameOf(path)} has no words in it; write what is said of the session.`,
  );
}

/** Prints what was said of a session: for people, or with `--json` as the state tells it. */
export function printTold(given: Given, io: Io, session: Session, { roster }: State): void {
  if (given.has('json')) {
    io.print(`${JSON.stringify(tellSession(session, roster), null, 2)}\n`);
    return;
  }
  const communiques = [...(session.communiques?.values() ?? [])];
  const readOuts = readOutsOf(session, roster.parties.keys());
  const sections = [
    ...communiques.map(communiqueInWords),
    ...readOuts.map(({ party, text }) => section(`Read-out of ${party}:`, text)),
    ...inCommonInWords(readOuts),
  ];
  const heading = `${session.title} (${session.status}, ${session.when})`;
  const nothing = sections.length === 0 ? ['Nothing was said of it.'] : sections;
  io.print(`${[heading, ...nothing].join('\n\n')}\n`);
}

const section = (heading: string, words: string): string => `${heading}\n${words}`;

function communiqueInWords(communique: Communique): string {
  const { id, parties, text, replacedBy } = communique;
  const waiting = waitingFor(communique);
  const kind = waiting.length === 0 ? 'Joint communique' : 'Draft of a joint communique';
  const waits = waiting.length === 0 ? '' : `, waits for ${waiting.join(', ')}`;
  const fate = replacedBy === undefined ? waits : `, replaced by ${replacedBy}`;
  return section(`${kind} of ${parties.join(', ')} (${id}${fate}):`, text);
}

function inCommonInWords(readOuts: readonly ReadOut[]): readonly string[] {
  const { parties, sentences } = inCommon(readOuts);
  if (sentences.length === 0) return [];
  const lines = sentences.map(({ content, in: held }) => {
    const by = held?.by ?? parties;
    const whose = by.length < parties.length ? `(${by.join(', ')}) ` : '';
    return `${whose}${writePieces(piecesOf(content, by, new Set(parties)))}`;
  });
  return [section('What several of them say:', lines.join('\n'))];
}
