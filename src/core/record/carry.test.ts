import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partyId, pointId } from '../text/point.ts';
import { file, take } from './accord.test-kit.ts';
import { canonical, type Json } from './canonical.ts';
import { carriableAct, carriableWording, carryOf, type Carriable, type Manner } from './carry.ts';
import { entryId } from './entry.ts';
import { LEFT_OUT, leavingOut, wholeWords, type Stretch } from './left-out.ts';
import { wordingOf } from './wording.ts';
import { accordOf } from './world-of.test-kit.ts';
import { accredit, minute, open, talks, World } from './worlds.test-kit.ts';

/** Talks with a mediator, `med`, who is in the plenary and in three rooms of his own with others. */
const shuttle = (): World => new World(begun);

const begun = begin();
function begin(): World {
  const world = talks();
  accredit(world, 'chair', 'med', { role: 'mediator' });
  world.must({ by: 'chair', room: 'plenary', kind: 'member-admitted', body: { person: 'med' } });
  open(world, 'med', 'shuttle', 'mediator', ['cam']);
  open(world, 'med', 'north', 'bilateral', ['ada', 'ben']);
  open(world, 'med', 'south', 'bilateral', ['ada']);
  return world;
}

function lastOf(world: World, room: string): Carriable {
  const there = world.state.rooms.get(world.room(room));
  const act = there?.acts.at(-1);
  const read = there && act && carriableAct(world.state, there, act);
  if (!read) throw new Error(`nothing to carry out of ${room}`);
  return read;
}
const bodyOf = (source: Carriable, manner: Manner): Json =>
  ({ ...carryOf(source, manner) }) as Json;
const carrying = (body: Json) => ({ by: 'med', room: 'shuttle', kind: 'carried', body });

const manners: fc.Arbitrary<Manner> = fc.record(
  {
    attributed: fc.constantFrom('party', 'person'),
    named: fc.boolean(),
    leaveOut: fc.array(
      fc.tuple(fc.nat(30), fc.nat(30)).map(([at, more]): Stretch => [at, at + more]),
    ),
    note: fc.constant('Take it as it is.'),
  },
  { requiredKeys: [] },
);

