import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partyId, pointId, type PointId } from '../text/point.ts';
import { project } from '../text/project.ts';
import { writeBrackets } from '../text/write-brackets.ts';
import { lapses } from './agenda.ts';
import { coalitionsOn, filedThrough, throughOn } from './coalitions.ts';
import { compiledOf } from './compiled-text.ts';
import { filingOf } from './filing.ts';
import { fold, host } from './fold.ts';
import { positions, type Instrument } from './instrument.ts';
import { standings } from './standing.ts';
import { revisionOf, wordingHash, wordingOf, wordingsOf } from './wording.ts';
import { accordOf } from './world-of.test-kit.ts';
import { accredit, firstPoints, minute, table, talks, World } from './worlds.test-kit.ts';

/**
 * Talks of AR, BE and CO with two coalitions: UP of AR and BE, and ALL of UP and CO, whose heads are `una`
 * and `ali`. Neither must agree itself.
 */
const begun = leagued();
function leagued(): World {
  const world = talks();
  for (const [party, name, members, head] of [
    ['UP', 'Upper Lake', ['AR', 'BE'], 'una'],
    ['ALL', 'The Lake', ['UP', 'CO'], 'ali'],
  ] as const) {
    world.must({ by: 'chair', kind: 'party-named', body: { party, name, members: [...members] } });
    accredit(world, 'chair', head, { party, role: 'envoy', head: true });
    const body = { person: head };
    world.must({ by: 'chair', room: 'plenary', kind: 'member-admitted', body });
  }
  return world;
}

const heads = { AR: 'ada', BE: 'ben', CO: 'cam', UP: 'una', ALL: 'ali' } as const;
type Code = keyof typeof heads;
const codes = Object.keys(heads) as readonly Code[];
const asked = ['AR', 'BE', 'CO'] as const;
/** Who speaks for whom, the nearest first: said here once more, without the code that works it out. */
const speakers: Readonly<Record<(typeof asked)[number], readonly Code[]>> = {
  AR: ['AR', 'UP', 'ALL'],
  BE: ['BE', 'UP', 'ALL'],
  CO: ['CO', 'ALL'],
};

const enter = (world: World, party: Code, kind: string, body: object) => {
  const version = accordOf(world).versions.length;
  const whole = { instrument: 'accord', version, party, ...body };
  return world.try({ by: heads[party], room: 'plenary', kind, body: whole });
};
const file = (world: World, party: Code, point: string, text?: string) =>
  enter(world, party, 'amendment-filed', { point, ...(text === undefined ? {} : { text }) });
const stand = (world: World, party: Code, point: string, position: string) => {
  const wording = wordingHash(wordingsOf(accordOf(world), pointId(point)));
  const note = 'As said.';
  return enter(world, party, 'position-taken', { point, position, wording, note });
};
const held = (world: World, party: string, point: string) =>
  standings(accordOf(world)).get(pointId(point))?.held.get(partyId(party));
const words = (world: World, party: string, point: string) =>
  wordingOf(accordOf(world), partyId(party), pointId(point));

const ids = ['p1', 'p2', 'p9'] as const;
const texts = ['Sixty days.', 'Ninety days.', firstPoints[0].text] as const;
const move = fc.oneof(
  fc.record({ act: fc.constant('file'), text: fc.constantFrom(...texts, undefined) }),
  fc.record({ act: fc.constant('add'), text: fc.constantFrom('New.', 'Newer.') }),
  fc.record({ act: fc.constant('withdraw') }),
  fc.record({ act: fc.constant('stand'), position: fc.constantFrom(...positions) }),
  fc.record({ act: fc.constant('stand'), position: fc.constant('agreed') }),
  fc.record({ act: fc.constant('table') }),
);
const played = fc.array(
  fc.record({ by: fc.constantFrom(...codes), point: fc.constantFrom(...ids), move }),
  { maxLength: 14 },
);
type Played = typeof played extends fc.Arbitrary<infer T> ? T : never;

function play(moves: Played, after: (before: Instrument, world: World) => void): World {
  const world = new World(begun);
  for (const { by, point, move: one } of moves) {
    const before = accordOf(world);
    if ('position' in one) stand(world, by, point, one.position);
    else if (one.act === 'table') {
      const next = revisionOf(before, partyId('AR')).map((tabled) => ({ ...tabled }));
      table(world, before.versions.length + 1, next);
    } else if (one.act === 'withdraw') enter(world, by, 'amendment-withdrawn', { point });
    else if (one.act === 'add' && 'text' in one) {
      const added = { after: 'p2', label: '9.', kind: 'point', depth: 0 };
      enter(world, by, 'amendment-filed', { point, text: one.text, added });
    } else file(world, by, point, 'text' in one ? one.text : undefined);
    after(before, world);
  }
  return world;
}
const always = (check: (before: Instrument, world: World) => void, seed: number): void =>
  fc.assert(
    fc.property(played, (moves) => void play(moves, check)),
    { seed, numRuns: 80 },
  );

