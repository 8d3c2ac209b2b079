import { onPoint, type Told } from './sentences.test-kit.ts';

/** Sentences of texts, wordings and places, and what is said on them (`sayings-text.ts`). */
export const ofTexts: readonly Told[] = [
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
];
