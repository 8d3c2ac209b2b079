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
  until: 'Until when, by your own clock',
  call: 'Put the text under silence',
  early: 'It can be closed once its deadline is reached.',
  close: 'Close the silence',
  reason: 'Why you object',
  break: 'Break the silence',
  frozen: 'The frozen text',
  notFrozen: 'The text is not frozen: its words can still change.',
  freeze: 'Freeze the text for signature',
  hash: 'What is signed (SHA-256):',
  bracketed: 'It can be frozen once all parties hold the same words.',
  act: {
    signed: 'Sign',
    ratified: 'Deposit the ratification',
    acceded: 'Accede',
    'force-declared': 'Declare it in force',
    'withdrawal-notified': 'Give notice of withdrawal',
  },
  reservation: 'What you exclude or read differently',
  reserve: 'Enter the reservation',
  onPoint: 'On what',
  wholeText: 'the text as a whole',
  adReferendum: 'Ad referendum: it counts once it is confirmed by signing again',
  toConfirm: 'You signed ad referendum: signing again makes it a full signature.',
  confirm: 'Confirm the signature',
  means: {
    'text-frozen': (title: string) =>
      `No word of “${title}” can change any more. What is signed is exactly these words; what should read otherwise needs another text.`,
    signed: (party: string, title: string) =>
      `${party} signs “${title}” in exactly the words of the frozen text, under your name. Everyone in the room sees it at once.`,
    'signed ad referendum': (party: string, title: string) =>
      `${party} signs “${title}” ad referendum, under your name: the signature counts once it is confirmed by signing again. It stays in sight even where it is never confirmed.`,
    ratified: (party: string, title: string) =>
      `${party} consents to be bound by “${title}”. Once it is in force, ${party} can leave it only by a notice, under the terms of the text.`,
    acceded: (party: string, title: string) =>
      `${party} accedes to “${title}” without having signed it, and consents to be bound. Once it is in force, ${party} can leave it only by a notice, under the terms of the text.`,
    'force-declared': (title: string, from: string) =>
      `You declare before everyone in the room that “${title}” is in force from ${from}.`,
  },
  leaving: (party: string) => `Withdrawal of ${party}`,
  leavingMeans: (title: string, until: string) =>
    `This cannot be undone. “${title}” binds you until ${until}, when the notice ends; after that you are no party to it, and what it gives to its parties is no longer yours. All who are in the room read it at once.`,
  leavingWhy: 'Why, if you want to say',
  leave: 'Give notice that cannot be taken back',
  reservations: 'Reservations',
  noReservations: 'No party has entered one.',
  takenBack: (date: string) => `taken back on ${date}`,
  takeBack: {
    'reservation-withdrawn': () => 'Take the reservation back',
    'objection-withdrawn': (whose: string) =>
      `Take the objection to the reservation of ${whose} back`,
  },
  object: (whose: string) => `Object to the reservation of ${whose}`,
  objection: 'Why, if you want to say',
  precludes: (whose: string) => `The text shall not be in force between us and ${whose}`,
  objectionMeans: {
    'in part':
      'The text is in force between the two of you, without what the reservation is about, as far as the reservation goes.',
    precludes: 'Nothing of the text is in force between the two of you.',
  },
  enterObjection: 'Enter the objection',
  objects: (party: string, precludes: boolean) =>
    precludes ? `${party} objects: the text is not in force between the two.` : `${party} objects.`,
  participants: {
    title: 'Participants',
    party: 'Party',
    signed: 'Signed',
    bound: 'Ratified or acceded',
    reservations: 'Reservations',
    inForce: 'In force for it from',
  },
  how: { ratified: 'ratified', acceded: 'acceded' },
  standing: (standing: string, all: string) => (standing === all ? all : `${standing} of ${all}`),
  outFrom: (date: string) => `until ${date}`,
  notifications: 'Notifications of the depositary',
  notified: {
    'text-frozen': () => 'The text was frozen for signature.',
    signed: (party: string) => `Signature by ${party}.`,
    ratified: (party: string) => `Ratification by ${party}.`,
    acceded: (party: string) => `Accession of ${party}.`,
    'reservation-entered': (party: string) => `Reservation of ${party}.`,
    'reservation-withdrawn': (party: string) => `${party} took a reservation back.`,
    'objection-made': (party: string, of: string) =>
      `Objection of ${party} to a reservation of ${of}.`,
    'objection-withdrawn': (party: string, of: string) =>
      `${party} took its objection to a reservation of ${of} back.`,
    'withdrawal-notified': (party: string) => `Notice of withdrawal by ${party}.`,
    'in-force': () => 'Entry into force.',
    left: (party: string) => `Withdrawal of ${party} took effect.`,
  },
  needed: 'Ratifications needed',
  named: (n: number) =>
    n === 0
      ? 'Parties whose ratification it cannot do without: none'
      : `Parties whose ratification it cannot do without: ${n}`,
  notBefore: 'Not before, by your own clock',
  daysOfNotice: 'Days of notice for whoever withdraws',
  depositary: 'Who keeps the original',
  chairKeeps: 'Who runs the talks',
  daysAfter: 'Days from the last of them to entry into force',
  settle: 'Settle the entry into force',
  signedBy: (party: string, person: string) => `${party}: signed by ${person}`,
  reserved: (party: string, on: string) => `${party} reserves on ${on}:`,
  consents: (parties: string) =>
    parties === '' ? 'No party has ratified or acceded.' : `Ratified or acceded: ${parties}.`,
  inForce: (since: string, parties: string) => `In force since ${since}, for ${parties}.`,
  notInForce: (missing: number, parties: string) =>
    `Not in force. Ratifications missing: ${missing}.${parties && ` It waits for ${parties}.`}`,
};
export type ClosingWords = typeof closing;
