import type { RedlineSpan } from '../../core/text/redline.ts';
import type { SameQuotation, Wording } from '../../press/same/same-quotation.ts';

/** What several articles quote, for people: who had it first, then each wording against the first. */
export function sameTable(found: readonly SameQuotation[], names: readonly string[]): string {
  if (found.length === 0) return 'No quotation stands in more than one of the articles.\n';
  return found.map((one) => quotationLines(one, names)).join('\n');
}

function quotationLines(
  { wordings, firstSeenThrough, firstSeen }: SameQuotation,
  names: readonly string[],
): string {
  const [first] = wordings;
  const through = firstSeenThrough ?? names[first?.article ?? 0] ?? '';
  const head =
    firstSeen === undefined
      ? 'No article tells its day, so which was first is not known.'
      : `First seen through ${[through, firstSeen].filter(Boolean).join(', ')}.`;
  return [head, ...wordings.map((one) => wordingLine(one, names))]
    .map((line) => `${line}\n`)
    .join('');
}

const wordingLine = ({ article, statement, against }: Wording, names: readonly string[]): string =>
  `    ${names[article] ?? ''}, ${statement.speaker}: ${against.map(marked).join('')}`;

/** As `git diff --word-diff` marks words. */
const marked = ({ kind, text }: RedlineSpan): string =>
  kind === 'same' ? text : kind === 'deleted' ? `[-${text}-]` : `{+${text}+}`;
