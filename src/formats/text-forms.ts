import type { Point } from '../core/text/point.ts';
import { pointsHtml } from './html.ts';
import { writeText } from './text-file.ts';
import { pointsWord } from './word/write-word.ts';

/** In which language a text is, for the forms that say so (BCP 47). */
export interface FormOptions {
  readonly lang?: string;
}

type Write = (
  points: readonly Point[],
  options: FormOptions,
) => string | Uint8Array | Promise<Uint8Array>;

/** Every form in which a text without brackets can be written, by the ending of its files. */
const WRITERS = {
  md: (points) => writeText(points, 'md'),
  txt: (points) => writeText(points, 'txt'),
  html: pointsHtml,
  docx: pointsWord,
} as const satisfies Record<string, Write>;

export type TextForm = keyof typeof WRITERS;

export const TEXT_FORMS = ['md', 'txt', 'html', 'docx'] as const satisfies readonly TextForm[];

/** Writes a text in a form. Throws FileRefused where that cannot hold a sign of it. */
export async function writeTextAs(
  points: readonly Point[],
  form: TextForm,
  options: FormOptions = {},
): Promise<string | Uint8Array> {
  return WRITERS[form](points, options);
}
