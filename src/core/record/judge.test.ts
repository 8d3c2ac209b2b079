import { describe, expect, test } from 'vitest';
import { bytesToHex } from '@noble/hashes/utils.js';
import { signedBytes, type Entry } from './entry.ts';
import { fold, host } from './fold.ts';
import { explain } from './refusal.ts';
import { kinds } from './kinds.ts';
import {
  accredit,
  codeOf,
  minute,
  open,
  signerFor,
  table,
  firstPoints,
  talks,
  World,
} from './worlds.test-kit.ts';

const amendment = { instrument: 'accord', version: 1, party: 'BE', point: 'p2', text: 'Never.' };
const remark = (by: string, text = 'Good morning.', room = 'plenary') =>
  ({ by, room, kind: 'remark-made', body: { text } }) as const;

/** An entry with a changed envelope, signed again by its author. */
function resigned(entry: Entry, by: string, change: Partial<Entry['envelope']>): Entry {
  const envelope = { ...entry.envelope, ...change };
  return { ...entry, envelope, signature: bytesToHex(signerFor(by).sign(signedBytes(envelope))) };
}

describe('who may', () => {
  test('an act beyond a mandate is refused, and the refusal names the mandate that is missing', () => {
    const world = talks();
    const refusal = world.try({
      by: 'bo',
      room: 'plenary',
      kind: 'amendment-filed',
      body: amendment,
    });
    expect(refusal).toEqual({ code: 'no-mandate', mandate: 'propose', party: 'BE' });
    expect(refusal && explain(refusal)).toBe(
      'A mandate to propose for BE is missing: your head of delegation can give it.',
    );
  });

  test('the head of delegation gives a mandate, and takes it away again', () => {
    const world = talks();
    const give = (...may: string[]): void =>
      world.must({ by: 'ben', kind: 'mandate-given', body: { person: 'bo', party: 'BE', may } });
    give('propose');
    world.must({ by: 'bo', room: 'plenary', kind: 'amendment-filed', body: amendment });
    give();
    const again = { ...amendment, text: 'Not ever.' };
    const refusal = world.try({ by: 'bo', room: 'plenary', kind: 'amendment-filed', body: again });
    expect(refusal).toMatchObject({ code: 'no-mandate', mandate: 'propose' });
  });

  test('no one but the head of the same delegation gives mandates, the chair neither', () => {
    const world = talks();
    const body = { person: 'bo', party: 'BE', may: ['sign'] };
    for (const by of ['chair', 'ada', 'bo', 'eve']) {
      expect(world.try({ by, kind: 'mandate-given', body })).toMatchObject({ code: 'not-yours' });
    }
    const other = { person: 'ann', party: 'BE', may: ['sign'] };
    expect(world.try({ by: 'ben', kind: 'mandate-given', body: other })).toMatchObject({
      code: 'no-such',
    });
  });

  test('no one acts for a party that is not his own, whatever his mandates', () => {
    const world = talks();
    for (const by of ['ada', 'chair']) {
      const refusal = world.try({ by, room: 'plenary', kind: 'amendment-filed', body: amendment });
      expect(refusal).toMatchObject({ code: 'not-yours', whose: 'the delegation of BE' });
    }
  });

  test('only the chair or a mediator tables a text', () => {
    const world = talks();
    const body = { instrument: 'accord', version: 2, penholder: 'AR', points: firstPoints };
    const refusal = world.try({ by: 'ada', room: 'plenary', kind: 'text-tabled', body });
    expect(refusal).toMatchObject({ code: 'not-yours', whose: 'the chair or a mediator' });
  });

  test('a head accredits for his own party only; the chair accredits heads, those of no party and those without a mandate', () => {
    const world = talks();
    const bring = (by: string, as: { party?: string; head?: boolean; may?: string[] }) => {
      const { key } = signerFor('new');
      const body = {
        person: 'new',
        name: 'N',
        title: 'T',
        role: 'expert',
        from: '2026',
        key,
        ...as,
      };
      return new World(world).try({ by, kind: 'delegate-accredited', body });
    };
    expect(bring('ada', { party: 'AR', may: ['propose'] })).toBeUndefined();
    expect(bring('ada', { party: 'BE' })).toMatchObject({ code: 'not-yours' });
    expect(bring('ann', { party: 'AR' })).toMatchObject({ code: 'not-yours' });
    expect(bring('chair', { party: 'AR', head: true })).toBeUndefined();
    expect(bring('chair', {})).toBeUndefined();
    expect(bring('chair', { party: 'AR' })).toBeUndefined();
    expect(bring('chair', { may: ['sign'] })).toMatchObject({ code: 'malformed', where: 'party' });
    expect(bring('chair', { party: 'AR', may: ['sign'] })).toMatchObject({ code: 'not-yours' });
  });

  test('a role that has ended acts no more; on its last day it still does', () => {
    const world = talks();
    accredit(world, 'ben', 'old', { party: 'BE', role: 'expert', until: '2026-09-03' });
    world.must({ by: 'chair', room: 'plenary', kind: 'member-admitted', body: { person: 'old' } });
    world.must({ ...remark('old'), at: '2026-09-03T23:59:00.000Z' });
    const late = world.try({ ...remark('old'), at: '2026-09-04T00:00:00.000Z' });
    expect(late).toEqual({ code: 'role-ended', person: 'old' });
  });

  test('absent and forbidden rooms get one answer', () => {
    const world = talks();
    const forbidden = world.try(remark('cam', 'Hello?', 'bilateral'));
    const absent = world.try(remark('cam', 'Hello?', 'nowhere'));
    expect(forbidden).toEqual({ code: 'not-found' });
    expect(absent).toEqual(forbidden);
  });

  test('a key that no one knows can do nothing, and opens no room', () => {
    const world = talks();
    expect(world.try(remark('stranger'))).toEqual({ code: 'not-found' });
    const body = { name: 'mine', purpose: 'caucus', members: [] };
    expect(world.try({ by: 'stranger', room: 'mine', kind: 'room-opened', body })).toEqual({
      code: 'not-found',
    });
  });
});

