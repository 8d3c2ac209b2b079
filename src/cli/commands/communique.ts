import { randomBytes } from 'node:crypto';
import type { Session } from '../../core/record/matters.ts';
import { attendedBy, waitingFor } from '../../core/record/read-outs.ts';
import type { Command, Given } from '../command.ts';
import { CommandRefused } from '../refused.ts';
import { enterAll, type RoomAct } from '../talks/acts.ts';
import { signedIn } from '../talks/host.ts';
import { keyGiven } from '../talks/key-files.ts';
import { recordOf } from '../talks/memory.ts';
import { keyOption, negotiationOption, partyOption, roomOption } from '../talks/options.ts';
import { negotiationGiven, partyGiven, roomGiven } from '../talks/scribe.ts';
import { sessionNamed, wordsIn } from '../talks/sessions.ts';

/** `parley communique`: one text of several parties about a session, and assent to it. */
export const communiqueCommand: Command = {
  name: 'communique',
  summary: 'Proposes a joint communique on a session, or assents to one for your party',
  usage:
    'communique URL SESSION [FILE] --room ROOM --key FILE [--of CODE ...] [--instead ID] [--assent] [--id ID]',
  details:
    'SESSION is its id or its title. FILE has the words; "-" reads standard input. It is to be the text of\nall that were at the session, or of those named with --of, and is a draft until each has assented.\nWithout FILE, --assent assents to the draft that waits for your party; --id names it where there are several.\n"parley read-out" prints what was said of a session.',
  operands: ['URL', 'SESSION', 'FILE?'],
  options: {
    key: keyOption,
    room: roomOption,
    of: { value: 'CODE', many: true, help: 'a party whose text it is to be' },
    instead: { value: 'ID', help: 'the draft whose place it takes' },
    assent: { help: 'assent for your party to a draft' },
    id: { value: 'ID', help: 'the draft to assent to' },
    party: partyOption,
    language: { value: 'TAG', help: 'the language of the words, such as en' },
    negotiation: negotiationOption,
  },
  run: async (given, io) => {
    const own = await keyGiven(given);
    const [address = '', named = '', path] = given.files;
    if ((path === undefined) !== given.has('assent')) {
      throw new CommandRefused('Give either a file with the words to propose, or --assent.');
    }
    const text = path === undefined ? undefined : await wordsIn(path, io);
    await signedIn(address, own, async (host) => {
      const negotiation = negotiationGiven(given, await host.home());
      const { state } = await recordOf(host, negotiation, own.path);
      const room = roomGiven(given, state, 'room');
      const session = sessionNamed(room, named);
      const act =
        text === undefined
          ? assentTo(given, session, partyGiven(given, state, own))
          : proposing(given, session, text);
      await enterAll(io, { host, state, own, room: room.id }, [act]);
    });
  },
};

function proposing(given: Given, session: Session, text: string): RoomAct {
  const [language, instead] = [given.value('language'), given.value('instead')];
  const named = given.values('of');
  const parties = named.length > 0 ? [...named] : [...attendedBy(session)];
  const communique = `communique-${randomBytes(6).toString('hex')}`;
  const more = { ...(language && { language }), ...(instead && { instead }) };
  return {
    kind: 'communique-proposed',
    body: { session: session.id, communique, parties, text, ...more },
  };
}

function assentTo(given: Given, session: Session, party: ReturnType<typeof partyGiven>): RoomAct {
  const id = given.value('id');
  const open = [...(session.communiques?.values() ?? [])].filter(
    (one) => one.replacedBy === undefined && waitingFor(one).includes(party),
  );
  const [only, another] = open.filter((one) => id === undefined || one.id === id);
  if (only && !another) {
    const body = { session: session.id, communique: only.id, party };
    return { kind: 'communique-assented', body };
  }
  const list = open.map((one) => one.id).join(', ');
  throw new CommandRefused(
    list === ''
      ? `No draft on “${session.title}” waits for ${party}.`
      : `Which draft? Add --id, one of: ${list}.`,
  );
}
