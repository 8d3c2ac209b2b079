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
import {
  emptyRoom,
  emptyState,
  type Act,
  type Room,
  type State,
} from '../../../core/record/state.ts';
import { partyId, pointId } from '../../../core/text/point.ts';
import { en, type Words } from '../../words/en.ts';
import type { Sentence } from './saying.ts';
import { sentenceOf } from './sentences.ts';

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

/** What an act of Ilan Veress says, by default in English. */
export const say = (kind: string, body: Json, words: Words = en): Sentence => {
  const list = (items: readonly string[]): string => items.join(' and ');
  const speech = { words, list, when: (edtf: string) => `<${edtf}>`, number: String };
  return sentenceOf({ source, kind, body } satisfies Act, state, speech);
};

export const onPoint = { instrument: 'accord', version: 1, party: 'CO', point: 'p7' };

/** A kind of entry, what an entry of it holds, and what it says in English. */
export type Told = readonly [kind: string, body: Json, sentence: string];
