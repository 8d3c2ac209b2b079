import { chunksOf, isVerb, type Chunk, type ChunkKind } from '../language/chunks.ts';
import type { Word } from '../language/words.ts';
import type { Span } from '../span.ts';

/** One sentence as the rules see it. */
export interface Sentence {
  readonly words: readonly Word[];
  readonly chunks: readonly Chunk[];
}

/** Words from the first to the last, both included, as numbers within a sentence. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export const sentenceOf = (words: readonly Word[]): Sentence => ({
  words,
  chunks: chunksOf(words),
});

export const spanOf = ({ words }: Sentence, { from, to }: Range): Span => ({
  start: words[from]?.start ?? 0,
  end: words[to]?.end ?? 0,
});

/** Whether the chunk at that place is of one of these kinds. */
export const isKind = (
  { chunks }: Sentence,
  at: number,
  ...kinds: readonly ChunkKind[]
): boolean => {
  const kind = chunks[at]?.kind;
  return kind !== undefined && kinds.includes(kind);
};

/** The first word of a chunk, in lower case. */
export const firstOf = ({ words, chunks }: Sentence, at: number): string =>
  words[chunks[at]?.from ?? -1]?.low ?? '';

/** The head of a chunk, in lower case. */
export const headOf = ({ words, chunks }: Sentence, at: number): string =>
  words[chunks[at]?.head ?? -1]?.low ?? '';

export const lemmaOf = ({ words, chunks }: Sentence, at: number): string =>
  words[chunks[at]?.head ?? -1]?.lemma ?? '';

export const quotedWords = ({ words, chunks }: Sentence, at: number): number =>
  words[chunks[at]?.from ?? -1]?.quoted ?? 0;

/** Whether the words of the range have a verb that can be a clause's own. */
export const hasVerb = ({ words }: Sentence, { from, to }: Range): boolean =>
  words.slice(from, to + 1).some(isVerb);

/** The range without punctuation at its ends; a closing full stop of an abbreviation stays. */
export function withoutMarks({ words }: Sentence, { from, to }: Range): Range {
  const isMark = (at: number): boolean =>
    words[at]?.pos !== 'QUOTE' && /^[.,;:!?—–―-]+$/.test(words[at]?.text ?? '');
  let [first, last] = [from, to];
  while (last > first && isMark(last)) last--;
  while (first < last && isMark(first)) first++;
  return { from: first, to: last };
}
