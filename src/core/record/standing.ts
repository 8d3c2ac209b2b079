import type { PartyId, PointId, PointKind } from '../text/point.ts';
import { filingsOf, wordOf, type Word } from './coalitions.ts';
import type { Condition, Stage } from './condition.ts';
import { holdsConsent } from './consents.ts';
import { factHolds } from './facts.ts';
import { forceOf } from './force.ts';
import { openPlaces } from './places.ts';
import { onTable } from './rules.ts';
import { positions, type Instrument, type Position, type TakenPosition } from './instrument.ts';
import type { Gate } from './matters.ts';
import type { Room } from './state.ts';
import { hasCome } from './when.ts';
import { wordingsOf } from './wording.ts';

/** How a point stands now, by the rules of domain.md, Positions. */
export interface Standing {
  readonly point: PointId;
  readonly stage: Stage;
  /** Agreed by all, but only as part of a package that is not yet agreed. */
  readonly provisional: boolean;
  /** More than one wording is on the table, or the point does not stand in one place for all. */
  readonly bracketed: boolean;
  /** Part of a provision. A paragraph without a number that no one disputes is not. */
  readonly counted: boolean;
  readonly held: ReadonlyMap<PartyId, Held>;
}

export interface Held {
  /** What counts now: `silent` where the position lapsed. */
  readonly counts: Position;
  readonly taken?: TakenPosition;
  /** The coalition whose position it is, where the party has not spoken for itself. */
  readonly through?: PartyId;
}

const rank = (position: Position): number => positions.indexOf(position);

interface InPlay {
  readonly id: PointId;
  readonly kind: PointKind;
  readonly depth: number;
}

/** What the parties have to agree on, in the order of the text: the points on the table, and those that parties have added. */
function inPlay(instrument: Instrument): readonly InPlay[] {
  const added = instrument.mustAgree.flatMap((party) =>
    [...filingsOf(instrument, party).values()].filter(
      (filed) => filed.added && filed.text !== undefined,
    ),
  );
  const all: InPlay[] = [...(onTable(instrument)?.points ?? [])];
  for (const { point: id, added: place } of added) {
    if (!place || all.some((there) => there.id === id)) continue;
    const { after, kind, depth } = place;
    const at = all.findIndex((there) => there.id === after) + 1;
    all.splice(after !== undefined && at === 0 ? all.length : at, 0, { id, kind, depth });
  }
  return all.filter(({ kind }) => kind === 'point' || kind === 'paragraph');
}

/** The points and paragraphs in play, in the order of the text. */
export const pointsInPlay = (instrument: Instrument): readonly PointId[] =>
  inPlay(instrument).map(({ id }) => id);

const found = new WeakMap<Instrument, ReadonlyMap<PointId, Standing>>();

/** The standing of every point in play. Who shows a text asks in several places, so it is kept for each state of one. */
export function standings(instrument: Instrument): ReadonlyMap<PointId, Standing> {
  const known = found.get(instrument) ?? standingsOf(instrument);
  found.set(instrument, known);
  return known;
}

function standingsOf(instrument: Instrument): ReadonlyMap<PointId, Standing> {
  const each = pointsInPlay(instrument).map((point) => standingOf(instrument, point));
  const all = new Map(each.map((standing) => [standing.point, standing]));
  const counting = provisionsOf(instrument, all);
  const counted = new Set(counting.flatMap(({ parts }) => parts));
  const partial = instrument.package && counting.some(({ stage }) => stage !== 'agreed');
  const harvested = new Set([
    ...instrument.exempt.keys(),
    ...counting.flatMap(({ point, parts }) => (instrument.exempt.has(point) ? parts : [])),
  ]);
  return new Map(
    each.map((standing) => [
      standing.point,
      {
        ...standing,
        counted: counted.has(standing.point),
        provisional: partial && standing.stage === 'agreed' && !harvested.has(standing.point),
      },
    ]),
  );
}

/** An outermost point with all that is below it: what people count when they say "28 points". */
export interface Provision {
  readonly point: PointId;
  readonly stage: Stage;
  /** The point itself and those below it. */
  readonly parts: readonly PointId[];
}

/**
 * The provisions of a text. One stands where its weakest part stands. A paragraph without a number
 * counts only where it is disputed or someone has taken a position on it, or where nothing is numbered.
 */
export const provisions = (instrument: Instrument): readonly Provision[] =>
  provisionsOf(instrument, standings(instrument));

