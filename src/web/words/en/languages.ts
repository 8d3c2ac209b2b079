import type { TranslationState } from '../../../core/record/languages.ts';
import { plural } from '../plural.ts';

export const languages = {
  title: 'Authentic texts',
  intro:
    'The text in every language in which it binds, side by side. A wording follows the leading words that it was made on.',
  leading: (language: string) => `The leading text is in ${language}.`,
  frozen: 'All of these were frozen together: a signature is on every one of them.',
  none: 'The text is authentic in this language alone.',
  toDo: 'Only what is still to be done',
  nothingToDo: 'Nothing is left to do: every point stands in every language.',
  counted: (n: string, state: TranslationState) =>
    `${n} ${{ missing: 'missing', stale: 'stale', current: 'current', confirmed: 'confirmed' }[state]}`,
  concerns: (parties: string) =>
    parties === ''
      ? 'No party has to accept its wordings.'
      : `Its wordings have to be accepted by ${parties}.`,
  since: 'What changed in the leading words since:',
  waitsFor: (parties: string) => `Waits to be accepted by ${parties}.`,
  translate: {
    missing: 'Translate',
    stale: 'Bring up to date',
    current: 'Reword',
    confirmed: 'Reword',
  } as Record<TranslationState, string>,
  translateInto: (language: string, point: string, state: TranslationState) =>
    ({
      missing: `Translate ${point} into ${language}`,
      stale: `Bring up to date ${point} in ${language}`,
      current: `Reword ${point} in ${language}`,
      confirmed: `Reword ${point} in ${language}`,
    })[state],
  wordingOf: (language: string, point: string) => `The wording of ${point} in ${language}`,
  file: 'File the wording',
  accept: 'Accept',
  acceptOf: (language: string, point: string) => `Accept the wording of ${point} in ${language}`,
  acceptAll: (language: string, n: number) =>
    plural('en', n, {
      one: `Accept the current wording in ${language}`,
      other: `Accept all ${n} current wordings in ${language}`,
    }),
  set: 'Set the authentic languages',
  add: 'Add a language',
  another: 'Another language',
  leaveOut: (language: string) => `Leave out: ${language}`,
  tag: 'Its code, such as fr or ar',
  titleIn: 'The title of the text in it',
  mustAccept: 'Which parties have to accept each wording in it',
  settle: 'Settle the languages',
};
export type LanguagesWords = typeof languages;
