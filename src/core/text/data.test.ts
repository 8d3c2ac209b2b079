import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bracketCounts, printBrackets, readBrackets } from './read-brackets.ts';
import { writeBrackets } from './write-brackets.ts';
import { checkCompile } from './check.test-kit.ts';
import type { Choice, Content } from './compiled.ts';
import { compile } from './compile.ts';
import { editsBetween } from './diff.ts';
import { Sequences } from './sequences.ts';
import { readingsOf } from './counts.ts';
import { optionsOf } from './options.ts';
import { Vocabulary } from './vocabulary.ts';
import { partyId, pointId, type Point } from './point.ts';
import { paragraphsOf, readPoints, writePoint } from './points.ts';
import { newerOf, olderOf, redline } from './redline.ts';
import { countWords } from './tokens.ts';

const data = join(import.meta.dirname, '../../../../shared/data');
const missing = existsSync(data) ? '' : ' (skipped: the folder ../shared/data is missing)';
const read = (path: string): string => readFileSync(join(data, path), 'utf8');

const markdownPoints = (path: string): Point[] => pointsOf(read(path));

/** Paragraphs, and headings as Markdown has them. */
function pointsOf(markdown: string): Point[] {
  const paragraphs = paragraphsOf(markdown).map((paragraph) => {
    const [mark, level] = /^(#+)\s+/u.exec(paragraph.text) ?? ['', ''];
    return level === ''
      ? paragraph
      : { text: paragraph.text.slice(mark.length), heading: level?.length ?? 1 };
  });
  return readPoints(paragraphs);
}

const lines = (points: readonly Point[]): string[] => points.map(writePoint);

describe.skipIf(missing)(`real texts${missing}`, () => {
  // Amendments to the General Data Protection Regulation by named organisations (lobbyplag.eu).
  it('compiles the wordings of 25 GDPR articles with brackets close to the least possible', () => {
    const cases = JSON.parse(read('merge/gdpr-nparty-cases.json')) as {
      base: string;
      parties: { party: string; new: string }[];
    }[];
    let [words, floor] = [0, 0];
    for (const { base, parties } of cases) {
      const wordings = new Map(parties.map((one) => [one.party, one.new]));
      const revisions = [...wordings].map(([party, text]) => ({
        party: partyId(party),
        points: [paragraph(text)],
      }));
      const compiled = checkCompile([paragraph(base)], revisions);
      words += compiled.points.reduce((sum, { content }) => sum + bracketedWords(content), 0);
      floor += leastWords(base, [...wordings.values()]);
    }
    expect(cases).toHaveLength(25);
    expect(words / floor).toBeLessThan(1.1);
  });

  // Merges found in the history of public repositories of prose.
  it('merges 70 prose texts, and as git does wherever git merges without conflict', () => {
    const folders = readdirSync(join(data, 'merge/prose'));
    let byGit = 0;
    for (const folder of folders) {
      const file = (name: string): string => join(data, 'merge/prose', folder, `${name}.md`);
      const [base, ours, theirs] = ['base', 'ours', 'theirs'].map((name) =>
        pointsOf(readFileSync(file(name), 'utf8')),
      ) as [Point[], Point[], Point[]];
      const revisions = [
        { party: partyId('OURS'), points: ours },
        { party: partyId('THEIRS'), points: theirs },
      ];
      checkCompile(base, revisions);
      const merged = gitMerge(file('ours'), file('base'), file('theirs'));
      if (merged === undefined) continue;
      byGit++;
      const applied = compile(base, revisions, { unopposed: 'apply' });
      expect({ folder, merged: lines(writeBrackets(applied)) }).toEqual({
        folder,
        merged: lines(pointsOf(merged)).map(literally),
      });
    }
    expect(folders).toHaveLength(70);
    expect(byGit).toBeGreaterThan(20);
  });

  // Successive drafts of the Paris Agreement, October to December 2015 (UNFCCC).
  it('redlines each draft of the Paris Agreement against the next and gives both back', () => {
    const drafts = ['23-oct-2015', '4-dec-2015', '9-dec-2015', '12-dec-2015'];
    const texts = drafts.map((draft) => pointsOf(read(`texts/cop21/${draft}.md`)));
    for (const [older, newer] of pairsOf(texts)) {
      const made = redline(older, newer);
      expect([lines(olderOf(made)), lines(newerOf(made))]).toEqual([lines(older), lines(newer)]);
    }
  });

  it('counts the brackets of the drafts as they were counted by others', () => {
    const counts = JSON.parse(read('texts/cop21/bracket-counts.json')) as Record<string, Counted>;
    for (const draft of ['23-oct-2015', '4-dec-2015', '9-dec-2015', '12-dec-2015']) {
      const text = read(`texts/cop21/${draft}.md`);
      const counted = counts[`1-bracketed/cop21/agreement/${draft}/index.md`];
      const { open, close, maxDepth, unmatched } = bracketCounts(text);
      expect([open, close, maxDepth]).toEqual([counted?.open, counted?.close, counted?.max_depth]);
      const offsets = (side: 'open' | 'close'): number[] =>
        unmatched.filter((one) => one.side === side).map(({ offset }) => offset);
      expect(offsets('open')).toEqual(counted?.unmatched_open.map(({ offset }) => offset));
      expect(offsets('close')).toEqual(counted?.unmatched_close.map(({ offset }) => offset));
      expect(printBrackets(readBrackets(text).nodes)).toBe(text);
    }
  });

  // The Basic Law of Germany after its first 52 amendments.
  it('redlines ten versions of a constitution and leaves its unchanged articles untouched', () => {
    const versions = readdirSync(join(data, 'texts/grundgesetz')).toSorted();
    const texts = versions.map((file) => pointsOf(read(`texts/grundgesetz/${file}`)));
    for (const [older, newer] of pairsOf(texts)) {
      const made = redline(older, newer);
      expect([lines(olderOf(made)), lines(newerOf(made))]).toEqual([lines(older), lines(newer)]);
      const untouched = made.points.filter(({ status }) => status !== 'changed');
      const there = new Set(untouched.map(({ spans }) => spans.map(({ text }) => text).join('')));
      const kept = newer.filter(({ text }) => older.some((one) => one.text === text));
      expect(kept.filter(({ text }) => !there.has(text))).toEqual([]);
    }
  });

  it('reads `Option 1: ... Option 2: ...` in the drafts as alternatives of paragraphs', () => {
    const drafts = ['23-oct-2015', '4-dec-2015', '9-dec-2015', '12-dec-2015'];
    const found = drafts.map((draft) => optionsOf(markdownPoints(`texts/cop21/${draft}.md`)));
    const options = found.map((groups) => groups.flatMap((group) => group.options));
    // As listed, without the three that one draft mentions within a sentence.
    expect(options.map((all) => all.length)).toEqual([152, 120 - 3, 28, 0]);
    for (const group of found.flat().filter((one) => one.options.length > 1)) {
      const names = group.options.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }
    const points = markdownPoints('texts/cop21/23-oct-2015.md');
    const purpose = points.findIndex(({ text }) => text.startsWith('*(purpose)*'));
    const ids = (from: number, to: number): string[] =>
      points.slice(purpose + from, purpose + to).map(({ id }) => id);
    const group = found[0]?.find(({ options: [first] }) => first?.points[0] === ids(1, 2)[0]);
    expect(group?.options).toEqual([
      { name: 'Option 1', points: ids(1, 7) },
      { name: 'Option 2', points: ids(7, 9) },
    ]);
    expect(points[purpose + 9]?.kind).toBe('heading');
  });

  // The High Seas Treaty of 2023 and the Law of the Sea Convention of 1982 (United Nations).
  it.each([
    ['en', 'Article', 'ANNEX'],
    ['fr', 'Article', 'ANNEXE'],
    ['ru', 'Статья', 'ПРИЛОЖЕНИЕ'],
    ['ar', 'المادة', 'المرفق'],
    ['zh', '第', '附件'],
  ])('finds the 76 articles of a treaty in order, and its two annexes: %s', (lang, word, annex) => {
    const labels = pointsOf(read(`texts/treaties/bbnj.${lang}.txt`)).map(({ label = '' }) => label);
    const articles = labels.filter((label) => label.startsWith(word) && !label.endsWith('部分'));
    expect(articles.map((label) => readingsOf(label)[0])).toEqual(
      Array.from({ length: 76 }, (_, at) => ({ style: 'article', ordinal: at + 1, levels: 1 })),
    );
    const annexes = labels.filter((label) => label.startsWith(annex));
    expect(annexes.map((label) => readingsOf(label)[0]?.ordinal)).toEqual([1, 2]);
  });

  it('finds the 320 articles of a convention in order, and those of its nine annexes', () => {
    const labels = pointsOf(read('texts/treaties/unclos.en.txt')).map(({ label = '' }) => label);
    const articles = labels.filter((label) => label.startsWith('Article'));
    expect(articles.slice(0, 320)).toEqual(
      Array.from({ length: 320 }, (_, at) => `Article ${at + 1}`),
    );
    const annexes = labels.filter((label) => /^ANNEX .*\.$/u.test(label));
    expect(annexes.map((label) => readingsOf(label)[0]?.ordinal)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9,
    ]);
    const inAnnexes = labels
      .slice(labels.indexOf('ANNEX I.'))
      .filter((one) => articles.includes(one));
    expect(inAnnexes).toHaveLength(articles.length - 320);
  });
});

