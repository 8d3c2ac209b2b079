import type { FormOf } from '../formats/forms.ts';
import { formsOf } from '../formats/forms.ts';
import type { Given } from './command.ts';
import { FORM_OPTIONS, formOf, LANG_OPTION } from './form.ts';
import { CommandRefused } from './refused.ts';

/** The options by which a command is told how to write a text with its brackets. */
export const COMPILED_OPTIONS = {
  json: { help: 'print compiled/1, from which every wording can be read again' },
  ...FORM_OPTIONS,
  unattributed: { help: 'leave out who wants what; not for JSON' },
  ...LANG_OPTION,
} as const;

/** The form asked for; refused, before any work, where it cannot leave out what it is to leave out. */
export function compiledFormOf(given: Given): FormOf<'brackets'> {
  const form = formOf(given, formsOf('brackets'), 'md');
  if (form !== 'json' || !given.has('unattributed')) return form;
  throw new CommandRefused(
    'compiled/1 always says who wants what; leave --unattributed out or write another form.',
  );
}
