import { plural } from '../plural.ts';

export const readOuts = {
  title: 'Read-outs and communiques',
  seeTold: 'What was said of it',
  joint: (parties: string) => `Joint communique of ${parties}`,
  draft: (parties: string) => `Draft of a joint communique of ${parties}`,
  stands: (since: string) => `✓ Assented to by all of them, the last on ${since}`,
  waits: (parties: string) => `No one’s word yet: it waits for the assent of ${parties}.`,
  assent: (party: string) => `Assent to it for ${party}`,
  replaced: (n: number) =>
    plural('en', n, {
      one: '1 draft that another took the place of',
      other: `${n} drafts that others took the place of`,
    }),
  issued: (when: string) => `Issued ${when}`,
  earlier: (n: number) =>
    plural('en', n, { one: 'What it said before', other: `What it said before (${n})` }),
  common: 'What several of them say',
  nothingCommon: 'No sentence of one is like a sentence of another.',
  issue: 'Issue a read-out',
  issueAgain: 'Issue another read-out',
  issueTitle: (party: string, session: string) => `Read-out of ${party}: “${session}”`,
  issueNote: 'It takes the place of the one before, which stays readable.',
  issueGo: 'Issue this read-out',
  text: 'What is said of the session',
  language: 'Its language (a tag such as en or fr)',
  propose: 'Propose a joint communique',
  proposeTitle: (session: string) => `Propose a joint communique: “${session}”`,
  whose: 'Whose text it is to be',
  instead: 'In place of',
  insteadOfNone: 'no other draft',
  proposeNote: 'It is a draft until every one of them has assented to these very words.',
  proposeGo: 'Propose this communique',
};
export type ReadOutsWords = typeof readOuts;
