import { expect, test } from 'vitest';
import type { Closing } from '../../../core/record/frozen.ts';
import { entryIdOf, instrumentId, personId, roomId } from '../../../core/record/ids.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { Person } from '../../../core/record/roster.ts';
import { partyId } from '../../../core/text/point.ts';
import { closingActs } from './may.ts';

const source = {
  room: roomId('r'),
  seq: 1,
  entry: entryIdOf('e'),
  by: personId('p'),
  happened: '2026-11-10',
  recorded: '2026-11-10T10:00:00.000Z',
};
const later = '2026-11-11T10:00:00.000Z';
const [ar, be, ce] = [partyId('AR'), partyId('BE'), partyId('CE')];

const open: Instrument = {
  id: instrumentId('accord'),
  title: 'Accord',
  language: 'en',
  mustAgree: [ar, be],
  package: true,
  versions: [],
  amendments: new Map(),
  overtaken: [],
  positions: new Map(),
  exempt: new Map(),
  force: { ratifications: 1 },
  source,
};
const unsigned: Closing = {
  version: 1,
  points: [],
  hash: 'h',
  source,
  signatures: new Map(),
  reservations: new Map(),
  bound: new Map(),
  withdrawals: new Map(),
};
const frozen = { ...open, closing: unsigned };
const signature = { person: personId('p'), adReferendum: false, source };
const signed = { ...open, closing: { ...unsigned, signatures: new Map([[ar, signature]]) } };
const inForce: Instrument = {
  ...open,
  closing: { ...signed.closing, bound: new Map([[ar, { how: 'ratified', source }]]) },
};

const person = (one: Partial<Person>): Person => ({
  id: personId('p'),
  name: 'P',
  title: 'T',
  role: 'envoy',
  head: false,
  may: [],
  from: '2026-11-01',
  source,
  ...one,
});
const chair = person({ role: 'chair' });
const signer = person({ party: ar, may: ['sign'] });

test('who runs the talks freezes and settles the terms, and declares force once it is there', () => {
  expect(closingActs(chair, open, later)).toEqual(['text-frozen', 'force-set']);
  expect(closingActs(chair, frozen, later)).toEqual(['force-set']);
  expect(closingActs(chair, signed, later)).toEqual([]);
  expect(closingActs(chair, inForce, later)).toEqual(['force-declared']);
});

test('a delegate without the mandate to sign is offered nothing', () => {
  for (const text of [open, frozen, signed, inForce]) {
    expect(closingActs(person({ party: ar, may: ['agree'] }), text, later)).toEqual([]);
  }
});

test('a signatory signs, then ratifies, then can leave; others accede', () => {
  expect(closingActs(signer, open, later)).toEqual([]);
  expect(closingActs(signer, frozen, later)).toEqual(['signed', 'reservation-entered']);
  expect(closingActs(signer, signed, later)).toEqual(['ratified', 'reservation-entered']);
  const leaving = ['reservation-entered', 'withdrawal-notified'];
  expect(closingActs(signer, inForce, later)).toEqual(leaving);
  const other = person({ party: ce, head: true });
  expect(closingActs(other, frozen, later)).toEqual(['acceded', 'reservation-entered']);
});
