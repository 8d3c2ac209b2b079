import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partyId, pointId } from '../text/point.ts';
import { standing, counts, take, file, all, reworded } from './accord.test-kit.ts';
import { positions, type Position } from './instrument.ts';
import { tally } from './standing.ts';
import { wordingHash, wordingsOf } from './wording.ts';
import { accordOf, worldOf } from './world-of.test-kit.ts';
import { firstPoints, parties, table, talks } from './worlds.test-kit.ts';

describe('rule 1: a position is on exact words', () => {
  test('it lapses when a party files other words, keeps what it was given on, and counts as silent', () => {
    const world = talks();
    take(world, 'BE', 'p2', 'agreed');
    expect(counts(world, 'p2', 'BE')).toBe('agreed');
    file(world, 'CO', 'p2', 'Withdrawals end within ninety days.');
    expect(counts(world, 'p2', 'BE')).toBe('silent');
    const taken = standing(world, 'p2').held.get(partyId('BE'))?.taken;
    expect(taken?.position).toBe('agreed');
    expect(taken?.words).toEqual(['Withdrawals end within sixty days.']);
    expect(taken?.lapsed?.by).toBe('cam');
  });

  test('it names the entry that first changed the words, also when they change again', () => {
    const world = talks();
    take(world, 'BE', 'p2', 'agreed');
    file(world, 'CO', 'p2', 'Withdrawals end within ninety days.');
    file(world, 'AR', 'p2', 'Withdrawals end at once.');
    expect(standing(world, 'p2').held.get(partyId('BE'))?.taken?.lapsed?.by).toBe('cam');
  });

  test('it lapses for good: words that come back do not bring it back, renewing it does', () => {
    const world = talks();
    take(world, 'BE', 'p2', 'agreed');
    file(world, 'CO', 'p2', 'Withdrawals end within ninety days.');
    file(world, 'CO', 'p2', 'Withdrawals end within sixty days.');
    expect(counts(world, 'p2', 'BE')).toBe('silent');
    take(world, 'BE', 'p2', 'agreed');
    expect(counts(world, 'p2', 'BE')).toBe('agreed');
  });

  test('a new version lapses it where the words changed, and only there', () => {
    const world = talks();
    for (const point of ['p1', 'p2', 'p3']) take(world, 'AR', point, 'agreed');
    table(world, 2, reworded('p2', 'Withdrawals end at once.'));
    expect(['p1', 'p2', 'p3'].map((point) => counts(world, point, 'AR'))).toEqual([
      'agreed',
      'silent',
      'agreed',
    ]);
  });

  test('renumbering and moving a point lapse nothing', () => {
    const world = talks();
    all(world, 'p2', 'agreed');
    const [one, two, three] = firstPoints;
    table(world, 2, [three, { ...two, label: '5 bis.' }, one]);
    expect(standing(world, 'p2').stage).toBe('agreed');
  });

  test('a point that goes out of the text lapses what was said of it', () => {
    const world = talks();
    take(world, 'AR', 'p2', 'agreed');
    table(
      world,
      2,
      firstPoints.filter(({ id }) => id !== 'p2'),
    );
    expect(accordOf(world).positions.get(pointId('p2'))?.get(partyId('AR'))?.lapsed).toBeDefined();
  });

  test('no one can take one on words that are no longer there, on another version or another point', () => {
    const world = talks();
    const wording = wordingHash(wordingsOf(accordOf(world), pointId('p2')));
    file(world, 'CO', 'p2', 'Withdrawals end within ninety days.');
    const body = {
      instrument: 'accord',
      version: 1,
      point: 'p2',
      party: 'AR',
      position: 'agreed',
      wording,
    };
    const taking = (change: object) =>
      world.try({
        by: 'ada',
        room: 'plenary',
        kind: 'position-taken',
        body: { ...body, ...change },
      });
    expect(taking({})).toEqual({ code: 'words-changed', point: 'p2' });
    expect(taking({ point: 'p7' })).toMatchObject({ code: 'no-such', what: 'point' });
    expect(taking({ version: 2 })).toMatchObject({ code: 'no-such', what: 'version' });
    table(world, 2, firstPoints);
    expect(taking({})).toEqual({ code: 'older-version', given: 1, current: 2 });
  });

  test('whatever happens, every position that counts is on the words that are on the table', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 2 ** 48 }), { minLength: 15, maxLength: 30 }),
        (chosen) => {
          const accord = accordOf(worldOf(chosen));
          for (const [point, held] of accord.positions) {
            const now = wordingHash(wordingsOf(accord, point));
            for (const taken of held.values()) {
              expect(taken.lapsed !== undefined || taken.wording === now).toBe(true);
              expect(wordingHash(taken.words)).toBe(taken.wording);
            }
          }
        },
      ),
      { seed: 31, numRuns: 15 },
    );
  });
});

