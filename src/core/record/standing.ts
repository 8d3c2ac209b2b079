import type { PartyId, PointId } from '../text/point.ts';
import type { Condition, Stage } from './condition.ts';
import { onTable } from './rules.ts';
import {
  positions,
  type Gate,
  type Instrument,
  type Position,
  type Room,
  type TakenPosition,
} from './state.ts';
import { wordingsOf } from './wording.ts';

/** How a point stands now, by the rules of domain.md, Positions. */
export interface Standing {
  readonly point: PointId;
  readonly stage: Stage;
  /** Agreed by all, but only as part of a package that is not yet agreed. */
  readonly provisional: boolean;
  /** More than one wording is on the table. */
  readonly bracketed: boolean;
  readonly held: ReadonlyMap<PartyId, Held>;
}

export interface Held {
  /** What counts now: `silent` where the position lapsed. */
  readonly counts: Position;
  readonly taken?: TakenPosition;
}

const rank = (position: Position): number => positions.indexOf(position);

/** The points of the version on the table, and after them those that parties have added. */
export function pointsInPlay(instrument: Instrument): readonly PointId[] {
  const tabled = (onTable(instrument)?.points ?? [])
    .filter((point) => point.kind === 'point' || point.kind === 'paragraph')
    .map((point) => point.id);
  const added = [...instrument.amendments.values()].flatMap((own) =>
    [...own.values()].filter((amendment) => amendment.added).map((amendment) => amendment.point),
  );
  return [...new Set([...tabled, ...added])];
}

/** The standing of every point in play. */
export function standings(instrument: Instrument): ReadonlyMap<PointId, Standing> {
  const each = pointsInPlay(instrument).map((point) => standingOf(instrument, point));
  const whole = each.every((standing) => standing.stage === 'agreed');
  return new Map(
    each.map((standing) => [
      standing.point,
      { ...standing, provisional: instrument.package && standing.stage === 'agreed' && !whole },
    ]),
  );
}

function standingOf(instrument: Instrument, point: PointId): Standing {
  const bracketed = wordingsOf(instrument, point).length > 1;
  const taken = instrument.positions.get(point);
  const held = new Map(
    instrument.mustAgree.map((party): [PartyId, Held] => [party, heldBy(taken?.get(party))]),
  );
  return {
    point,
    stage: stageOf([...held.values()], bracketed),
    provisional: false,
    bracketed,
    held,
  };
}

const heldBy = (taken: TakenPosition | undefined): Held =>
  taken ? { counts: taken.lapsed ? 'silent' : taken.position, taken } : { counts: 'silent' };

/** domain.md, Positions, rule 2. */
function stageOf(held: readonly Held[], bracketed: boolean): Stage {
  if (held.some(({ counts }) => counts === 'referred')) return 'referred';
  if (!bracketed && held.every(({ counts }) => counts === 'agreed')) return 'agreed';
  const inPrinciple = held.every(({ counts }) => rank(counts) >= rank('in principle'));
  return inPrinciple ? 'in principle' : 'open';
}

/** How many points stand at each stage. */
export function tally(instrument: Instrument): Readonly<Record<Stage, number>> {
  const count = { open: 0, referred: 0, 'in principle': 0, agreed: 0 };
  for (const { stage } of standings(instrument).values()) count[stage] += 1;
  return count;
}

/** Whether a condition holds, and which part of it is missing: the tree of the condition, answered. */
export interface Answer {
  readonly condition: Condition;
  readonly holds: boolean;
  /** The points that still fall short. */
  readonly short: readonly PointId[];
  readonly parts: readonly Answer[];
}

/** The answer to a condition in a room as of an instant (ISO 8601). */
export function answer(room: Room, condition: Condition, at: string): Answer {
  if ('all' in condition) {
    const parts = condition.all.map((part) => answer(room, part, at));
    return { condition, holds: parts.every(({ holds }) => holds), short: [], parts };
  }
  if ('any' in condition) {
    const parts = condition.any.map((part) => answer(room, part, at));
    return { condition, holds: parts.some(({ holds }) => holds), short: [], parts };
  }
  if ('of' in condition) {
    const parts = condition.of.map((part) => answer(room, part, at));
    const enough = parts.filter(({ holds }) => holds).length >= condition.atLeast;
    return { condition, holds: enough, short: [], parts };
  }
  if ('points' in condition) return pointsAnswer(room, condition);
  const single = { condition, short: [], parts: [] };
  if ('fact' in condition)
    return { ...single, holds: room.facts.get(condition.fact)?.holds ?? false };
  if ('notBefore' in condition) return { ...single, holds: at >= condition.notBefore };
  return { ...single, holds: false };
}

function pointsAnswer(room: Room, condition: Extract<Condition, { points: unknown }>): Answer {
  const instrument = room.instruments.get(condition.instrument);
  const all = instrument ? standings(instrument) : new Map<PointId, Standing>();
  const enough: readonly Stage[] =
    condition.points === 'agreed' ? ['agreed'] : ['agreed', 'in principle'];
  const asked = condition.named ?? [...all.keys()];
  const short = asked.filter((point) => !enough.includes(all.get(point)?.stage ?? 'open'));
  const holds = asked.length > 0 && short.length <= (condition.except ?? 0);
  return { condition, holds, short, parts: [] };
}

/** Whether what waits behind a gate may happen at an instant: the condition holds, or was waived. */
export const isOpen = (room: Room, gate: Gate, at: string): boolean =>
  gate.waived !== undefined || answer(room, gate.condition, at).holds;
