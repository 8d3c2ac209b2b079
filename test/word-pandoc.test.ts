import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { View } from '../src/formats/word/changes.ts';
import {
  absent,
  corpus,
  corpusFile,
  hasShared,
  SHARED,
} from '../src/formats/word/corpus.test-kit.ts';
import { wordText } from '../src/formats/word/word-text.ts';
import { pandocIsHere, pandocReads, withoutPandoc } from './pandoc.test-kit.ts';

/** What we read in real files is what pandoc reads in them, paragraph by paragraph, but for what is named here. */

/** Files that pandoc 2.17 reads otherwise for a reason of its own. */
const OF_PANDOC: ReadonlyMap<string, string> = new Map([
  [
    'mammoth/test/test-data/strict-format.docx',
    'it refuses files in the strict form of the standard',
  ],
  [
    'adeu/node/packages/mcp-server/tests/fixtures/gap1_deleted_row_repro.docx',
    'it keeps the words of a row that was deleted',
  ],
  ['adeu/shared/conformance/fixtures/tables_cells.docx', 'it leaves out a table without a grid'],
]);

const ACTS = { accepted: 'accept', rejected: 'reject' } as const;

/** Letters and figures: signs are typographic in one of them, and spaces each one's own. */
const wordsOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

type Compared =
  'same' | 'text box' | 'formula' | { readonly ours: unknown; readonly theirs: unknown };

async function compared(file: string, view: View): Promise<Compared> {
  const { paragraphs, notWords } = await wordText(corpusFile(file), view);
  const read = await pandocReads(join(SHARED, file), ACTS[view]);
  const formulas = new Set(
    notWords.flatMap(({ what, paragraph }) => (what === 'a formula' ? [paragraph] : [])),
  );
  const ours = paragraphs.filter((_, at) => !formulas.has(at)).map(({ text }) => wordsOf(text));
  const theirs = read.filter(({ hasFormula }) => !hasFormula).map(({ text }) => wordsOf(text));
  const [some, all] = [theirs.filter(Boolean), ours.filter(Boolean)];
  if (some.join('\n') === all.join('\n')) return formulas.size === 0 ? 'same' : 'formula';
  // pandoc leaves out what stands in text boxes: all that it has must be there, in its order.
  let from = 0;
  const isPart = some.every((words) => (from = all.indexOf(words, from) + 1) > 0);
  return isPart && hasBoxes(file) ? 'text box' : { ours: all, theirs: some };
}

const hasBoxes = (file: string): boolean => /box/iu.test(file);

describe.skipIf(!hasShared || !pandocIsHere)(
  `real files as pandoc reads them${absent}${withoutPandoc}`,
  () => {
    test('paragraph by paragraph, accepted and rejected', { timeout: 900_000 }, async () => {
      const count = new Map<string, number>();
      const otherwise: unknown[] = [];
      for (const file of corpus.filter((one) => !OF_PANDOC.has(one))) {
        const both = await Promise.all([compared(file, 'accepted'), compared(file, 'rejected')]);
        for (const one of both) {
          if (typeof one === 'string') count.set(one, (count.get(one) ?? 0) + 1);
          else otherwise.push({ file, ...one });
        }
      }
      expect(otherwise).toEqual([]);
      expect(count.get('same')).toBeGreaterThan(430);
    });
  },
);
