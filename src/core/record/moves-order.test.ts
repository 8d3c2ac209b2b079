import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCompile } from '../text/check.test-kit.ts';
import { isHead, partyId, type Point } from '../text/point.ts';
import { project, projectBase } from '../text/project.ts';
import { all, counts, standing } from './accord.test-kit.ts';
import { oneText } from './closing.ts';
import { compiledOf } from './compiled-text.ts';
import { inPlaces, orderOf, type Place } from './moves.ts';
import { back, begun, bodiesOf, outline, refused, type Code } from './moves-outline.test-kit.ts';
import { standings } from './standing.ts';
import { revisionOf } from './wording.ts';
import { accordOf } from './world-of.test-kit.ts';
import { heads, parties, table, World } from './worlds.test-kit.ts';

/** A tree of points, as one draws it on paper: what is below a point hangs on it. */
interface Node {
  readonly point: Point;
  readonly level: number;
  readonly below: Node[];
}

const levelOf = ({ kind, depth }: Point): number =>
  kind === 'title' ? -2000 : isHead(kind) ? depth - 1000 : depth;

function treeOf(points: readonly Point[]): Node {
  const root: Node = { point: outline[0] as Point, level: -9999, below: [] };
  const open = [root];
  for (const point of points) {
    const node: Node = { point, level: levelOf(point), below: [] };
    // nothing hangs on the title
    while (
      (open.at(-1) as Node).level >= node.level ||
      ((open.at(-1) as Node).level === -2000 && open.length > 1)
    )
      open.pop();
    (open.at(-1) as Node).below.push(node);
    open.push(node);
  }
  return root;
}

const flat = ({ below }: Node): readonly Point[] =>
  below.flatMap((node) => [node.point, ...flat(node)]);

/** The naive oracle of one move: the branch is cut off, and put on again where it is wanted. */
function movedNaively(points: readonly Point[], { point, after, depth }: Place): readonly Point[] {
  const own = points.find(({ id }) => id === point);
  if (!own) return points;
  const root = treeOf(points);
  const cut = (from: Node): Node | undefined => {
    const at = from.below.findIndex((node) => node.point.id === point);
    if (at >= 0) return from.below.splice(at, 1)[0];
    for (const node of from.below) {
      const found = cut(node);
      if (found) return found;
    }
    return undefined;
  };
  const branch = cut(root);
  if (!branch || branch.point.id === after || flat(branch).some(({ id }) => id === after)) {
    return points;
  }
  const shift = isHead(own.kind) ? 0 : depth - own.depth;
  const grown = [branch.point, ...flat(branch)].map((one) => ({
    ...one,
    depth: one.depth + shift,
  }));
  const level = levelOf(grown[0] as Point);
  const rest = flat(root);
  const title = rest.findLastIndex(({ kind }) => kind === 'title') + 1;
  if (after === undefined) return [...rest.slice(0, title), ...grown, ...rest.slice(title)];
  const place = rest.findIndex(({ id }) => id === after);
  if (place < 0) return points;
  const stays = rest.slice(place + 1).findIndex((one) => levelOf(one) <= level);
  const end = stays < 0 ? rest.length : place + 1 + stays;
  return [...rest.slice(0, end), ...grown, ...rest.slice(end)];
}

const anyPoint = fc.constantFrom(...outline.map(({ id }) => id));
const anyPlace = fc.record(
  { point: anyPoint, after: anyPoint, depth: fc.nat(3) },
  { requiredKeys: ['point', 'depth'] },
);

test('one move is what cutting the branch off and putting it on again is', () => {
  fc.assert(
    fc.property(anyPlace, (wanted) => {
      const own = outline.find(({ id }) => id === wanted.point) as Point;
      fc.pre(own.kind !== 'title');
      const place = isHead(own.kind) ? { ...wanted, depth: own.depth } : wanted;
      expect(inPlaces(outline, [place]).points).toEqual(movedNaively(outline, place));
    }),
    { seed: 61, numRuns: 500 },
  );
});

test('whichever move was filed first, the order is the same, and no point is lost or stands twice', () => {
  const places = fc.uniqueArray(anyPlace, { maxLength: 6, selector: ({ point }) => point });
  const shuffled = places.chain((some) =>
    fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
  );
  fc.assert(
    fc.property(shuffled, ([one, other]) => {
      const { points } = inPlaces(outline, one);
      expect(inPlaces(outline, other).points).toEqual(points);
      expect(points.map(({ id }) => id).toSorted()).toEqual(outline.map(({ id }) => id).toSorted());
    }),
    { seed: 62, numRuns: 300 },
  );
});

