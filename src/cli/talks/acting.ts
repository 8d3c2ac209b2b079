import type { Instrument } from '../../core/record/instrument.ts';
import { rosterOf } from '../../core/record/ids.ts';
import type { Room, State } from '../../core/record/state.ts';
import type { PartyId } from '../../core/text/point.ts';
import type { Command, Given, OptionSpec } from '../command.ts';
import type { Io } from '../io.ts';
import { CommandRefused } from '../refused.ts';
import { enterAll, type RoomAct } from './acts.ts';
import { signedIn } from './host.ts';
import { keyGiven } from './key-files.ts';
import { recordOf } from './memory.ts';
import { keyOption, negotiationOption, roomOption } from './options.ts';
import { negotiationGiven, partyGiven, roomGiven } from './scribe.ts';
import { instrumentGiven } from './texts.ts';

/** What an act in a room needs to know; what is asked for is refused in one sentence where it is not there. */
export interface Acting {
  readonly given: Given;
  readonly io: Io;
  readonly room: Room;
  /** The party that it is done for. */
  readonly party: () => PartyId;
  /** The text that it is about. */
  readonly instrument: () => Instrument;
}

type Told = Omit<Command, 'run' | 'options' | 'operands'> & Partial<Pick<Command, 'operands'>>;

type ActsOf = (acting: Acting) => RoomAct | Promise<readonly RoomAct[]>;

const textOption: OptionSpec = {
  value: 'ID',
  help: 'the text, where there are several in the room',
};

/** A command that enters what it comes to in a room, one act after the other, and prints what was recorded. */
export const inRoom = (command: Told, options: Command['options'], actsOf: ActsOf): Command =>
  entering(command, { room: roomOption, ...options }, actsOf, (given, state) =>
    roomGiven(given, state, 'room'),
  );

/** The same, about one text of the room. */
export const onText = (command: Told, options: Command['options'], actsOf: ActsOf): Command =>
  inRoom(command, { text: textOption, ...options }, actsOf);

/** The same, in the roster. */
export const inRoster = (command: Told, options: Command['options'], actsOf: ActsOf): Command =>
  entering(command, options, actsOf, (_given, { rooms, negotiation }) => {
    const roster = rooms.get(rosterOf(negotiation));
    if (roster) return roster;
    throw new CommandRefused('The roster of this negotiation cannot be read.');
  });

const entering = (
  command: Told,
  options: Command['options'],
  actsOf: ActsOf,
  roomOf: (given: Given, state: State) => Room,
): Command => ({
  operands: ['URL'],
  ...command,
  options: { key: keyOption, ...options, negotiation: negotiationOption },
  run: async (given, io) => {
    const own = await keyGiven(given);
    await signedIn(given.files[0] ?? '', own, async (host) => {
      const negotiation = negotiationGiven(given, await host.home());
      const { state } = await recordOf(host, negotiation, own.path);
      const room = roomOf(given, state);
      const party = (): PartyId => partyGiven(given, state, own);
      const instrument = (): Instrument => instrumentGiven(given, room);
      const acts = await actsOf({ given, io, room, party, instrument });
      await enterAll(io, { host, state, own, room: room.id }, 'kind' in acts ? [acts] : acts);
    });
  },
});
