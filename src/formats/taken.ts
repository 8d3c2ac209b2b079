import { compile, type Revision } from '../core/text/compile.ts';
import type { Compiled } from '../core/text/compiled.ts';
import type { StandIns } from '../core/text/pieces.ts';
import type { PartyId, Point, PointId } from '../core/text/point.ts';
import { redline } from '../core/text/redline.ts';
import { tableOf } from '../core/text/table.ts';
import { FileRefused } from './refused.ts';
import { formsOf, type FormOf, type Held } from './forms.ts';
import {
  writeCompiledAs,
  writeRedlineAs,
  writeTableAs,
  writeTextAs,
  type FormOptions,
} from './text-forms.ts';
import { redlineWord } from './word/redline-word.ts';

/** What is taken away of a text in a room, whose points keep their ids: nothing is worked out yet. */
export type Taken =
  | { readonly holds: 'text'; readonly points: readonly Point[] }
  | {
      readonly holds: 'brackets' | 'columns';
      readonly base: readonly Point[];
      readonly revisions: readonly TakenRevision[];
      /** Of each point: the members that a coalition speaks for, and which one. */
      readonly through: readonly Through[];
    }
  | {
      readonly holds: 'redline';
      readonly older: readonly Point[];
      readonly newer: readonly Point[];
    };

/** A party's own text, and the points that it says it has moved; all that is taken can be sent as JSON. */
type TakenRevision = Omit<Revision, 'moved'> & { readonly moved: readonly PointId[] };

interface Through {
  readonly point: PointId;
  readonly members: readonly (readonly [PartyId, PartyId])[];
}

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
      const compiled = compiledFrom(taken);
      const own = known(form, formsOf('brackets'));
      const through = new Map(taken.through.map(({ point, members }) => [point, new Map(members)]));
      const standIns = (point: PointId): StandIns => through.get(point) ?? new Map();
      return writeCompiledAs(compiled, own, { attribution: true, standIns, ...options });
    }
    case 'columns': {
      const compiled = compiledFrom(taken);
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

function compiledFrom({ base, revisions }: Extract<Taken, { revisions: unknown }>): Compiled {
  const told = revisions.map((revision) => ({ ...revision, moved: new Set(revision.moved) }));
  return compile(base, told, { identity: 'ids' });
}

function known<Form extends TakenForm>(form: TakenForm, forms: readonly Form[]): Form {
  const own = forms.find((one) => one === form);
  if (own === undefined) throw cannotHold(form);
  return own;
}

const cannotHold = (form: TakenForm): FileRefused =>
  new FileRefused(`cannot be written as .${form}; choose another form`);
