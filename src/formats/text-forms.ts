import type { Point } from '../core/text/point.ts';
import { pointsAkomaNtoso } from './akoma-ntoso/write-akoma-ntoso.ts';
import { pointsHtml } from './html.ts';
import { writeText } from './text-file.ts';
import { pointsWord } from './word/write-word.ts';

/** What some forms say of a text. */
export interface FormOptions {
  /** Its language (BCP 47). */
  readonly lang?: string;
  /** The day on which it is written, such as `2026-03-02`. */
  readonly date: string;
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
  xml: pointsAkomaNtoso,
  akn: pointsAkomaNtoso,
} as const satisfies Record<string, Write>;

export type TextForm = keyof typeof WRITERS;

export const TEXT_FORMS = [
  'md',
  'txt',
  'html',
  'docx',
  'xml',
  'akn',
] as const satisfies readonly TextForm[];

/** Writes a text in a form. Throws FileRefused where that cannot hold a sign of it. */
export async function writeTextAs(
  points: readonly Point[],
  form: TextForm,
  options: FormOptions,
): Promise<string | Uint8Array> {
  return WRITERS[form](points, options);
}