describe('whatever coalitions and their members say', () => {
  test('a member’s own word goes before, then that of the nearest coalition, then the table’s', () => {
    let [own, through] = [0, 0];
    always((_, world) => {
      const accord = accordOf(world);
      for (const id of ids.map(pointId)) {
        for (const party of asked) {
          const filed = speakers[party].flatMap(
            (one) => accord.amendments.get(partyId(one))?.get(id) ?? [],
          );
          const tabled = accord.versions.at(-1)?.points.find((point) => point.id === id);
          const expected = filed[0] ? (filed[0].text ?? null) : (tabled?.text ?? null);
          expect([party, id, words(world, party, id)]).toEqual([party, id, expected]);
          if (filed[0]?.party === party) own += 1;
          else if (filed[0]) through += 1;
        }
      }
    }, 81);
    expect(Math.min(own, through)).toBeGreaterThan(20);
  });

  test('a point is agreed only where each that must agree says so itself or is silent behind a coalition that does', () => {
    let agreed = 0;
    always((_, world) => {
      const accord = accordOf(world);
      for (const [point, { stage }] of standings(accord)) {
        const all = accord.positions.get(point);
        const counting = asked.map((party) =>
          speakers[party]
            .map((one) => all?.get(partyId(one)))
            .find((taken) => taken && !taken.lapsed && taken.position !== 'silent'),
        );
        const everyone = counting.every((taken) => taken?.position === 'agreed');
        const one = wordingsOf(accord, point).length === 1;
        expect([point, stage === 'agreed']).toEqual([point, everyone && one]);
        agreed += stage === 'agreed' ? 1 : 0;
      }
    }, 82);
    expect(agreed).toBeGreaterThan(20);
  });

  test('the compiled text read as any party is that party’s full text, to the character', () => {
    always((_, world) => {
      const accord = accordOf(world);
      const compiled = compiledOf(accord);
      for (const party of asked.map(partyId)) {
        const read = project(compiled, party).map(({ text }) => text);
        expect(read).toEqual(revisionOf(accord, party).map(({ text }) => text));
      }
    }, 83);
  });

  test('a position lapses when the words in play on its point change, and at no other time', () => {
    always((before, world) => {
      const now = accordOf(world);
      for (const [point, all] of before.positions) {
        const same = wordingHash(wordingsOf(before, point)) === wordingHash(wordingsOf(now, point));
        for (const [party, was] of all) {
          const is = now.positions.get(point)?.get(party);
          const renewed = is?.source.entry !== was.source.entry;
          if (was.lapsed || renewed) continue;
          expect([point, party, is?.lapsed === undefined]).toEqual([point, party, same]);
        }
      }
    }, 84);
  });

  test('folding in any order that keeps each room’s own gives the same text', () => {
    fc.assert(
      fc.property(played, fc.nat(), (moves, seed) => {
        const { entries, negotiation } = play(moves, () => undefined);
        const inRooms = [...Map.groupBy(entries, ({ entry }) => entry.envelope.room).values()];
        const order = seed % 2 === 0 ? inRooms.flat() : inRooms.toReversed().flat();
        const one = fold(negotiation, order, host, '9999').state;
        expect(one.rooms).toEqual(fold(negotiation, entries, host, '9999').state.rooms);
      }),
      { seed: 85, numRuns: 40 },
    );
  });
});

