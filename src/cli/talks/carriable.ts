import { carriableAct, carriableWording, type Carriable } from '../../core/record/carry.ts';
import { wholeWords, type Stretch } from '../../core/record/left-out.ts';
import type { Room, State } from '../../core/record/state.ts';
import { wordingOf } from '../../core/record/wording.ts';
import type { Given } from '../command.ts';
import { CommandRefused } from '../refused.ts';
import { roomNamed } from './scribe.ts';
import { instrumentGiven, pointNamed } from './texts.ts';

/** What a command line says is to be carried: words, an entry of a room, or a party's wording. */
export function carriableGiven(given: Given, state: State): Carriable {
  const words = given.value('words');
  const entry = given.value('entry');
  const point = given.value('point');
  if ([words, entry, point].filter((one) => one !== undefined).length !== 1) {
    throw new CommandRefused('Say what to carry: one of --words, --entry or --point.');
  }
  if (words !== undefined) return { words };
  const from = given.value('from');
  if (from === undefined) {
    throw new CommandRefused('--from is missing; name the room that it stands in.');
  }
  const room = state.rooms.get(roomNamed(state, from));
  if (!room) throw new CommandRefused(`There is no room "${from}".`);
  return entry === undefined ? wordingGiven(given, room, point ?? '') : entryIn(state, room, entry);
}

function entryIn(state: State, room: Room, seq: string): Carriable {
  const act = room.acts.find(({ source }) => String(source.seq) === seq);
  const source = act && carriableAct(state, room, act);
  if (source) return source;
  throw new CommandRefused(
    act
      ? `Entry ${seq} of "${room.name}" says nothing that could be carried; say it with --words.`
      : `There is no entry ${seq} in "${room.name}"; see "parley entries".`,
  );
}

function wordingGiven(given: Given, room: Room, named: string): Carriable {
  const instrument = instrumentGiven(given, room);
  const code = given.value('party');
  const party = instrument.mustAgree.find((one) => one === code);
  if (party === undefined) {
    throw new CommandRefused(
      `Whose wording? Add --party, one of: ${instrument.mustAgree.join(', ')}.`,
    );
  }
  const point = pointNamed(instrument, named);
  return carriableWording(instrument, { point, text: wordingOf(instrument, party, point), party });
}

/** Where the words that are to be left out stand; each must be there, and everywhere it is, it goes. */
export function leftOutGiven(given: Given, words = ''): readonly Stretch[] {
  return given.values('leave-out').flatMap((gone) => {
    const places: Stretch[] = [];
    for (let at = words.indexOf(gone); at >= 0; at = words.indexOf(gone, at + gone.length)) {
      places.push(wholeWords(words, [at, at + gone.length]));
    }
    if (places.length > 0) return places;
    throw new CommandRefused(`"${gone}" is not among the words that are carried: ${words}`);
  });
}
