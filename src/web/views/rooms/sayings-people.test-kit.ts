import type { Told } from './sentences.test-kit.ts';

/** Sentences of people, parties, keys and rooms (`sayings-people.ts`). */
export const ofPeople: readonly Told[] = [
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
  ['member-admitted', { person: 'mira' }, 'Ilan Veress (CO) let in Mira Dal.'],
  ['member-left', { person: 'ilan' }, 'Ilan Veress (CO) left the room.'],
  ['member-left', { person: 'mira' }, 'Ilan Veress (CO) asked Mira Dal to leave the room.'],
];
