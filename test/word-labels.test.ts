import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { View } from '../src/formats/word/changes.ts';
import {
  absent,
  corpus,
  corpusFile,
  hasShared,
  SHARED,
} from '../src/formats/word/corpus.test-kit.ts';
import type { WordParagraph } from '../src/formats/word/word-paragraphs.ts';
import { wordText } from '../src/formats/word/word-text.ts';
import { office, officeIsHere, withoutOffice } from './office.test-kit.ts';

/** The numbers that people see before paragraphs, and no file holds, are those that LibreOffice shows. */

const folder = mkdtempSync(join(tmpdir(), 'parley-labels-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Seen {
  readonly file: string;
  readonly view: View;
  readonly paragraphs: readonly WordParagraph[];
}

const numbered = async (): Promise<readonly Seen[]> => {
  const all: Seen[] = [];
  for (const file of corpus) {
    for (const view of ['accepted', 'rejected'] as const) {
      const { paragraphs } = await wordText(corpusFile(file), view);
      if (paragraphs.some(({ label }) => label !== undefined)) all.push({ file, view, paragraphs });
    }
  }
  return all;
};

const plainly = (text: string): string => text.replace(/[\s\ufeff]+/gu, ' ').trim();
/** Without signs and figures: LibreOffice writes the figures of notes among the words. */
const lettersOf = (text: string): string => text.replace(/[^\p{L}]+/gu, '');

/** What is before the words in the first line from a place on that has them, and the place behind that line. */
function before(
  text: string,
  lines: readonly string[],
  from: number,
): { at: number; line: string } {
  const letters = lettersOf(text);
  const at = lines.findIndex((line, place) => place >= from && lettersOf(line).endsWith(letters));
  return { at, line: lines[at] ?? '' };
}

const isBullet = (line: string): boolean => /^(?:[^\p{L}\p{N}]|o\s)/u.test(line);

/** A note that is called before the first word is no number of the paragraph: `80. The Company`. */
const withoutNote = (line: string, text: string): string =>
  text.startsWith('.') ? line.replace(/^\d+/u, '') : line;

/** Which labels stand otherwise there, or not at all. */
function otherwise({ file, view, paragraphs }: Seen, lines: readonly string[]): readonly string[] {
  let from = 0;
  return paragraphs.flatMap(({ label, text: whole }) => {
    const [text = ''] = whole.split('\n');
    if (lettersOf(text).length < 4) return [];
    const { at, line } = before(text, lines, from);
    if (at < 0)
      return label === undefined ? [] : [`${file}, ${view}: no line has ${label} ${text}`];
    from = at + 1;
    const isSame =
      label === '-'
        ? isBullet(line)
        : withoutNote(line, text).startsWith(plainly(`${label ?? ''} ${text.slice(0, 2)}`));
    return isSame ? [] : [`${file}, ${view}: ${label ?? 'no label'} where it has ${line}`];
  });
}

describe.skipIf(!hasShared || !officeIsHere)(
  `numbers of lists as LibreOffice counts them${absent}${withoutOffice}`,
  () => {
    test('in all real files, accepted and rejected', { timeout: 900_000 }, async () => {
      const all = await numbered();
      const path = (at: number): string => join(folder, `${at}.txt`);
      const acts = { accepted: 'accept', rejected: 'reject' } as const;
      const jobs = all.map(({ file, view }, at) => ({
        act: acts[view],
        from: join(SHARED, file),
        to: path(at),
      }));
      office(folder, 'labels', jobs);
      const found = all.flatMap((seen, at) =>
        otherwise(
          seen,
          readFileSync(path(at), 'utf8')
            .split(/[\n\f]/u)
            .map(plainly),
        ),
      );
      const labels = all.flatMap(({ paragraphs }) => paragraphs.filter((one) => 'label' in one));
      expect(labels.length).toBeGreaterThan(3000);
      expect(found).toEqual([]);
    });
  },
);
