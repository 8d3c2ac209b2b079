import { oneText, textHash } from './closing.ts';
import { instrumentId } from './ids.ts';
import type { Instrument } from './instrument.ts';
import { agreeing, closingMoves } from './moves-closing.test-kit.ts';
import { matterMoves, ofAll } from './moves-matters.test-kit.ts';
import {
  added,
  admitted,
  amended,
  Dice,
  left,
  mandated,
  opened,
  put,
  putBack,
  rooms,
  said,
  settingOf,
  stood,
  tabled,
  withdrawn,
  words,
  type Move,
} from './moves.test-kit.ts';
import { wordingHash } from './wording.ts';
import { firstPoints, heads, minute, people, talks, World, type Act } from './worlds.test-kit.ts';

/** The moves that are made more often stand here more than once. */
const textMoves: readonly Move[] = [
  said,
  opened,
  admitted,
  left,
  amended,
  amended,
  added,
  withdrawn,
  stood,
  stood,
  stood,
  tabled,
  mandated,
  put,
  putBack,
];

/**
 * Talks in which each number of `choices` decided one thing that someone did or tried to do, in any
 * room and with any right to do it or none. One in four of what the rules refuse stands in the record all the same.
 */
export const worldOf = (choices: readonly number[]): World => played(talks(), choices, textMoves);

/** The same with everything that can happen until the text binds, begun early or late on that way. */
export function longWorldOf(choices: readonly number[]): World {
  const [beginning = 0, ...rest] = choices;
  const begun = new Dice(beginning).pick([
    talks(),
    hushed,
    agreed,
    frozen,
    bound,
    reserved,
    inFrench,
  ]);
  return played(new World(begun), rest, [...textMoves, ...closingMoves, ...matterMoves]);
}

function played(world: World, choices: readonly number[], moves: readonly Move[]): World {
  for (const choice of choices) {
    const dice = new Dice(choice);
    const setting = settingOf(world, dice, accordOf(world));
    const act: Act = { by: setting.by, ...dice.pick(moves)(setting) };
    if (dice.odds(4)) world.force(act);
    else world.try(act);
  }
  return world;
}

/** Talks in which every party has agreed to every point. */
const agreed = agreedTalks();
function agreedTalks(): World {
  const world = talks();
  for (const act of agreeing({ accord: accordOf(world) })) {
    const { party } = act.body as { readonly party: keyof typeof heads };
    world.must({ by: heads[party], ...act });
  }
  return world;
}

/** The same, and the text is frozen, with terms by which it enters into force. */
const frozen = frozenTalks();
function frozenTalks(): World {
  const world = new World(agreed);
  const accord = accordOf(world);
  const hash = textHash(accord, oneText(accord) ?? []);
  const body = { instrument: 'accord', version: accord.versions.length, hash };
  world.must({ by: 'chair', room: 'plenary', kind: 'text-frozen', body });
  const terms = { instrument: 'accord', ratifications: 2 };
  world.must({ by: 'chair', room: 'plenary', kind: 'force-set', body: terms });
  return world;
}

/** The same, signed by all and ratified by two: it is in force. */
const bound = boundTalks();
function boundTalks(): World {
  const world = new World(frozen);
  const { hash } = accordOf(world).closing ?? {};
  const enter = (party: keyof typeof heads, kind: string): void => {
    const body = { instrument: 'accord', party, hash: hash ?? '' };
    world.must({ by: heads[party], room: 'plenary', kind, body });
  };
  for (const party of ['AR', 'BE', 'CO'] as const) enter(party, 'signed');
  for (const party of ['AR', 'BE'] as const) enter(party, 'ratified');
  return world;
}

/** The same, with a reservation to which another party objects. */
const reserved = reservedTalks();
function reservedTalks(): World {
  const world = new World(bound);
  const on = { instrument: 'accord', reservation: 'r' };
  const reservation = { ...on, party: 'BE', text: 'Not the islands.' };
  world.must({ by: 'ben', room: 'plenary', kind: 'reservation-entered', body: reservation });
  const objection = { ...on, party: 'AR' };
  world.must({ by: 'ada', room: 'plenary', kind: 'objection-made', body: objection });
  return world;
}

/**
 * Talks over a text that is authentic in French too, as AR has to accept; a point is worded in it. A session
 * was held, with a communique proposed.
 */
const inFrench = frenchTalks();
function frenchTalks(): World {
  const world = talks();
  const languages = [{ language: 'fr', title: 'Accord', concerns: ['AR'] }];
  const set = { instrument: 'accord', languages };
  world.must({ by: 'chair', room: 'plenary', kind: 'languages-set', body: set });
  const [{ id: point, text: on }] = firstPoints;
  const wordings = [{ point, on: wordingHash([on]), text: 'Chaque Partie publie ses données.' }];
  const filed = { instrument: 'accord', language: 'fr', wordings };
  world.must({ by: 'chair', room: 'plenary', kind: 'translation-filed', body: filed });
  const held = ofAll('s3');
  world.must({ by: 'chair', room: 'plenary', kind: 'session-held', body: held });
  const joint = { session: 's3', communique: 'c', parties: ['AR', 'BE', 'CO'], text: 'We met.' };
  world.must({ by: 'chair', room: 'plenary', kind: 'communique-proposed', body: joint });
  return world;
}

/** Talks under silence for a while. */
const hushed = hushedTalks();
function hushedTalks(): World {
  const world = talks();
  const until = minute(world.entries.length + 12);
  const body = { instrument: 'accord', version: 1, until };
  world.must({ by: 'chair', room: 'plenary', kind: 'silence-called', body });
  return world;
}

/** Does to a world what happens in rooms where `viewer` is not: one room for each number. */
export function behindDoors(world: World, viewer: string, choice: number, at: string): void {
  const dice = new Dice(choice);
  const others = people.filter((person) => person !== viewer);
  const by = dice.pick(others);
  const room = `hidden ${choice}`;
  const members = others.filter(() => dice.odds(2));
  const body = { name: dice.pick(rooms), purpose: 'caucus', members };
  world.try({ by, room, kind: 'room-opened', body, at });
  world.try({ by, room, kind: 'remark-made', body: { text: dice.pick(words) }, at });
  world.force({ by: viewer, room, kind: 'remark-made', body: { text: 'let me in' }, at });
}

/** The text that the talks are about. */
export function accordOf(world: World): Instrument {
  const plenary = world.state.rooms.get(world.room('plenary'));
  const accord = plenary?.instruments.get(instrumentId('accord'));
  if (!accord) throw new RangeError('the accord is not on the table');
  return accord;
}
