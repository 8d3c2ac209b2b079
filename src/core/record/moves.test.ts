import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isHead, partyId, pointId, type Point } from '../text/point.ts';
import { checkCompile } from '../text/check.test-kit.ts';
import { project, projectBase } from '../text/project.ts';
import { settle, settledText } from '../text/resolve.ts';
import { writeBrackets } from '../text/write-brackets.ts';
import { all, counts, file, standing } from './accord.test-kit.ts';
import { compiledOf } from './compiled-text.ts';
import { withKnownIds } from './filing.ts';
import { inPlaces, orderOf, type Place } from './moves.ts';
import { oneText, textHash } from './closing.ts';
import type { Refusal } from './refusal.ts';
import { standings } from './standing.ts';
import { accordOf } from './world-of.test-kit.ts';
import { heads, parties, table, talks, World } from './worlds.test-kit.ts';
import { revisionOf } from './wording.ts';

type Code = keyof typeof heads;

/** A text of every shape: a title, headings, points with points below them, a paragraph. */
const outline = [
  't title 0',
  'h1 heading 0',
  'p1 point 0',
  'p1a point 1',
  'p1b point 1',
  'p1b1 point 2',
  'p2 point 0',
  'h2 heading 0',
  'c paragraph 0',
  'p3 point 0',
  'p3a point 1',
  'p4 point 0',
].map((line): Point => {
  const [id = '', kind, depth] = line.split(' ') as [string, Point['kind'], string];
  const label = kind === 'point' ? { label: `${id}.` } : {};
  return { id: pointId(id), ...label, kind, depth: Number(depth), text: `The words of ${id}.` };
});

const bodiesOf = (points: readonly Point[]) => points.map((point) => ({ ...point }));

const begun = begin();
function begin(): World {
  const world = talks();
  table(world, 2, bodiesOf(outline));
  return world;
}

const refused = (
  world: World,
  party: Code,
  point: string,
  place: { after?: string; depth?: number; joins?: Code },
): Refusal | undefined => {
  const version = accordOf(world).versions.length;
  const body = { instrument: 'accord', version, party, point, depth: 0, ...place };
  return world.try({ by: heads[party], room: 'plenary', kind: 'move-filed', body });
};

function move(...[world, party, point, place]: Parameters<typeof refused>): void {
  const why = refused(world, party, point, place);
  if (why) throw new Error(JSON.stringify(why));
}

const back = (world: World, party: Code, point: string): Refusal | undefined => {
  const version = accordOf(world).versions.length;
  const body = { instrument: 'accord', version, party, point };
  return world.try({ by: heads[party], room: 'plenary', kind: 'move-withdrawn', body });
};

const order = (world: World, party: Code): string =>
  revisionOf(accordOf(world), partyId(party)).map(written).join(' ');

const written = ({ id, depth }: Point): string => (depth === 0 ? id : `${id}/${depth}`);

const brackets = (world: World): readonly string[] =>
  writeBrackets(compiledOf(accordOf(world))).map(({ label = '', text }) =>
    `${label} ${text}`.trim(),
  );

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

const refusal = (field: string, why: string) => ({ code: 'malformed', where: field, why });

