import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { align } from './align.ts';
import { displayLabels, withoutClashes } from './bis.ts';
import { compile, type Revision } from './compile.ts';
import type { Compiled, CompiledPoint, Content } from './compiled.ts';
import { leftOpen } from './left-open.ts';
import type { Fork, Merged, MergedChange } from './merged.ts';
import { idOf, whereIn, type Brought, type Merging } from './merging.ts';
import { isOpenIn, openBrackets, textOf } from './open-brackets.ts';
import { kindWith, partyId, pointId, type Point, type PointId } from './point.ts';
import { rebase } from './rebase.ts';
import { standing } from './standing.ts';
import { withLabelsInOrder } from './write-brackets.ts';

/**
 * Brings back into a text what several rooms have made of it: what only one of them changed goes
 * in, as when forks are merged (`unopposed: apply`). Where they differ, where one is not of one mind,
 * and where the base says something else by now than what was given to it, the base stays and the
 * wordings are listed. At the points of `leave` the base stays and nothing is listed.
 *
 * `points` is made of words alone: the names and the order of the forks, and the ids of what is new
 * in them, change nothing in it. A new point is named by its own words.
 */
export function mergeForks(
  base: readonly Point[],
  forks: readonly Fork[],
  leave: ReadonlySet<PointId> = new Set(),
): Merged {
  const brought = forks.map((fork) => broughtTo(base, fork, leave));
  const contested = new Set(brought.flatMap((fork) => [...fork.contested]));
  const staying = new Set([...contested, ...leave]);
  const revisions = brought.map(({ name, points }): Revision => {
    return { party: partyId(name), points: asInBase(points, base, staying) };
  });
  const compiled = compile(base, revisions, { identity: 'ids', unopposed: 'apply' });
  const inWords = new Set(openBrackets(compiled).map(({ point }) => point));
  const merging = { base, compiled, inWords, contested, brought };
  const points = withoutClashes(pointsOf(merging), new Set(base.map(({ id }) => id)));
  return { points, changes: changesOf(merging, points), open: leftOpen(merging) };
}

/** The id of a point that is new: the same wherever the words come from. */
export const idByWords = ({ kind, text }: Pick<Point, 'kind' | 'text'>): PointId =>
  pointId(`n${bytesToHex(sha256(utf8ToBytes(`${kind}\n${text}`))).slice(0, 32)}`);

function broughtTo(
  base: readonly Point[],
  { name, from, points: held, open: unsettled }: Fork,
  leave: ReadonlySet<PointId>,
): Brought {
  const known = new Set([...base, ...from].map(({ id }) => id));
  const named = held
    .map((point) => (known.has(point.id) ? point : { ...point, id: idByWords(point) }))
    .filter(({ id }) => known.has(id) || !leave.has(id));
  const { points, conflicts } = rebase(from, base, named, 'ids');
  const open = new Map([...unsettled].filter(([id]) => !leave.has(id)));
  const found = conflicts.map(({ point }) => point).filter((id) => !leave.has(id));
  return { name, points, open, contested: new Set([...open.keys(), ...found]) };
}

/** The points with those named as and where the base has them, or without them. */
export function asInBase(
  points: readonly Point[],
  base: readonly Point[],
  named: ReadonlySet<PointId>,
): readonly Point[] {
  if (named.size === 0) return points;
  const { baseOf, moved } = align(base, points, 'ids');
  const inPlace = new Set(points.filter((_, place) => !moved[place]).map(({ id }) => id));
  const back = points.flatMap((point, place) => {
    if (!named.has(point.id)) return [point];
    const own = base[baseOf[place] ?? -1];
    return own && inPlace.has(own.id) ? [own] : [];
  });
  for (const [place, point] of base.entries()) {
    if (!named.has(point.id) || inPlace.has(point.id)) continue;
    const before = base.slice(0, place).findLast(({ id }) => inPlace.has(id));
    back.splice(before ? back.findIndex(({ id }) => id === before.id) + 1 : 0, 0, point);
    inPlace.add(point.id);
  }
  return back;
}

/**
 * What was made of the `given` points of a base, with the other points of the base around it. What is
 * new stays behind the point that it is behind.
 */
