import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partyId, pointId } from '../text/point.ts';
import { standings, tally, type Standing } from './standing.ts';
import { positions, type Position } from './instrument.ts';
import { revisionOf, wordingHash, wordingsOf } from './wording.ts';
import { accordOf, worldOf } from './world-of.test-kit.ts';
import { firstPoints, heads, parties, table, talks, type World } from './worlds.test-kit.ts';

type Code = keyof typeof heads;

function standing(world: World, point: string): Standing {
  const found = standings(accordOf(world)).get(pointId(point));
  if (!found) throw new Error(`${point} is not in play`);
  return found;
}
const counts = (world: World, point: string, party: Code): Position | undefined =>
  standing(world, point).held.get(partyId(party))?.counts;

function take(world: World, party: Code, point: string, position: Position, note?: string): void {
  const accord = accordOf(world);
  const wording = wordingHash(wordingsOf(accord, pointId(point)));
  const version = accord.versions.length;
  const body = {
    instrument: 'accord',
    version,
    point,
    party,
    position,
    wording,
    ...(note ? { note } : {}),
  };
  world.must({ by: heads[party], room: 'plenary', kind: 'position-taken', body });
}
function file(
  world: World,
  party: Code,
  point: string,
  text?: string,
  more: { joins?: Code } = {},
): void {
  const version = accordOf(world).versions.length;
  const body = {
    instrument: 'accord',
    version,
    party,
    point,
    ...(text === undefined ? {} : { text }),
    ...more,
  };
  world.must({ by: heads[party], room: 'plenary', kind: 'amendment-filed', body });
}
const all = (world: World, point: string, position: Position): void =>
  parties.forEach((party) => take(world, party, point, position));
const reworded = (point: string, text: string) =>
  firstPoints.map((there) => (there.id === point ? { ...there, text } : there));

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

describe('brackets', () => {
  test('a party that joins another’s wording closes the bracket by itself', () => {
    const world = talks();
    const ninety = 'Withdrawals end within ninety days.';
    file(world, 'AR', 'p2', ninety);
    file(world, 'BE', 'p2', ninety, { joins: 'AR' });
    expect(wordingsOf(accordOf(world), pointId('p2'))).toHaveLength(2);
    file(world, 'CO', 'p2', ninety, { joins: 'AR' });
    expect(wordingsOf(accordOf(world), pointId('p2'))).toEqual([ninety]);
    expect(standing(world, 'p2').bracketed).toBe(false);
    for (const party of parties) {
      expect(revisionOf(accordOf(world), partyId(party))[1]?.text).toBe(ninety);
    }
  });

  test('filing what one holds already changes nothing and is refused', () => {
    const world = talks();
    file(world, 'AR', 'p2', 'At once.');
    const again = { instrument: 'accord', version: 1, party: 'AR', point: 'p2', text: 'At once.' };
    const refusal = world.try({ by: 'ada', room: 'plenary', kind: 'amendment-filed', body: again });
    expect(refusal).toEqual({ code: 'nothing-changes' });
  });

  test('filing the words on the table is holding no amendment any more', () => {
    const world = talks();
    file(world, 'AR', 'p2', 'At once.');
    file(world, 'AR', 'p2', 'Withdrawals end within sixty days.');
    expect(accordOf(world).amendments.get(partyId('AR'))?.size).toBe(0);
    expect(standing(world, 'p2').bracketed).toBe(false);
  });

  test('a party wants a point out, and another a new one, which a third joins with its place and number', () => {
    const world = talks();
    file(world, 'AR', 'p3');
    const added = { after: 'p2', label: '2 bis.', kind: 'point', depth: 0 };
    const body = {
      instrument: 'accord',
      version: 1,
      party: 'BE',
      point: 'n1',
      text: 'A new one.',
      added,
    };
    world.must({ by: 'ben', room: 'plenary', kind: 'amendment-filed', body });
    file(world, 'CO', 'n1', 'A new one.', { joins: 'BE' });
    const ids = (party: Code) =>
      revisionOf(accordOf(world), partyId(party)).map(({ id }) => String(id));
    expect([ids('AR'), ids('BE'), ids('CO')]).toEqual([
      ['p1', 'p2'],
      ['p1', 'p2', 'n1', 'p3'],
      ['p1', 'p2', 'n1', 'p3'],
    ]);
    expect(revisionOf(accordOf(world), partyId('CO'))[2]).toMatchObject({
      label: '2 bis.',
      text: 'A new one.',
    });
    expect(wordingsOf(accordOf(world), pointId('n1'))).toEqual([null, 'A new one.']);
  });

  test('a new point cannot take the name of one that is on the table', () => {
    const world = talks();
    const added = { after: 'p3', label: '9.', kind: 'point', depth: 0 };
    const body = {
      instrument: 'accord',
      version: 1,
      party: 'BE',
      point: 'p1',
      text: 'Twice.',
      added,
    };
    const refusal = world.try({ by: 'ben', room: 'plenary', kind: 'amendment-filed', body });
    expect(refusal).toMatchObject({ code: 'taken', what: 'point' });
  });

  test('withdrawing goes back to the words on the table; there must be something to withdraw', () => {
    const world = talks();
    file(world, 'AR', 'p2', 'At once.');
    const body = { instrument: 'accord', version: 1, party: 'AR', point: 'p2' };
    world.must({ by: 'ada', room: 'plenary', kind: 'amendment-withdrawn', body });
    expect(wordingsOf(accordOf(world), pointId('p2'))).toHaveLength(1);
    const again = world.try({ by: 'ada', room: 'plenary', kind: 'amendment-withdrawn', body });
    expect(again).toMatchObject({ code: 'no-such' });
  });

  test('a new version takes an amendment in, leaves it standing, or overtakes it', () => {
    const world = talks();
    file(world, 'AR', 'p1', 'Each Party shall publish its data daily.');
    file(world, 'AR', 'p2', 'At once.');
    file(world, 'AR', 'p3', 'The frontier stays.');
    const next = reworded('p2', 'At once.').map((there) =>
      there.id === 'p3' ? { ...there, text: 'The frontier is marked.' } : there,
    );
    table(world, 2, next);
    const accord = accordOf(world);
    expect(
      [...(accord.amendments.get(partyId('AR')) ?? [])].map(([point]) => String(point)),
    ).toEqual(['p1']);
    expect(accord.overtaken.map(({ point }) => String(point))).toEqual(['p3']);
  });

  test('a party’s own text has each point once, whatever happens', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 2 ** 48 }), { minLength: 15, maxLength: 30 }),
        (chosen) => {
          const accord = accordOf(worldOf(chosen));
          for (const party of accord.mustAgree) {
            const ids = revisionOf(accord, party).map(({ id }) => id);
            expect(new Set(ids).size).toBe(ids.length);
          }
        },
      ),
      { seed: 33, numRuns: 15 },
    );
  });
});
