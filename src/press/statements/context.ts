import { sentencesIn, type Article } from '../source/article.ts';
import type { Link, Medium, Statement } from './statement.ts';

/**
 * What the sentences and statements around tell of a statement: an occasion named afterwards ("He made
 * the remarks after a video conference"), a medium that goes on, an agency that is carried on.
 */
export function completed(article: Article, statements: readonly Statement[]): Statement[] {
  const withMedia = goingOn(withSame(statements));
  return carriedOn(withOccasions(article, withMedia));
}

/** A medium holds for the same speaker within the paragraph, and into the next where a pronoun goes on. */
function goingOn(statements: readonly Statement[]): Statement[] {
  const out: Statement[] = [];
  for (const one of statements) {
    const before = out.findLast(({ speaker, line }) => speaker === one.speaker && line <= one.line);
    const isNear =
      before &&
      (before.line === one.line ||
        (/^(?:he|she|they)$/i.test(one.surface) && one.line - before.line <= 1));
    const inherits = !one.medium && isNear && before.medium;
    out.push(
      inherits
        ? withMedium(
            one,
            {
              ...before.medium,
              certainty: 'inferred',
              basis: 'inferred: same speaker, goes on',
            } as Medium,
            before.chain,
          )
        : one,
    );
  }
  return out;
}

function withMedium(one: Statement, medium: Medium, chain: readonly Link[]): Statement {
  const link = chain.find(({ who, how }) => who === medium.platform && how !== 'reported');
  const [speaker, ...rest] = one.chain;
  const added: Link[] =
    link && speaker ? [speaker, { ...link, certainty: 'inferred' }, ...rest] : [...one.chain];
  return { ...one, medium, chain: added };
}

const LEAST_SHARED = 0.5;

/** The same thing said again, with a medium this time: then the first had it too, as far as one can tell. */
function withSame(statements: readonly Statement[]): Statement[] {
  return statements.map((one, at) => {
    const next = statements[at + 1];
    if (one.medium || !next?.medium || next.speaker !== one.speaker) return one;
    return shared(one.gist, next.gist) < LEAST_SHARED
      ? one
      : {
          ...one,
          medium: {
            ...next.medium,
            certainty: 'inferred',
            basis: 'inferred: says the same as the next statement',
          },
        };
  });
}

const wordsOf = (text: string): Set<string> =>
  new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);

function shared(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const both = [...first].filter((word) => second.has(word)).length;
  return both / Math.max(1, Math.min(first.size, second.size));
}

const OCCASION =
  /\b(?:made|was speaking|spoke|was responding|gave) (?:(?:the|his|her|these|those|their) )?(?:remarks?|comments?|statements?|announcement)?\s*((?:after|during|at|in|following|on the sidelines of|ahead of|before) (?:an?|the) [^,.–—]{3,160})/;

function withOccasions(article: Article, statements: readonly Statement[]): Statement[] {
  const told = sentencesIn(article, 'story').flatMap(({ text, line }) => {
    const occasion = OCCASION.exec(text)?.[1]?.trim();
    return occasion === undefined ? [] : [{ occasion, line }];
  });
  return statements.map((one) => {
    const found = told.find(
      ({ line }) => line === one.line || line === nextStory(article, one.line),
    );
    if (!found || one.medium) return one;
    const medium: Medium = {
      type: 'remarks',
      certainty: 'stated',
      basis: `stated: ${found.occasion}`,
    };
    return { ...one, medium, occasion: found.occasion };
  });
}

const nextStory = ({ lines }: Article, line: number): number =>
  lines.findIndex(({ kind }, at) => at > line && kind === 'story');

/** An agency that carried the same speaker's words just before probably carried these. */
function carriedOn(statements: readonly Statement[]): Statement[] {
  const out: Statement[] = [];
  for (const one of statements) {
    const before = out.findLast(
      ({ speaker, line }) => speaker === one.speaker && line <= one.line && one.line - line <= 1,
    );
    const carrier = before && carrierIn(before);
    const [speaker, ...rest] = one.chain;
    const isCarried = carrierIn(one) !== undefined;
    out.push(
      carrier && !isCarried && speaker
        ? { ...one, chain: [speaker, { ...carrier, certainty: 'inferred' }, ...rest] }
        : one,
    );
  }
  return out;
}

/** A carrier stands between the speaker and the outlet. */
const carrierIn = ({ chain }: Statement): Link | undefined => {
  const reports = chain.filter(({ how }) => how === 'reported');
  return reports.length > 1 ? reports[0] : undefined;
};
