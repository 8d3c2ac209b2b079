import { describe, expect, test } from 'vitest';
import type { Json } from '../../../core/record/canonical.ts';
import {
  entryIdOf,
  instrumentId,
  keyOf,
  matterId,
  negotiationId,
  personId,
  roomId,
} from '../../../core/record/ids.ts';
import type { Closing } from '../../../core/record/frozen.ts';
import { kinds } from '../../../core/record/kinds.ts';
import {
  emptyRoom,
  emptyState,
  type Act,
  type Room,
  type State,
} from '../../../core/record/state.ts';
import { partyId, pointId } from '../../../core/text/point.ts';
import { ar } from '../../words/ar.ts';
import { en, type Words } from '../../words/en.ts';
import type { Sentence } from './saying.ts';
import { sayable, sentenceOf } from './sentences.ts';

const room = roomId('0'.repeat(32));
const source = {
  room,
  seq: 1,
  entry: entryIdOf('0'.repeat(64)),
  by: personId('ilan'),
  happened: '2026-09-01',
  recorded: '2026-09-01T00:00:00.000Z',
};
const person = (id: string, name: string, party?: string) =>
  [
    personId(id),
    {
      id: personId(id),
      name,
      title: 'Envoy',
      role: 'envoy' as const,
      head: false,
      from: '2026-09-01',
      may: [],
      source,
      ...(party === undefined ? {} : { party: partyId(party) }),
    },
  ] as const;
const party = (id: string, name: string) =>
  [partyId(id), { id: partyId(id), name, members: [], keys: [], source }] as const;
const points = [
  { id: pointId('p7'), label: '7.', kind: 'point' as const, depth: 0, text: 'Words.' },
];

/** The accord, frozen, with a reservation of Arda. */
const frozen: Closing = {
  version: 1,
  points,
  hash: 'h',
  source,
  signatures: new Map(),
  reservations: new Map([
    [
      matterId('r'),
      { party: partyId('AR'), text: 'Not the islands.', objections: new Map(), source },
    ],
  ]),
  bound: new Map(),
  withdrawals: new Map(),
};
const plenary: Room = {
  ...emptyRoom(room),
  name: 'Plenary',
  instruments: new Map([
    [
      instrumentId('accord'),
      {
        id: instrumentId('accord'),
        title: 'The Accord',
        language: 'en',
        mustAgree: [partyId('CO')],
        package: true,
        versions: [{ number: 1, points, penholder: 'the chair', source }],
        amendments: new Map(),
        overtaken: [],
        exempt: new Map(),
        positions: new Map(),
        closing: frozen,
        source,
      },
    ],
  ]),
  gates: new Map([
    [
      matterId('g'),
      {
        id: matterId('g'),
        title: 'Leaders',
        guards: 'the meeting of leaders',
        condition: { judgement: 'it is time' },
        statements: [],
        source,
      },
    ],
  ]),
  pledges: new Map([
    [
      matterId('p'),
      {
        id: matterId('p'),
        by: [partyId('CO')],
        with: [],
        kind: 'money',
        what: 'A fund for the shore.',
        status: 'offered',
        statements: [],
        source,
      },
    ],
  ]),
};
const state: State = {
  ...emptyState(negotiationId('n')),
  roster: {
    title: 'Talks',
    summary: '',
    parties: new Map([party('CO', 'Corva'), party('AR', 'Arda')]),
    people: new Map([person('ilan', 'Ilan Veress', 'CO'), person('mira', 'Mira Dal', 'AR')]),
    keys: new Map([
      [keyOf('a'.repeat(64)), { person: personId('mira'), invitation: false }],
      [keyOf('b'.repeat(64)), { person: personId('ilan'), invitation: false }],
    ]),
  },
  rooms: new Map([[room, plenary]]),
};

