import { describe, expect, test } from 'vitest';
import type { View } from './changes.ts';
import { absent, corpus, corpusFile, gold, hasShared, plain } from './corpus.test-kit.ts';
import { wordText } from './word-text.ts';

interface Views {
  readonly file: string;
  readonly accept: readonly string[];
  readonly reject: readonly string[];
  readonly authors: readonly string[];
}

/** The gold leaves formulas, text boxes and notes out; we keep their words. */
const MORE_THAN_GOLD: ReadonlyMap<
  string,
  { readonly accepted?: string; readonly rejected?: string }
> = new Map([
  ['clippit/RP/RP014-Inserted-Math-Control-Char.docx', { accepted: 'A=2πr2', rejected: 'A=πr2' }],
  ['clippit/WC/WC012-Math-After.docx', { accepted: 'A=2πr2', rejected: 'A=πr2' }],
  ['clippit/WC/WC066-Textbox-Before-Ins-Mod.docx', { accepted: 'This is a test.' }],
  ['clippit/RP/RP050-Deleted-Footnote.docx', { rejected: 'This is a test.' }],
]);

/** What we read; the words that the gold leaves out are looked for, and left out too. */
async function readAs(file: string, view: View): Promise<readonly string[]> {
  const { paragraphs } = await wordText(corpusFile(file), view);
  const extra = MORE_THAN_GOLD.get(file)?.[view];
  const found = plain(paragraphs.map(({ text }) => text));
  expect(found.filter((text) => text === extra)).toHaveLength(extra === undefined ? 0 : 1);
  return found.filter((text) => text !== extra);
}

describe.skipIf(!hasShared)(`real files with tracked changes${absent}`, () => {
  const views = gold<Views>('gold-accept-reject.json');

  test.each(views)('$file reads as accepted', async ({ file, accept }) => {
    expect(await readAs(file, 'accepted')).toEqual(plain(accept));
  });

  test.each(views)('$file reads as rejected', async ({ file, reject }) => {
    expect(await readAs(file, 'rejected')).toEqual(plain(reject));
  });

  test.each(views)('$file names who changed it', async ({ file, authors }) => {
    const { changes } = await wordText(corpusFile(file), 'accepted');
    const named = new Set(changes.map(({ author }) => author));
    expect(authors.filter((author) => !named.has(author))).toEqual([]);
  });

  test('every other real file is read in both views without a refusal', async () => {
    const refused: string[] = [];
    for (const file of corpus) {
      for (const view of ['accepted', 'rejected'] as const) {
        await wordText(corpusFile(file), view).catch((error: unknown) => {
          refused.push(`${file}: ${String(error)}`);
        });
      }
    }
    expect(refused).toEqual([]);
  });
});

interface Commented {
  readonly file: string;
  readonly comments: readonly {
    readonly id: string;
    readonly author: string;
    readonly initials: string | null;
    readonly date: string | null;
    readonly text: string;
    readonly parent: string | null;
    readonly done: boolean | null;
  }[];
}

describe.skipIf(!hasShared)(`comments in real files${absent}`, () => {
  test.each(gold<Commented>('gold-comments.json'))('$file', async ({ file, comments }) => {
    const found = await wordText(corpusFile(file), 'accepted');
    expect(
      found.comments.map(({ id, author, initials, date, text, parent, isDone }) => ({
        id,
        author,
        initials: initials ?? null,
        date: date ?? null,
        text: plain([text]),
        parent: parent ?? null,
        done: isDone ?? null,
      })),
    ).toEqual(comments.map((one) => ({ ...one, text: plain([one.text]) })));
  });
});
