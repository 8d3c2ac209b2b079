import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from './canonical.ts';
import { keyOf, negotiationId, personId } from './ids.ts';
import type { Refusal } from './refusal.ts';
import { partyKeyOf } from './roster.ts';
import { withSeal, type Body } from './seal.ts';
import { partyId } from '../text/point.ts';
import { codeOf, partyKey, people, sealed, signerFor, talks, World } from './worlds.test-kit.ts';

const inRoster = (world: World, by: string, kind: string, body: Json): Refusal | undefined =>
  world.try({ by, kind, body });
const remark = (by: string) =>
  ({ by, room: 'plenary', kind: 'remark-made', body: { text: 'x' } }) as const;
const newcomer = {
  person: 'new',
  name: 'N',
  title: 'T',
  party: 'AR',
  role: 'expert',
  from: '2026',
};
const inForce = (world: World, of: string): boolean => {
  const certified = world.state.roster.keys.get(keyOf(signerFor(of).key));
  return certified !== undefined && certified.ended === undefined;
};

/** Talks in which AR has its own key, and has kept the key of `ann`. */
function withKey(): World {
  const world = talks();
  const keeps = [signerFor('ann').key];
  world.must({ by: 'ada', kind: 'party-key-set', body: partyKey(world, 'AR', { keeps }) });
  return world;
}

/** The acts by which a key comes to be one of AR's people, each with a key that no one has yet. */
const bringing: readonly (readonly [string, Body])[] = [
  ['delegate-accredited', { ...newcomer, may: ['speak'], key: signerFor('new').key }],
  ['delegate-accredited', { ...newcomer, head: true, invitation: codeOf('code') }],
  ['key-certified', { person: 'ann', key: signerFor('new').key }],
  ['key-certified', { person: 'ada', key: signerFor('new').key }],
  ['code-given', { person: 'ann', invitation: codeOf('code') }],
];

