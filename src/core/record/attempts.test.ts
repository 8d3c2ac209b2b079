import { describe, expect, test } from 'vitest';
import { pointId } from '../text/point.ts';
import type { Json } from './canonical.ts';
import { fold, host, visible } from './fold.ts';
import { personId, zParty, zWhen } from './ids.ts';
import { kinds } from './kinds.ts';
import type { Refusal } from './refusal.ts';
import { accordOf } from './world-of.test-kit.ts';
import {
  accredit,
  codeOf,
  minute,
  open,
  partyKey,
  signerFor,
  talks,
  World,
} from './worlds.test-kit.ts';
import { wordingHash, wordingsOf } from './wording.ts';

/** What someone tries in the plenary. */
const trying = (world: World, by: string, kind: string, body: Json): Refusal | undefined =>
  world.try({ by, room: 'plenary', kind, body });

const newcomer = { person: 'new', name: 'N', title: 'T', role: 'expert', from: '2026' };

describe('joining', () => {
  const filed = { instrument: 'accord', version: 1, point: 'p2', text: 'Within ninety days.' };

  test('no party is named as joined in words that it does not hold', () => {
    const world = talks();
    const joins = { ...filed, party: 'AR', joins: 'BE' };
    expect(trying(world, 'ada', 'amendment-filed', joins)).toEqual({
      code: 'words-changed',
      point: 'p2',
    });
    expect(trying(world, 'ben', 'amendment-filed', { ...filed, party: 'BE' })).toBeUndefined();
    expect(trying(world, 'ada', 'amendment-filed', joins)).toBeUndefined();
  });

  test('wanting a point out joins only who wants it out', () => {
    const world = talks();
    const out = { instrument: 'accord', version: 1, point: 'p2', party: 'AR', joins: 'BE' };
    expect(trying(world, 'ada', 'amendment-filed', out)).toMatchObject({ code: 'words-changed' });
  });

  test('a party that is not asked is not joined', () => {
    const world = talks();
    world.must({ by: 'chair', kind: 'party-named', body: { party: 'DO', name: 'State of DO' } });
    const body = { ...filed, party: 'AR', joins: 'DO' };
    expect(trying(world, 'ada', 'amendment-filed', body)).toMatchObject({ code: 'not-asked' });
  });
});

describe('coming to the talks', () => {
  test('no party makes its own chair or mediator', () => {
    for (const role of ['chair', 'mediator']) {
      const body = { ...newcomer, role, party: 'AR', key: signerFor('new').key };
      const bring = (by: string) =>
        new World(talks()).try({ by, kind: 'delegate-accredited', body });
      expect(bring('ada')).toMatchObject({ code: 'not-yours', whose: 'the chair or a mediator' });
      expect(bring('chair')).toBeUndefined();
    }
  });

  test('the code of a head brings in that head, and no one else of the delegation', () => {
    const world = talks();
    const head = { ...newcomer, party: 'AR', head: true, invitation: codeOf('code') };
    world.must({ by: 'chair', kind: 'delegate-accredited', body: head });
    const certify = (person: string) =>
      world.try({
        by: 'code',
        kind: 'key-certified',
        body: { person, key: signerFor('thief').key },
      });
    expect(certify('ann')).toMatchObject({ code: 'not-yours' });
    expect(certify('new')).toBeUndefined();
  });

  test('one key is not both a code and a person’s own', () => {
    const { key } = signerFor('new');
    const body = { ...newcomer, party: 'AR', key, invitation: codeOf('new') };
    expect(talks().try({ by: 'ada', kind: 'delegate-accredited', body })).toMatchObject({
      code: 'taken',
      what: 'key',
    });
  });

  test('a negotiation is opened in its roster alone; what is tried elsewhere tells nothing of what is there', () => {
    const world = talks();
    const chair = { person: 'x', name: 'X', title: 'Chair', key: signerFor('stranger').key };
    const opening = (room: string) =>
      world.try({ by: 'stranger', room, kind: 'negotiation-opened', body: { title: 'T', chair } });
    expect(opening('bilateral')).toEqual({ code: 'not-found' });
    expect(opening('nowhere')).toEqual({ code: 'not-found' });
    const inside = trying(world, 'ada', 'negotiation-opened', { title: 'T', chair });
    expect(inside).toMatchObject({ code: 'taken' });
  });

  test('the roster takes entries of its own kinds, and the rooms of theirs', () => {
    const world = talks();
    const remark = { kind: 'remark-made', body: { text: 'x' } };
    expect(world.try({ by: 'chair', ...remark })).toMatchObject({ code: 'wrong-place' });
    const party = { party: 'DO', name: 'State of DO' };
    expect(trying(world, 'chair', 'party-named', party)).toMatchObject({ code: 'wrong-place' });
  });
});

