import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { PRESS_DATA, readData } from './data.ts';
import type { Rate } from './rate.ts';

/** 181 news pages with their main text (github.com/scrapinghub/article-extraction-benchmark, MIT). */
export interface NewsPage {
  readonly id: string;
  readonly address: string;
  readonly html: Uint8Array;
  readonly body: string;
}

export function newsPages(): NewsPage[] {
  const truth = JSON.parse(readData('pages/ground-truth.json')) as Readonly<
    Record<string, { readonly articleBody: string; readonly url: string }>
  >;
  return Object.entries(truth).map(([id, { articleBody, url }]) => ({
    id,
    address: url,
    body: articleBody,
    html: gunzipSync(readFileSync(join(PRESS_DATA, 'pages/html', `${id}.html.gz`))),
  }));
}

const SHINGLE = 4;

function shinglesOf(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - SHINGLE + 1); at++) {
    const shingle = words.slice(at, at + SHINGLE).join(' ');
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/** Precision and recall of one page by shingles of four words, as that benchmark counts them. */
export function shingleRate(
  wanted: string,
  given: string,
): { precision?: number; recall?: number } {
  const [gold, ours] = [shinglesOf(wanted), shinglesOf(given)];
  let hits = 0;
  for (const [shingle, count] of gold) hits += Math.min(count, ours.get(shingle) ?? 0);
  const sum = (counts: Map<string, number>): number =>
    counts.values().reduce((total, one) => total + one, 0);
  const [all, found] = [sum(gold), sum(ours)];
  return { ...(found > 0 && { precision: hits / found }), ...(all > 0 && { recall: hits / all }) };
}

/** Means over pages; F1 of the means, as that benchmark does. */
export function meanRate(
  rates: readonly { readonly precision?: number; readonly recall?: number }[],
): Rate {
  const mean = (values: readonly (number | undefined)[]): number => {
    const known = values.filter((value) => value !== undefined);
    return known.reduce((sum, value) => sum + value, 0) / known.length;
  };
  const precision = mean(rates.map((one) => one.precision));
  const recall = mean(rates.map((one) => one.recall));
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