function provisionsOf(
  instrument: Instrument,
  all: ReadonlyMap<PointId, Standing>,
): readonly Provision[] {
  const points = inPlay(instrument);
  const numbered = points.filter(({ kind }) => kind === 'point');
  const outermost = Math.min(...numbered.map(({ depth }) => depth));
  const groups: PointId[][] = [];
  let open: PointId[] | undefined;
  for (const { id, kind, depth } of points) {
    const within = kind === 'point' && depth > outermost ? open : undefined;
    if (within) within.push(id);
    else if (kind === 'point') groups.push((open = [id]));
    else if (numbered.length === 0 || isDisputed(all.get(id))) groups.push([id]);
  }
  return groups.flatMap((parts) => {
    const [point] = parts;
    return point === undefined ? [] : [{ point, parts, stage: weakest(parts, all) }];
  });
}

const isDisputed = (standing: Standing | undefined): boolean =>
  standing !== undefined &&
  (standing.bracketed || [...standing.held.values()].some(({ taken }) => taken !== undefined));

const fromWeakest: readonly Stage[] = ['referred', 'open', 'in principle', 'agreed'];

function weakest(parts: readonly PointId[], all: ReadonlyMap<PointId, Standing>): Stage {
  const reached = parts.map((part) => all.get(part)?.stage ?? 'open');
  return fromWeakest.find((stage) => reached.includes(stage)) ?? 'agreed';
}

function standingOf(instrument: Instrument, point: PointId): Standing {
  const bracketed = wordingsOf(instrument, point).length > 1 || openPlaces(instrument).has(point);
  const held = new Map(
    instrument.mustAgree.map((party): [PartyId, Held] => [party, heldOn(instrument, point, party)]),
  );
  return {
    point,
    stage: stageOf([...held.values()], bracketed),
    provisional: false,
    bracketed,
    counted: true,
    held,
  };
}

/** Where a party, or a coalition, stands on a point. */
export const heldOn = (instrument: Instrument, point: PointId, party: PartyId): Held =>
  heldBy(wordOf(instrument, point, party));

const heldBy = (word: Word | undefined): Held =>
  word ? { counts: word.taken.lapsed ? 'silent' : word.taken.position, ...word } : silent;

const silent: Held = { counts: 'silent' };

/** domain.md, Positions, rule 2. */
function stageOf(held: readonly Held[], bracketed: boolean): Stage {
  if (held.some(({ counts }) => counts === 'referred')) return 'referred';
  if (!bracketed && held.every(({ counts }) => counts === 'agreed')) return 'agreed';
  const inPrinciple = held.every(({ counts }) => rank(counts) >= rank('in principle'));
  return inPrinciple ? 'in principle' : 'open';
}

/** How many provisions stand at each stage. */
export function tally(instrument: Instrument): Readonly<Record<Stage, number>> {
  const count = { open: 0, referred: 0, 'in principle': 0, agreed: 0 };
  for (const { stage } of provisions(instrument)) count[stage] += 1;
  return count;
}

/** Whether a condition holds, and which part of it is missing: the tree of the condition, answered. */
export interface Answer {
  readonly condition: Condition;
  readonly holds: boolean;
  /** The provisions that still fall short. */
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
  if ('consents' in condition) {
    return { ...single, holds: holdsConsent(room, condition, at) };
  }
  if ('inForce' in condition) {
    const instrument = room.instruments.get(condition.inForce);
    return { ...single, holds: instrument !== undefined && forceOf(instrument, at).inForce };
  }
  if ('fact' in condition)
    return { ...single, holds: factHolds(room.facts.get(condition.fact), at) };
  if ('notBefore' in condition) return { ...single, holds: hasCome(condition.notBefore, at) };
  return { ...single, holds: false };
}

function pointsAnswer(room: Room, condition: Extract<Condition, { points: unknown }>): Answer {
  const instrument = room.instruments.get(condition.instrument);
  const all = instrument ? provisions(instrument) : [];
  const enough: readonly Stage[] =
    condition.points === 'agreed' ? ['agreed'] : ['agreed', 'in principle'];
  const asked = condition.named ?? all.map(({ point }) => point);
  const reached = new Map(all.map(({ point, stage }) => [point, stage]));
  const alone = instrument ? standings(instrument) : undefined;
  const stageOfAsked = (point: PointId): Stage =>
    reached.get(point) ?? alone?.get(point)?.stage ?? 'open';
  const short = asked.filter((point) => !enough.includes(stageOfAsked(point)));
  const holds = asked.length > 0 && short.length <= (condition.except ?? 0);
  return { condition, holds, short, parts: [] };
}

/** Whether what waits behind a gate may happen at an instant: the condition holds, or was waived. */
export const isOpen = (room: Room, gate: Gate, at: string): boolean =>
  gate.waived !== undefined || answer(room, gate.condition, at).holds;