describe('rule 2: how far a point has come', () => {
  test('agreed is when every party that must agree holds agreed and no bracket is left', () => {
    const world = talks();
    take(world, 'AR', 'p1', 'agreed');
    take(world, 'BE', 'p1', 'agreed');
    expect(standing(world, 'p1').stage).toBe('open');
    take(world, 'CO', 'p1', 'agreed');
    expect(standing(world, 'p1').stage).toBe('agreed');
  });

  test('all agreed with a bracket left is in principle', () => {
    const world = talks();
    file(world, 'CO', 'p2', 'Withdrawals end within ninety days.');
    all(world, 'p2', 'agreed');
    expect(standing(world, 'p2')).toMatchObject({ stage: 'in principle', bracketed: true });
  });

  test('for every mix of positions the stage is the one of the rule', () => {
    fc.assert(
      fc.property(fc.tuple(...parties.map(() => fc.constantFrom(...positions))), (mix) => {
        const world = talks();
        for (const [n, party] of parties.entries())
          take(world, party, 'p1', mix[n] ?? 'silent', 'as said');
        const atLeast = (least: Position) =>
          mix.every((position) => positions.indexOf(position) >= positions.indexOf(least));
        const expected = mix.includes('referred')
          ? 'referred'
          : atLeast('agreed')
            ? 'agreed'
            : atLeast('in principle')
              ? 'in principle'
              : 'open';
        expect(standing(world, 'p1').stage).toBe(expected);
      }),
      { seed: 32, numRuns: 40 },
    );
  });

  test('only the parties that must agree are asked', () => {
    const world = talks();
    const body = { instrument: 'annex', title: 'Annex', language: 'en', mustAgree: ['AR', 'BE'] };
    world.must({ by: 'chair', room: 'plenary', kind: 'instrument-opened', body });
    const annex = { instrument: 'annex', version: 1, penholder: 'Chair', points: firstPoints };
    world.must({ by: 'chair', room: 'plenary', kind: 'text-tabled', body: annex });
    const filing = { instrument: 'annex', version: 1, party: 'CO', point: 'p1', text: 'No.' };
    const refusal = world.try({
      by: 'cam',
      room: 'plenary',
      kind: 'amendment-filed',
      body: filing,
    });
    expect(refusal).toEqual({ code: 'not-asked', party: 'CO', instrument: 'Annex' });
  });
});

describe('rule 3: nothing is agreed until everything is agreed', () => {
  test('an agreed point is provisional until the last one is agreed', () => {
    const world = talks();
    all(world, 'p1', 'agreed');
    all(world, 'p2', 'agreed');
    expect(standing(world, 'p1').provisional).toBe(true);
    all(world, 'p3', 'agreed');
    expect(['p1', 'p2', 'p3'].map((point) => standing(world, point).provisional)).toEqual([
      false,
      false,
      false,
    ]);
    expect(tally(accordOf(world))).toEqual({ open: 0, referred: 0, 'in principle': 0, agreed: 3 });
  });
});

