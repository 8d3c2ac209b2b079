import type { PartyId, PointId } from '../text/point.ts';
import { lackingConsent } from './consents.ts';
import { forceOf } from './force.ts';
import type { InstrumentId } from './ids.ts';
import type { Instrument } from './instrument.ts';
import type { Gate, Pledge } from './matters.ts';
import { answer, isOpen, provisions, type Answer } from './standing.ts';
import type { Room } from './state.ts';

/** A gate that is shut, and what keeps it so in the texts of its room. */
export interface ShutGate {
  readonly gate: Gate;
  /** Points that fall short, with all that is below them. */
  readonly points: ReadonlyMap<InstrumentId, ReadonlySet<PointId>>;
  /** Parties whose signature or ratification it waits for. */
  readonly consents: ReadonlyMap<InstrumentId, ReadonlySet<PartyId>>;
}

/** The gates of a room that are shut at an instant (ISO 8601), in the order in which they were set. */
export const shutGates = (room: Room, at: string): readonly ShutGate[] =>
  [...room.gates.values()]
    .filter((gate) => !isOpen(room, gate, at))
    .map((gate) => {
      const missing = partsMissing(answer(room, gate.condition, at));
      return { gate, points: pointsIn(room, missing), consents: consentsIn(room, missing, at) };
    });

/** The single conditions under one that do not hold. */
const partsMissing = (answered: Answer): readonly Answer[] => {
  if (answered.holds) return [];
  return answered.parts.length > 0 ? answered.parts.flatMap(partsMissing) : [answered];
};

function pointsIn(room: Room, missing: readonly Answer[]): ShutGate['points'] {
  const points = new Map<InstrumentId, Set<PointId>>();
  for (const { condition, short } of missing) {
    const instrument = 'points' in condition && room.instruments.get(condition.instrument);
    if (!instrument) continue;
    const parts = new Map(provisions(instrument).map((one) => [one.point, one.parts]));
    const all = short.flatMap((point) => parts.get(point) ?? [point]);
    points.set(instrument.id, new Set([...(points.get(instrument.id) ?? []), ...all]));
  }
  return points;
}

function consentsIn(room: Room, missing: readonly Answer[], at: string): ShutGate['consents'] {
  const consents = new Map<InstrumentId, Set<PartyId>>();
  const lacks = (id: InstrumentId, parties: readonly PartyId[]): void => {
    consents.set(id, new Set([...(consents.get(id) ?? []), ...parties]));
  };
  for (const { condition } of missing) {
    if ('consents' in condition) {
      lacks(condition.instrument, lackingConsent(room, condition, at).parties);
    }
    const instrument = 'inForce' in condition && room.instruments.get(condition.inForce);
    if (instrument) lacks(instrument.id, forceOf(instrument, at).waitsFor);
  }
  return consents;
}

/** What cannot go on as long as a point is not settled. */
export interface Hanging {
  readonly gates: readonly Gate[];
  /** Pledges that wait for one of these gates. */
  readonly pledges: readonly Pledge[];
  /** Texts that develop the point. */
  readonly instruments: readonly Instrument[];
}

/** What hangs on a point of a text: `shut` are the shut gates of its room. */
export function hangingOn(
  room: Room,
  shut: readonly ShutGate[],
  instrument: InstrumentId,
  point: PointId,
): Hanging {
  const gates = shut
    .filter(({ points }) => points.get(instrument)?.has(point))
    .map(({ gate }) => gate);
  return {
    gates,
    pledges: [...room.pledges.values()].filter(
      ({ gate, status }) => status !== 'withdrawn' && gates.some(({ id }) => id === gate),
    ),
    instruments: [...room.instruments.values()].filter(
      ({ parent }) => parent?.instrument === instrument && parent.point === point,
    ),
  };
}