describe('keys', () => {
  test('the key made of a code certifies one key, once, and does nothing else', () => {
    const world = talks();
    const invitation = codeOf('code');
    const body = {
      person: 'dee',
      name: 'Dee',
      title: 'Expert',
      party: 'AR',
      role: 'expert',
      from: '2026',
      may: ['speak'],
      invitation,
    };
    world.must({ by: 'ada', kind: 'delegate-accredited', body });
    world.must({ by: 'ada', room: 'plenary', kind: 'member-admitted', body: { person: 'dee' } });
    expect(world.try(remark('code'))).toMatchObject({ code: 'not-yours' });
    const own = { person: 'dee', key: signerFor('dee').key };
    world.must({ by: 'code', kind: 'key-certified', body: own });
    world.must(remark('dee'));
    const second = { person: 'dee', key: signerFor('thief').key };
    expect(world.try({ by: 'code', kind: 'key-certified', body: second })).toMatchObject({
      code: 'key-ended',
    });
  });

  test('a person certifies a second key of his own, never one for someone else', () => {
    const world = talks();
    const own = { person: 'ann', key: signerFor('second').key };
    world.must({ by: 'ann', kind: 'key-certified', body: own });
    world.must(remark('second'));
    for (const person of ['ada', 'bo', 'chair', 'eve']) {
      const body = { person, key: signerFor('third').key };
      expect(world.try({ by: 'ann', kind: 'key-certified', body })).toMatchObject({
        code: 'not-yours',
      });
    }
  });
});