/** What someone does, or tries to do, to where a point stands and to what it says. */
interface Attempt {
  readonly what: 'move' | 'join' | 'back' | 'out' | 'words' | 'add';
  readonly party: Code;
  readonly of: Code;
  readonly place: Place;
}
const anyAttempt: fc.Arbitrary<Attempt> = fc.record({
  what: fc.constantFrom('move', 'move', 'move', 'move', 'join', 'back', 'out', 'words', 'add'),
  party: fc.constantFrom(...parties),
  of: fc.constantFrom(...parties),
  place: anyPlace,
});

let made = 0;
function attempt(world: World, { what, party, of, place }: Attempt): void {
  const about = { instrument: 'accord', version: 2, party, point: place.point };
  const filed = (more: { readonly [field: string]: string | number | object }): void => {
    const body = { ...about, ...more } as typeof about;
    world.try({ by: heads[party], room: 'plenary', kind: 'amendment-filed', body });
  };
  const theirs = accordOf(world).moves?.get(partyId(of))?.get(place.point);
  const { after } = place;
  if (what === 'move') refused(world, party, place.point, place);
  if (what === 'join' && theirs) {
    const { after: there, depth } = theirs;
    refused(world, party, place.point, { ...(there && { after: there }), depth, joins: of });
  }
  if (what === 'back') back(world, party, place.point);
  if (what === 'out') filed({});
  if (what === 'words') filed({ text: `What ${party} says.` });
  if (what === 'add' && after) {
    const added = { after, label: '9.', kind: 'point', depth: 0 };
    filed({ point: `n${(made += 1)}`, text: 'It is new.', added });
  }
}

const attempts = fc.array(anyAttempt, { minLength: 1, maxLength: 14 });
const said = (points: readonly Point[]) =>
  points.map(({ kind, depth, label = '', text }) => [kind, depth, label, text]);

describe('whatever parties move', () => {
  test('each reads its own text out of the compiled one, in its order and on its levels; so does the table', () => {
    fc.assert(
      fc.property(attempts, (acts) => {
        const world = new World(begun);
        for (const act of acts) attempt(world, act);
        const accord = accordOf(world);
        const compiled = compiledOf(accord);
        const revisions = accord.mustAgree.map((party) => ({
          party,
          points: revisionOf(accord, party),
          moved: orderOf(accord, party).moved,
        }));
        expect(checkCompile(outline, revisions, { identity: 'ids' })).toEqual(compiled);
        expect(said(projectBase(compiled))).toEqual(said(outline));
        for (const party of accord.mustAgree) {
          expect(said(project(compiled, party))).toEqual(said(revisionOf(accord, party)));
        }
      }),
      { seed: 63, numRuns: 150 },
    );
  });

  test('no position lapses by a move, and what is agreed is agreed again once it stands in one place for all', () => {
    const some = fc.constantFrom<Attempt['what']>('move', 'join', 'back');
    const moves = fc.array(fc.tuple(anyAttempt, some).map(([one, what]) => ({ ...one, what })));
    const positioned = new World(begun);
    all(positioned, 'p2', 'agreed');
    fc.assert(
      fc.property(moves, (acts) => {
        const world = new World(positioned);
        for (const act of acts) attempt(world, act);
        for (const party of parties) expect(counts(world, 'p2', party)).toBe('agreed');
        expect(standing(world, 'p2').stage).toBe(
          standing(world, 'p2').bracketed ? 'in principle' : 'agreed',
        );
      }),
      { seed: 64, numRuns: 40 },
    );
  });

  test('what all want alike has no bracket, and what a version has carried out is done', () => {
    fc.assert(
      fc.property(fc.array(anyPlace, { minLength: 1, maxLength: 5 }), (places) => {
        const world = new World(begun);
        for (const { point, ...place } of places) {
          for (const party of parties) refused(world, party, point, place);
        }
        const accord = accordOf(world);
        const text = oneText(accord);
        const open = [...standings(accord).values()].filter(({ bracketed }) => bracketed);
        expect(open).toEqual([]);
        table(world, 3, bodiesOf(text ?? []));
        const after = accordOf(world);
        expect([...(after.moves?.values() ?? [])].map(({ size }) => size)).toEqual(
          [...(accord.moves?.values() ?? [])].map(() => 0),
        );
        expect(after.movesOvertaken ?? []).toEqual([]);
      }),
      { seed: 65, numRuns: 60 },
    );
  });
});
