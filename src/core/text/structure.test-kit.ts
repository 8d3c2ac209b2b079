import type { Alignment } from './align.ts';
import { isHead, pointId, type Point } from './point.ts';
import { chanceOf, prose, reworded, treaty, type Chance } from './treaty.test-kit.ts';

export type StructureEdit = 'move' | 'swap' | 'insert' | 'delete' | 'split' | 'merge';

/** A point of the revision, and the points of the base that its words come from. */
interface Descendant {
  readonly point: Point;
  /** None: a new point. Several: merged. */
  readonly from: readonly number[];
  /** Whether it has only a part of the words of the point it comes from. */
  readonly piece?: true;
  readonly moved?: true;
}

export interface Restructured {
  readonly base: readonly Point[];
  readonly revision: readonly Point[];
  readonly descendants: readonly Descendant[];
}

/** A treaty, and a revision of it with one edit of its structure and words changed everywhere. */
export function restructured(edit: StructureEdit, part: number, seed: number): Restructured {
  const chance = chanceOf(seed);
  const base = treaty(chance, 8_000);
  const kept = base.map((point, place): Descendant => ({ point, from: [place] }));
  const edited = renumbered(applied(edit, kept, chance));
  const descendants = edited.map((one) => ({
    ...one,
    point: { ...one.point, text: reworded(one.point.text, part, chance) },
  }));
  return { base, revision: descendants.map(({ point }) => point), descendants };
}

const nat = (chance: Chance, below: number): number => Math.floor(chance() * below);

/** A place whose point is no heading, and so are those after it. */
function placeIn(all: readonly Descendant[], chance: Chance, following = 0): number {
  for (;;) {
    const place = nat(chance, all.length - following);
    const run = all.slice(place, place + following + 1);
    if (run.every(({ point }) => !isHead(point.kind))) return place;
  }
}

function applied(edit: StructureEdit, all: readonly Descendant[], chance: Chance): Descendant[] {
  const fresh = (point: Point, text: string): Point => ({
    ...point,
    id: pointId(`n${nat(chance, 1e9)}`),
    text,
  });
  switch (edit) {
    case 'move': {
      const place = placeIn(all, chance);
      const rest = all.toSpliced(place, 1);
      const away = [...rest.keys()].filter((to) => Math.abs(to - place) >= 2);
      const to = away[nat(chance, away.length)] ?? 0;
      return rest.toSpliced(to, 0, { ...(all[place] as Descendant), moved: true });
    }
    case 'swap': {
      const place = placeIn(all, chance, 1);
      const [one, other] = all.slice(place, place + 2) as [Descendant, Descendant];
      return all.toSpliced(place, 2, { ...other, moved: true }, { ...one, moved: true });
    }
    case 'insert': {
      const place = placeIn(all, chance);
      const model = all[place] as Descendant;
      return all.toSpliced(place, 0, { point: fresh(model.point, prose(chance, 30)), from: [] });
    }
    case 'delete':
      return all.toSpliced(placeIn(all, chance), 1);
    case 'split': {
      const long = [...all.keys()].filter(
        (place) => (all[place]?.point.text.split(' ').length ?? 0) >= 30,
      );
      const place = long[nat(chance, long.length)] ?? 0;
      const { point } = all[place] as Descendant;
      const pieces = cut(point.text, 2 + nat(chance, 2), chance);
      return all.toSpliced(
        place,
        1,
        ...pieces.map((text): Descendant => ({
          point: fresh(point, text),
          from: [place],
          piece: true,
        })),
      );
    }
    case 'merge': {
      const count = 2 + nat(chance, 2);
      const place = placeIn(all, chance, count - 1);
      const run = all.slice(place, place + count);
      const [first] = run as [Descendant];
      const text = run.map(({ point }) => point.text).join(' ');
      return all.toSpliced(place, count, {
        point: { ...first.point, text },
        from: run.flatMap(({ from }) => from),
      });
    }
  }
}

/** Pieces of at least eight words. */
function cut(text: string, count: number, chance: Chance): string[] {
  const words = text.split(' ');
  const free = words.length - 8 * count;
  const ends = Array.from({ length: count - 1 }, () => nat(chance, free + 1))
    .toSorted((one, other) => one - other)
    .map((end, place) => end + 8 * (place + 1));
  return [0, ...ends].map((from, place) =>
    words.slice(from, ends[place] ?? words.length).join(' '),
  );
}

/** Paragraphs are numbered anew under each heading. */
function renumbered(all: readonly Descendant[]): Descendant[] {
  let number = 0;
  return all.map((one) => {
    number = isHead(one.point.kind) ? 0 : number + 1;
    return number === 0 ? one : { ...one, point: { ...one.point, label: `${number}.` } };
  });
}

/** Whether an alignment says of the edited points what happened to them. */
export function isRecognised({ descendants }: Restructured, made: Alignment): boolean {
  const pieces = new Set<number>();
  return (
    descendants.every(({ from, piece, moved }, r) => {
      const [b] = from;
      const base = made.baseOf[r];
      if (b === undefined) return base === undefined && made.splitFrom[r] === undefined;
      if (piece) {
        if (base === b) return !pieces.has(b) && pieces.add(b).size > 0;
        return base === undefined && made.splitFrom[r] === b;
      }
      if (base === undefined || !from.includes(base)) return false;
      if (from.some((one) => one !== base && made.mergedInto[one] !== r)) return false;
      return moved ? true : !made.moved[r];
    }) &&
    descendants.some(({ moved }, r) => moved && made.moved[r]) ===
      descendants.some(({ moved }) => moved)
  );
}