describe('a role', () => {
  test('that has not begun acts not yet', () => {
    const world = talks();
    accredit(world, 'ben', 'next', { party: 'BE', role: 'envoy', from: '2027-01-01' });
    expect(trying(world, 'next', 'remark-made', { text: 'x' })).toEqual({ code: 'not-found' });
    const body = { person: 'next' };
    world.must({ by: 'chair', room: 'plenary', kind: 'member-admitted', body });
    expect(trying(world, 'next', 'remark-made', { text: 'x' })).toEqual({
      code: 'role-not-begun',
      person: 'next',
      from: '2027-01-01',
    });
  });

  test.each([
    ['2026-09-03?', '2026-09-03T23:59:00.000Z', '2026-09-04T00:00:00.000Z'],
    ['2026-09', '2026-09-30T23:59:00.000Z', '2026-10-01T00:00:00.000Z'],
    ['2026-09-02/2026-09-10', '2026-09-10T23:59:00.000Z', '2026-09-11T00:00:00.000Z'],
    ['../2026-09-10', '2026-09-10T23:59:00.000Z', '2026-09-11T00:00:00.000Z'],
    ['2026-09-03T12:00+02:00', '2026-09-03T10:00:59.000Z', '2026-09-03T10:01:00.000Z'],
  ])('that ends %s still acts at %s, and no more at %s', (until, at, late) => {
    const world = talks();
    accredit(world, 'ben', 'old', { party: 'BE', role: 'expert', until });
    world.must({ by: 'chair', room: 'plenary', kind: 'member-admitted', body: { person: 'old' } });
    const act = { by: 'old', room: 'plenary', kind: 'remark-made', body: { text: 'x' } };
    world.must({ ...act, at });
    expect(world.try({ ...act, at: late })).toEqual({ code: 'role-ended', person: 'old' });
  });

  test('that has ended gets nothing more to read, and keeps what it had', () => {
    const world = talks();
    accredit(world, 'ben', 'old', { party: 'BE', role: 'expert', until: '2026-09-03' });
    world.must({ by: 'chair', room: 'plenary', kind: 'member-admitted', body: { person: 'old' } });
    const act = { by: 'ada', room: 'plenary', kind: 'remark-made' };
    world.must({ ...act, body: { text: 'Early.' }, at: '2026-09-03T23:59:00.000Z' });
    world.must({ ...act, body: { text: 'Late.' }, at: '2026-09-04T00:00:00.000Z' });
    const shown = visible(world.negotiation, world.entries, personId('old'));
    const texts = shown.map(({ entry }) => JSON.stringify(entry.body));
    expect(texts).toContain('{"text":"Early."}');
    expect(texts).not.toContain('{"text":"Late."}');
    expect(visible(world.negotiation, shown, personId('old'))).toEqual(shown);
  });

  test('a head shows a member of his own delegation out of a room, and no other', () => {
    const world = talks();
    const body = (person: string) => ({ person });
    expect(trying(world, 'ada', 'member-left', body('bo'))).toMatchObject({ code: 'not-yours' });
    expect(trying(world, 'ann', 'member-left', body('ada'))).toMatchObject({ code: 'not-yours' });
    expect(trying(world, 'ada', 'member-left', body('ann'))).toBeUndefined();
  });
});

describe('gates', () => {
  const closed = { gate: 'g', title: 'Ceasefire', guards: 'aid', condition: { fact: 'ceasefire' } };

  test('a pledge is not made in force, nor fulfilled, while its gate is closed', () => {
    const world = talks();
    expect(trying(world, 'chair', 'gate-set', closed)).toBeUndefined();
    const pledge = { pledge: 'd1', by: ['AR'], kind: 'money', what: 'Aid.', gate: 'g' };
    for (const status of ['in force', 'fulfilled']) {
      expect(trying(world, 'ada', 'pledge-made', { ...pledge, status })).toEqual({
        code: 'gate-closed',
        gate: 'Ceasefire',
        missing: [{ what: 'fact', fact: 'ceasefire' }],
      });
    }
    expect(trying(world, 'ada', 'pledge-made', pledge)).toBeUndefined();
  });

  test('a date with a time zone opens its gate at that instant and not before', () => {
    const world = talks();
    const condition = { notBefore: '2026-09-03T12:00+02:00' };
    const body = { ...closed, condition };
    expect(trying(world, 'chair', 'gate-set', body)).toBeUndefined();
    const session = { session: 's', title: 'S', when: '2026-09-03', who: [] };
    expect(trying(world, 'ada', 'session-called', { ...session, gate: 'g' })).toBeUndefined();
    const held = { by: 'ada', room: 'plenary', kind: 'session-held', body: session };
    expect(world.try({ ...held, at: '2026-09-03T09:59:59.999Z' })).toMatchObject({
      code: 'gate-closed',
    });
    expect(world.try({ ...held, at: '2026-09-03T10:00:00.000Z' })).toBeUndefined();
  });
});

