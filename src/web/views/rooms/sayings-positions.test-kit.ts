import { onPoint, type Told } from './sentences.test-kit.ts';

/** Sentences of who must agree, and of silence (`sayings-positions.ts`). */
export const ofPositions: readonly Told[] = [
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
];
