import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, type Json } from './canonical.ts';
import { entryId } from './entry.ts';
import { bringingBack, type ForkAct } from './fork-acts.ts';
import {
  agree,
  amend,
  brought,
  forked,
  north,
  perform,
  retable,
  roomOf,
  settle,
  south,
  takeInto,
  textIn,
  type Code,
} from './forks.test-kit.ts';
import { partOf, type Mind } from './forks.ts';
import { firstPoints, heads, open, talks, type World } from './worlds.test-kit.ts';

const [one, two, three] = firstPoints.map(({ text }) => text);
const sooner = 'Withdrawals end within thirty days.';
const later = 'Withdrawals end within ninety days.';
const weekly = 'Each Party shall publish its data every week.';

const textsOf = (points: readonly { readonly text: string }[]): string[] =>
  points.map(({ text }) => text);

/** All that the chair would enter in the plenary. */
function entered(world: World, mind?: Mind): readonly ForkAct[] {
  const accord = textIn(world, 'plenary');
  return bringingBack(accord, brought(world, mind), { penholder: 'The Chair', withOpen: true });
}

describe('a text that is taken into another room', () => {
  test('is the same to the byte, whatever was filed, said and agreed on it where it stood', () => {
    const chatter = fc.array(
      fc.record({
        party: fc.constantFrom<Code>('AR', 'BE', 'CO'),
        point: fc.constantFrom('p1', 'p2'),
        what: fc.constantFrom('words', 'agreed', 'remark'),
        text: fc.constantFrom(sooner, later, weekly),
      }),
      { maxLength: 6 },
    );
    type Said = typeof chatter extends fc.Arbitrary<infer A> ? A : never;
    const bodiesAfter = (said: Said): Json => {
      const world = talks();
      open(world, 'chair', 'east', 'bilateral', ['ben']);
      for (const { party, point, what, text } of said) {
        if (what === 'agreed') agree(world, 'plenary', [party], point);
        const body =
          what === 'words' ? { instrument: 'accord', version: 1, party, point, text } : { text };
        const kind = what === 'words' ? 'amendment-filed' : 'remark-made';
        world.try({ by: heads[party], room: 'plenary', kind, body });
      }
      takeInto(world, 'east', ['BE', 'CO']);
      const { acts } = roomOf(world, 'east');
      return acts.map(({ kind, body }) => ({ kind, body: body as Json }));
    };
    fc.assert(
      fc.property(chatter, chatter, (here, there) => {
        expect(canonical(bodiesAfter(here))).toBe(canonical(bodiesAfter(there)));
      }),
      { numRuns: 25 },
    );
  });

  test('has nothing in it of the room that it comes from but its words', () => {
    const world = forked();
    const there = canonical(
      world.entries
        .filter(({ entry }) => entry.envelope.room === world.room('north'))
        .map(({ entry }) => ({ ...entry })),
    );
    const plenary = world.entries.filter(
      ({ entry }) => entry.envelope.room === world.room('plenary'),
    );
    expect(plenary.length).toBeGreaterThan(2);
    for (const { entry, recorded } of plenary) {
      const { room, nonce, body } = entry.envelope;
      for (const trace of [room, nonce, body, entry.signature, entryId(entry), recorded]) {
        expect(there).not.toContain(trace);
      }
    }
  });

  test('is tabled as the next version where the room has it already, and keeps the room’s names for points', () => {
    const world = forked();
    retable(world, 'plenary', { p1: weekly });
    takeInto(world, 'north', north);
    expect(textIn(world, 'north').versions).toHaveLength(2);
    expect(textsOf(textIn(world, 'north').versions[1]?.points ?? [])).toEqual([weekly, two, three]);
  });
});

describe('a part of a text', () => {
  test('is taken alone, and what becomes of it comes back into the whole', () => {
    const world = forked();
    open(world, 'chair', 'east', 'bilateral', ['ben', 'cam']);
    takeInto(world, 'east', ['BE', 'CO'], ['p2']);
    expect(textsOf(textIn(world, 'east').versions[0]?.points ?? [])).toEqual([two]);
    settle(world, 'east', ['BE', 'CO'], 'p2', sooner);
    expect(brought(world)).toMatchObject({
      changes: [{ point: 'p2', forks: [world.room('east')] }],
      open: [],
    });
    perform(world, 'plenary', entered(world));
    expect(textsOf(textIn(world, 'plenary').versions[1]?.points ?? [])).toEqual([
      one,
      sooner,
      three,
    ]);
    const east = textIn(world, 'east');
    expect(partOf(textIn(world, 'plenary'), east)).toEqual(new Set(['p2']));
    expect(partOf(textIn(world, 'plenary'), textIn(world, 'north'))).toBeUndefined();
  });

  test('gets what is new in it back where it was put', () => {
    const world = forked();
    open(world, 'chair', 'east', 'bilateral', ['ben', 'cam']);
    takeInto(world, 'east', ['BE', 'CO'], ['p2']);
    const added = { after: 'p2', label: '2 bis.', kind: 'point', depth: 0 };
    for (const party of ['BE', 'CO'] as const) {
      const about = { instrument: 'accord', version: 1, party, point: 'x', text: weekly };
      const body = party === 'BE' ? { ...about, added } : { ...about, joins: 'BE' };
      world.must({ by: heads[party], room: 'east', kind: 'amendment-filed', body });
    }
    agree(world, 'east', ['BE', 'CO'], 'x');
    expect(textsOf(brought(world).points)).toEqual([one, two, weekly, three]);
  });

  test('that a room takes out of it is out of the whole, and the rest stays', () => {
    const world = forked();
    open(world, 'chair', 'east', 'bilateral', ['ben', 'cam']);
    takeInto(world, 'east', ['BE', 'CO'], ['p2', 'p3']);
    settle(world, 'east', ['BE', 'CO'], 'p3');
    expect(textsOf(brought(world).points)).toEqual([one, two]);
  });
});

