import { onPoint, type Told } from './sentences.test-kit.ts';

/** Sentences of languages, and of a text that is closed (`sayings-closing.ts`). */
export const ofClosing: readonly Told[] = [
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
];