interface Counted {
  readonly open: number;
  readonly close: number;
  readonly max_depth: number;
  readonly unmatched_open: readonly { readonly offset: number }[];
  readonly unmatched_close: readonly { readonly offset: number }[];
}

const paragraph = (text: string): Point => ({
  id: pointId('p1'),
  kind: 'paragraph',
  depth: 0,
  text,
});

const pairsOf = <T>(all: readonly T[]): [T, T][] =>
  all.slice(1).map((one, place) => [all[place] ?? one, one]);

const literally = (line: string): string => line.replace(/[[\]\\]/gu, String.raw`\$&`);

/** What `git merge-file` makes of three files; undefined where it finds a conflict. */
function gitMerge(ours: string, base: string, theirs: string): string | undefined {
  try {
    return execFileSync('git', ['merge-file', '-p', ours, base, theirs], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}

/** Words in brackets as printed: a choice in which all agree has none. */
function bracketedWords(content: Content): number {
  return content.reduce((sum, part) => sum + (typeof part === 'string' ? 0 : inChoice(part)), 0);
}

function inChoice({ alternatives }: Choice): number {
  const held = alternatives.filter(({ by }) => by.length > 0);
  if (held.length === 1) return bracketedWords(held[0]?.content ?? []);
  const all = (content: Content): number =>
    content.reduce(
      (sum, part) => sum + (typeof part === 'string' ? countWords(part) : inChoice(part)),
      0,
    );
  return held.reduce((sum, { content }) => sum + all(content), 0);
}

/** The floor: each contested word of the base once, and each distinct insertion once. */
function leastWords(base: string, wordings: readonly string[]): number {
  const sequences = new Sequences(new Vocabulary());
  const { vocabulary } = sequences;
  const atoms = vocabulary.atoms(base);
  const contested = new Set<number>();
  const insertions = new Map<string, number>();
  for (const wording of wordings) {
    const edits = editsBetween(atoms, vocabulary.atoms(wording), sequences);
    for (const { from, to, written } of edits) {
      for (let place = from >> 1; place < to >> 1; place++) {
        if (vocabulary.lettersOf(atoms[place] ?? 0) > 0) contested.add(place);
      }
      insertions.set(`${from} ${to} ${written}`, sequences.wordsOf(written));
    }
  }
  return contested.size + [...insertions.values()].reduce((sum, words) => sum + words, 0);
}
