import type { Day } from './dates/day.ts';
import { referenceOf, type Reference } from './dates/reference.ts';
import { meetingsOf, type Meeting } from './matters/meetings.ts';
import { pledgesOf, type Promised } from './matters/pledges.ts';
import { positionsOf, type Stance } from './matters/positions.ts';
import { toldIn } from './matters/sentences.ts';
import { registerOf, type Person } from './people/register.ts';
import { readArticle, sentencesIn, type Article, type Given } from './source/article.ts';
import type { Statement } from './statements/statement.ts';
import { statementsOf } from './statements/statements.ts';

/**
 * Reading the press: from an article to who said what, to whom, when, and through whom.
 *
 * `readPress(bytes)` gives proposals, each anchored in `article.text` by spans (offsets in UTF-16
 * units); nothing is in the record until a person confirms it. What a caller needs besides:
 * - `export/write-jsonld.ts`, `export/csv.ts`, `export/ninjs.ts`: a reading for other programs;
 *   `export/read-jsonld.ts` reads the first back, `export/selectors.ts` finds words again in a text;
 * - `fetch/fetch-page.ts`: a page by its address, for those who allow that.
 * It needs no browser, no network and no clock. Everything it throws for people is a PressRefused.
 */
export interface PressReading {
  readonly article: Article;
  /** The day that the article speaks from; none where it tells no day. */
  readonly reference?: Reference;
  readonly people: readonly Person[];
  readonly statements: readonly Statement[];
  readonly meetings: readonly Meeting[];
  readonly positions: readonly Stance[];
  readonly pledges: readonly Promised[];
}

export interface PressOptions extends Given {
  /** The day of the article, where the reader knows it and the article does not tell. */
  readonly on?: Day;
}

/** Reads a page (HTML) or a pasted text, all of it here. Throws PressRefused with one sentence. */
export function readPress(bytes: Uint8Array, { on, ...given }: PressOptions = {}): PressReading {
  const article = readArticle(bytes, given);
  const reference = referenceOf(article.lines, article.metadata, on);
  const people = registerOf(sentencesIn(article, 'story', 'caption'));
  const statements = statementsOf(article, people, reference);
  return {
    article,
    ...(reference && { reference }),
    people,
    statements,
    meetings: meetingsOf(toldIn(article, statements), people, reference),
    positions: positionsOf(statements, people),
    pledges: pledgesOf(statements, people),
  };
}
