import { attributionsOf, piecesOf } from '../../src/press/attribution/attributions.ts';
import type { Attribution } from '../../src/press/attribution/attribution.ts';
import type { Span } from '../../src/press/span.ts';
import { readData } from './data.ts';
import { f1Of, type Rate } from './rate.ts';

/**
 * PolNeAR dev (Newell, Margolin, Ruths 2018), by the metric of CofeNet (Wang et al. 2022) on its
 * tokenised sentences: a span counts where its label and both its ends are the annotator's.
 */
export type Role = 'source' | 'cue' | 'content';
export const ROLES: readonly Role[] = ['source', 'cue', 'content'];

interface Line {
  readonly id: string;
  readonly tokens: readonly string[];
  readonly labels: readonly string[];
}

export interface Article {
  readonly id: string;
  readonly text: string;
  readonly attr: readonly Readonly<Record<Role, readonly (readonly [number, number])[]>>[];
}

export const articles = (): readonly Article[] =>
  JSON.parse(readData('polnear-dev.json')) as Article[];

const lines = (): Line[] =>
  readData('polnear-dev-tokenised.txt')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

/** How sure a reading must be to count. */
export const LEAST = 0.5;

export function exactSpans(): Readonly<Record<Role, Rate>> {
  const counts = { source: [0, 0, 0], cue: [0, 0, 0], content: [0, 0, 0] } satisfies Record<
    Role,
    number[]
  >;
  const texts = new Map(articles().map(({ id, text }) => [id, text]));
  const read = new Map<string, readonly Attribution[]>();
  const byAnnotator = Map.groupBy(lines(), ({ id }) => id);
  for (const [id, of] of byAnnotator) {
    const article = id.replace(/_[^_]*$/, '');
    const text = texts.get(article);
    if (text === undefined) continue;
    const found =
      read.get(article) ?? attributionsOf(piecesOf(text), { overlap: 'apart', least: LEAST });
    read.set(article, found);
    let from = 0;
    for (const line of of) {
      const { places, end } = align(text, line.tokens, from);
      from = end;
      count(counts, line, places, found);
    }
  }
  const rate = ([hits = 0, given = 0, wanted = 0]: readonly number[]): Rate =>
    f1Of(hits, given, wanted);
  return { source: rate(counts.source), cue: rate(counts.cue), content: rate(counts.content) };
}

type Place = Span | undefined;

function count(
  counts: Record<Role, number[]>,
  line: Line,
  places: readonly Place[],
  found: readonly Attribution[],
): void {
  const labels = labelled(places, found);
  for (const role of ROLES) {
    const [gold, ours] = [elements(line.labels, role), elements(labels, role)];
    const hits = gold.filter((one) => ours.includes(one)).length;
    const [before = 0, given = 0, wanted = 0] = counts[role];
    counts[role] = [before + hits, given + ours.length, wanted + gold.length];
  }
}

/** Where each token stands in the text. The tokens write quotation marks and brackets in their own way. */
function align(
  text: string,
  tokens: readonly string[],
  start: number,
): { places: Place[]; end: number } {
  let from = start;
  let missed = 0;
  const places = tokens.map((token, at): Place => {
    const reach = at === 0 || missed === at ? 4000 : 60;
    const hits = formsOf(token)
      .map((form) => ({ form, at: text.indexOf(form, from) }))
      .filter((hit) => hit.at >= 0 && hit.at - from < reach)
      .toSorted((a, b) => a.at - b.at);
    const [hit] = hits;
    if (!hit) missed++;
    if (hit) from = hit.at + hit.form.length;
    return hit && { start: hit.at, end: from };
  });
  return { places, end: missed < tokens.length / 2 ? from : start };
}

const FORMS: Readonly<Record<string, readonly string[]>> = {
  '``': ['“', '"', "''", '``'],
  "''": ['”', '"', "''"],
  '`': ['‘', "'", '`'],
  "'": ["'", '’', '‘'],
  '-LRB-': ['('],
  '-RRB-': [')'],
  '-LSB-': ['['],
  '-RSB-': [']'],
  '-LCB-': ['{'],
  '-RCB-': ['}'],
  '--': ['—', '–', '--'],
  '...': ['…', '...', '. . .'],
  '#': ['#', '£'],
};

const formsOf = (token: string): readonly string[] => [
  ...(FORMS[token] ?? [token]),
  ...(token.includes("'") ? [token.replaceAll("'", '’')] : []),
];

function labelled(places: readonly Place[], found: readonly Attribution[]): string[] {
  const labels = places.map(() => 'O');
  const mark = (span: Span, role: Role): void => {
    let isFirst = true;
    places.forEach((place, at) => {
      if (!place || place.start < span.start || place.end > span.end) return;
      if (labels[at] === 'O') labels[at] = `${isFirst ? 'B' : 'I'}-${role}`;
      isFirst = false;
    });
  };
  for (const { cue, source, content } of found) {
    mark(cue, 'cue');
    if (source) mark(source, 'source');
    for (const part of content) mark(part, 'content');
  }
  return labels;
}

/** The spans of a role as `first,last`. */
function elements(labels: readonly string[], role: Role): string[] {
  const spans: string[] = [];
  labels.forEach((label, at) => {
    if (label !== `B-${role}`) return;
    let last = at;
    while (labels[last + 1] === `I-${role}`) last++;
    spans.push(`${at},${last}`);
  });
  return spans;
}