export function withRest(
  part: readonly Point[],
  base: readonly Point[],
  given: ReadonlySet<PointId>,
): readonly Point[] {
  const known = new Set(base.map(({ id }) => id));
  const whole = [...part];
  const there = new Set(part.map(({ id }) => id));
  let last: PointId | undefined;
  for (const point of base) {
    if (!given.has(point.id)) {
      const from = whole.findIndex(({ id }) => id === last) + 1;
      const next = whole.findIndex(({ id }, place) => place >= from && known.has(id));
      whole.splice(last === undefined ? 0 : next < 0 ? whole.length : next, 0, point);
      there.add(point.id);
    }
    if (there.has(point.id)) last = point.id;
  }
  return whole;
}

function pointsOf(merging: Merging): readonly Point[] {
  const { compiled } = merging;
  const labels = displayLabels(withLabelsInOrder(compiled));
  return compiled.points
    .filter((point) => stands(point, merging))
    .map((point) => {
      const { kind, depth, content, label: compiledLabel, in: held } = point;
      const label = keepsNone(point, compiled.parties) ? undefined : labels.get(point.id);
      return {
        id: idOf(point),
        ...(label ? { label } : {}),
        kind: typeof compiledLabel === 'object' ? kindWith(label, kind) : kind,
        depth,
        text: isOpenIn(point, compiled.parties)
          ? textOf(content, ({ base }) => base)
          : wordsOf(content, held?.by ?? compiled.parties),
      };
    });
}

/** Whether the base has a point without a number, and the forks do not give it one and the same. */
function keepsNone({ in: held, label }: CompiledPoint, parties: Compiled['parties']): boolean {
  if (typeof label !== 'object' || held?.base === false) return false;
  return label.some(
    (part) =>
      typeof part === 'object' &&
      !standing(part, held?.by ?? parties) &&
      part.alternatives.some(({ base, content }) => base && content.length === 0),
  );
}

/** Whether a compiled point stands at its place: one of the base until all is settled, others once it is. */
function stands({ id, in: held, movedTo }: CompiledPoint, { inWords }: Merging): boolean {
  if (!held) return true;
  if (!held.base) return held.applied === true && !inWords.has(id);
  return held.applied !== false && (held.by.length > 0 || movedTo !== undefined);
}

/** What is settled of a content, and the base's words where it is not. */
const wordsOf = (content: Content, by: Compiled['parties']): string =>
  content
    .map((part) => {
      if (typeof part === 'string') return part;
      const one = standing(part, by);
      return one ? wordsOf(one.content, one.by) : textOf([part], ({ base }) => base);
    })
    .join('');

function changesOf(merging: Merging, points: readonly Point[]): readonly MergedChange[] {
  const { base, compiled } = merging;
  const after = new Map(points.map((point) => [point.id, point]));
  return compiled.points.flatMap((point): MergedChange[] => {
    const id = idOf(point);
    const becomes = after.get(id);
    const here = stands(point, merging);
    const moved = here && point.movedFrom !== undefined;
    const was = base.find((one) => one.id === id);
    if (becomes && !here) return [];
    if (!moved && was?.text === becomes?.text) return [];
    const label = becomes?.label ?? was?.label ?? '';
    const forks = whoChanged(merging, point, was);
    const joint =
      becomes !== undefined && !forks.some((name) => textAs(point, name) === becomes.text);
    const place = { point: id, label, ...whereIn(merging, point), was: was?.text ?? null };
    return [{ ...place, becomes: becomes?.text ?? null, moved, forks, joint }];
  });
}

/** The forks that have here something else than the base. */
function whoChanged(
  { compiled }: Merging,
  point: CompiledPoint,
  was: Point | undefined,
): readonly string[] {
  const { in: held } = point;
  return compiled.parties.filter((party) => {
    const here = held?.by.includes(party) ?? true;
    if (here !== (held?.base ?? true)) return true;
    return here && was?.text !== textAs(point, party);
  });
}

const textAs = ({ content }: CompiledPoint, fork: string): string =>
  textOf(content, ({ by }) => by.includes(partyId(fork)));
