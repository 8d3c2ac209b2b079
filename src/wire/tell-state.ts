import { ratesAt } from '../core/record/rates.ts';
import { coverageOf } from '../core/record/coverage.ts';
import { missingAt } from '../core/record/missing.ts';
import { isOpen } from '../core/record/standing.ts';
import { factHolds } from '../core/record/facts.ts';
import type { Gate, Pledge, Rate, Requirement, Session } from '../core/record/matters.ts';
import type { Person, Roster } from '../core/record/roster.ts';
import type { Room, State } from '../core/record/state.ts';
import type { RoomTold, StateTold } from './state.ts';
import { tellInstrument } from './tell-instrument.ts';
import { tellOfSession, tellSaid } from './tell-said.ts';

/**
 * A state in words of the wire.
 *
 * @param now the instant for which gates are answered: ISO 8601, UTC
 * @param at the instant that was asked for, if one was
 */
export function tellState(
  { negotiation, roster, rooms }: State,
  now: string,
  at?: string,
): StateTold {
  return {
    negotiation,
    title: roster.title,
    summary: roster.summary,
    ...(at === undefined ? {} : { at }),
    parties: [...roster.parties.values()].map(({ id: party, name, members, about }) => ({
      party,
      name,
      members,
      ...(about === undefined ? {} : { about }),
    })),
    people: [...roster.people.values()].map(tellPerson),
    rooms: [...rooms.values()].map((room) => tellRoom(room, roster, now)),
  };
}

const tellPerson = ({ id: person, source, ...rest }: Person): StateTold['people'][number] => ({
  person,
  ...rest,
  entry: source.entry,
});

function tellRoom(room: Room, roster: Roster, now: string): RoomTold {
  const { id, name, purpose, track, tree, roots } = room;
  const members = [...room.members].flatMap(([person, { left }]) =>
    left === undefined ? [person] : [],
  );
  return {
    room: id,
    name,
    purpose,
    ...(track === undefined ? {} : { track }),
    size: tree.size,
    root: roots.at(-1) ?? '',
    members,
    instruments: [...room.instruments.values()].map((one) => tellInstrument(one, now)),
    gates: [...room.gates.values()].map((gate) => tellGate(room, gate, now)),
    sessions: [...room.sessions.values()].map((session) => tellSession(session, roster)),
    pledges: [...room.pledges.values()].map(tellPledge),
    requirements: tellRequirements(room, roster, now),
    ...(room.rates.size === 0 ? {} : { rates: [...room.rates.values()].flat().map(tellRate) }),
    facts: [...room.facts.values()].map((fact) => ({
      fact: fact.id,
      title: fact.title,
      holds: factHolds(fact, now),
      entry: fact.source.entry,
    })),
    ...tellSaid(room),
  };
}

function tellGate(room: Room, gate: Gate, now: string): RoomTold['gates'][number] {
  const { id, title, guards, condition, closes, waived, source } = gate;
  return {
    gate: id,
    title,
    guards,
    condition,
    ...(closes === undefined ? {} : { closes }),
    open: isOpen(room, gate, now),
    ...(waived === undefined ? {} : { waived: waived.reason }),
    missing: isOpen(room, gate, now) ? [] : missingAt(room, gate, now),
    entry: source.entry,
  };
}

export function tellSession(session: Session, roster: Roster): RoomTold['sessions'][number] {
  const { id, title, status, place, when, who, agenda, gate, outcome, source } = session;
  return {
    session: id,
    title,
    status,
    ...(place === undefined ? {} : { place }),
    when,
    who,
    agenda,
    ...(gate === undefined ? {} : { gate }),
    ...(outcome === undefined ? {} : { outcome }),
    ...tellOfSession(session, roster),
    entry: source.entry,
  };
}

function tellPledge({ id, source, ...rest }: Pledge): RoomTold['pledges'][number] {
  return { pledge: id, ...rest, entry: source.entry };
}

function tellRequirements(room: Room, { parties }: Roster, now: string): RoomTold['requirements'] {
  const rates = ratesAt(room.rates, Date.parse(now));
  const all = coverageOf(room.requirements.values(), room.pledges.values(), parties, rates);
  return all.map(({ requirement, measure, joined }) => {
    const told = tellRequirement(requirement);
    if (!measure) return told;
    const { inForce, waiting, missing, over } = measure;
    const covered = { inForce, waiting, missing, over };
    if (joined.length === 0) return { ...told, covered };
    const counted = joined.map(({ sum, rates }) => ({ ...sum, rates: rates.map(tellRate) }));
    return { ...told, covered, joined: counted };
  });
}

const tellRate = ({ source, ...rest }: Rate): NonNullable<RoomTold['rates']>[number] => ({
  ...rest,
  by: source.by,
  entry: source.entry,
});

const tellRequirement = ({ id, order, title, amount, source }: Requirement) => ({
  requirement: id,
  order,
  title,
  ...(amount === undefined ? {} : { amount }),
  entry: source.entry,
});
