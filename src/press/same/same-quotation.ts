import { pointId, type Point } from '../../core/text/point.ts';
import { redline, type RedlineSpan } from '../../core/text/redline.ts';
import type { PressReading } from '../press.ts';
import type { Statement } from '../statements/statement.ts';

/** One article's wording of something that several quote. */
export interface Wording {
  /** The place of the article among those given, from 0. */
  readonly article: number;
  readonly statement: Statement;
  /** The words in quotation marks, without the marks. */
  readonly words: string;
  /** What differs from the first wording; one span, `same`, where nothing does. */
  readonly against: readonly RedlineSpan[];
}

/** Something that more than one article quotes. */
export interface SameQuotation {
  /** By the day of the article, the earliest first; of one day, in the order given. */
  readonly wordings: readonly Wording[];
  /** The outlet, or else the address, of the earliest article; none where it tells neither. */
  readonly firstSeenThrough?: string;
  /** Its day or instant, as the article has it; none where it tells none. */
  readonly firstSeen?: string;
}

/** Runs of so many words are compared; a quotation with fewer words is not. */
const RUN = 4;
/** Of the runs of the shorter wording, at least this share stands in the longer one. */
const SHARED = 0.5;

type Quote = Omit<Wording, 'against'> & { readonly runs: ReadonlySet<string> };

/** What several of the articles quote, with how the wordings differ; quotations within one article are not compared. */
export function sameQuotations(readings: readonly PressReading[]): SameQuotation[] {
  const quotes = readings.flatMap(({ statements }, article) =>
    statements.flatMap((statement) => quotesOf(statement, article)),
  );
  return groupsOf(quotes)
    .filter((group) => new Set(group.map(({ article }) => article)).size > 1)
    .map((group) => sameOf(group, readings));
}

function quotesOf(statement: Statement, article: number): Quote[] {
  return statement.quoted.flatMap((words) => {
    const runs = runsOf(words);
    return runs.size === 0 ? [] : [{ article, statement, words, runs }];
  });
}

function runsOf(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}']+/gu) ?? [];
  const last = words.length - RUN;
  return new Set(
    Array.from({ length: Math.max(0, last + 1) }, (_, at) => words.slice(at, at + RUN).join(' ')),
  );
}

/** Each quote joins the first group that it shares enough with; an index of runs finds whom to compare. */
function groupsOf(quotes: readonly Quote[]): Quote[][] {
  const groups: Quote[][] = [];
  const byRun = new Map<string, Set<number>>();
  for (const quote of quotes) {
    const near = new Set([...quote.runs].flatMap((run) => [...(byRun.get(run) ?? [])]));
    const known = [...near]
      .toSorted((a, b) => a - b)
      .find((at) => groups[at]?.some((other) => isSame(quote, other)));
    const at = known ?? groups.length;
    groups[at] = [...(groups[at] ?? []), quote];
    for (const run of quote.runs) byRun.set(run, (byRun.get(run) ?? new Set()).add(at));
  }
  return groups;
}

function isSame({ runs: one }: Quote, { runs: other }: Quote): boolean {
  const least = Math.min(one.size, other.size);
  return [...one].filter((run) => other.has(run)).length >= SHARED * least;
}

function sameOf(group: readonly Quote[], readings: readonly PressReading[]): SameQuotation {
  const dayOf = ({ article }: Quote): string => seenOn(readings[article]) ?? '9999';
  const ordered = group.toSorted((a, b) =>
    dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : a.article - b.article,
  );
  const [first] = ordered;
  const earliest = first && readings[first.article];
  const { outlet, address } = earliest?.article.metadata ?? {};
  const [through, seen] = [outlet ?? address, seenOn(earliest)];
  return {
    wordings: ordered.map(({ article, statement, words }) => ({
      article,
      statement,
      words,
      against: differenceOf(first?.words ?? words, words),
    })),
    ...(through !== undefined && { firstSeenThrough: through }),
    ...(seen !== undefined && { firstSeen: seen }),
  };
}

/** The day that the article speaks from. Instants of pages are in many zones, so days are compared. */
const seenOn = (reading: PressReading | undefined): string | undefined => reading?.reference?.first;

const asPoint = (text: string): Point[] => [
  { id: pointId('quotation'), kind: 'paragraph', depth: 0, text },
];

const differenceOf = (older: string, newer: string): readonly RedlineSpan[] =>
  redline(asPoint(older), asPoint(newer)).points.flatMap(({ spans }) => spans);