test('who has no mandate to speak for his party speaks among his delegation alone', () => {
  const world = talks();
  world.must({ by: 'ben', kind: 'mandate-given', body: { person: 'bo', party: 'BE', may: [] } });
  expect(trying(world, 'bo', 'remark-made', { text: 'x' })).toEqual({
    code: 'no-mandate',
    mandate: 'speak',
    party: 'BE',
  });
  open(world, 'ben', 'own', 'delegation', ['bo']);
  world.must({ by: 'bo', room: 'own', kind: 'remark-made', body: { text: 'x' } });
  expect(trying(world, 'chair', 'remark-made', { text: 'x' })).toBeUndefined();
});

test('a session is reported by who called it, by the same delegation, or by the chair', () => {
  const world = talks();
  const session = { session: 's', title: 'Morning', when: '2026-09-03', who: [] };
  expect(trying(world, 'ann', 'session-called', session)).toBeUndefined();
  const held = (by: string) => trying(new World(world), by, 'session-held', session);
  expect(held('ben')).toMatchObject({ code: 'not-yours' });
  expect(['ann', 'ada', 'chair'].map(held)).toEqual([undefined, undefined, undefined]);
});

describe('names and dates', () => {
  test.each(['A\nB', 'A\tB', 'A\u200bR', 'A\u202eR', 'e\u0301', 'A\u2028B', ' A', 'A,B', ''])(
    'a party code %j is refused',
    (code) => expect(zParty.safeParse(code).success).toBe(false),
  );
  test.each(['AR', 'é', '__proto__', 'constructor', 'أ ب', '中国'])('%j is a party code', (code) =>
    expect(zParty.safeParse(code).success).toBe(true),
  );
  test.each(['2026-02-31', '2026-11-05T25:00', '2026-11-05T10:61Z', '2026-01/2026-02-30'])(
    'there is no such date as %s',
    (when) => expect(zWhen.safeParse(when).success).toBe(false),
  );
  test.each([
    '2024-02-29',
    '2026',
    '0000-02-29',
    '2026-11-05T10:00+05:30',
    '../2026-01',
    '2026~/..',
  ])('%s is a date', (when) => expect(zWhen.safeParse(when).success).toBe(true));

  test('parties whose codes are names of every object are parties like others', () => {
    const world = talks();
    const codes = ['__proto__', 'constructor', 'toString'];
    for (const party of codes) {
      world.must({ by: 'chair', kind: 'party-named', body: { party, name: party } });
      const as = { party, role: 'envoy', head: true };
      accredit(world, 'chair', `head${codes.indexOf(party)}`, as);
    }
    const members = codes.map((_, at) => `head${at}`);
    const room = { name: 'x', purpose: 'working', members };
    world.must({ by: 'chair', room: 'x', kind: 'room-opened', body: room });
    const opened = { instrument: 'constructor', title: 'T', language: 'en', mustAgree: codes };
    world.must({ by: 'chair', room: 'x', kind: 'instrument-opened', body: opened });
    const points = [{ id: 'valueOf', kind: 'point', depth: 0, text: 'Words.' }];
    const tabled = { instrument: 'constructor', version: 1, penholder: 'Chair', points };
    world.must({ by: 'chair', room: 'x', kind: 'text-tabled', body: tabled });
    const filed = { instrument: 'constructor', version: 1, point: 'valueOf', party: '__proto__' };
    const amendment = { ...filed, text: 'Others.' };
    world.must({ by: 'head0', room: 'x', kind: 'amendment-filed', body: amendment });
    const [text] = world.state.rooms.get(world.room('x'))?.instruments.values() ?? [];
    expect(text && wordingsOf(text, pointId('valueOf'))).toEqual(['Others.', 'Words.']);
  });
});