const say = (kind: string, body: Json, words: Words = en): Sentence => {
  const list = (items: readonly string[]): string => items.join(' and ');
  const speech = { words, list, when: (edtf: string) => `<${edtf}>`, number: String };
  return sentenceOf({ source, kind, body } satisfies Act, state, speech);
};

const onPoint = { instrument: 'accord', version: 1, party: 'CO', point: 'p7' };
const told: readonly (readonly [string, Json, string])[] = [
  ['negotiation-opened', { title: 'Talks' }, 'Ilan Veress (CO) opened the negotiation “Talks”.'],
  [
    'party-named',
    { party: 'LK', name: 'The Lake', members: ['CO', 'AR'], about: 30 },
    'Ilan Veress (CO) named The Lake (LK) as a party, a coalition of Corva and Arda, with about 30 behind it.',
  ],
  [
    'delegate-accredited',
    { name: 'Ana', title: 'Envoy', party: 'CO', head: true },
    'Ilan Veress (CO) accredited Ana, Envoy, as head of the delegation of Corva.',
  ],
  ['key-certified', { person: 'ilan' }, 'Ilan Veress (CO) came in with a new key.'],
  ['key-certified', { person: 'mira' }, 'Ilan Veress (CO) certified a key of Mira Dal.'],
  ['code-given', { person: 'mira' }, 'Ilan Veress (CO) gave Mira Dal a new code.'],
  [
    'key-ended',
    { key: 'a'.repeat(64), why: 'Lost in a taxi' },
    'Ilan Veress (CO) ended a key of Mira Dal, because: Lost in a taxi.',
  ],
  ['key-ended', { key: 'b'.repeat(64) }, 'Ilan Veress (CO) ended a key of their own.'],
  ['delegate-recalled', { person: 'ilan' }, 'Ilan Veress (CO) gave up the role.'],
  ['delegate-recalled', { person: 'mira' }, 'Ilan Veress (CO) ended the role of Mira Dal.'],
  [
    'party-key-set',
    { party: 'AR', seal: 'x' },
    'Ilan Veress (CO) put another key of Arda in place, sealed with the one before.',
  ],
  [
    'party-key-set',
    { party: 'CO' },
    'Ilan Veress (CO) put Corva’s own key in place: from now on it alone decides on the keys of its people.',
  ],
  [
    'party-key-replaced',
    { party: 'AR', reason: 'The safe burned.' },
    'Ilan Veress (CO) replaced the key of Arda, without its seal:',
  ],
  [
    'mandate-given',
    { person: 'mira', party: 'AR', may: ['speak', 'agree'] },
    'Ilan Veress (CO) gave Mira Dal a mandate for Arda: to speak and agree.',
  ],
  [
    'mandate-given',
    { person: 'mira', party: 'AR', may: [] },
    'Ilan Veress (CO) ended the mandate of Mira Dal for Arda.',
  ],
  [
    'room-opened',
    { name: 'Shore', members: ['ilan', 'mira'] },
    'Ilan Veress (CO) opened the room “Shore” to Mira Dal.',
  ],
  [
    'move-filed',
    { ...onPoint, depth: 0 },
    'Ilan Veress (CO) proposed for Corva that point 7 should stand before all others.',
  ],
  [
    'move-filed',
    { ...onPoint, after: 'p7', depth: 1, joins: 'AR' },
    'Ilan Veress (CO) joined Arda for Corva: point 7 should stand under point 7.',
  ],
  [
    'move-withdrawn',
    onPoint,
    'Ilan Veress (CO) withdrew the wish of Corva to move point 7: it stays where the text on the table has it.',
  ],
  ['member-admitted', { person: 'mira' }, 'Ilan Veress (CO) let in Mira Dal.'],
  ['member-left', { person: 'ilan' }, 'Ilan Veress (CO) left the room.'],
  ['member-left', { person: 'mira' }, 'Ilan Veress (CO) asked Mira Dal to leave the room.'],
  [
    'instrument-opened',
    { instrument: 'accord', title: 'The Accord', mustAgree: ['CO', 'AR'] },
    'Ilan Veress (CO) opened the talks on “The Accord”, to which Corva and Arda must agree.',
  ],
  [
    'text-tabled',
    { instrument: 'accord', version: 1, penholder: 'the chair' },
    'Ilan Veress (CO) tabled version 1 of “The Accord”, drafted by the chair.',
  ],
  [
    'amendment-filed',
    { ...onPoint, text: 'Other words.' },
    'Ilan Veress (CO) proposed other words for point 7 on behalf of Corva.',
  ],
  ['amendment-filed', onPoint, 'Ilan Veress (CO) proposed for Corva to leave out point 7.'],
  [
    'amendment-filed',
    { ...onPoint, text: 'Other words.', joins: 'AR' },
    'Ilan Veress (CO) joined Arda’s wording of point 7 for Corva.',
  ],
  [
    'amendment-withdrawn',
    onPoint,
    'Ilan Veress (CO) withdrew the wording of Corva on point 7: the words on the table stand for it again.',
  ],
  [
    'position-taken',
    { ...onPoint, position: 'in principle', wording: '' },
    'Ilan Veress (CO) entered where Corva stands on point 7: in principle.',
  ],
  [
    'text-frozen',
    { instrument: 'accord', version: 1 },
    'Ilan Veress (CO) froze version 1 of “The Accord” for signature.',
  ],
  ['signed', onPoint, 'Ilan Veress (CO) signed “The Accord” for Corva.'],
  [
    'signed',
    { ...onPoint, adReferendum: true },
    'Ilan Veress (CO) signed “The Accord” for Corva, ad referendum.',
  ],
  [
    'reservation-entered',
    { ...onPoint, text: 'Not the islands.' },
    'Ilan Veress (CO) entered a reservation of Corva on “The Accord”:',
  ],
  [
    'force-set',
    { instrument: 'accord', ratifications: 2 },
    'Ilan Veress (CO) settled when “The Accord” enters into force.',
  ],
  ['ratified', onPoint, 'Ilan Veress (CO) deposited the ratification of “The Accord” by Corva.'],
  ['acceded', onPoint, 'Ilan Veress (CO) deposited the accession of Corva to “The Accord”.'],
  [
    'force-declared',
    { instrument: 'accord', from: '2026-12-01' },
    'Ilan Veress (CO) declared that “The Accord” is in force since <2026-12-01>.',
  ],
  [
    'withdrawal-notified',
    onPoint,
    'Ilan Veress (CO) gave notice that Corva withdraws from “The Accord”.',
  ],
  [
    'reservation-withdrawn',
    { ...onPoint, reservation: 'r' },
    'Ilan Veress (CO) took back the reservation of Corva on “The Accord”.',
  ],
  [
    'objection-made',
    { ...onPoint, reservation: 'r', precludes: true },
    'Ilan Veress (CO) objected for Corva to the reservation of Arda on “The Accord”: the text is not in force between the two.',
  ],
  [
    'objection-withdrawn',
    { ...onPoint, reservation: 'r' },
    'Ilan Veress (CO) took back the objection of Corva to the reservation of Arda on “The Accord”.',
  ],
  [
    'languages-set',
    { instrument: 'accord', languages: [{ language: 'fr' }, { language: 'ar' }] },
    'Ilan Veress (CO) set that “The Accord” is authentic in French and Arabic too.',
  ],
  [
    'translation-filed',
    { instrument: 'accord', language: 'fr', wordings: [{ point: 'p7', text: 'La paix.' }] },
    'Ilan Veress (CO) filed the wording of a point of “The Accord” in French.',
  ],
  [
    'translation-accepted',
    { instrument: 'accord', language: 'fr', party: 'CO', points: [{}, {}] },
    'Ilan Veress (CO) accepted for Corva the wording of 2 points of “The Accord” in French.',
  ],
  [
    'parties-set',
    { instrument: 'accord', mustAgree: ['CO', 'AR'], reason: 'Arda has a shore too.' },
    'Ilan Veress (CO) changed who must agree to “The Accord”: Corva and Arda.',
  ],
  [
    'point-exempted',
    { instrument: 'accord', point: 'p7', reason: 'The rains come.' },
    'Ilan Veress (CO) took point 7 out of the package, to be agreed for good by itself:',
  ],
  [
    'silence-called',
    { instrument: 'accord', version: 1, until: '2026-10-02T12:00:00.000Z' },
    'Ilan Veress (CO) put “The Accord” under silence until <2026-10-02T12:00:00.000Z>: who says nothing by then is held to agree.',
  ],
  [
    'silence-broken',
    { instrument: 'accord', party: 'CO', reason: 'Not yet.' },
    'Ilan Veress (CO) broke the silence on “The Accord” for Corva:',
  ],
  [
    'silence-closed',
    { instrument: 'accord' },
    'Ilan Veress (CO) closed the silence on “The Accord”: who said nothing is held to agree.',
  ],
  ...(['confirmed', 'refused'] as const).map(
    (answer) =>
      [
        'referendum-answered',
        { ...onPoint, answer, approver: 'The senate', date: '2026-10-02' },
        `Ilan Veress (CO) entered for Corva that The senate ${answer} point 7 (<2026-10-02>).`,
      ] as const,
  ),
  [
    'remark-made',
    { text: 'Well.', about: { instrument: 'accord', point: 'p7' } },
    'Ilan Veress (CO) said on point 7:',
  ],
  ['carried', { text: 'Well.', of: 'AR' }, 'Ilan Veress (CO) brought into this room, from Arda:'],
  [
    'carried',
    { text: 'Well.', of: 'AR', by: 'mira', what: { is: 'wording', title: 'Accord', point: '4' } },
    'Ilan Veress (CO) brought into this room, from Mira Dal (AR), a wording of point 4 of “Accord”:',
  ],
  [
    'carried',
    { what: { is: 'wording', title: 'Accord', point: '4' } },
    'Ilan Veress (CO) brought into this room, the wish that point 4 of “Accord” be left out.',
  ],
  [
    'carried',
    { of: 'AR', what: { is: 'position', position: 'agreed', title: 'Accord' } },
    'Ilan Veress (CO) brought into this room, from Arda, a position on a point of “Accord” (agreed).',
  ],
  [
    'session-called',
    { title: 'Third round', when: '2026-10~', place: 'Lissane', status: 'sought' },
    'Ilan Veress (CO) sought a session, “Third round”: <2026-10~>, Lissane.',
  ],
  [
    'session-held',
    { title: 'Third round', when: '2026-10-02' },
    'Ilan Veress (CO) recorded that the session “Third round” was held: <2026-10-02>.',
  ],
  [
    'read-out-issued',
    { session: 'Pell', party: 'CO', text: 'We met.' },
    'Ilan Veress (CO) issued Corva’s read-out of the session “Pell”:',
  ],
  [
    'communique-proposed',
    { session: 'Pell', parties: ['CO', 'AR'], text: 'We met.' },
    'Ilan Veress (CO) proposed a joint communique of Corva and Arda on the session “Pell”:',
  ],
  [
    'communique-assented',
    { session: 'Pell', communique: 'c', party: 'CO' },
    'Ilan Veress (CO) assented for Corva to a joint communique on the session “Pell”.',
  ],
  [
    'gate-set',
    { title: 'Leaders', guards: 'the meeting of leaders' },
    'Ilan Veress (CO) set the gate “Leaders”. Behind it: the meeting of leaders.',
  ],
  [
    'gate-waived',
    { gate: 'g', reason: 'Time is short.' },
    'Ilan Veress (CO) opened the gate “Leaders”, though its condition does not hold:',
  ],
  [
    'fact-set',
    { title: 'patrols have ceased', parties: ['AR', 'CO'], number: 1 },
    'Ilan Veress (CO) named a fact, to be declared by 1 of Arda and Corva: patrols have ceased.',
  ],
  [
    'fact-declared',
    { title: 'patrols have ceased', holds: true, saidBy: 'Arda' },
    'Ilan Veress (CO) declared that this holds, as Arda says: patrols have ceased.',
  ],
  [
    'pledge-made',
    { by: ['CO'], what: 'Boats.', amount: { value: 3, unit: 'boats' } },
    'Ilan Veress (CO) entered a pledge of Corva (offered), 3 boats:',
  ],
  [
    'pledge-changed',
    { pledge: 'p', status: 'in force' },
    'Ilan Veress (CO) entered that the pledge of Corva is in force:',
  ],
  [
    'publication-set',
    { open: true },
    'Ilan Veress (CO) opened this room to everyone: who has no name here can read it too.',
  ],
  [
    'publication-set',
    { open: false },
    'Ilan Veress (CO) closed this room to those who are not in it.',
  ],
  [
    'rate-stated',
    { one: 'USD', of: 'EUR', rate: { is: '0.92', asOf: '2026-09-01', saidBy: 'The bank' } },
    'Ilan Veress (CO) stated a rate: 1 USD = 0.92 EUR (The bank, <2026-09-01>).',
  ],
  [
    'rate-stated',
    { one: 'USD', of: 'EUR' },
    'Ilan Veress (CO) took back the rate between USD and EUR.',
  ],
  [
    'requirement-set',
    { title: 'gauges', order: 1, amount: { value: 40, unit: 'stations' } },
    'Ilan Veress (CO) set requirement 1: gauges (40 stations).',
  ],
  [
    'source-filed',
    { title: 'On the lake', outlet: 'The Pell Courier' },
    'Ilan Veress (CO) filed a source: “On the lake”, The Pell Courier.',
  ],
  [
    'statement-recorded',
    { speaker: 'Mira Dal', said: '2026-09-02', gist: 'That it is late.' },
    'Ilan Veress (CO) recorded a statement by Mira Dal (<2026-09-02>):',
  ],
  [
    'statement-corrected',
    { statement: 'S1', gist: 'That it is early.', why: 'A slip.' },
    'Ilan Veress (CO) corrected the statement by S1:',
  ],
  [
    'statement-disputed',
    { statement: 'S1', why: 'It was not said.' },
    'Ilan Veress (CO) disputed the statement by S1:',
  ],
  [
    'attachment-filed',
    { title: 'The shore', credit: 'The Pell Courier' },
    'Ilan Veress (CO) filed “The shore” (The Pell Courier).',
  ],
];

