import { plural } from '../plural.ts';

/** For principals: what they alone can settle. */
export const principal = {
  title: 'For the principals',
  waiting: (n: number) =>
    plural('en', n, {
      one: '1 point waits for the principals.',
      other: `${n} points wait for the principals.`,
    }),
  none: 'No point waits for the principals.',
  keptBy: (names: string) => `Kept for the principals by ${names}.`,
  wasKeptBy: (names: string) =>
    `It was kept for the principals by ${names}; the words have changed since.`,
  wordings: 'The wordings',
  wanted: (names: string) => `Wanted by ${names}`,
  yours: 'Your party wants these words.',
  wouldWant: (n: number, of: number) => `With your party, ${n} of ${of} would want these words.`,
  allWould: 'With your party, all would want these words: the bracket would close.',
  haveAgreed: (n: number, of: number) => `${n} of ${of} have agreed to these words.`,
  wouldAgree: (n: number, of: number) => `With your party, ${n} of ${of} would have agreed.`,
  hangs: 'What hangs on it',
  gate: (guards: string) => `Waits until it is settled: ${guards}.`,
  pledge: (who: string, what: string) => `${who} pledged, from then on: ${what}.`,
  under: 'A text under it:',
  nothingHangs: 'No gate, no pledge and no other text waits for it.',
  decision: 'The decision',
  agree: 'Agree to these words',
  keep: 'Keep it for the principals',
  stillKept: 'Your party keeps it for its principals.',
  inText: 'Read it in the text',
  print: 'Print, one point to a page',
  toView: 'Read what waits for the principals',
};
