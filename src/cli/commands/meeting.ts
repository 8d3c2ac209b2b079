import type { Json } from '../../core/record/canonical.ts';
import { matterId } from '../../core/record/ids.ts';
import type { Command } from '../command.ts';
import { inRoom } from '../talks/acting.ts';
import { required, wordsIn } from '../talks/options.ts';

/** `parley meeting`: a session is called, or was held. */
export const meetingCommand: Command = inRoom(
  {
    name: 'meeting',
    summary: 'Calls a session in a room, or says that it was held',
    usage:
      'meeting URL ID [--title TITLE] --when DATE [--place PLACE] [--with CODE ...] [--gate GATE] [--sought | --held [--outcome TEXT]] --room ROOM --key FILE',
    operands: ['URL', 'ID'],
  },
  {
    title: { value: 'TITLE', help: 'what it is called; not needed for one that was called' },
    when: { value: 'DATE', help: 'when: EDTF, as in 2026-11-05 or 2026-11' },
    place: { value: 'PLACE', help: 'where' },
    with: { value: 'CODE', many: true, help: 'a party that takes part' },
    agenda: { value: 'TEXT', many: true, help: 'a point of its agenda' },
    gate: { value: 'GATE', help: 'the gate that it waits behind' },
    sought: { help: 'one side seeks it, it is not planned yet' },
    held: { help: 'it has taken place' },
    outcome: { value: 'TEXT', help: 'what came of it' },
  },
  ({ given, room }) => {
    const session = given.files[1] ?? '';
    const called = room.sessions.get(matterId(session));
    const place = given.value('place') ?? called?.place;
    const body = {
      session,
      title: given.value('title') ?? called?.title ?? required(given, 'title'),
      when: given.value('when') ?? called?.when ?? required(given, 'when'),
      ...(place === undefined ? {} : { place }),
      who: given.values('with').map((party): Json => ({ party })),
      agenda: [...given.values('agenda')],
    };
    if (given.has('held')) {
      return { kind: 'session-held', body: { ...body, ...wordsIn(given, 'outcome', 'outcome') } };
    }
    const status = given.has('sought') ? { status: 'sought' } : {};
    return {
      kind: 'session-called',
      body: { ...body, ...status, ...wordsIn(given, 'gate', 'gate') },
    };
  },
);