describe('a party’s own key', () => {
  test('is put in place by the head of its delegation, and by no one else', () => {
    for (const by of ['chair', 'ann', 'ben', 'eve']) {
      const world = talks();
      const why = inRoster(world, by, 'party-key-set', partyKey(world, 'AR'));
      expect([by, why]).toMatchObject([by, { code: 'not-yours' }]);
    }
    expect(partyKeyOf(withKey().state.roster.parties.get(partyId('AR')))).toBe(
      signerFor('party AR').key,
    );
  });

  test('ends the keys of its people that it does not keep, but not the one that put it in place', () => {
    const world = talks();
    world.must({ by: 'ada', kind: 'party-key-set', body: partyKey(world, 'AR') });
    expect(['ada', 'ann', 'ben', 'bo'].map((of) => inForce(world, of))).toEqual([
      true,
      false,
      true,
      true,
    ]);
    expect(world.try(remark('ann'))).toMatchObject({ code: 'key-ended' });
    expect(inForce(withKey(), 'ann')).toBe(true);
  });

  test('is put in place only by who holds it', () => {
    const world = talks();
    const { key } = signerFor('stolen');
    const body = { ...partyKey(world, 'AR'), key };
    expect(inRoster(world, 'ada', 'party-key-set', body)).toMatchObject({ where: 'proof' });
  });

  test('is no person’s key, and no person’s key is one', () => {
    const world = withKey();
    const own = { person: 'ben', key: signerFor('party AR').key };
    expect(inRoster(world, 'ben', 'key-certified', own)).toMatchObject({ code: 'taken' });
    const body = partyKey(world, 'BE', { named: 'ben' });
    expect(inRoster(world, 'ben', 'party-key-set', body)).toMatchObject({ code: 'taken' });
    expect(world.try(remark('party AR'))).toEqual({ code: 'not-found' });
  });

  test('keeps only keys in force of its own people', () => {
    for (const stray of ['ben', 'stranger']) {
      const world = talks();
      const body = partyKey(world, 'AR', { keeps: [signerFor(stray).key] });
      expect(inRoster(world, 'ada', 'party-key-set', body)).toMatchObject({ code: 'no-such' });
    }
  });

  test.each(bringing)(
    '%s of its people is accepted under its seal alone, whoever enters it',
    (kind, body) => {
      for (const by of people) {
        const world = withKey();
        const chairing = by === 'chair' ? 'the chair too' : by;
        expect([chairing, inRoster(new World(world), by, kind, body)]).toEqual([
          chairing,
          { code: 'not-sealed', party: 'AR' },
        ]);
        expect(inRoster(world, by, kind, sealed(world, kind, body, 'AR'))).toBeUndefined();
      }
    },
  );

  test.each(bringing)(
    '%s under a seal of another party, another talk or another act is refused',
    (kind, body) => {
      const world = withKey();
      world.must({ by: 'ben', kind: 'party-key-set', body: partyKey(world, 'BE') });
      const signer = signerFor('party AR');
      const elsewhere = negotiationId('f'.repeat(32));
      const wrong = [
        sealed(world, kind, body, 'BE'),
        withSeal(body, signer, { negotiation: elsewhere, kind }),
        withSeal(body, signer, { negotiation: world.negotiation, kind: 'mandate-given' }),
        { ...sealed(world, kind, body, 'AR'), seal: '0'.repeat(128) },
      ];
      for (const attempt of wrong) {
        expect(inRoster(world, 'ada', kind, attempt)).toEqual({ code: 'not-sealed', party: 'AR' });
      }
    },
  );

  test('a seal serves once', () => {
    for (const [kind, body] of bringing) {
      const world = withKey();
      world.must({ by: 'ada', kind, body: sealed(world, kind, body, 'AR') });
      const again = inRoster(world, 'ada', kind, sealed(world, kind, body, 'AR'));
      expect([kind, again?.code]).toEqual([kind, 'taken']);
    }
  });

  test('the chair names no one for the party any more; its head still may, without a key', () => {
    const world = withKey();
    expect(inRoster(world, 'chair', 'delegate-accredited', newcomer)).toMatchObject({
      code: 'not-yours',
      whose: 'the head of the delegation of AR',
    });
    expect(inRoster(world, 'ada', 'delegate-accredited', newcomer)).toBeUndefined();
  });

  test('the chair brings in the first head of a party, and its head by no more than a seal from then on', () => {
    const world = talks();
    world.must({ by: 'chair', kind: 'party-named', body: { party: 'DO', name: 'State of DO' } });
    const first = { ...newcomer, party: 'DO', head: true, invitation: codeOf('code of new') };
    world.must({ by: 'chair', kind: 'delegate-accredited', body: first });
    const second = { ...first, person: 'fake', invitation: codeOf('code of fake') };
    world.must({ by: 'chair', kind: 'delegate-accredited', body: second });
    const own = { person: 'new', key: signerFor('new').key };
    world.must({ by: 'code of new', kind: 'key-certified', body: own });
    world.must({ by: 'new', kind: 'party-key-set', body: partyKey(world, 'DO') });
    const fake = { person: 'fake', key: signerFor('fake').key };
    expect(inRoster(world, 'code of fake', 'key-certified', fake)).toMatchObject({
      code: 'key-ended',
    });
    const third = { ...first, person: 'third', invitation: codeOf('code of third') };
    expect(inRoster(world, 'chair', 'delegate-accredited', third)).toMatchObject({
      code: 'not-sealed',
    });
  });
});

describe('another key of the party', () => {
  const change = (world: World, seal?: string): Body => {
    const body = partyKey(world, 'AR', { named: 'next AR', keeps: [signerFor('ann').key] });
    return seal === undefined ? body : sealed(world, 'party-key-set', body, seal);
  };

  test('takes the seal of the one before, whoever enters it', () => {
    for (const by of ['ada', 'chair', 'ben']) {
      expect(inRoster(withKey(), by, 'party-key-set', change(withKey()))).toMatchObject({
        code: 'not-sealed',
      });
    }
    const world = withKey();
    world.must({ by: 'ada', kind: 'party-key-set', body: change(world, 'AR') });
    const [kind, body] = bringing[0] ?? ['', {}];
    expect(inRoster(world, 'ada', kind, sealed(world, kind, body, 'AR'))).toMatchObject({
      code: 'not-sealed',
    });
    const { negotiation } = world;
    const anew = withSeal(body, signerFor('next AR'), { negotiation, kind });
    expect(inRoster(world, 'ada', kind, anew)).toBeUndefined();
    expect(
      world.state.roster.parties.get(partyId('AR'))?.keys.map((one) => one.replacedBecause),
    ).toEqual([undefined, undefined]);
  });

  test('may be put there by the chair, with a reason, and that stands in the roster for ever', () => {
    const world = withKey();
    const lost = { party: 'AR', key: signerFor('next AR').key, reason: 'The safe burned.' };
    for (const by of ['ada', 'ben', 'eve']) {
      expect(inRoster(world, by, 'party-key-replaced', lost)).toMatchObject({ code: 'not-yours' });
    }
    expect(inRoster(world, 'chair', 'party-key-replaced', lost)).toBeUndefined();
    expect(world.state.roster.parties.get(partyId('AR'))?.keys.at(-1)).toMatchObject({
      key: lost.key,
      replacedBecause: 'The safe burned.',
      source: { by: 'chair' },
    });
  });

  test('is not the chair’s to put where the party has none', () => {
    const lost = { party: 'BE', key: signerFor('x').key, reason: 'x' };
    expect(inRoster(talks(), 'chair', 'party-key-replaced', lost)).toMatchObject({
      code: 'no-such',
    });
  });
});

