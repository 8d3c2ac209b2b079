import { monthNames } from './months.ts';

/**
 * Words, and the white space before each of them.
 *
 * Word boundaries are those of Unicode (UAX 29, by `Intl.Segmenter`), so that Chinese and Thai,
 * which have no spaces, are cut into words too. What must never be cut inside is glued again:
 * numbers, dates, references, hyphenated words.
 */

/** The last token of a text has no word, only the white space that stands at the end. */
export interface Token {
  readonly space: string;
  readonly word: string;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

const MONTHS = monthNames.join('|');

/** What a reference begins with. */
const REFERRED = (
  'Article Articles Art\\. Annex Section Chapter Artikel Artikeln Artikels Artículo Articulo ' +
  'Annexe Статья Статьи Статью Статье Стаття Статті Статтю Статтею ' +
  'المادة للمادة بالمادة والمادة مادة'
).split(' ');

/** The letters with which a date or a reference may begin, and those that may stand in one. */
export const glueWords: Readonly<Record<'starters' | 'followers', ReadonlySet<string>>> = {
  starters: new Set([...monthNames, ...REFERRED.map((word) => word.replace(String.raw`\.`, ''))]),
  followers: new Set(['de', 'го', 'bis', 'ter', 'quater']),
};

const LETTERS = String.raw`[\p{L}\p{N}\p{M}]+`;

/** What belongs together; the longer forms first, since the first that fits is taken. */
const TOGETHER = new RegExp(
  [
    // https://example.org/a/b, office@example.org
    String.raw`https?:\/\/[!-~]*[A-Za-z0-9/]`,
    String.raw`(?<![A-Za-z0-9])[A-Za-z0-9](?:[A-Za-z0-9._%+-]{0,63})@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+`,
    // 12 November 2025, 12. November, 12 de noviembre de 2025, 1er janvier
    String.raw`\p{Nd}{1,2}(?:\.|er|º|\s*-?го)?\s+(?:de\s+)?(?:${MONTHS})(?!\p{L})(?:\s+(?:de\s+)?\p{Nd}{4})?`,
    // November 12, 2025
    String.raw`(?<!\p{L})(?:${MONTHS})\s+\p{Nd}{1,2}(?!\p{Nd})(?:,\s+\p{Nd}{4})?`,
    String.raw`\p{Nd}+\s*年(?:\s*\p{Nd}+\s*月)?(?:\s*\p{Nd}+\s*日)?`,
    String.raw`\p{Nd}+\s*月\s*\p{Nd}+\s*日`,
    // Article 4(2)(b), Annex A, 第四条
    String.raw`(?<!\p{L})(?:${REFERRED.join('|')})\s+(?:\p{Nd}+|[IVXLC]+|[A-Z])(?!\p{L})(?:\s(?:bis|ter|quater))?(?:\.\p{Nd}+)*(?:\((?:\p{Nd}+|\p{L}{1,4})\))*`,
    String.raw`§§?\s?\p{Nd}+[a-z]?(?!\p{L})`,
    String.raw`第[\p{Nd}一二三四五六七八九十百]+[条章节條節]`,
    // 1/CP.17, A/RES/77/1
    String.raw`\p{Nd}+\/(?:\p{Lu}+\.)+\p{Nd}+`,
    String.raw`(?<!\p{L})\p{Lu}+(?:\/[\p{Lu}\p{Nd}]+(?:\.\p{Nd}+)*)+`,
    // 4(2)(b)
    String.raw`\p{Nd}+(?:\.\p{Nd}+)*(?:\((?:\p{Nd}+|\p{L}{1,4})\))+`,
    // (b), (iv), (3), but not the end of controller(s)
    String.raw`(?<![\p{L}\p{N}\p{M}])\((?:\p{Nd}{1,3}|\p{L}|[ivxl]{2,5})\)`,
    // 250 000, 1 000 000,50
    String.raw`(?<![\p{Nd}.,])\p{Nd}{1,3}(?:[ \u00a0\u2009\u202f]\p{Nd}{3})+(?:[.,]\p{Nd}+)?(?!\p{Nd})`,
    // 1,000.50, 40–70, 12/05/2025, 2025-11-25, 10%
    String.raw`\p{Nd}+(?:[.,:/'’\u00a0\u202f\-‐‑‒–—−]\p{Nd}+)*%?(?:-${LETTERS})*`,
    // long-term, the Parties’ forces
    String.raw`(?<=^|[^\p{L}\p{N}\p{M}])${LETTERS}(?:(?:[-‐‑'’]${LETTERS})+|(?<=[sS])['’](?=\s))`,
  ].join('|'),
  'gu',
);

/**
 * The words of a text, each with the white space before it; ends with a token without a word.
 * Space and word of all tokens, one after the other, are the text to the character.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let space = '';
  for (const part of partsOf(text)) {
    if (/^\s+$/u.test(part)) {
      space += part;
      continue;
    }
    tokens.push({ space, word: part });
    space = '';
  }
  tokens.push({ space, word: '' });
  return tokens;
}

/** How many words a text has; punctuation is not counted. */
export function countWords(text: string): number {
  return tokensOf(text).filter((token) => isWord(token.word)).length;
}

/** Whether it has a letter or a digit, or at least is no mere punctuation. */
export function isWord(word: string): boolean {
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(word);
}

function partsOf(text: string): string[] {
  const starts = boundaries(text);
  for (const match of text.matchAll(TOGETHER)) {
    for (let at = match.index + 1; at < match.index + match[0].length; at++) starts[at] = 0;
  }
  const parts: string[] = [];
  let from = 0;
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && !starts[at]) continue;
    parts.push(text.slice(from, at));
    from = at;
  }
  return parts;
}

/** Marks where a word may begin. Line by line: the segmenter never gets more than a paragraph. */
function boundaries(text: string): Uint8Array {
  const starts = new Uint8Array(text.length);
  for (const line of text.matchAll(/[^\n]+|\n+/gu)) {
    for (const { index } of segmenter.segment(line[0])) starts[line.index + index] = 1;
  }
  return starts;
}