describe('rule 5: the mandates that a position asks for', () => {
  test.each([
    ['objects', 'propose'],
    ['referred', 'propose'],
    ['in principle', 'propose'],
    ['ad referendum', 'agree ad referendum'],
    ['with reservation', 'agree'],
    ['agreed', 'agree'],
  ] as const)('%s asks for the mandate to %s', (position, mandate) => {
    const world = talks();
    const wording = wordingHash(wordingsOf(accordOf(world), pointId('p1')));
    const body = {
      instrument: 'accord',
      version: 1,
      point: 'p1',
      party: 'BE',
      position,
      wording,
      note: 'so',
    };
    const taking = { by: 'bo', room: 'plenary', kind: 'position-taken', body };
    expect(world.try(taking)).toEqual({ code: 'no-mandate', mandate, party: 'BE' });
    world.must({
      by: 'ben',
      kind: 'mandate-given',
      body: { person: 'bo', party: 'BE', may: [mandate] },
    });
    expect(world.try(taking)).toBeUndefined();
  });

  test('who may agree may also agree ad referendum; a reservation without its text is none', () => {
    const world = talks();
    world.must({
      by: 'ben',
      kind: 'mandate-given',
      body: { person: 'bo', party: 'BE', may: ['agree'] },
    });
    const wording = wordingHash(wordingsOf(accordOf(world), pointId('p1')));
    const body = {
      instrument: 'accord',
      version: 1,
      point: 'p1',
      party: 'BE',
      position: 'with reservation',
      wording,
    };
    const taking = { by: 'bo', room: 'plenary', kind: 'position-taken', body };
    expect(world.try(taking)).toMatchObject({ code: 'malformed', where: 'note' });
    expect(world.try({ ...taking, body: { ...body, position: 'ad referendum' } })).toBeUndefined();
  });

  test('the chair enters a position only as read from a statement that is on record', () => {
    const world = talks();
    const wording = wordingHash(wordingsOf(accordOf(world), pointId('p1')));
    const body = {
      instrument: 'accord',
      version: 1,
      point: 'p1',
      party: 'BE',
      position: 'in principle',
      wording,
    };
    const taking = (more: object) =>
      world.try({
        by: 'chair',
        room: 'plenary',
        kind: 'position-taken',
        body: { ...body, ...more },
      });
    expect(taking({})).toMatchObject({ code: 'not-yours' });
    expect(taking({ statement: 's1' })).toMatchObject({ code: 'no-such', what: 'statement' });
    const statement = {
      statement: 's1',
      speaker: 'The Envoy of BE',
      verb: 'said',
      mode: 'reported',
      gist: 'The first point can be lived with.',
      said: '2026-09-01',
      chain: [{ who: 'The Envoy of BE', how: 'said', certainty: 'stated' }],
      about: [{ instrument: 'accord', point: 'p1' }],
    };
    world.must({ by: 'chair', room: 'plenary', kind: 'statement-recorded', body: statement });
    expect(taking({ statement: 's1', point: 'p2' })).toMatchObject({ code: 'no-such' });
    expect(taking({ statement: 's1', position: 'agreed' })).toMatchObject({ code: 'no-such' });
    expect(taking({ statement: 's1' })).toBeUndefined();
    const own = { ...statement, statement: 's2', party: 'BE' };
    world.must({ by: 'chair', room: 'plenary', kind: 'statement-recorded', body: own });
    expect(taking({ statement: 's2', position: 'agreed' })).toBeUndefined();
  });

  test('what a party has said itself, no chair reads otherwise from a statement', () => {
    const world = talks();
    const wording = wordingHash(wordingsOf(accordOf(world), pointId('p1')));
    const about = { instrument: 'accord', version: 1, point: 'p1', party: 'BE', wording };
    const statement = {
      statement: 's1',
      speaker: 'The Envoy of BE',
      party: 'BE',
      verb: 'said',
      mode: 'reported',
      gist: 'The first point is agreed.',
      said: '2026-09-01',
      chain: [{ who: 'The Envoy of BE', how: 'said', certainty: 'stated' }],
      about: [{ instrument: 'accord' }],
    };
    world.must({ by: 'chair', room: 'plenary', kind: 'statement-recorded', body: statement });
    const objects = { ...about, position: 'objects' };
    world.must({ by: 'ben', room: 'plenary', kind: 'position-taken', body: objects });
    const read = { ...about, position: 'agreed', statement: 's1' };
    const act = { room: 'plenary', kind: 'position-taken', body: read };
    expect(world.try({ by: 'chair', ...act })).toMatchObject({ code: 'not-yours' });
    expect(world.try({ by: 'ben', ...act })).toBeUndefined();
  });
});
