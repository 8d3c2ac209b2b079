import { displayLabels } from './bis.ts';
import type { Alternative, Choice, Compiled, CompiledPoint, Content, Holders } from './compiled.ts';
import {
  isOpenIn,
  isOut,
  openBrackets,
  textOf,
  type BracketPlace,
  type OpenBracket,
} from './open-brackets.ts';
import { kindWith, type PartyId, type Point, type PointId } from './point.ts';
import { TextRefused } from './refused.ts';
import { standing } from './standing.ts';

/** Whose words are to stand: a party's, the base's, or none. */
export type Wish = { readonly party: PartyId } | 'base' | 'delete';

/** One bracket, or all of a point, settled. */
export interface Settlement {
  readonly point: PointId;
  /** Left out: the whole point, wherever it was moved to, with what was split from it or merged. */
  readonly place?: BracketPlace;
  readonly wish: Wish;
}

/**
 * Settles brackets of a compiled text: at the places named the words that are wanted stand, as
 * if agreed by all; the others stay open. Brackets are counted as `openBrackets` does, before anything
 * is settled. `rest` is wanted wherever nothing is said; if nothing is said at all, its labels
 * stand too, and elsewhere those that are shown (`displayLabels`).
 *
 * Refused: a party that sent no revision, a place where nothing is open, a wish that no one there
 * has, and one place settled twice.
 */
export function settle(
  compiled: Compiled,
  settlements: readonly Settlement[],
  rest?: Exclude<Wish, 'delete'>,
): Compiled {
  const wishes = new Wishes(compiled, settlements, rest);
  const { parties } = compiled;
  const labels = displayLabels(compiled);
  const whole = settlements.length === 0 ? rest : undefined;
  const points = compiled.points.flatMap((point) =>
    settledPoint(point, parties, wishes).map((settled) =>
      whole === undefined
        ? withShownLabel(settled, point, labels)
        : asWanted(settled, whole, parties),
    ),
  );
  return { ...compiled, points: withoutLostLinks(points) };
}

/** A point of a text that one wish settles, in and with its label. */
function asWanted(
  { label, in: held, kind, content, ...point }: CompiledPoint,
  wish: Wish,
  parties: readonly PartyId[],
): CompiledPoint {
  const own = typeof label === 'object' ? textOf(label, (one) => isWanted(one, wish)) : label;
  return {
    ...point,
    ...(own ? { label: own } : {}),
    kind: typeof label === 'object' ? kindWith(own, kind) : kind,
    content: [wordsOf(content, held?.by ?? parties)].filter(Boolean),
  };
}

/** A new point that was taken in keeps the number under which it was shown. */
function withShownLabel(
  settled: CompiledPoint,
  before: CompiledPoint,
  labels: ReadonlyMap<PointId, string>,
): CompiledPoint {
  const isTakenIn = settled.in?.applied === true && before.in?.applied !== true;
  const shown = labels.get(settled.id);
  if (!isTakenIn || before.in?.base === true || !shown) return settled;
  return { ...settled, label: shown };
}

/** The single text, when nothing is open any more; undefined while something is. */
export function settledText(compiled: Compiled): Point[] | undefined {
  if (openBrackets(compiled).length > 0) return undefined;
  const { parties } = compiled;
  const labels = displayLabels(compiled);
  return compiled.points
    .filter((point) => !isOut(point, parties))
    .map(({ id, kind, depth, label, content, in: held }) => {
      const shown = labels.get(id);
      return {
        id,
        ...(shown ? { label: shown } : {}),
        kind: typeof label === 'object' ? kindWith(shown, kind) : kind,
        depth,
        text: wordsOf(content, held?.by ?? parties),
      };
    });
}

/** The words of a content in which nothing is open. */
const wordsOf = (content: Content, by: readonly PartyId[]): string =>
  content
    .map((part) => {
      if (typeof part === 'string') return part;
      const one = standing(part, by);
      return one ? wordsOf(one.content, one.by) : '';
    })
    .join('');

/** What is wanted where. */
class Wishes {
  readonly #rest: Wish | undefined;
  readonly #said = new Map<string, Wish>();

  constructor(compiled: Compiled, settlements: readonly Settlement[], rest: Wish | undefined) {
    this.#rest = rest;
    const open = openBrackets(compiled);
    if (rest !== undefined && rest !== 'base') refuseStranger(compiled, rest);
    for (const { point, place, wish } of settlements) {
      refuseStranger(compiled, wish);
      const named = open.filter((one) => one.point === point);
      const one = named.find((bracket) => bracket.place === place);
      const there = named[0]?.label || point;
      if (place === undefined && wish === 'delete') refuseKeeping(named, there);
      if (place !== undefined && !one)
        throw new TextRefused(`${there} has no open bracket ${place}.`);
      if (one) refuseNoOnes(one, wish, there);
      const places = place === undefined ? linkedTo(compiled, point) : [point];
      for (const id of places) this.#say(keyOf(id, place), wish, there);
    }
  }

  at(point: PointId, place: BracketPlace): Wish | undefined {
    return (
      this.#said.get(keyOf(point, place)) ?? this.#said.get(keyOf(point, undefined)) ?? this.#rest
    );
  }