describe('the log', () => {
  test('a host that shows two histories is caught by the first entry that crosses', () => {
    const one = talks();
    const other = new World(one);
    one.must(remark('ada', 'We accept.'));
    other.must(remark('ada', 'We refuse.'));
    const crossing = one.entry(remark('ben'));
    expect(new World(one).append(crossing)).toBeUndefined();
    expect(other.append(crossing)).toEqual({ code: 'split-history', size: 4 });
  });

  test('what an author saw of the room earlier is fine; what never was is not', () => {
    const world = talks();
    const early = world.entry(remark('ben'));
    world.must(remark('ada'));
    expect(new World(world).append(early)).toBeUndefined();
    const ahead = resigned(early, 'ben', { seen: { ...early.envelope.seen, size: 99 } });
    expect(new World(world).append(ahead)).toEqual({ code: 'split-history', size: 99 });
  });

  test('an entry counts once: a host cannot make its author say again what he has taken back', () => {
    const world = talks();
    const first = world.entry(remark('ada', 'We accept.'));
    expect(world.append(first)).toBeUndefined();
    world.must(remark('ada', 'We take that back.'));
    world.must(remark('ben'));
    expect(world.append(first)).toEqual({ code: 'recorded-already', seq: 4 });
    const again = resigned(first, 'ada', { nonce: 'ab'.repeat(16) });
    expect(world.append(again)).toBeUndefined();
  });

  test('an entry left out is missed at once, and nothing after it counts', () => {
    const world = talks();
    world.must(remark('ada', 'First.'));
    world.must(remark('ada', 'Second.'));
    const kept = world.entries.filter(
      ({ entry }) => JSON.stringify(entry.body) !== '{"text":"First."}',
    );
    const { refused } = fold(world.negotiation, kept, host, minute(999));
    expect(refused.map(({ why }) => why)).toEqual([{ code: 'out-of-order', seq: 5, next: 4 }]);
  });

  test('a kind that no one knows is named', () => {
    const world = talks();
    const entry = world.entry(remark('ada'));
    const unknown = resigned(entry, 'ada', { kind: 'bribe-paid' });
    expect(new World(world).append(unknown)).toEqual({ code: 'unknown-kind', kind: 'bribe-paid' });
  });
});

describe('every kind', () => {
  test('refuses a body that is not of its shape', () => {
    for (const kind of kinds.keys()) {
      const world = talks();
      for (const body of [{}, { nothing: true }, { text: 1 }]) {
        const refusal = world.try({ by: 'chair', room: 'plenary', kind, body });
        expect({ kind, code: refusal?.code }).toEqual({ kind, code: 'malformed' });
      }
    }
  });

  test('has its explanation in one sentence for what it refuses', () => {
    const world = talks();
    const closed = { by: 'eve', room: 'plenary', kind: 'remark-made', body: { text: 'x' } };
    const refusals = [
      world.try(closed),
      world.try({ by: 'chair', kind: 'remark-made', body: { text: 'x' } }),
      world.try({ by: 'chair', kind: 'party-named', body: { party: 'AR', name: 'Again' } }),
    ];
    for (const refusal of refusals) {
      expect(refusal && explain(refusal)).toMatch(/^[A-Z].*[.]$/);
    }
  });
});

