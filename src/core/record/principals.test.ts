import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partyId } from '../text/point.ts';
import { all, file, take } from './accord.test-kit.ts';
import { agreementOn, questionsFor, reachOf, type Question } from './principals.ts';
import { principalsAgenda } from './agenda.ts';
import { joiningOf } from './joining.ts';
import { accordOf, longWorldOf } from './world-of.test-kit.ts';
import { heads, minute, talks, World } from './worlds.test-kit.ts';
import { wordingOf, wordingsOf } from './wording.ts';

const choices = fc.array(fc.integer({ min: 0, max: 2 ** 48 }), { minLength: 5, maxLength: 30 });
const parties = ['AR', 'BE', 'CO'] as const;

function questions(world: World): readonly Question[] {
  const room = world.state.rooms.get(world.room('plenary'));
  return room ? questionsFor(room, minute(world.entries.length + 1)) : [];
}

test('every point that is referred is asked, each with all the wordings that parties hold', () => {
  const property = fc.property(choices, (chosen) => {
    const world = longWorldOf(chosen);
    const accord = accordOf(world);
    const asked = questions(world);
    const points = asked.map(({ point }) => point);
    const referred = accord.closing ? [] : principalsAgenda([accord]).map((it) => it.point);
    expect(points).toEqual(expect.arrayContaining(referred));
    for (const { point, wordings } of asked) {
      const held = wordings.filter(({ by }) => by.length > 0).map(({ text }) => text);
      expect(new Set(held)).toEqual(new Set(wordingsOf(accord, point)));
      expect(wordings.flatMap(({ by }) => by).toSorted()).toEqual([...accord.mustAgree].toSorted());
    }
  });
  fc.assert(property, { seed: 23, numRuns: 40 });
});

test('who joins a wording holds it, and then as many want it as was said', () => {
  const property = fc.property(choices, fc.constantFrom(...parties), (chosen, code) => {
    const world = new World(longWorldOf(chosen));
    const party = partyId(code);
    for (const { instrument, point, wordings } of questions(world)) {
      for (const wording of wordings) {
        const joining = joiningOf(instrument, party, point, wording.text);
        if (!joining) continue;
        const after = new World(world);
        const refusal = after.try({ by: heads[code], room: 'plenary', ...joining });
        if (!instrument.mustAgree.includes(party)) continue;
        expect([joining, refusal]).toEqual([joining, undefined]);
        expect(wordingOf(accordOf(after), party, point)).toBe(wording.text);
        const want = accordOf(after).mustAgree.filter(
          (one) => wordingOf(accordOf(after), one, point) === wording.text,
        );
        expect(want.length).toBe(reachOf(wording, instrument, party).joined);
      }
    }
  });
  fc.assert(property, { seed: 29, numRuns: 40 });
});

test('a point stays with the principals when its words change, until it is agreed', () => {
  const world = talks();
  file(world, 'CO', 'p2', 'Withdrawals end within ninety days.');
  take(world, 'AR', 'p2', 'referred', 'The President keeps this.');
  expect(questions(world)[0]?.by).toEqual([
    { party: 'AR', lapsed: false, note: 'The President keeps this.' },
  ]);
  file(world, 'CO', 'p2', 'Withdrawals end within sixty days.');
  expect(questions(world)[0]?.by).toMatchObject([{ party: 'AR', lapsed: true }]);
  all(world, 'p2', 'agreed');
  expect(questions(world)).toEqual([]);
});

test('what hangs on a point is named: gates, the pledges behind them, the texts under it', () => {
  const world = talks();
  take(world, 'AR', 'p2', 'referred');
  const enter = (kind: string, body: { readonly [field: string]: never }): void =>
    world.must({ by: 'chair', room: 'plenary', kind, body });
  const condition = { points: 'agreed', instrument: 'accord', named: ['p2'] };
  enter('gate-set', {
    gate: 'g',
    title: 'Meeting',
    guards: 'the leaders meet',
    condition,
  } as never);
  enter('gate-set', {
    gate: 'h',
    title: 'Other',
    guards: 'the experts meet',
    condition: { ...condition, named: ['p1'] },
  } as never);
  enter('instrument-opened', {
    instrument: 'annex',
    title: 'Annex',
    language: 'en',
    mustAgree: ['AR', 'BE'],
    parent: { instrument: 'accord', point: 'p2' },
  } as never);
  const pledge = { pledge: 'x', by: ['BE'], kind: 'people', what: 'Twelve observers' };
  world.must({
    by: 'ben',
    room: 'plenary',
    kind: 'pledge-made',
    body: { ...pledge, status: 'offered', gate: 'g' },
  });
  const [question] = questions(world);
  expect(question?.hanging.gates.map(({ id }) => id)).toEqual(['g']);
  expect(question?.hanging.pledges.map(({ what }) => what)).toEqual(['Twelve observers']);
  expect(question?.hanging.instruments.map(({ title }) => title)).toEqual(['Annex']);
});

test('how many would then have agreed counts one’s own party once', () => {
  const world = talks();
  take(world, 'AR', 'p2', 'referred');
  take(world, 'BE', 'p2', 'agreed');
  const [question] = questions(world);
  if (!question) throw new Error('p2 is not asked');
  const { standing, instrument } = question;
  expect(agreementOn(standing, instrument, partyId('AR'))).toEqual({ now: 1, joined: 2, of: 3 });
  expect(agreementOn(standing, instrument, partyId('BE'))).toEqual({ now: 1, joined: 1, of: 3 });
  expect(agreementOn(standing, instrument, undefined)).toEqual({ now: 1, joined: 1, of: 3 });
});