  #say(key: string, wish: Wish, there: string): void {
    const before = this.#said.get(key);
    if (before !== undefined && whoOf(before) !== whoOf(wish))
      throw new TextRefused(
        `${there} is settled twice, for ${whoOf(before)} and for ${whoOf(wish)}; leave one of the two out.`,
      );
    this.#said.set(key, wish);
  }
}

const keyOf = (point: PointId, place: BracketPlace | undefined): string =>
  JSON.stringify([point, place ?? 'all']);

const whoOf = (wish: Wish): string => (typeof wish === 'string' ? wish : wish.party);

function refuseStranger({ parties }: Compiled, wish: Wish): void {
  if (typeof wish === 'string' || parties.includes(wish.party)) return;
  const there = parties.join(', ') || 'no party';
  throw new TextRefused(`${wish.party} sent no revision of this text; ${there} did.`);
}

function refuseKeeping(named: readonly OpenBracket[], there: string): void {
  if (named.some(({ place }) => place === 'in')) return;
  throw new TextRefused(`No one wants ${there} out as a whole; name the words that go out.`);
}

function refuseNoOnes({ readings, place }: OpenBracket, wish: Wish, there: string): void {
  const fits = readings.some(({ by, base, text }) =>
    wish === 'delete' ? !text : wish === 'base' ? base : by.includes(wish.party),
  );
  if (fits) return;
  const why =
    wish === 'delete'
      ? 'no one wants these words out'
      : wish === 'base'
        ? 'the base has no words there'
        : `${whoOf(wish)} has no words there`;
  throw new TextRefused(`${there}, bracket ${place}: ${why}; choose someone who has.`);
}

/** A point with all its places: where it was moved, what was split from it or merged into it. */
function linkedTo({ points }: Compiled, point: PointId): ReadonlySet<PointId> {
  const links = new Map<PointId, PointId[]>();
  const link = (one: PointId, other: PointId | undefined): void => {
    if (other === undefined) return;
    links.set(one, [...(links.get(one) ?? []), other]);
    links.set(other, [...(links.get(other) ?? []), one]);
  };
  for (const { id, movedFrom, splitFrom, mergedInto } of points) {
    for (const other of [movedFrom, splitFrom, mergedInto]) link(id, other);
  }
  const found = new Set([point]);
  for (const one of found) for (const other of links.get(one) ?? []) found.add(other);
  return found;
}

function settledPoint(
  point: CompiledPoint,
  parties: readonly PartyId[],
  wishes: Wishes,
): CompiledPoint[] {
  if (isOut(point, parties)) return [];
  const wish = isOpenIn(point, parties) ? wishes.at(point.id, 'in') : undefined;
  if (wish !== undefined && !isWanted(point.in as Holders, wish)) return [];
  const content = settled(point.content, point.in?.by ?? parties, (n) => wishes.at(point.id, n));
  const held = wish === undefined ? {} : { in: { ...(point.in as Holders), applied: true } };
  return [{ ...point, ...held, content: withoutGaps(content) }];
}

const isWanted = ({ by, base }: Holders | Alternative, wish: Wish): boolean =>
  wish === 'base' ? base : wish !== 'delete' && by.includes(wish.party);

/** A content with the choices settled for which there is a wish; open choices are counted from 1. */
function settled(
  content: Content,
  by: readonly PartyId[],
  wishFor: (n: number) => Wish | undefined,
): Content {
  let count = 0;
  const walk = (parts: Content, holders: readonly PartyId[]): Content =>
    parts.flatMap((part) => {
      if (typeof part === 'string') return [part];
      const stands = standing(part, holders);
      if (stands) return [within(part, stands, walk(stands.content, stands.by))];
      const wish = wishFor(++count);
      return wish === undefined ? [part] : chosen(part, wish);
    });
  return walk(content, by);
}

const within = (choice: Choice, stands: Alternative, content: Content): Choice => ({
  alternatives: choice.alternatives.map((one) => (one === stands ? { ...one, content } : one)),
});

/** The words wanted; nothing is left open inside. */
function chosen(choice: Choice, wish: Wish): Content {
  if (wish === 'delete') return [];
  const found = choice.alternatives.find((one) => isWanted(one, wish));
  if (!found) return wish === 'base' ? [] : [choice];
  return found.content.flatMap((part) => (typeof part === 'string' ? [part] : chosen(part, wish)));
}

/** Neighbouring words as one, and no empty ones. */
function withoutGaps(content: Content): Content {
  const parts: Content[number][] = [];
  for (const part of content) {
    const last = parts.at(-1);
    if (part === '') continue;
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else parts.push(part);
  }
  return parts;
}

/** Without the links to places that are there no more. */
function withoutLostLinks(points: readonly CompiledPoint[]): CompiledPoint[] {
  const there = new Set(points.map(({ id }) => id));
  return points.map(({ movedFrom, movedTo, splitFrom, mergedInto, content, ...point }) => {
    const to = movedTo?.filter((id) => there.has(id)) ?? [];
    return {
      ...point,
      ...(movedFrom !== undefined && there.has(movedFrom) ? { movedFrom } : {}),
      ...(to.length > 0 ? { movedTo: to } : {}),
      ...(splitFrom !== undefined && there.has(splitFrom) ? { splitFrom } : {}),
      ...(mergedInto !== undefined && there.has(mergedInto) ? { mergedInto } : {}),
      content,
    };
  });
}