describe('what the rooms have made of a text', () => {
  test('comes back whole where each has agreed on other points', () => {
    const world = forked();
    settle(world, 'north', north, 'p1', weekly);
    settle(world, 'south', south, 'p2', sooner);
    const { points, changes, open: left } = brought(world);
    expect(textsOf(points)).toEqual([weekly, sooner, three]);
    expect(left).toEqual([]);
    expect(changes).toMatchObject([
      { point: 'p1', was: one, becomes: weekly, forks: [world.room('north')] },
      { point: 'p2', was: two, becomes: sooner, forks: [world.room('south')] },
    ]);
    perform(world, 'plenary', entered(world));
    expect(textsOf(textIn(world, 'plenary').versions[1]?.points ?? [])).toEqual(textsOf(points));
    expect(brought(world)).toMatchObject({ changes: [], open: [] });
  });

  test('stays open where the rooms agreed on different words, and comes back as wordings without names', () => {
    const world = forked();
    settle(world, 'north', north, 'p2', later);
    settle(world, 'south', south, 'p2', sooner);
    const { points, open: left } = brought(world);
    expect(textsOf(points)).toEqual([one, two, three]);
    expect(left).toMatchObject([{ point: 'p2', readings: [{ text: later }, { text: sooner }] }]);
    const carried = entered(world);
    const what = { is: 'wording', title: 'Accord', point: '2' };
    const about = { instrument: 'accord', point: 'p2' };
    expect(carried).toEqual([
      { kind: 'carried', body: { text: later, what, about } },
      { kind: 'carried', body: { text: sooner, what, about } },
    ]);
    perform(world, 'plenary', carried);
  });

  test('counts as agreed where all agreed, or did in principle, or hold one wording, as the mediator chooses', () => {
    const world = forked();
    retable(world, 'north', { p1: weekly });
    amend(world, 'south', 'AR', 'p2', sooner);
    expect(textsOf(brought(world, 'one wording').points)).toEqual([weekly, two, three]);
    expect(brought(world, 'one wording').open).toMatchObject([
      { point: 'p2', readings: [{ text: sooner, forks: [world.room('south')] }] },
    ]);
    expect(textsOf(brought(world).points)).toEqual([one, two, three]);
    expect(brought(world).open.map(({ point }) => point)).toEqual(['p1', 'p2']);
    agree(world, 'north', ['AR'], 'p1');
    agree(world, 'north', ['BE'], 'p1', 'ad referendum');
    expect(textsOf(brought(world).points)).toEqual([one, two, three]);
    expect(textsOf(brought(world, 'in principle').points)).toEqual([weekly, two, three]);
    agree(world, 'north', north, 'p1');
    expect(textsOf(brought(world).points)).toEqual([weekly, two, three]);
  });

  test('is a point out and a point new, under a name that says nothing of the room', () => {
    const world = forked();
    settle(world, 'south', south, 'p3');
    const added = { after: 'p1', label: '1 bis.', kind: 'point', depth: 0 };
    for (const party of north) {
      const about = {
        instrument: 'accord',
        version: 1,
        party,
        point: 'north-demand',
        text: weekly,
      };
      const body = party === 'AR' ? { ...about, added } : { ...about, joins: 'AR' };
      world.must({ by: heads[party], room: 'north', kind: 'amendment-filed', body });
    }
    expect(brought(world).open).toMatchObject([
      { point: 'north-demand', label: '1 bis.', after: 'p1', was: null },
    ]);
    agree(world, 'north', north, 'north-demand');
    const acts = entered(world);
    expect(canonical(acts.map(({ body }) => body))).not.toContain('north');
    perform(world, 'plenary', acts);
    const points = textIn(world, 'plenary').versions[1]?.points ?? [];
    expect(points.map(({ label, text }) => [label, text])).toEqual([
      ['1.', one],
      ['1 bis.', weekly],
      ['2.', two],
    ]);
    takeInto(world, 'north', north);
    expect(textIn(world, 'north').versions[1]?.points[1]?.id).toBe('north-demand');
    expect(brought(world)).toMatchObject({ changes: [], open: [] });
  });

  test('is carried, wording by wording, where another one holds the pen', () => {
    const world = forked();
    settle(world, 'north', north, 'p2', later);
    const accord = textIn(world, 'plenary');
    const acts = bringingBack(accord, brought(world), { penholder: undefined, withOpen: false });
    const what = { is: 'wording', title: 'Accord', point: '2' };
    const about = { instrument: 'accord', point: 'p2' };
    expect(acts).toEqual([{ kind: 'carried', body: { text: later, what, about } }]);
    perform(world, 'plenary', acts);
  });

  test('does not go over words that the table has changed since', () => {
    const world = forked();
    settle(world, 'north', north, 'p2', later);
    settle(world, 'north', north, 'p1', weekly);
    retable(world, 'plenary', { p2: sooner });
    const { points, open: left } = brought(world);
    expect(textsOf(points)).toEqual([weekly, sooner, three]);
    expect(left).toMatchObject([{ point: 'p2', was: sooner, readings: [{ text: later }] }]);
  });

  test('comes in the same bytes whichever room it is from, and however it came about there', () => {
    const outcome = fc.record({
      p1: fc.constantFrom(one, weekly),
      p2: fc.constantFrom(two, sooner, later),
    });
    const ways = fc.record({
      whose: fc.constantFrom('north', 'south'),
      how: fc.constantFrom('amended', 'tabled', 'both'),
      chatter: fc.nat(3),
    });
    type Outcome = { readonly [point: string]: string };
    type Way = { readonly whose: string; readonly how: string; readonly chatter: number };
    const bytes = (wanted: Outcome, { whose, how, chatter }: Way): string => {
      const world = forked();
      const codes = whose === 'north' ? north : south;
      for (let n = 0; n < chatter; n += 1) {
        const body = { text: `Between us: ${n}.` };
        world.must({ by: 'ada', room: whose, kind: 'remark-made', body });
      }
      if (how !== 'amended') retable(world, whose, wanted);
      for (const [point, text] of Object.entries(wanted)) {
        if (how === 'both')
          for (const party of codes) world.try(amending(party, whose, point, text));
        if (how === 'amended' && !firstPoints.some((there) => there.text === text)) {
          for (const party of codes) amend(world, whose, party, point, text);
        }
        agree(world, whose, codes, point);
      }
      return canonical(entered(world).map(({ kind, body }) => ({ kind, body })));
    };
    fc.assert(
      fc.property(outcome, ways, ways, (wanted, first, second) => {
        const written = bytes(wanted as Outcome, first);
        expect(written).toBe(bytes(wanted as Outcome, second));
        for (const room of ['north', 'south']) {
          expect(written).not.toContain(room);
          expect(written).not.toContain(forked().room(room));
        }
      }),
      { numRuns: 20 },
    );
  });
});

