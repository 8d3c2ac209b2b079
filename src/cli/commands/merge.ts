import { penholds } from '../../core/record/authority.ts';
import { bringingBack } from '../../core/record/fork-acts.ts';
import { bringBack, elsewhere, minds, type Elsewhere, type Mind } from '../../core/record/forks.ts';
import type { Person } from '../../core/record/roster.ts';
import type { Room, State } from '../../core/record/state.ts';
import type { Merged, MergedPlace } from '../../core/text/merged.ts';
import type { Instrument } from '../../core/record/instrument.ts';
import type { Command, Given } from '../command.ts';
import { CommandRefused } from '../refused.ts';
import { enterOrShow } from '../talks/acts.ts';
import { signedIn } from '../talks/host.ts';
import { keyGiven } from '../talks/key-files.ts';
import { recordOf } from '../talks/memory.ts';
import { keyOption, negotiationOption } from '../talks/options.ts';
import { negotiationGiven, personOf, roomGiven, roomNamed } from '../talks/scribe.ts';
import { instrumentGiven, pointNamed } from '../talks/texts.ts';

/** `parley merge`: a mediator brings back what rooms agreed on a text; shown first, entered when asked to. */
export const mergeCommand: Command = {
  name: 'merge',
  summary: 'Brings what several rooms agreed on a text into the text of one room',
  usage: 'merge URL --into ROOM --key FILE [--from ROOM ...] [--agreed MIND] [--open] [--enter]',
  details:
    'Prints exactly what the room will get, an act a line, as JSON; with --enter it is entered.\nWhat only one room changed goes in; where rooms differ the words on the table stay, and with --open\nthe wordings are carried in, without names. Which change is from where is told beside it, to you\nalone: nothing of it is in what is entered.',
  operands: ['URL'],
  options: {
    key: keyOption,
    into: { value: 'ROOM', help: 'the room whose text it is brought into: its name or id' },
    from: {
      value: 'ROOM',
      many: true,
      help: 'a room that has the text too; all that you are in, if not given',
    },
    text: { value: 'ID', help: 'the text, where there are several in the room' },
    agreed: {
      value: 'MIND',
      help: 'what counts as agreed in a room: "agreed" by all (if not given), "in principle", or "one wording"',
    },
    leave: { value: 'POINT', many: true, help: 'a point to be left as it is on the table' },
    open: { help: 'carry in the wordings of what is left open, without names' },
    enter: { help: 'enter it; without this it is only shown' },
    negotiation: negotiationOption,
  },
  run: async (given, io) => {
    const own = await keyGiven(given);
    await signedIn(given.files[0] ?? '', own, async (host) => {
      const negotiation = negotiationGiven(given, await host.home());
      const { state } = await recordOf(host, negotiation, own.path);
      const me = personOf(state, own);
      if (!me) throw new CommandRefused('This key is no one’s in the negotiation.');
      const into = roomGiven(given, state, 'into');
      const text = instrumentGiven(given, into);
      const from = roomsGiven(given, state, elsewhere(state, into, text.id, me.id));
      const leave = new Set(given.values('leave').map((named) => pointNamed(text, named)));
      const merged = bringBack(text, from, mindGiven(given), leave);
      io.tell(whoseIsWhat(merged, state));
      const penholder = holdsPen(me, text) ? me.name : undefined;
      const acts = bringingBack(text, merged, { penholder, withOpen: given.has('open') });
      if (acts.length === 0) {
        throw new CommandRefused('Nothing comes back from there; the text stays as it is.');
      }
      await enterOrShow(given, io, { host, state, own, room: into.id }, acts);
    });
  },
};

const holdsPen = (me: Person, { penholder }: Instrument): boolean =>
  penholds(me, penholder, 'text-tabled') === undefined;

function mindGiven(given: Given): Mind {
  const said = given.value('agreed') ?? 'agreed';
  const mind = minds.find((one) => one === said);
  if (mind !== undefined) return mind;
  throw new CommandRefused(
    '--agreed is "agreed", "in principle" or "one wording"; left out, it is "agreed".',
  );
}

function roomsGiven(given: Given, state: State, all: readonly Elsewhere[]): readonly Elsewhere[] {
  if (all.length === 0) {
    throw new CommandRefused('No other room that you are in has this text; see "parley fork".');
  }
  const named = given.values('from').map((name) => roomNamed(state, name));
  const strange = named.find((id) => !all.some(({ room }) => room.id === id));
  if (strange !== undefined) {
    const names = all.map(({ room }) => `"${room.name}"`).join(', ');
    throw new CommandRefused(`--from is a room that has this text: ${names}.`);
  }
  return named.length === 0 ? all : all.filter(({ room }) => named.includes(room.id));
}

/** Where each change is from, and what is left open. */
function whoseIsWhat({ changes, open }: Merged, { rooms }: State): string {
  const names = (forks: readonly string[]): string =>
    [...rooms.values()]
      .filter(({ id }) => forks.includes(id))
      .map(nameOf)
      .join(', ');
  const changed = changes.map((change) => {
    const how = change.was === null ? 'new' : change.becomes === null ? 'out' : 'changed';
    const what = change.moved && change.was === change.becomes ? 'moved' : how;
    return `${called(change)} ${what}, from ${names(change.forks)}\n`;
  });
  const left = open.flatMap((place) => [
    `${called(place)} left as it is on the table\n`,
    ...place.readings.map(({ text, forks }) => `  ${names(forks)}: ${text ?? 'out'}\n`),
  ]);
  return [...changed, ...left].join('');
}

const nameOf = ({ name }: Room): string => name;
const called = ({ label, point }: MergedPlace): string => label || point;