describe('ending', () => {
  const ends = (world: World, by: string, of: string, seal?: string): string | undefined => {
    const body = { key: signerFor(of).key };
    const sent = seal === undefined ? body : sealed(world, 'key-ended', body, seal);
    return inRoster(new World(world), by, 'key-ended', sent)?.code;
  };

  test('a key is for the person, the head, the party’s own key; for the chair only where there is no party', () => {
    const world = withKey();
    expect(people.map((by) => [by, ends(world, by, 'ann')])).toEqual([
      ['chair', 'not-yours'],
      ['ada', undefined],
      ['ann', undefined],
      ['ben', 'not-yours'],
      ['bo', 'not-yours'],
      ['cam', 'not-yours'],
      ['eve', 'not-yours'],
    ]);
    expect(['chair', 'ann', 'ben'].map((by) => ends(world, by, 'ada'))).toEqual([
      'not-yours',
      'not-yours',
      'not-yours',
    ]);
    expect(['chair', 'ann', 'ben'].map((by) => ends(world, by, 'ada', 'AR'))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(['chair', 'ada', 'eve'].map((by) => ends(world, by, 'eve'))).toEqual([
      undefined,
      'not-yours',
      undefined,
    ]);
    expect(ends(world, 'chair', 'cam')).toBe('not-yours');
    expect(ends(world, 'chair', 'stranger')).toBe('no-such');
  });

  test('what a key signed before it ended stays, and it signs no more', () => {
    const world = withKey();
    world.must(remark('ann'));
    const said = world.state.rooms.get(world.room('plenary'))?.acts.length;
    world.must({
      by: 'ada',
      kind: 'key-ended',
      body: { key: signerFor('ann').key, why: 'Stolen.' },
    });
    expect(world.try(remark('ann'))).toEqual({ code: 'key-ended', person: 'ann' });
    expect(world.state.rooms.get(world.room('plenary'))?.acts.length).toBe(said);
    expect(ends(world, 'ada', 'ann')).toBe('no-such');
  });

  test('a lost device: the party gives a new code, the person comes in with a new key', () => {
    const world = withKey();
    world.must({ by: 'ada', kind: 'key-ended', body: { key: signerFor('ann').key } });
    const code = { person: 'ann', invitation: codeOf('code') };
    world.must({ by: 'ada', kind: 'code-given', body: sealed(world, 'code-given', code, 'AR') });
    world.must({
      by: 'code',
      kind: 'key-certified',
      body: { person: 'ann', key: signerFor('new').key },
    });
    expect(world.try(remark('new'))).toBeUndefined();
  });

  test('a role is for the person, the head, or for a head the party’s own key', () => {
    const world = withKey();
    const recall = (by: string, person: string, seal?: string): string | undefined => {
      const sent = seal ? sealed(world, 'delegate-recalled', { person }, seal) : { person };
      return inRoster(new World(world), by, 'delegate-recalled', sent)?.code;
    };
    expect(['chair', 'ben', 'ada', 'ann'].map((by) => recall(by, 'ann'))).toEqual([
      'not-yours',
      'not-yours',
      undefined,
      undefined,
    ]);
    expect(['chair', 'ann'].map((by) => recall(by, 'ada'))).toEqual(['not-yours', 'not-yours']);
    expect(recall('chair', 'ada', 'AR')).toBeUndefined();
    expect(recall('chair', 'eve')).toBeUndefined();
  });

  test('a capital replaces its head by the party’s key alone, through whoever is in the roster', () => {
    const world = withKey();
    const bring = { ...newcomer, role: 'envoy', head: true, key: signerFor('new').key };
    for (const [kind, body] of [
      ['delegate-recalled', { person: 'ada' }],
      ['delegate-accredited', bring],
    ] as const) {
      world.must({ by: 'chair', kind, body: sealed(world, kind, body, 'AR') });
    }
    expect(world.try(remark('ada'))).toEqual({ code: 'role-ended', person: 'ada' });
    const mandate = { person: 'ann', party: 'AR', may: ['sign'] };
    expect(inRoster(world, 'new', 'mandate-given', mandate)).toBeUndefined();
    expect(world.state.roster.people.get(personId('ann'))?.may).toEqual(['sign']);
  });

  test('an unused code is taken back by who could give it', () => {
    const world = talks();
    const head = { ...newcomer, party: 'BE', head: true, invitation: codeOf('code') };
    world.must({ by: 'chair', kind: 'delegate-accredited', body: head });
    expect(['ada', 'eve'].map((by) => ends(world, by, 'code'))).toEqual(['not-yours', 'not-yours']);
    expect(['chair', 'ben'].map((by) => ends(world, by, 'code'))).toEqual([undefined, undefined]);
  });
});

describe('codes', () => {
  const invited = (): World => {
    const world = talks();
    const body = { ...newcomer, may: ['speak'], invitation: codeOf('code') };
    world.must({ by: 'ada', kind: 'delegate-accredited', body });
    return world;
  };
  const enters = {
    by: 'code',
    kind: 'key-certified',
    body: { person: 'new', key: signerFor('new').key },
  };

  test('serve until the instant in their entry, by the instant of recording', () => {
    const { expires } = codeOf('code');
    const late = new Date(Date.parse(expires) + 1).toISOString();
    expect(invited().try({ ...enters, at: late })).toEqual({ code: 'code-expired', person: 'N' });
    expect(invited().try({ ...enters, at: expires })).toBeUndefined();
  });

  test('that have ended before they are given are refused', () => {
    const body = {
      ...newcomer,
      invitation: { ...codeOf('code'), expires: '2026-09-01T08:00:00.000Z' },
    };
    expect(inRoster(talks(), 'ada', 'delegate-accredited', body)).toMatchObject({
      code: 'code-expired',
    });
  });

  test('a new code takes the place of one that was not used', () => {
    const world = invited();
    const again = { person: 'new', invitation: codeOf('second code') };
    world.must({ by: 'ada', kind: 'code-given', body: again });
    expect(world.try(enters)).toMatchObject({ code: 'key-ended' });
    expect(world.try({ ...enters, by: 'second code' })).toBeUndefined();
  });

  test('are given to no one whose role has ended', () => {
    const world = invited();
    world.must({ by: 'ada', kind: 'delegate-recalled', body: { person: 'new' } });
    const again = { person: 'new', invitation: codeOf('second code') };
    expect(inRoster(world, 'ada', 'code-given', again)).toMatchObject({ code: 'role-ended' });
    expect(world.try(enters)).toMatchObject({ code: 'role-ended' });
  });
});

test('after a party’s key stands, nothing that others enter changes which keys of its people are in force', () => {
  const others = ['chair', 'ben', 'bo', 'cam', 'eve'] as const;
  const acts: readonly (readonly [string, Body])[] = [
    ...bringing,
    ['key-ended', { key: signerFor('ann').key }],
    ['key-ended', { key: signerFor('ada').key }],
    ['delegate-recalled', { person: 'ada' }],
    ['key-certified', { person: 'eve', key: signerFor('new').key }],
    ['code-given', { person: 'ben', invitation: codeOf('code') }],
    ['mandate-given', { person: 'ann', party: 'AR', may: ['sign'] }],
  ];
  const keysOf = ({ state: { roster } }: World): readonly unknown[] =>
    [...roster.keys].filter(([, { person }]) => roster.people.get(person)?.party === 'AR');
  const choice = fc.record({
    by: fc.constantFrom(...others),
    act: fc.constantFrom(...acts),
    seal: fc.constantFrom('none', 'BE', 'stale'),
  });
  fc.assert(
    fc.property(fc.array(choice, { maxLength: 8 }), (choices) => {
      const world = withKey();
      world.must({
        by: 'ben',
        kind: 'party-key-set',
        body: partyKey(world, 'BE', { keeps: [signerFor('bo').key] }),
      });
      const before = keysOf(world);
      for (const { by, act, seal } of choices) {
        const [kind, body] = act;
        const sent = seal === 'none' ? body : sealed(world, kind, body, seal);
        world.force({ by, kind, body: sent });
      }
      expect(keysOf(world)).toEqual(before);
      expect(world.state.roster.people.get(personId('ada'))?.until).toBeUndefined();
    }),
    { numRuns: 40 },
  );
});
