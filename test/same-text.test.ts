import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../src/core/text/compile.ts';
import { partyId, pointId, type Point } from '../src/core/text/point.ts';
import { writePoint } from '../src/core/text/points.ts';
import { literalText } from '../src/core/text/read-brackets.ts';
import { writeBrackets } from '../src/core/text/write-brackets.ts';
import { lettersOf, SEVEN } from '../src/formats/pdf/seven.test-kit.ts';
import { FORMS, formsOf } from '../src/formats/forms.ts';
import { writeCompiledAs, writeTextAs } from '../src/formats/text-forms.ts';
import { bytesOf, lettersFrom, popplerIsHere } from './letters.test-kit.ts';

/** The same text in every form, read by whoever reads that form, point by point. */

const without = popplerIsHere ? '' : ' (without PDF: pdftotext is not there)';

/** A point of a text in one of seven languages; its words are pieces of real provisions. */
const pointIn = (sentences: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(
      fc.constantFrom(
        ...sentences.flatMap((one) => one.replace(/^\S+ /u, '').split(/(?<=[\s，：])/u)),
      ),
      {
        minLength: 2,
        maxLength: 14,
      },
    )
    // What may be a label at the beginning is told by a count, and here is none.
    .map((words) => `${words.join('').trim()}`.replace(/^[^\p{L}]+/u, ''))
    .filter((text) => lettersOf(text).length > 4 && !/^\p{L}{1,4}[.)）]/u.test(text));

const text: fc.Arbitrary<{ readonly lang: string; readonly points: readonly Point[] }> = fc
  .constantFrom(...Object.keys(SEVEN))
  .chain((lang) =>
    fc.array(pointIn(SEVEN[lang] ?? []), { minLength: 1, maxLength: 6 }).map((texts) => ({
      lang,
      points: texts.map((words, at): Point => {
        const id = pointId(`p${at + 1}`);
        if (at === 0) return { id, kind: 'title', depth: 0, text: words };
        return { id, label: `${at}.`, kind: 'point', depth: 0, text: words };
      }),
    })),
  );

/** Where figures stand beside each other within Arabic, pdftotext tells them from left to right. */
const arabicAlone = (texts: readonly string[]): readonly string[] =>
  texts.map((one) => one.replaceAll(/[^\p{Script=Arabic}]/gu, ''));

const DATE = '2026-03-02';

describe(`the same text everywhere${without}`, () => {
  const forms = formsOf('text').filter((form) => popplerIsHere || form !== 'pdf');

  test('every form has the same words, point by point', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(text, async ({ lang, points }) => {
        const asked = points.map((one) => lettersOf(writePoint(one)));
        for (const form of forms) {
          const written = bytesOf(await writeTextAs(points, form, { lang, date: DATE }));
          const isArabicPdf = form === 'pdf' && lang === 'ar';
          const compared = isArabicPdf ? arabicAlone : (all: readonly string[]) => all;
          const expected = form === 'pdf' ? [asked.join('')] : asked;
          const read = await lettersFrom(form, written);
          expect({ form, read: compared(read) }).toEqual({ form, read: compared(expected) });
        }
      }),
      { numRuns: 14, seed: 11 },
    );
  });

  test('so has every form that brackets are read from', { timeout: 240_000 }, async () => {
    const [AR, BE] = [partyId('AR'), partyId('BE')];
    const read = formsOf('brackets').filter((form) => FORMS[form].isRead);
    await fc.assert(
      fc.asyncProperty(text, text, async ({ lang, points }, other) => {
        const revised = points.map((one, at) => ({
          ...one,
          text: other.points[at]?.text ?? one.text,
        }));
        const compiled = compile(points, [
          { party: AR, points },
          { party: BE, points: revised },
        ]);
        const asked = writeBrackets(compiled).map((one) => lettersOf(literalText(writePoint(one))));
        for (const form of read) {
          const options = { lang, date: DATE, attribution: true };
          const written = bytesOf(await writeCompiledAs(compiled, form, options));
          expect({ form, read: await lettersFrom(form, written) }).toEqual({ form, read: asked });
        }
      }),
      { numRuns: 8, seed: 12 },
    );
  });
});
