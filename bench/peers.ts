import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diffWordsWithSpace } from 'diff';
import { diffCharsToLines, diffLinesToChars, diffMain } from 'diff-match-patch-es';
import { diff as myersDiff } from 'fast-myers-diff';
import { diffPatch } from 'node-diff3';
import type { Point } from '../src/core/text/point.ts';
import { writePlain } from '../src/formats/plain.ts';
import { cpuOf, cpuOfCommand, type Runner } from './measure.ts';

/** The peers that compare two texts word by word. */
export function wordDiffs(older: string, newer: string): Readonly<Record<string, Runner>> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  const [one, other] = [join(folder, 'older.txt'), join(folder, 'newer.txt')];
  writeFileSync(one, older);
  writeFileSync(other, newer);
  return {
    'git diff --word-diff': () =>
      cpuOfCommand('git', 'diff', '--no-index', '--word-diff', one, other),
    wdiff: () => cpuOfCommand('wdiff', one, other),
    'fast-myers-diff on numbered words': () => cpuOf(() => myersOnWords(older, newer)),
    'diff-match-patch-es on words': () => cpuOf(() => matchPatchOnWords(older, newer)),
  };
}

export const plain = (points: readonly Point[]): string => writePlain(points);

/** Peers whose time grows with the square of the length: for so many letters they take seconds. */
export const slowWordDiffs: Readonly<
  Record<string, { readonly size: number; readonly on: (older: string, newer: string) => unknown }>
> = {
  'diff (jsdiff) diffWordsWithSpace': { size: 50_000, on: diffWordsWithSpace },
  'node-diff3 on words': {
    size: 10_000,
    on: (older, newer) => diffPatch(wordsOf(older), wordsOf(newer)),
  },
};

/** Words and what stands between them, as the peers cut them. */
const wordsOf = (text: string): string[] => text.match(/\s+|\w+|[^\s\w]/gu) ?? [];

/** Numbers for words, so that the peer compares integers, as it is quickest at. */
function myersOnWords(older: string, newer: string): number {
  const numbers = new Map<string, number>();
  const numbered = (text: string): Uint32Array =>
    Uint32Array.from(wordsOf(text), (word) => {
      const known = numbers.get(word) ?? numbers.size;
      numbers.set(word, known);
      return known;
    });
  return [...myersDiff(numbered(older), numbered(newer))].length;
}

/** As its documentation has it: words on lines of their own, lines as characters. */
function matchPatchOnWords(older: string, newer: string): number {
  const onLines = (text: string): string => wordsOf(text.replaceAll('\n', '\r')).join('\n');
  const { chars1, chars2, lineArray } = diffLinesToChars(onLines(older), onLines(newer));
  const diffs = diffMain(chars1, chars2, { diffTimeout: 0 }, false);
  diffCharsToLines(diffs, lineArray);
  return diffs.length;
}
