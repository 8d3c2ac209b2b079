import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeForks, withRest } from './merge-forks.ts';
import type { Fork } from './merged.ts';
import { pointId, type Point, type PointId } from './point.ts';
import { scene } from './scene.test-kit.ts';
import { tokensOf } from './tokens.ts';

const SEED = 90;

const points = (...texts: string[]): Point[] =>
  texts.map((text, place) => ({
    id: pointId(`p${place + 1}`),
    label: `${place + 1}.`,
    kind: 'point',
    depth: 0,
    text,
  }));

const fork = (name: string, from: readonly Point[], held: readonly Point[]): Fork => ({
  name,
  from,
  points: held,
  open: new Map(),
});

const texts = (all: readonly Point[]): string[] => all.map(({ text }) => text);

const reworded = (all: readonly Point[], id: string, text: string): Point[] =>
  all.map((point) => (point.id === id ? { ...point, text } : point));

const rooms = scene.map(({ base, revisions }) => ({
  base,
  forks: revisions.map(({ party, points: held }) => fork(party, base, held)),
}));

describe('the forks of one text', () => {
  it('give the words of the only one there is', () => {
    fc.assert(
      fc.property(rooms, ({ base, forks: [only] }) => {
        const held = only?.points ?? base;
        const merged = mergeForks(base, only ? [only] : []);
        expect(texts(merged.points)).toEqual(texts(held));
        expect(merged.open).toEqual([]);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('give both changes and no bracket where each point was changed by one of them', () => {
    const edits = fc.array(
      fc.record({ whose: fc.nat(2), to: fc.constantFrom('', 'ninety days', 'x y') }),
      { minLength: 6, maxLength: 6 },
    );
    fc.assert(
      fc.property(rooms, edits, ({ base }, chosen) => {
        const changed = (whose: number): Point[] =>
          base.map((point, place) => {
            const edit = chosen[place];
            return edit?.whose === whose ? { ...point, text: edit.to } : point;
          });
        const both = base.map((point, place) => {
          const edit = chosen[place];
          return edit && edit.whose < 2 ? { ...point, text: edit.to } : point;
        });
        const merged = mergeForks(base, [
          fork('north', base, changed(0)),
          fork('south', base, changed(1)),
        ]);
        expect(merged.points).toEqual(both);
        expect(merged.open).toEqual([]);
        const whose = new Map(merged.changes.map(({ point, forks }) => [point, forks]));
        for (const [place, point] of base.entries()) {
          const edit = chosen[place];
          const from = edit && edit.whose < 2 && edit.to !== point.text;
          expect(whose.get(point.id)).toEqual(from ? [['north', 'south'][edit.whose]] : undefined);
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('give the same to the byte whatever they are called, in whatever order, under whatever new ids', () => {
    fc.assert(
      fc.property(rooms, fc.stringMatching(/^[a-z]{1,6}$/), ({ base, forks }, salt) => {
        const known = new Set(base.map(({ id }) => id));
        const disguised = forks.map(({ name, points: held, ...rest }) => ({
          ...rest,
          name: `${salt} ${name}`,
          points: held.map((point) =>
            known.has(point.id) ? point : { ...point, id: pointId(`${salt}-${name}-${point.id}`) },
          ),
        }));
        const merged = mergeForks(base, forks);
        expect(mergeForks(base, disguised.toReversed()).points).toEqual(merged.points);
        const bytes = JSON.stringify(merged.points);
        const added = forks.flatMap(({ points: held }) => held).filter(({ id }) => !known.has(id));
        for (const { id } of added) expect(bytes).not.toContain(`"${id}"`);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('invent no word, name no point twice, and say of every point that differs whose it is', () => {
    fc.assert(
      fc.property(rooms, ({ base, forks }) => {
        const words = (all: readonly Point[]): string[] =>
          all.flatMap(({ text }) => tokensOf(text).map(({ word }) => word));
        const merged = mergeForks(base, forks);
        const there = new Set([base, ...forks.map((one) => one.points)].flatMap(words));
        for (const word of words(merged.points)) expect(there).toContain(word);
        const ids = merged.points.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const told = new Set(merged.changes.map(({ point }) => point));
        const textOf = (all: readonly Point[], id: PointId): string | undefined =>
          all.find((point) => point.id === id)?.text;
        const differs = [...ids, ...base.map((point) => point.id)].filter(
          (id) => textOf(base, id) !== textOf(merged.points, id),
        );
        for (const id of differs) expect(told).toContain(id);
        for (const { forks: whose } of merged.changes) expect(whose).not.toEqual([]);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('leave a base that says something new by now as it is where they have changed nothing', () => {
    fc.assert(
      fc.property(rooms, ({ base, forks: [newer, other] }) => {
        const now = newer?.points ?? base;
        const merged = mergeForks(now, [fork('north', base, base), fork('south', base, base)]);
        expect(merged).toEqual({ points: now, changes: [], open: [] });
        const same = other?.points ?? base;
        const alike = mergeForks(base, [fork('north', base, same), fork('south', base, same)]);
        expect(texts(alike.points)).toEqual(texts(same));
        expect(alike.open).toEqual([]);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('change nothing at the points that are to be left', () => {
    fc.assert(
      fc.property(rooms, ({ base, forks }) => {
        const { changes, open } = mergeForks(base, forks);
        const all = new Set([...changes, ...open].map(({ point }) => point));
        const left = mergeForks(base, forks, all);
        const kept = left.points.filter(({ id }) => all.has(id));
        expect(texts(kept)).toEqual(texts(base.filter(({ id }) => all.has(id))));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});

describe('a part of a text', () => {
  it('has the rest around it again, and what is new behind the point that it was behind', () => {
    const marks = fc.array(fc.record({ given: fc.boolean(), followed: fc.boolean() }), {
      minLength: 6,
      maxLength: 6,
    });
    fc.assert(
      fc.property(rooms, marks, ({ base }, chosen) => {
        const fresh = (point: Point): Point => ({ ...point, id: pointId(`x ${point.id}`) });
        const made = (point: Point, place: number): Point[] =>
          chosen[place]?.followed ? [point, fresh(point)] : [point];
        const given = base.filter((_, place) => chosen[place]?.given);
        const part = base.flatMap((point, place) =>
          chosen[place]?.given ? made(point, place) : [],
        );
        const whole = base.flatMap((point, place) =>
          chosen[place]?.given ? made(point, place) : [point],
        );
        expect(withRest(part, base, new Set(given.map(({ id }) => id)))).toEqual(whole);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});

describe('what is brought back', () => {
  const base = points(
    'The Parties may withdraw within sixty days.',
    'Each Party shall publish its data.',
    'The Commission meets twice a year.',
  );
  const merge = (...forks: Fork[]) => mergeForks(base, forks);

  it('keeps the words of the table where two rooms want different ones, and lists both', () => {
    const north = reworded(base, 'p1', 'The Parties shall withdraw within thirty days.');
    const south = reworded(base, 'p1', 'The Parties may withdraw within ninety days.');
    const { points: next, open } = merge(fork('south', base, south), fork('north', base, north));
    expect(texts(next)[0]).toBe('The Parties shall withdraw within sixty days.');
    expect(open).toEqual([
      {
        point: 'p1',
        label: '1.',
        was: 'The Parties may withdraw within sixty days.',
        readings: [
          { text: 'The Parties may withdraw within ninety days.', forks: ['south'] },
          { text: 'The Parties shall withdraw within thirty days.', forks: ['north'] },
        ],
      },
    ]);
  });

  it('keeps the words of the table where a room is not of one mind, whatever another one agreed', () => {
    const south = reworded(base, 'p2', 'Each Party shall publish all its data.');
    const wordings = [
      'Each Party shall publish its data weekly.',
      'Each Party shall publish its data.',
    ];
    const north = { ...fork('north', base, base), open: new Map([[pointId('p2'), { wordings }]]) };
    const { points: next, changes, open } = merge(north, fork('south', base, south));
    expect(next).toEqual(base);
    expect(changes).toEqual([]);
    expect(open[0]?.readings).toEqual([
      { text: 'Each Party shall publish all its data.', forks: ['south'] },
      { text: 'Each Party shall publish its data weekly.', forks: ['north'] },
    ]);
  });

  it('lists a wording on words that the table has not any more, and does not put it over the newer ones', () => {
    const now = reworded(base, 'p3', 'The Commission meets every month.');
    const north = reworded(base, 'p3', 'The Commission meets once a year.');
    const { points: next, open } = mergeForks(now, [fork('north', base, north)]);
    expect(next).toEqual(now);
    expect(open).toMatchObject([
      { point: 'p3', readings: [{ text: 'The Commission meets once a year.', forks: ['north'] }] },
    ]);
  });

  it('takes in a new point, one left out and one moved, each with whose it is', () => {
    const [one, two, three] = base as [Point, Point, Point];
    const added = {
      ...two,
      id: pointId('secret'),
      label: '2 bis.',
      text: 'So shall the Commission.',
    };
    const {
      points: next,
      changes,
      open,
    } = merge(
      fork('north', base, [one, two, added, three]),
      fork('south', base, [three, one, two]),
      fork('west', base, base),
    );
    expect(texts(next)).toEqual([three.text, one.text, two.text, added.text]);
    expect(open).toEqual([]);
    expect(changes).toMatchObject([
      { point: 'p3', moved: true, forks: ['south'] },
      { label: '2 bis.', after: 'p2', was: null, becomes: added.text, forks: ['north'] },
    ]);
    const out = merge(fork('north', base, [one, three]), fork('south', base, base));
    expect(texts(out.points)).toEqual([one.text, three.text]);
    expect(out.changes).toMatchObject([{ point: 'p2', becomes: null, forks: ['north'] }]);
  });

  it('lists a point that one room takes out and another one rewords', () => {
    const [one, two, three] = base as [Point, Point, Point];
    const south = reworded(base, 'p2', 'Each Party shall publish all its data.');
    const { points: next, open } = merge(
      fork('north', base, [one, three]),
      fork('south', base, south),
    );
    expect(texts(next)).toEqual([one.text, two.text, three.text]);
    expect(open).toMatchObject([
      {
        point: 'p2',
        readings: [
          { text: null, forks: ['north'] },
          { text: 'Each Party shall publish all its data.', forks: ['south'] },
        ],
      },
    ]);
  });

  it('lists new points of one place that do not say the same, and takes in neither', () => {
    const [one, two, three] = base as [Point, Point, Point];
    const plus = (id: string, text: string): Point[] => [
      one,
      two,
      { ...two, id: pointId(id), label: '2 bis.', text },
      three,
    ];
    const { points: next, open } = merge(
      fork('north', base, plus('a', 'The host pays for the first meeting in spring.')),
      fork('south', base, plus('b', 'The host pays for the first meeting in autumn.')),
    );
    expect(next).toEqual(base);
    expect(open).toMatchObject([{ after: 'p2', was: null, readings: [{}, {}] }]);
  });

  it('numbers new points of two rooms so that no number stands twice', () => {
    const [one, two, three] = base as [Point, Point, Point];
    const plus = (id: string, text: string): Point[] => [
      one,
      two,
      { ...two, id: pointId(id), label: '2 bis.', text },
      three,
    ];
    const { points: next } = merge(
      fork('north', base, plus('a', 'Fishing ceases in spring.')),
      fork('south', base, plus('b', 'Every dam has an observer of its own throughout.')),
    );
    expect(next.map(({ label }) => label)).toEqual(['1.', '2.', '2 bis.', '2 ter.', '3.']);
  });

  it('leaves a point without a number where the rooms number it differently', () => {
    const [one, two, three] = base as [Point, Point, Point];
    const bare: Point = { id: two.id, kind: 'paragraph', depth: 0, text: two.text };
    const plain = [one, bare, three];
    const numbered = (label: string): Point[] => [one, { ...two, label }, three];
    const { points: next } = mergeForks(plain, [
      fork('north', plain, numbered('(i)')),
      fork('south', plain, numbered('2.')),
    ]);
    expect(next).toEqual(plain);
  });

  it('knows a new point again that was brought back before', () => {
    const [one, two, three] = base as [Point, Point, Point];
    const added = { ...two, id: pointId('x'), label: '2 bis.', text: 'So shall the Commission.' };
    const north = fork('north', base, [one, two, added, three]);
    const { points: next } = merge(north);
    expect(mergeForks(next, [north])).toEqual({ points: next, changes: [], open: [] });
  });
});
