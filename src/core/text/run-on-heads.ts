import { readingsOf } from './counts.ts';
import { DIVISION_WORD, labelAt } from './labels.ts';

/**
 * Finds heads of articles that do not begin a line, as in texts taken from pages whose lines ran
 * into each other: where the articles before and after begin lines, the one that is missing in
 * the count is looked for between them. It is taken for a head behind the end of a sentence or
 * beside a loose number of a paragraph, never within a sentence that refers to it.
 */

interface Head {
  readonly place: number;
  readonly word: string;
  readonly ordinal: number;
}

/** More than so many in a row are not there at all. */
const MOST_MISSING = 5;

/** The same texts, those cut in which heads stand. Cutting again changes nothing. */
export function cutAtHeads(texts: readonly string[]): string[] {
  const cuts = new Map<number, number[]>();
  const mentions = new Map<string, RegExp>();
  for (const missing of missingIn(headsOf(texts))) {
    const { word } = missing.after;
    const mention = mentions.get(word) ?? mentionOf(word);
    mentions.set(word, mention);
    const { place, offset } = findHead(texts, missing, mention, cuts) ?? {};
    if (place === undefined || offset === undefined) continue;
    cuts.set(place, [...(cuts.get(place) ?? []), offset]);
  }
  return texts.flatMap((text, place) => piecesOf(text, cuts.get(place) ?? []));
}

const mentionOf = (word: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{M}])${word}\s+(\p{Nd}+)`, 'gu');

function piecesOf(text: string, cuts: readonly number[]): string[] {
  const ends = [...cuts, text.length];
  return ends.map((end, at) => text.slice(cuts[at - 1] ?? 0, end).trim()).filter((one) => one);
}

const ARTICLE = new RegExp(String.raw`^${DIVISION_WORD}(?=\s+\p{Nd}+(?:\s|$))`, 'u');

function headsOf(texts: readonly string[]): Head[] {
  return texts.flatMap((text, place) => {
    const label = labelAt(text) ?? '';
    const word = ARTICLE.exec(label)?.[0];
    const [{ style, ordinal } = { style: '', ordinal: undefined }] = readingsOf(label);
    if (word === undefined || style !== 'article' || ordinal === undefined) return [];
    return [{ place, word, ordinal }];
  });
}

interface Missing {
  readonly after: Head;
  readonly before: Head;
  readonly number: number;
}

function missingIn(heads: readonly Head[]): Missing[] {
  return heads.slice(1).flatMap((before, at) => {
    const after = heads[at];
    if (!after || after.word !== before.word) return [];
    const gap = before.ordinal - after.ordinal - 1;
    if (gap < 1 || gap > MOST_MISSING) return [];
    return Array.from({ length: gap }, (_, nth) => ({
      after,
      before,
      number: after.ordinal + 1 + nth,
    }));
  });
}

const LOOSE = String.raw`(?:[-–]\s?\p{Nd}{1,3}|\p{Nd}{1,3}\s?[-–.])`;
/** So many letters on each side tell whether it is a head. */
const NEAR = 40;

interface Signs {
  readonly before: RegExp;
  readonly behind: RegExp;
  /** Whether all that stands before is looked at. */
  readonly whole?: boolean;
}

const WORD_BEHIND = /^\s+[\p{Lu}\p{Lo}]/u;

/** What stands before a head, and behind it; the surest first. */
const SIGNS: readonly Signs[] = [
  { before: /[.:;!?؛؟…](?:["'”’»)\]])*\s+$/u, behind: WORD_BEHIND },
  { before: new RegExp(String.raw`(?:^|\s)${LOOSE}\s+$`, 'u'), behind: WORD_BEHIND },
  { before: /\s$/u, behind: new RegExp(String.raw`^\s+${LOOSE}\s+[\p{Lu}\p{Lo}]`, 'u') },
  {
    before: new RegExp(String.raw`^(?:${LOOSE}\s+){1,5}\S{1,20}\s+$`, 'u'),
    behind: WORD_BEHIND,
    whole: true,
  },
];

function findHead(
  texts: readonly string[],
  { after, before, number }: Missing,
  mention: RegExp,
  cuts: ReadonlyMap<number, readonly number[]>,
): { place: number; offset: number } | undefined {
  for (const signs of SIGNS) {
    for (let place = after.place; place < before.place; place++) {
      const text = texts[place] ?? '';
      const from = cuts.get(place)?.at(-1) ?? 0;
      for (const { index, 0: found, 1: digits } of text.matchAll(mention)) {
        if (digits !== String(number) || index <= from) continue;
        if (!signs.behind.test(text.slice(index + found.length, index + found.length + NEAR)))
          continue;
        if (signs.before.test(text.slice(signs.whole ? 0 : Math.max(0, index - NEAR), index)))
          return { place, offset: index };
      }
    }
  }
  return undefined;
}
