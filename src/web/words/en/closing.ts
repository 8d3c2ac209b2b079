export const closing = {
  title: 'Closing',
  intro: 'What the text still waits for, and what follows once its words are frozen.',
  agenda: 'For the principals',
  noAgenda: 'No point is kept for them.',
  keptBy: (point: string, party: string) => `${point}, kept by ${party}`,
  lapses: 'Lapsed positions',
  noLapses: 'None.',
  lapsed: (point: string, party: string, position: string) =>
    `${point}: ${party} stood at “${position}” until the words changed`,
  silence: 'Silence procedure',
  noSilence: 'The text was not put under silence.',
  under: (until: string, points: number) => `Until ${until}, on ${points} of its points.`,
  silenceIs: {
    running: 'It still runs: who says nothing by then is held to agree.',
    broken: 'It was broken by an objection.',
    closed: 'It is closed: who said nothing is held to agree.',
    'words changed': 'It is over: the words changed.',
  },
  until: 'Until when (such as 2026-10-02T12:00Z)',
  call: 'Put the text under silence',
  early: 'It can be closed once its deadline is reached.',
  close: 'Close the silence',
  reason: 'Why you object',
  break: 'Break the silence',
  frozen: 'The frozen text',
  notFrozen: 'The text is not frozen: its words can still change.',
  freeze: 'Freeze the text for signature',
  hash: 'What is signed (SHA-256):',
  act: { signed: 'Sign', ratified: 'Deposit the ratification', acceded: 'Accede' },
  signedBy: (party: string, person: string) => `${party}: signed by ${person}`,
  reserved: (party: string) => `${party} reserves:`,
  consents: (parties: string) =>
    parties === '' ? 'No party has ratified or acceded.' : `Ratified or acceded: ${parties}.`,
  inForce: (since: string, parties: string) => `In force since ${since}, for ${parties}.`,
  notInForce: (missing: number, parties: string) =>
    `Not in force. Ratifications missing: ${missing}.${parties && ` It waits for ${parties}.`}`,
};
export type ClosingWords = typeof closing;