describe('what is carried', () => {
  test('is the same to the byte, whichever room, number, nonce and instant its source has', () => {
    const sources = fc.record({
      room: fc.constantFrom('north', 'south', 'plenary'),
      before: fc.nat(3),
      at: fc.integer({ min: 100, max: 900 }),
    });
    const wordsAlone = { room: 'north', before: 0, at: 100 } as const;
    const entryFrom = (
      manner: Manner,
      { room, before, at }: { room: string; before: number; at: number },
    ) => {
      const world = shuttle();
      for (let n = 0; n < before; n += 1) {
        world.must({ by: 'ada', room, kind: 'remark-made', body: { text: `Before: ${n}.` } });
      }
      const body = { text: 'Ninety days, if the dam stays closed.' };
      world.must({ by: 'ada', room, kind: 'remark-made', body, at: minute(at) });
      const source = world.entries.at(-1);
      const entry = world.entry(carrying(bodyOf(lastOf(world, room), manner)));
      return { world, source, entry };
    };
    fc.assert(
      fc.property(manners, sources, sources, (manner, one, other) => {
        const first = entryFrom(manner, one);
        expect(canonical({ ...first.entry })).toBe(
          canonical({ ...entryFrom(manner, other).entry }),
        );
        const bytes = canonical({ ...first.entry });
        const { entry, recorded } = first.source ?? {};
        if (!entry || !recorded) throw new Error('nothing was said');
        const { room, nonce, body } = entry.envelope;
        // A remark carried as its words alone, all of them, is those words again: their hash tells who reads them nothing.
        const sameWords = canonical(first.entry.body) === canonical(entry.body);
        const traces = [room, nonce, entry.signature, entryId(entry), recorded];
        for (const trace of sameWords ? traces : [...traces, body]) {
          expect(bytes).not.toContain(trace);
        }
        expect(first.world.append(first.entry)).toBeUndefined();
      }),
      { numRuns: 25, examples: [[{}, wordsAlone, wordsAlone]] },
    );
  });

  test('of an entry of any kind that says something is accepted, in every manner', () => {
    const world = shuttle();
    const pledge = { pledge: 'x', by: ['AR'], kind: 'money', what: 'Two gauges.' };
    const said = { said: '2026-09-01', chain: [{ who: 'A', how: 'said', certainty: 'stated' }] };
    const statement = { statement: 's', speaker: 'A', verb: 'said', mode: 'direct', gist: 'Good.' };
    const held = {
      session: 'm',
      title: 'First',
      when: '2026-09-01',
      who: [],
      outcome: 'Some progress.',
    };
    const acts = [
      ['pledge-made', pledge],
      ['statement-recorded', { ...statement, ...said }],
      ['session-held', held],
      ['carried', { text: 'From afar.', of: 'BE', by: 'ben', what: { is: 'remark' } }],
    ] as const;
    for (const [kind, body] of acts) world.must({ by: 'med', room: 'plenary', kind, body });
    file(world, 'AR', 'p2', 'Withdrawals end within ninety days.');
    file(world, 'BE', 'p3');
    take(world, 'AR', 'p1', 'agreed');
    take(world, 'AR', 'p3', 'with reservation', 'The map is not ours.');
    const plenary = world.state.rooms.get(world.room('plenary'));
    const all = (plenary?.acts ?? []).flatMap(
      (act) => (plenary && carriableAct(world.state, plenary, act)) ?? [],
    );
    expect(all).toHaveLength(acts.length + 4);
    fc.assert(
      fc.property(fc.constantFrom(...all), manners, (source, manner) => {
        expect(world.try(carrying(bodyOf(source, manner)))).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  test('names its party, its author and its point only where the mediator says so', () => {
    const world = shuttle();
    file(world, 'AR', 'p2', 'Withdrawals end within ninety days.');
    const filed = lastOf(world, 'plenary');
    const text = 'Withdrawals end within ninety days.';
    const what = { is: 'wording', title: 'Accord', point: '2' };
    expect(carryOf(filed, {})).toEqual({ text });
    expect(carryOf(filed, { named: true })).toEqual({ text, what });
    expect(carryOf(filed, { attributed: 'party' })).toEqual({ text, of: 'AR' });
    expect(carryOf(filed, { attributed: 'person' })).toEqual({ text, of: 'AR', by: 'ada' });
    const wording = carriableWording(accordOf(world), {
      point: pointId('p2'),
      text: wordingOf(accordOf(world), partyId('AR'), pointId('p2')),
      party: partyId('AR'),
    });
    expect(carryOf(wording, { named: true, attributed: 'party' })).toEqual({
      text,
      what,
      of: 'AR',
    });
  });

  test('without words says at least what it is', () => {
    const world = shuttle();
    take(world, 'AR', 'p1', 'agreed');
    const what = { is: 'position', position: 'agreed', title: 'Accord', point: '1' };
    expect(carryOf(lastOf(world, 'plenary'), {})).toEqual({ what });
    expect(world.try(carrying({ what: { is: 'remark' } }))).toMatchObject({ where: 'text' });
    expect(world.try(carrying({ note: 'Well.' }))).toMatchObject({ where: 'text' });
  });

  test('is in the name of who records it where that is not who said it', () => {
    const world = shuttle();
    const body = { text: 'From afar.', of: 'BE' };
    world.must({ by: 'med', room: 'plenary', kind: 'carried', body });
    expect(carryOf(lastOf(world, 'plenary'), { attributed: 'person' })).toEqual(body);
  });

  test('is attributed only to whom the roster knows', () => {
    const world = shuttle();
    const text = 'Well.';
    expect(world.try(carrying({ text, by: 'nobody' }))).toMatchObject({ code: 'no-such' });
    expect(world.try(carrying({ text, of: 'XX' }))).toMatchObject({ code: 'no-such' });
    expect(world.entries).toEqual(begun.entries);
  });
});

const aWord = fc.stringMatching(/^[a-z]{1,9}$/);
const somePart = fc.array(aWord, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

describe('words left out', () => {
  test('leave nothing behind: the result is the same whatever they were, and however many', () => {
    const parts = fc.array(fc.record({ kept: somePart, one: somePart, other: somePart }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(parts, somePart, (all, end) => {
        const written = (hidden: 'one' | 'other') => {
          let words = '';
          const leaveOut = all.map((part): Stretch => {
            words += `${part.kept} `;
            const from = words.length;
            words += part[hidden];
            const until = words.length;
            words += ' ';
            return [from, until];
          });
          return carryOf({ words: words + end }, { leaveOut: leaveOut.toReversed() });
        };
        const result = written('one');
        expect(result).toEqual(written('other'));
        expect(result).toEqual({
          text: [...all.flatMap(({ kept }) => [kept, LEFT_OUT]), end].join(' '),
        });
      }),
    );
  });

  test('are one mark where nothing stands between them, however they were marked', () => {
    const text = 'a bb ccc dddd e';
    const inOne: Stretch[] = [[2, 13]];
    const wordByWord: Stretch[] = [
      [5, 9],
      [2, 4],
      [9, 13],
    ];
    expect(leavingOut(text, inOne)).toBe(`a ${LEFT_OUT} e`);
    expect(leavingOut(text, wordByWord)).toBe(`a ${LEFT_OUT} e`);
    expect(leavingOut(`a ${LEFT_OUT} b c`, [[6, 7]])).toBe(`a ${LEFT_OUT} c`);
    expect(leavingOut(text, [[1, 2]])).toBe(text);
  });

  test('are whole words: no half of one tells the other half', () => {
    const cases = [
      ['Ada Bern will pay.', 6, 7, 'Bern'],
      ['Within sixty-five days', 8, 9, 'sixty-five'],
      ['六十天之内', 0, 1, '六十'],
      ['👩‍👩‍👧 there', 1, 2, '👩‍👩‍👧'],
      ['a b', 1, 1, ''],
    ] as const;
    for (const [text, from, until, whole] of cases) {
      expect(text.slice(...wholeWords(text, [from, until]))).toBe(whole);
    }
  });
});