describe('a host that records what the rules refuse', () => {
  test.each([...kinds.keys()])('%s of someone outside changes nothing and is reported', (kind) => {
    const honest = talks();
    const forced = new World(honest);
    const [, body] = bodies(forced).find(([name]) => name === kind) ?? [];
    const why = forced.force({ by: 'eve', room: 'plenary', kind, body: body ?? {} });
    expect(body).toBeDefined();
    expect(why).toEqual({ code: 'not-found' });
    unchanged(honest, forced, why);
  });

  test.each([...kinds.keys()])(
    '%s beyond its author’s right changes nothing and is reported',
    (kind) => {
      const honest = talks();
      const forced = new World(honest);
      const [, body, by, room] = bodies(forced).find(([name]) => name === kind) ?? [];
      const act = { by: by ?? '', kind, body: body ?? {}, ...(room ? { room } : {}) };
      const why = forced.force(act);
      expect(why?.code).toMatch(/not-yours|no-mandate|no-such|not-found|taken|wrong-place/);
      unchanged(honest, forced, why);
    },
  );
});

/** All but the log itself, which holds what was forced into it. */
function unchanged(honest: World, forced: World, why: Refusal | undefined): void {
  const { state, refused } = fold(forced.negotiation, forced.entries, host, minute(999));
  expect(refused.map((one) => one.why)).toEqual([why]);
  expect(state.roster).toEqual(honest.state.roster);
  const known = [...state.rooms].filter(([id]) => honest.state.rooms.has(id));
  for (const [id, { tree, roots, recorded, ...room }] of known) {
    const before = honest.state.rooms.get(id);
    expect({ ...before, ...room }).toEqual(before);
    expect([roots.length, recorded === '']).toEqual([tree.size + 1, false]);
  }
  const made = [...state.rooms].filter(([id]) => !honest.state.rooms.has(id));
  expect(made.flatMap(([, { members, acts }]) => [...members.keys(), ...acts])).toEqual([]);
}

