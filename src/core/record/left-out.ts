import { tokensOf } from '../text/tokens.ts';

/**
 * Words left out of what is carried. A mark of one length stands for them, whatever they were: the
 * result is made of the words that stay and of nothing else.
 */
export const LEFT_OUT = '███';

/** From and until, counted in UTF-16 units, as a text field counts what is marked in it. */
export type Stretch = readonly [from: number, until: number];

/**
 * The text with the mark for each stretch. White space at the ends of a stretch stays; stretches
 * with nothing but white space between them, marks from an earlier time among them, get one mark, so
 * that it cannot be counted how much is missing.
 */
export function leavingOut(text: string, stretches: readonly Stretch[]): string {
  const earlier = [...text.matchAll(new RegExp(LEFT_OUT, 'g'))].map(({ index }): Stretch => [
    index,
    index + LEFT_OUT.length,
  ]);
  const trimmed = [...stretches, ...earlier].flatMap((stretch) => trim(text, stretch));
  const one = merged(
    text,
    trimmed.toSorted(([a], [b]) => a - b),
  );
  let result = '';
  let kept = 0;
  for (const [from, until] of one) {
    result += text.slice(kept, from) + LEFT_OUT;
    kept = until;
  }
  return result + text.slice(kept);
}

function trim(text: string, [from, until]: Stretch): readonly Stretch[] {
  const words = text.slice(from, until);
  const start = from + words.length - words.trimStart().length;
  const end = from + words.trimEnd().length;
  return end > start ? [[start, end]] : [];
}

function merged(text: string, sorted: readonly Stretch[]): readonly Stretch[] {
  const all: Stretch[] = [];
  for (const [from, until] of sorted) {
    const last = all.at(-1);
    if (last && text.slice(last[1], from).trim() === '') {
      all[all.length - 1] = [last[0], Math.max(last[1], until)];
    } else all.push([from, until]);
  }
  return all;
}

/** The stretch widened to whole words: half a word would tell the other half. */
export function wholeWords(text: string, [from, until]: Stretch): Stretch {
  let start = from;
  let end = until;
  let at = 0;
  for (const { space, word } of tokensOf(text)) {
    const begins = at + space.length;
    at = begins + word.length;
    if (begins < until && at > from) {
      start = Math.min(start, begins);
      end = Math.max(end, at);
    }
  }
  return [start, end];
}
