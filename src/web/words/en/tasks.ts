import { plural } from '../plural.ts';

/** What waits for one's own word, on the state of the talks. */
export const tasks = {
  speak: 'everyone else has said where it stands; only your party is silent.',
  answer: 'your negotiators agreed ad referendum; the answer of your capital is missing.',
  silence: (until: string, points: string) =>
    `under silence until ${until}; if your party says nothing, it is held to agree on ${points}.`,
  translation: (language: string, points: string) =>
    `wording in ${language} waits for your party to accept it: ${points}.`,
  sign: 'the text is frozen and waits for the signature of your party.',
  signInFull: 'your party signed ad referendum; its full signature is missing.',
  ratify: 'your party has signed and has not ratified yet.',
  closeSilence: 'the silence has run out; it can be closed.',
  freeze: 'everything is agreed; the text can be frozen for signature.',
  declareForce: 'its terms are met; its entry into force can be declared.',
  waiting: (names: string) => `Waiting for your word: ${names}.`,
  waitingMany: (n: number) =>
    plural('en', n, {
      one: '1 party waits for your word.',
      other: `${n} parties wait for your word.`,
    }),
  gate: (guards: string) => `This waits for it too: ${guards}.`,
  inRoom: (text: string, room: string) => `${text}, in ${room}`,
  waitedFor: 'Who is waited for',
  othersDid: 'On these points all others have done their part.',
};
