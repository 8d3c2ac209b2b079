import { createHash } from 'node:crypto';
import { sentencesOf } from '../language/sentences.ts';
import { PressRefused } from '../refused.ts';
import { decode } from './decode.ts';
import { linesOf, type Line, type LineKind } from './line.ts';
import type { Metadata } from './metadata.ts';
import { readPage } from './page.ts';
import { readPasted } from './pasted.ts';
import { skeletonOf } from './skeleton.ts';

/** An article as it came: its bytes by their hash, its text, and what each line of it is. */
export interface Article {
  /** SHA-256 of the bytes as they came, in hex. */
  readonly sha256: string;
  readonly form: 'page' | 'pasted';
  /** What all offsets count in: the pasted text itself, or the lines of the page. */
  readonly text: string;
  readonly lines: readonly Line[];
  readonly metadata: Metadata;
  /** When the page was fetched or the text pasted: an instant or a day, ISO 8601. */
  readonly retrieved?: string;
}

/** What is known of an article besides what it says itself; it goes before that. */
export interface Given {
  readonly address?: string;
  readonly outlet?: string;
  readonly retrieved?: string;
}

/** A sentence of an article: where it stands, and in which line. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly line: number;
  readonly kind: LineKind;
}

/** No article is longer, in UTF-16 units; what is pasted may have its furniture in it. */
const MOST = 300_000;

function refuseLonger(length: number): void {
  if (length > MOST)
    throw new PressRefused(
      'is no article: it has more than 300,000 letters; paste the part that matters',
    );
}

/** Reads a page (HTML) or a pasted text. Refused: what is too large or nested to be an article, or empty. */
export function readArticle(
  bytes: Uint8Array,
  { address, outlet, retrieved }: Given = {},
): Article {
  const text = decode(bytes)
    .replace(/\r\n?/g, '\n')
    .replace(/^\ufeff/, '');
  if (text.includes('\0'))
    throw new PressRefused('is not text: it has zero bytes; give the page as HTML, or its text');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (!isPage(text)) refuseLonger(text.length);
  const article = isPage(text)
    ? fromPage(text)
    : { form: 'pasted' as const, text, lines: readPasted(text), metadata: {} };
  if (linesOf(article.lines, 'story', 'caption').length === 0)
    throw new PressRefused('has no sentence that could be a story; paste the text of the article');
  const metadata = {
    ...article.metadata,
    ...(address !== undefined && { address }),
    ...(outlet !== undefined && { outlet }),
  };
  return { sha256, ...article, metadata, ...(retrieved !== undefined && { retrieved }) };
}

const isPage = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article|div|p|meta)\b/i.test(
    text.slice(0, 4000),
  );

function fromPage(html: string): Omit<Article, 'sha256' | 'retrieved'> {
  const { metadata, title, byline, story, captions } = readPage(skeletonOf(html));
  refuseLonger([...story, ...captions].reduce((sum, { length }) => sum + length, 0));
  const kinds: (readonly [LineKind, string, readonly string[]])[] = [
    ['headline', 'the title of the page', [metadata.title ?? title].filter((line) => line !== '')],
    ['byline', 'named as the author', [metadata.author ?? byline].filter((line) => line !== '')],
    ['story', 'the main text of the page', story],
    ['caption', 'stands under a picture', captions],
  ];
  const lines: Line[] = [];
  let start = 0;
  for (const [kind, why, of] of kinds) {
    for (const text of of) {
      lines.push({ text, start, end: start + text.length, kind, why });
      start += text.length + 1;
    }
  }
  return { form: 'page', text: lines.map(({ text }) => text).join('\n'), lines, metadata };
}

/** The sentences of the lines of some kinds, in the order of the text. */
export function sentencesIn(
  { lines }: Pick<Article, 'lines'>,
  ...kinds: readonly LineKind[]
): Sentence[] {
  return lines.flatMap(({ text: line, start, kind }, number) => {
    if (!kinds.includes(kind)) return [];
    let from = 0;
    return sentencesOf(line).map((text) => {
      const at = line.indexOf(text, from);
      from = at + text.length;
      return { text, start: start + at, line: number, kind };
    });
  });
}