describe('an act in one sentence', () => {
  test.each(told)('%s %j', (kind, body, sentence) => {
    expect(say(kind, body).text).toBe(sentence);
  });

  test('is there for every kind of entry', () => {
    expect([...kinds.keys()].filter((kind) => !sayable(kind))).toEqual([]);
    const untold = [...kinds.keys()].filter((name) => !told.some(([kind]) => kind === name));
    expect(untold).toEqual([]);
  });

  test.each(told)('is there in Arabic for %s, with nothing left undefined', (kind, body) => {
    const { text } = say(kind, body, ar);
    expect(text).toMatch(/\p{Script=Arabic}/u);
    expect(text).not.toContain('undefined');
  });

  test('keeps apart the words that are not the interface’s, with their language', () => {
    expect(say('amendment-filed', { ...onPoint, text: 'Other words.' })).toMatchObject({
      quote: 'Other words.',
      language: 'en',
      about: { instrument: 'accord', point: 'p7' },
    });
    expect(say('pledge-changed', { pledge: 'p', status: 'in force' }).quote).toBe(
      'A fund for the shore.',
    );
  });

  test('falls back on the kind where a body cannot be read', () => {
    expect(say('remark-made', { nothing: true }).text).toBe(
      'Ilan Veress (CO) made an entry of the kind “remark-made”.',
    );
  });
});
