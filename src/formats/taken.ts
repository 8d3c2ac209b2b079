import { compile, type Revision } from '../core/text/compile.ts';
import type { Point } from '../core/text/point.ts';
import { redline } from '../core/text/redline.ts';
import { tableOf } from '../core/text/table.ts';
import { FileRefused } from './refused.ts';
import {
  formsOf,
  writeCompiledAs,
  writeRedlineAs,
  writeTableAs,
  writeTextAs,
  type FormOptions,
  type FormOf,
  type Held,
} from './text-forms.ts';
import { redlineWord } from './word/redline-word.ts';

/** What is taken away of a text in a room, whose points keep their ids: nothing is worked out yet. */
export type Taken =
  | { readonly holds: 'text'; readonly points: readonly Point[] }
  | {
      readonly holds: 'brackets' | 'columns';
      readonly base: readonly Point[];
      readonly revisions: readonly Revision[];
    }
  | {
      readonly holds: 'redline';
      readonly older: readonly Point[];
      readonly newer: readonly Point[];
    };

/** A form in which some of it can be taken away. */
export type TakenForm = FormOf<Held>;

/** Signs in the lines of a terminal are no form to take away. */
const NOT_REDLINE: readonly TakenForm[] = ['md', 'txt'];

/** The forms in which it can be taken away, each once: `akn` is `xml` by another name. */
export const takenForms = (holds: Held): readonly TakenForm[] =>
  formsOf(holds).filter(
    (form) => form !== 'akn' && (holds !== 'redline' || !NOT_REDLINE.includes(form)),
  );

/** Works it out and writes it. Throws FileRefused where the form cannot hold it. */
export async function writeTaken(
  taken: Taken,
  form: TakenForm,
  options: FormOptions,
): Promise<string | Uint8Array> {
  switch (taken.holds) {
    case 'text':
      return writeTextAs(taken.points, known(form, formsOf('text')), options);
    case 'brackets': {
      const compiled = compile(taken.base, taken.revisions, { identity: 'ids' });
      const own = known(form, formsOf('brackets'));
      return writeCompiledAs(compiled, own, { attribution: true, ...options });
    }
    case 'columns': {
      const compiled = compile(taken.base, taken.revisions, { identity: 'ids' });
      return writeTableAs(tableOf(compiled), known(form, formsOf('columns')), options);
    }
    case 'redline': {
      const { older, newer } = taken;
      if (form === 'docx') return redlineWord(older, newer, options);
      const own = known(form, formsOf('redline'));
      if (own === 'md' || own === 'txt' || own === 'docx') throw cannotHold(form);
      return writeRedlineAs(redline(older, newer), own, options);
    }
  }
}

function known<Form extends TakenForm>(form: TakenForm, forms: readonly Form[]): Form {
  const own = forms.find((one) => one === form);
  if (own === undefined) throw cannotHold(form);
  return own;
}

const cannotHold = (form: TakenForm): FileRefused =>
  new FileRefused(`cannot be written as .${form}; choose another form`);