describe('a point that a party wants elsewhere', () => {
  test('goes behind another and all that is below that, with what is below it', () => {
    const world = new World(begun);
    move(world, 'AR', 'p1', { after: 'p3' });
    expect(order(world, 'AR')).toBe('t h1 p2 h2 c p3 p3a/1 p1 p1a/1 p1b/1 p1b1/2 p4');
    expect(order(world, 'BE')).toBe(outline.map(written).join(' '));
  });

  test('goes under another one on a lower level, and a heading goes with its whole part', () => {
    const world = new World(begun);
    move(world, 'AR', 'p1b', { after: 'p4', depth: 1 });
    move(world, 'AR', 'p2', { after: 'p1', depth: 1 });
    move(world, 'AR', 'h1', { after: 'h2' });
    expect(order(world, 'AR')).toBe('t h2 c p3 p3a/1 p4 p1b/1 p1b1/2 h1 p1 p2/1 p1a/1');
  });

  test('stands in brackets at both places, each with who wants it there, until the others join', () => {
    const world = new World(begun);
    move(world, 'CO', 'p4', { after: 'p1' });
    expect(brackets(world).filter((line) => line.includes('words of p4'))).toEqual([
      '[CO, moved from p4: p1 bis. The words of p4.]',
      '[AR, BE: p4. The words of p4.][CO: moved to p1 bis]',
    ]);
    move(world, 'AR', 'p4', { after: 'p1', joins: 'CO' });
    expect(standing(world, 'p4').bracketed).toBe(true);
    move(world, 'BE', 'p4', { after: 'p1', joins: 'CO' });
    expect(standing(world, 'p4').bracketed).toBe(false);
    expect(brackets(world).join(' ')).not.toContain('[');
  });

  test('keeps its id and all positions when the version is tabled that has it there', () => {
    const world = new World(begun);
    all(world, 'p4', 'agreed');
    for (const party of parties) move(world, party, 'p4', { after: 'h1' });
    expect(standing(world, 'p4').stage).toBe('agreed');
    const text = oneText(accordOf(world)) ?? [];
    const pasted = text.map((point, at) => ({ ...point, id: pointId(`pasted ${at}`) }));
    const named = withKnownIds(accordOf(world), pasted, () => pointId('new'));
    expect(named.map(({ id }) => id)).toEqual(text.map(({ id }) => id));
    table(world, 3, bodiesOf(named));
    expect(order(world, 'AR').split(' ').slice(0, 3)).toEqual(['t', 'h1', 'p4']);
    expect(standing(world, 'p4')).toMatchObject({ stage: 'agreed', bracketed: false });
    for (const party of parties) expect(counts(world, 'p4', party)).toBe('agreed');
    expect(accordOf(world).moves?.get(partyId('AR'))?.size).toBe(0);
  });

  test('says its own words there, which another party may bracket where it has it', () => {
    const world = new World(begun);
    file(world, 'AR', 'p4', 'The words of it.');
    move(world, 'AR', 'p4', { after: 'h1' });
    expect(brackets(world)[2]).toBe('[AR, moved from p4: p1 ante. The words of it.]');
    expect(back(world, 'AR', 'p4')).toBeUndefined();
    expect(brackets(world).at(-1)).toBe('p4. The words of [AR: it][BE, CO: p4].');
    expect(back(world, 'AR', 'p4')).toMatchObject({ code: 'no-such', what: 'move of point' });
  });

  test('is put by two parties in two places, and by a third left out: each is told apart', () => {
    const world = new World(begun);
    move(world, 'AR', 'p4', { after: 'h1' });
    move(world, 'BE', 'p4', { after: 'p1' });
    file(world, 'CO', 'p4');
    const last = brackets(world).filter((line) => line.includes('words of p4'));
    expect(last).toEqual([
      '[AR, moved from p4: p1 ante. The words of p4.]',
      '[BE, moved from p4: p1 bis. The words of p4.]',
    ]);
    file(world, 'CO', 'p4', 'The words of p4.');
    expect(brackets(world).at(-1)).toBe(
      '[CO: p4. The words of p4.][AR: moved to p1 ante][BE: moved to p1 bis]',
    );
  });

  test('is out for a party that wants it out, wherever it has put it; it cannot be put elsewhere then', () => {
    const world = new World(begun);
    move(world, 'AR', 'p4', { after: 'h1' });
    file(world, 'AR', 'p4');
    expect(order(world, 'AR')).not.toContain('p4');
    expect(refused(world, 'AR', 'p4', { after: 'p2' })).toEqual({ code: 'nothing-changes' });
    file(world, 'AR', 'p4', 'The words of p4.');
    expect(order(world, 'AR').split(' ').slice(0, 3)).toEqual(['t', 'h1', 'p4']);
  });

  test('stands where the point stood that it was put under, when its party wants that one out', () => {
    const world = new World(begun);
    move(world, 'AR', 'p4', { after: 'p1', depth: 1 });
    file(world, 'AR', 'p1');
    expect(order(world, 'AR')).toBe('t h1 p4/1 p1a/1 p1b/1 p1b1/2 p2 h2 c p3 p3a/1');
  });

  test('takes a new point with it that was added behind it', () => {
    const world = new World(begun);
    const added = { after: 'p4', label: '5.', kind: 'point', depth: 0 };
    const body = { instrument: 'accord', version: 2, party: 'AR', point: 'n', text: 'New.', added };
    world.must({ by: 'ada', room: 'plenary', kind: 'amendment-filed', body });
    move(world, 'AR', 'p4', { after: 'h1' });
    expect(order(world, 'AR').startsWith('t h1 p4 n p1')).toBe(true);
    expect(refused(world, 'AR', 'n', { after: 'p2' })).toMatchObject({ code: 'no-such' });
  });

  test('is put under another one that someone else puts under it: each reads its own', () => {
    const world = new World(begun);
    move(world, 'AR', 'p3', { after: 'p4', depth: 1 });
    move(world, 'BE', 'p4', { after: 'p3', depth: 1 });
    expect(order(world, 'AR').endsWith('c p4 p3/1 p3a/2')).toBe(true);
    expect(order(world, 'BE').endsWith('c p3 p4/1 p3a/1')).toBe(true);
    expect(['p3', 'p3a', 'p4'].map((point) => standing(world, point).bracketed)).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('is refused where it stands, below itself, too deep, and behind one that waits for it', () => {
    const world = new World(begun);
    expect(refused(world, 'AR', 'p2', { after: 'p1' })).toEqual({ code: 'nothing-changes' });
    expect(refused(world, 'AR', 'p1', { after: 'p1b' })).toEqual(
      refusal('after', 'is the point itself or stands below it'),
    );
    expect(refused(world, 'AR', 'p4', { after: 'p1', depth: 2 })).toEqual(
      refusal('depth', 'does not fit below the point before it'),
    );
    expect(refused(world, 'AR', 'h2', { after: 't', depth: 1 })).toMatchObject({ where: 'depth' });
    expect(refused(world, 'AR', 't', { after: 'h1' })).toMatchObject({ code: 'no-such' });
    expect(refused(world, 'AR', 'p4', { after: 'gone' })).toMatchObject({ code: 'no-such' });
    expect(refused(world, 'AR', 'p4', { after: 'h1', joins: 'BE' })).toMatchObject({
      code: 'words-changed',
    });
    move(world, 'AR', 'p2', { after: 'p4' });
    expect(refused(world, 'AR', 'p4', { after: 'p2' })).toEqual(
      refusal('after', 'is itself put behind this point; withdraw that first'),
    );
  });

  test('stands on in a new version that has put it elsewhere, and is overtaken by one without it', () => {
    const world = new World(begun);
    move(world, 'AR', 'p4', { after: 'h1' });
    move(world, 'BE', 'p2', { after: 'p3a', depth: 1 });
    const without = outline.filter(({ id }) => id !== 'p3a');
    table(
      world,
      3,
      bodiesOf([...without.slice(0, 7), ...without.slice(-1), ...without.slice(7, -1)]),
    );
    expect(order(world, 'AR').split(' ').slice(0, 3)).toEqual(['t', 'h1', 'p4']);
    expect(accordOf(world).movesOvertaken?.map(({ point }) => String(point))).toEqual(['p2']);
    expect(order(world, 'BE')).toBe(order(world, 'CO'));
  });

  test('is settled for one party by the text that party wants, and for the table by that', () => {
    const world = new World(begun);
    move(world, 'AR', 'p1', { after: 'p3' });
    move(world, 'BE', 'p4', { after: 'h1' });
    const compiled = compiledOf(accordOf(world));
    const textsAs = (rest: Parameters<typeof settle>[2]) =>
      settledText(settle(compiled, [], rest))?.map(({ text }) => text);
    for (const party of parties.map(partyId)) {
      const own = revisionOf(accordOf(world), party).map(({ text }) => text);
      expect(textsAs({ party })).toEqual(own);
    }
    expect(textsAs('base')).toEqual(outline.map(({ text }) => text));
  });

  test('is put under silence only once all have it in one place', () => {
    const world = new World(begun);
    move(world, 'AR', 'p4', { after: 'h1' });
    const body = { instrument: 'accord', version: 2, until: '2026-12-01T00:00:00.000Z' };
    const call = () => world.try({ by: 'chair', room: 'plenary', kind: 'silence-called', body });
    expect(call()).toEqual({ code: 'bracket-left', point: 'p4' });
    expect(back(world, 'AR', 'p4')).toBeUndefined();
    expect(call()).toBeUndefined();
  });

  test('keeps a text from being frozen until all have it in one place', () => {
    const world = new World(begun);
    for (const { id } of outline.filter(({ kind }) => kind !== 'title' && kind !== 'heading')) {
      all(world, id, 'agreed');
    }
    move(world, 'AR', 'p4', { after: 'h1' });
    const freeze = (): Refusal | undefined => {
      const text = oneText(accordOf(world)) ?? outline;
      const body = { instrument: 'accord', version: 2, hash: textHash(accordOf(world), text) };
      return world.try({ by: 'chair', room: 'plenary', kind: 'text-frozen', body });
    };
    expect(freeze()).toEqual({ code: 'bracket-left', point: 'p4' });
    for (const party of ['BE', 'CO'] as const)
      move(world, party, 'p4', { after: 'h1', joins: 'AR' });
    expect(freeze()).toBeUndefined();
    expect(accordOf(world).closing?.points[2]?.id).toBe('p4');
  });
});
