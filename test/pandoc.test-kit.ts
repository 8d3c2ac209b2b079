import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

/** What pandoc reads in a Word file, paragraph by paragraph. */

export const pandocIsHere = spawnSync('pandoc', ['--version']).status === 0;
export const withoutPandoc = pandocIsHere ? '' : ' (skipped: pandoc is not there)';

interface Node {
  readonly t: string;
  readonly c?: unknown;
}

export interface PandocParagraph {
  readonly text: string;
  /** Whether it has a formula, which pandoc writes in TeX. */
  readonly hasFormula: boolean;
}

const run = promisify(execFile);

/** The paragraphs of the body with those of tables in their places, then the notes in the order of their calls. */
export async function pandocReads(
  path: string,
  changes: 'accept' | 'reject',
): Promise<readonly PandocParagraph[]> {
  const words = ['-f', 'docx', '-t', 'json', `--track-changes=${changes}`, path];
  const { stdout } = await run('pandoc', words, { maxBuffer: 64 * 1024 * 1024 });
  const { meta, blocks } = JSON.parse(stdout) as Record<'meta' | 'blocks', unknown>;
  const reading = { paragraphs: [] as PandocParagraph[], notes: [] as unknown[] };
  // A title and what follows it are taken out of the text.
  for (const name of ['title', 'subtitle', 'author', 'date', 'abstract']) {
    blocksIn((meta as Record<string, unknown>)[name], reading);
  }
  blocksIn(blocks, reading);
  for (const note of reading.notes) blocksIn(note, { ...reading, notes: [] });
  return reading.paragraphs;
}

interface Reading {
  readonly paragraphs: PandocParagraph[];
  readonly notes: unknown[];
}

const isNode = (one: unknown): one is Node =>
  typeof one === 'object' && one !== null && 't' in one && typeof one.t === 'string';

/** What holds words, and where in its content these are. */
const PARAGRAPHS: Readonly<Record<string, (content: unknown) => unknown>> = {
  Para: (content) => content,
  Plain: (content) => content,
  MetaInlines: (content) => content,
  Header: (content) => third(content),
};

const second = (content: unknown): unknown => (Array.isArray(content) ? content[1] : undefined);
const third = (content: unknown): unknown => (Array.isArray(content) ? content[2] : undefined);

function blocksIn(one: unknown, reading: Reading): void {
  if (Array.isArray(one)) for (const inside of one) blocksIn(inside, reading);
  if (!isNode(one)) return;
  const words = PARAGRAPHS[one.t];
  if (!words) return blocksIn(one.c, reading);
  const found = { hasFormula: false };
  const text = wordsIn(words(one.c), reading, found);
  reading.paragraphs.push({ text, ...found });
}

function wordsIn(one: unknown, reading: Reading, found: { hasFormula: boolean }): string {
  if (Array.isArray(one)) return one.map((inside) => wordsIn(inside, reading, found)).join('');
  if (!isNode(one)) return '';
  const { t, c } = one;
  if (t === 'Str') return String(c);
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' ';
  if (t === 'Note') reading.notes.push(c);
  if (t === 'Math') found.hasFormula = true;
  if (t === 'Note' || t === 'Math' || t === 'Image') return '';
  if (t === 'Code') return String(second(c));
  return wordsIn(['Link', 'Span', 'Quoted', 'Cite'].includes(t) ? second(c) : c, reading, found);
}