describe('a coalition', () => {
  test('has its words in brackets in the name of the members that it speaks for', () => {
    const world = new World(begun);
    expect(file(world, 'UP', 'p2', 'Ninety days.')).toBeUndefined();
    expect(file(world, 'BE', 'p2', 'Thirty days.')).toBeUndefined();
    const accord = accordOf(world);
    expect(coalitionsOn(accord)).toEqual(['UP']);
    expect([...throughOn(accord, pointId('p2'))]).toEqual([['AR', 'UP']]);
    expect(wordingsOf(accord, pointId('p2'))).toHaveLength(3);
    const standIns = (point: PointId) => throughOn(accord, point);
    const written = writeBrackets(compiledOf(accord), { standIns });
    expect(written.find(({ id }) => id === 'p2')?.text).toBe(
      '[UP: Ninety days.][BE: Thirty days.][CO: Withdrawals end within sixty days.]',
    );
  });

  test('is not the last word of a member that holds to the table’s words, through later versions too', () => {
    const world = new World(begun);
    const tabled = firstPoints[1].text;
    file(world, 'UP', 'p2', 'Ninety days.');
    expect(file(world, 'AR', 'p2', tabled)).toBeUndefined();
    expect([words(world, 'AR', 'p2'), words(world, 'BE', 'p2')]).toEqual([tabled, 'Ninety days.']);
    table(world, 2, firstPoints);
    expect([words(world, 'AR', 'p2'), words(world, 'BE', 'p2')]).toEqual([tabled, 'Ninety days.']);
    enter(world, 'AR', 'amendment-withdrawn', { point: 'p2' });
    expect(words(world, 'AR', 'p2')).toBe('Ninety days.');
  });

  test('gives its members words that each can make its own, and that then stay when it changes its mind', () => {
    const world = new World(begun);
    file(world, 'UP', 'p2', 'Ninety days.');
    expect(file(world, 'AR', 'p2', 'Ninety days.')).toBeUndefined();
    expect(file(world, 'AR', 'p2', 'Ninety days.')).toEqual({ code: 'nothing-changes' });
    file(world, 'UP', 'p2', 'Sixty days.');
    expect([words(world, 'AR', 'p2'), words(world, 'BE', 'p2')]).toEqual([
      'Ninety days.',
      'Sixty days.',
    ]);
  });

  test('that agrees makes no member agree that objects', () => {
    const world = new World(begun);
    stand(world, 'ALL', 'p1', 'agreed');
    expect(standings(accordOf(world)).get(pointId('p1'))?.stage).toBe('agreed');
    expect(held(world, 'CO', 'p1')).toMatchObject({ counts: 'agreed', through: 'ALL' });
    stand(world, 'CO', 'p1', 'objects');
    expect(standings(accordOf(world)).get(pointId('p1'))?.stage).toBe('open');
    expect(held(world, 'CO', 'p1')).toMatchObject({ counts: 'objects' });
    stand(world, 'CO', 'p1', 'silent');
    expect(held(world, 'CO', 'p1')).toMatchObject({ counts: 'agreed', through: 'ALL' });
  });

  test('is told when its position lapses, as any party', () => {
    const world = new World(begun);
    stand(world, 'UP', 'p2', 'agreed');
    file(world, 'CO', 'p2', 'Thirty days.');
    expect(lapses(accordOf(world), partyId('UP'))).toMatchObject([{ point: 'p2', party: 'UP' }]);
    expect(held(world, 'AR', 'p2')).toEqual({ counts: 'silent' });
  });

  test('that objects breaks a silence, and no silence takes its members for agreeing', () => {
    const world = new World(begun);
    const until = minute(world.entries.length + 6);
    const points = ['p1', 'p2'];
    const called = { instrument: 'accord', version: 1, points, until };
    world.must({ by: 'chair', room: 'plenary', kind: 'silence-called', body: called });
    const other = new World(world);
    enter(other, 'UP', 'position-taken', {
      point: 'p1',
      position: 'objects',
      wording: wordingHash(wordingsOf(accordOf(other), pointId('p1'))),
    });
    expect(accordOf(other).silence?.ended).toMatchObject({ how: 'broken', party: 'UP' });
    stand(world, 'UP', 'p1', 'reserved');
    const closed = { instrument: 'accord' };
    world.must({ by: 'chair', room: 'plenary', kind: 'silence-closed', body: closed, at: until });
    expect(held(world, 'AR', 'p1')).toMatchObject({ counts: 'reserved', through: 'UP' });
    expect(held(world, 'CO', 'p1')).toMatchObject({ counts: 'agreed' });
    expect(held(world, 'AR', 'p2')).toMatchObject({ counts: 'agreed' });
  });

  test('of none that must agree says nothing on a text, and one that must agree speaks for itself alone', () => {
    const world = new World(begun);
    const set = (mustAgree: readonly string[]): void => {
      const body = { instrument: 'accord', mustAgree: [...mustAgree], reason: 'x' };
      world.must({ by: 'chair', room: 'plenary', kind: 'parties-set', body });
    };
    set(['CO']);
    expect(file(world, 'UP', 'p2', 'Ninety days.')).toMatchObject({ code: 'not-asked' });
    set(['AR', 'BE', 'UP']);
    expect(file(world, 'UP', 'p2', 'Ninety days.')).toBeUndefined();
    expect(words(world, 'AR', 'p2')).toBe(firstPoints[1].text);
    set(['AR', 'BE']);
    expect(words(world, 'AR', 'p2')).toBe(firstPoints[1].text);
    stand(world, 'UP', 'p1', 'agreed');
    expect(words(world, 'AR', 'p2')).toBe(firstPoints[1].text);
    expect(accordOf(world).overtaken).toMatchObject([{ party: 'UP', text: 'Ninety days.' }]);
  });

  test('has its words put aside by a member’s file that has others, the table’s or none', () => {
    const world = new World(begun);
    file(world, 'UP', 'p2', 'Ninety days.');
    const added = { after: 'p3', label: '4.', kind: 'point', depth: 0 };
    enter(world, 'UP', 'amendment-filed', { point: 'p9', text: 'New.', added });
    const accord = accordOf(world);
    const asTabled = (accord.versions.at(-1)?.points ?? []).map((point) => ({ ...point }));
    const { acts } = filingOf(accord, partyId('AR'), asTabled, () => pointId('x'));
    for (const { kind, body } of acts) expect(enter(world, 'AR', kind, body)).toBeUndefined();
    expect(revisionOf(accordOf(world), partyId('AR')).map(({ text }) => text)).toEqual(
      firstPoints.map(({ text }) => text),
    );
    expect(filedThrough(accordOf(world), partyId('BE'), pointId('p9'))?.text).toBe('New.');
  });
});
