import type { Told } from './sentences.test-kit.ts';

/** Sentences of sessions, gates, pledges, rates and sources (`sayings-matters.ts`). */
export const ofMatters: readonly Told[] = [
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
