import { sentenceOf, type Sentence as Parsed } from '../attribution/sentence.ts';
import { paragraphOf } from '../language/words.ts';
import { sentencesIn, type Article, type Sentence } from '../source/article.ts';
import type { Statement } from '../statements/statement.ts';

/** A sentence read for what it tells, with the statements that it holds. */
export interface Told extends Sentence {
  /** The sentence with its quotation marks blanked, so that quoted words are read too; as long as `text`. */
  readonly plain: string;
  readonly parsed: Parsed;
  readonly statements: readonly Statement[];
  /** Who spoke last before it, in its line or the one before. */
  readonly spoke?: string;
}

/** The sentences of story and captions, each with the statements whose words stand in it. */
export function toldIn(article: Article, statements: readonly Statement[]): Told[] {
  return sentencesIn(article, 'story', 'caption').map((sentence) => {
    const plain = sentence.text.replace(/["“”«»„]/g, ' ');
    const end = sentence.start + sentence.text.length;
    const inside = statements.filter(({ content }) =>
      content.some((part) => part.start < end && sentence.start < part.end),
    );
    const before = statements.findLast(({ cue }) => cue.end <= sentence.start);
    const isNear = before !== undefined && sentence.line - before.line <= 1;
    return {
      ...sentence,
      plain,
      parsed: sentenceOf(paragraphOf(plain).words),
      statements: inside,
      ...(isNear && { spoke: before.speaker }),
    };
  });
}

/** The statement whose words stand at an offset of the article; the innermost. */
export const statementAt = ({ statements }: Told, at: number): Statement | undefined =>
  statements.findLast(({ content }) => content.some(({ start, end }) => start <= at && at <= end));