describe('rooms', () => {
  test('whoever opens a room is in it, with those whom he names, and no one else', () => {
    const world = talks();
    open(world, 'ada', 'caucus', 'caucus', ['ann', 'cam']);
    for (const by of ['ada', 'ann', 'cam']) world.must(remark(by, 'Here.', 'caucus'));
    expect(world.try(remark('chair', 'Here?', 'caucus'))).toEqual({ code: 'not-found' });
    const again = { name: 'caucus', purpose: 'caucus', members: [] };
    const taken = world.try({ by: 'ben', room: 'caucus', kind: 'room-opened', body: again });
    expect(taken).toEqual({ code: 'not-found' });
  });

  test('a member shows himself out; another only the chair shows out', () => {
    const world = talks();
    const leave = (by: string, person: string) =>
      world.try({ by, room: 'plenary', kind: 'member-left', body: { person } });
    expect(leave('ada', 'ben')).toMatchObject({ code: 'not-yours' });
    expect(leave('ben', 'ben')).toBeUndefined();
    expect(leave('chair', 'cam')).toBeUndefined();
    expect(leave('chair', 'cam')).toMatchObject({ code: 'no-such' });
    expect(world.try(remark('ben'))).toEqual({ code: 'not-found' });
  });

  test('only a mediator or the chair carries, and nothing in what is carried leads back', () => {
    const world = talks();
    accredit(world, 'chair', 'med', { role: 'mediator' });
    world.must({ by: 'chair', room: 'plenary', kind: 'member-admitted', body: { person: 'med' } });
    const body = { text: 'Ninety days could be lived with.' };
    expect(world.try({ by: 'ada', room: 'plenary', kind: 'carried', body })).toMatchObject({
      code: 'not-yours',
    });
    world.must({ by: 'med', room: 'plenary', kind: 'carried', body });
    const from = { ...body, from: world.room('bilateral') };
    expect(world.try({ by: 'med', room: 'plenary', kind: 'carried', body: from })).toMatchObject({
      code: 'malformed',
    });
  });

  test('a session behind a gate is held only when the gate is open, or the chair has waived it', () => {
    const world = talks();
    const chair = (kind: string, body: { [field: string]: unknown }, at?: string) =>
      world.try({
        by: 'chair',
        room: 'plenary',
        kind,
        body: JSON.parse(JSON.stringify(body)),
        ...(at ? { at } : {}),
      });
    const condition = { all: [{ fact: 'ceasefire' }, { notBefore: minute(200) }] };
    expect(
      chair('gate-set', { gate: 'summit', title: 'Summit', guards: 'the leaders meet', condition }),
    ).toBeUndefined();
    const session = { session: 's1', title: 'Leaders', when: '2026-10', who: [] };
    expect(chair('session-called', { ...session, gate: 'summit' })).toBeUndefined();
    expect(chair('session-held', session)).toEqual({
      code: 'gate-closed',
      gate: 'Summit',
      missing: [
        { what: 'fact', fact: 'ceasefire' },
        { what: 'date', notBefore: minute(200) },
      ],
    });
    expect(
      chair('fact-declared', { fact: 'ceasefire', title: 'Ceasefire', holds: true }),
    ).toBeUndefined();
    expect(chair('session-held', session, minute(199))).toEqual({
      code: 'gate-closed',
      gate: 'Summit',
      missing: [{ what: 'date', notBefore: minute(200) }],
    });
    const waived = new World(world);
    waived.must({
      by: 'chair',
      room: 'plenary',
      kind: 'gate-waived',
      body: { gate: 'summit', reason: 'Time.' },
    });
    waived.must({
      by: 'chair',
      room: 'plenary',
      kind: 'session-held',
      body: session,
      at: minute(199),
    });
    expect(chair('session-held', session, minute(200))).toBeUndefined();
  });

  test('a pledge is given and changed by those who give it, within a mandate, or by the chair', () => {
    const world = talks();
    const body = { pledge: 'g1', by: ['BE', 'CO'], kind: 'money', what: 'Two million for gauges.' };
    const pledge = (by: string) =>
      new World(world).try({ by, room: 'plenary', kind: 'pledge-made', body });
    const missing = { code: 'no-mandate', mandate: 'propose', party: 'BE' };
    expect(['cam', 'ben', 'chair'].map(pledge)).toEqual([undefined, undefined, undefined]);
    expect(pledge('ada')).toMatchObject({ code: 'not-yours' });
    expect(pledge('bo')).toEqual(missing);
    world.must({ by: 'cam', room: 'plenary', kind: 'pledge-made', body });
    const change = { pledge: 'g1', status: 'confirmed' };
    const changing = (by: string) =>
      new World(world).try({ by, room: 'plenary', kind: 'pledge-changed', body: change });
    expect(['cam', 'ben', 'chair'].map(changing)).toEqual([undefined, undefined, undefined]);
    expect(changing('ada')).toMatchObject({ code: 'not-yours' });
    expect(changing('bo')).toEqual(missing);
  });

  test('a text can be tabled only as the next version, with each point once', () => {
    const world = talks();
    const tabling = (version: number, points: readonly { readonly id: string }[]) =>
      world.try({
        by: 'chair',
        room: 'plenary',
        kind: 'text-tabled',
        body: { instrument: 'accord', version, penholder: 'Chair', points: [...points] },
      });
    expect(tabling(1, firstPoints)).toEqual({ code: 'next-version', given: 1, next: 2 });
    expect(tabling(3, firstPoints)).toEqual({ code: 'next-version', given: 3, next: 2 });
    expect(tabling(2, [...firstPoints, firstPoints[0]])).toMatchObject({
      code: 'taken',
      what: 'point',
    });
    table(world, 2, firstPoints);
  });
});