/** A body of each kind that is well formed, who has no right to it, and where. */
function bodies(world: World): readonly (readonly [string, Json, string, string?])[] {
  const wording = wordingHash(wordingsOf(accordOf(world), pointId('p1')));
  const about = { instrument: 'accord', version: 1, party: 'BE', point: 'p1' };
  const { key } = signerFor('new');
  const chain = [{ who: 'X', how: 'said', certainty: 'stated' }];
  const said = { speaker: 'X', verb: 'said', mode: 'direct', gist: 'Yes.', said: '2026', chain };
  const session = { session: 's', title: 'S', when: '2026', who: [{ people: 'X', party: 'XX' }] };
  const gate = { gate: 'g', title: 'G', guards: 'x', condition: { fact: 'f' } };
  const chair = { person: 'ada', name: 'Ada', title: 'Chair', key: signerFor('ada').key };
  const points = [{ id: 'p1', kind: 'point', depth: 0, text: 'Mine.' }];
  const mine = { instrument: 'mine', title: 'Mine', language: 'en', mustAgree: ['AR'] };
  const closing = { instrument: 'accord', hash: wording };
  const french = { instrument: 'accord', language: 'fr' };
  const [worded, accepted] = [
    { point: 'p1', on: wording },
    { point: 'p1', wording },
  ];
  const onReservation = { instrument: 'accord', reservation: 'r', party: 'BE' };
  const pledge = { pledge: 'd', by: ['BE'], kind: 'money', what: 'All of it.' };
  return [
    ['amendment-filed', { ...about, text: 'Never.' }, 'ada', 'plenary'],
    ['amendment-withdrawn', about, 'ada', 'plenary'],
    [
      'attachment-filed',
      { attachment: 'a', title: 'A', credit: 'X', press: 'x' },
      'ada',
      'plenary',
    ],
    ['carried', { text: 'Psst.' }, 'ada', 'plenary'],
    ['move-filed', { ...about, after: 'p3', depth: 0 }, 'ada', 'plenary'],
    ['move-withdrawn', about, 'ada', 'plenary'],
    ['code-given', { person: 'ben', invitation: codeOf('code') }, 'ada'],
    ['communique-assented', { session: 's', communique: 'c', party: 'BE' }, 'ada', 'plenary'],
    [
      'communique-proposed',
      { communique: 'c', session: 's', parties: ['BE', 'CO'], text: 'All agreed.' },
      'ada',
      'plenary',
    ],
    ['read-out-issued', { session: 's', party: 'BE', text: 'All agreed.' }, 'ada', 'plenary'],
    ['delegate-accredited', { ...newcomer, party: 'BE', key }, 'ada'],
    ['delegate-recalled', { person: 'ben' }, 'ada'],
    ['fact-declared', { fact: 'f', title: 'F', holds: true }, 'ada', 'plenary'],
    ['fact-set', { fact: 'f', title: 'F' }, 'ada', 'plenary'],
    ['gate-set', gate, 'ada', 'plenary'],
    ['gate-waived', { gate: 'g', reason: 'Why not.' }, 'ada', 'plenary'],
    ['instrument-opened', mine, 'ada', 'plenary'],
    ['key-certified', { person: 'ben', key }, 'ada'],
    ['key-ended', { key: signerFor('ben').key }, 'ada'],
    ['mandate-given', { person: 'bo', party: 'BE', may: ['sign'] }, 'ada'],
    ['member-admitted', { person: 'nobody' }, 'ada', 'plenary'],
    ['member-left', { person: 'ben' }, 'ada', 'plenary'],
    ['negotiation-opened', { title: 'Mine', chair }, 'ada'],
    ['party-key-replaced', { party: 'BE', key, reason: 'Lost.' }, 'ada'],
    ['party-key-set', partyKey(world, 'BE'), 'ada'],
    ['party-named', { party: 'XX', name: 'X' }, 'ada'],
    ['acceded', { ...closing, party: 'BE' }, 'ada', 'plenary'],
    ['force-declared', { instrument: 'accord', from: minute(1) }, 'ada', 'plenary'],
    ['force-set', { instrument: 'accord', ratifications: 1 }, 'ada', 'plenary'],
    ['ratified', { ...closing, party: 'BE' }, 'ada', 'plenary'],
    [
      'reservation-entered',
      { instrument: 'accord', reservation: 'r', party: 'BE', text: 'x' },
      'ada',
      'plenary',
    ],
    ['languages-set', { instrument: 'accord', languages: [] }, 'ada', 'plenary'],
    ['translation-filed', { ...french, wordings: [{ ...worded, text: 'x' }] }, 'eve', 'plenary'],
    ['translation-accepted', { ...french, party: 'BE', points: [accepted] }, 'ada', 'plenary'],
    ['reservation-withdrawn', onReservation, 'ada', 'plenary'],
    ['objection-made', onReservation, 'ada', 'plenary'],
    ['objection-withdrawn', onReservation, 'ada', 'plenary'],
    ['signed', { ...closing, party: 'BE' }, 'ada', 'plenary'],
    ['text-frozen', { ...closing, version: 1 }, 'ada', 'plenary'],
    ['withdrawal-notified', { instrument: 'accord', party: 'BE' }, 'ada', 'plenary'],
    ['parties-set', { instrument: 'accord', mustAgree: ['AR'], reason: 'x' }, 'ada', 'plenary'],
    ['point-exempted', { instrument: 'accord', point: 'p1', reason: 'x' }, 'ada', 'plenary'],
    [
      'referendum-answered',
      {
        instrument: 'accord',
        point: 'p1',
        party: 'BE',
        wording,
        answer: 'confirmed',
        approver: 'X',
        date: '2026',
      },
      'ada',
      'plenary',
    ],
    ['silence-broken', { instrument: 'accord', party: 'BE', reason: 'x' }, 'ada', 'plenary'],
    [
      'silence-called',
      { instrument: 'accord', version: 1, until: '2027-01-01T00:00:00.000Z' },
      'ada',
      'plenary',
    ],
    ['silence-closed', { instrument: 'accord' }, 'ada', 'plenary'],
    ['pledge-changed', { pledge: 'd', status: 'withdrawn' }, 'ada', 'plenary'],
    ['pledge-made', pledge, 'ada', 'plenary'],
    ['position-taken', { ...about, position: 'agreed', wording }, 'ada', 'plenary'],
    ['publication-set', { open: true }, 'ada', 'plenary'],
    ['remark-made', { text: 'x', about: { instrument: 'none' } }, 'ada', 'plenary'],
    [
      'rate-stated',
      { one: 'USD', of: 'EUR', rate: { is: '0.92', asOf: '2026-09-01', saidBy: 'X' } },
      'ada',
      'plenary',
    ],
    ['requirement-set', { requirement: 'r', order: 1, title: 'R' }, 'ada', 'plenary'],
    ['room-opened', { name: 'x', purpose: 'caucus', members: ['nobody'] }, 'ada', 'new'],
    ['session-called', session, 'ada', 'plenary'],
    ['session-held', session, 'ada', 'plenary'],
    ['source-filed', { source: 's', title: 'S', outlet: 'O' }, 'ada'],
    ['statement-corrected', { statement: 's', gist: 'No.', why: 'x' }, 'ada', 'plenary'],
    ['statement-disputed', { statement: 's', why: 'x' }, 'ada', 'plenary'],
    ['statement-recorded', { statement: 's', ...said, party: 'XX' }, 'ada', 'plenary'],
    [
      'text-tabled',
      { instrument: 'accord', version: 2, penholder: 'AR', points },
      'ada',
      'plenary',
    ],
  ];
}
