import { execFileSync, spawnSync } from 'node:child_process';
import type { Point } from '../src/core/text/point.ts';
import { writePoint } from '../src/core/text/points.ts';
import { lettersOf } from '../src/formats/pdf/seven.test-kit.ts';
import { readText } from '../src/formats/text-file.ts';
import type { Form } from '../src/formats/forms.ts';

/** The words of a text as who reads a form finds them. */

export const popplerIsHere = spawnSync('pdftotext', ['-v']).status === 0;

/** What stands in the file. */
export const bytesOf = (bytes: string | Uint8Array): Uint8Array =>
  typeof bytes === 'string' ? Buffer.from(bytes) : bytes;

const fromPage = (page: string): readonly string[] =>
  [...page.matchAll(/<(h\d|p) id=[^>]*>([^]*?)<\/\1>/gu)].map(([, , inside = '']) =>
    inside
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll(/&#39;|&quot;/g, '"')
      .replaceAll('&amp;', '&'),
  );

const fromData = (data: string): readonly string[] =>
  (JSON.parse(data) as { points: readonly Point[] }).points.map((one) => writePoint(one));

/** What a program prints of the pages, without their numbers. */
const fromPdf = (bytes: Uint8Array): string =>
  execFileSync('pdftotext', ['-', '-'], {
    input: bytes,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  }).replaceAll(/\d+[\s\p{Cf}]*\/[\s\p{Cf}]*\d+[\s\p{Cf}]*(?:\f|$)/gu, '');

/** The letters of each point, as who reads that form finds them; of a PDF those of all points. */
export async function lettersFrom(form: Form, written: Uint8Array): Promise<readonly string[]> {
  const texts =
    form === 'html'
      ? fromPage(Buffer.from(written).toString())
      : form === 'pdf'
        ? [fromPdf(written)]
        : form === 'json'
          ? fromData(Buffer.from(written).toString())
          : (await readText(written, `a.${form}`)).map((one) => writePoint(one));
  return texts.map(lettersOf);
}