const amending = (party: Code, room: string, point: string, text: string) => ({
  by: heads[party],
  room,
  kind: 'amendment-filed',
  body: { instrument: 'accord', version: 2, party, point, text },
});

describe('a point that a room wants elsewhere', () => {
  const put = (world: World, room: string, party: Code, point: string, after: string): void => {
    const version = textIn(world, room).versions.length;
    const body = { instrument: 'accord', version, party, point, after, depth: 0 };
    world.must({ by: heads[party], room, kind: 'move-filed', body });
  };

  test('comes back moved once all in the room want it there, with its id, and stays where it is before', () => {
    const world = forked();
    put(world, 'north', 'AR', 'p1', 'p3');
    expect(brought(world, 'one wording').changes).toEqual([]);
    put(world, 'north', 'BE', 'p1', 'p3');
    const { points, changes } = brought(world, 'one wording');
    expect(points.map(({ id }) => String(id))).toEqual(['p2', 'p3', 'p1']);
    expect(changes.map(({ point, moved }) => [String(point), moved])).toEqual([['p1', true]]);
    perform(world, 'plenary', entered(world, 'one wording'));
    expect(textIn(world, 'plenary').versions[1]?.points.map(({ id }) => String(id))).toEqual([
      'p2',
      'p3',
      'p1',
    ]);
  });

  test('stays where it is while two rooms want it in two places', () => {
    const world = forked();
    for (const party of north) put(world, 'north', party, 'p1', 'p3');
    for (const party of south) put(world, 'south', party, 'p1', 'p2');
    expect(brought(world, 'one wording').points.map(({ id }) => String(id))).toEqual([
      'p1',
      'p2',
      'p3',
    ]);
  });
});
