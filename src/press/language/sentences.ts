import { among, listed } from './english.ts';
import type { Word } from './words.ts';

const either = (forms: readonly string[]): string =>
  forms.join('|').replaceAll('.', String.raw`\.`);
const ABBREVIATION = new RegExp(
  String.raw`(?:^|[\s(“"'‘-])(?:${either(listed('abbreviations'))}|[A-Z](?:\.[A-Z])*)\.$`,
);
/** Abbreviations that often end a sentence: then a word that opens one decides. */
const MAY_END = new RegExp(String.raw`(?:${either(listed('abbreviationsThatMayEnd'))})\.$`);
const OPENER = new RegExp(String.raw`^["“‘'(]*(?:${either(listed('sentenceOpeners'))})\b`);
const BEGINS = /^["“«„‘'([\p{Lu}\p{N}$—-]/u;

/** Whether a sentence ends after `before` (which ends in a full stop), when `after` comes next. */
function endsAtStop(before: string, after: string): boolean {
  const bare = before.replace(/["”’')\]]+$/, '');
  if (!ABBREVIATION.test(bare)) return BEGINS.test(after);
  return MAY_END.test(bare) && OPENER.test(after);
}

/** Divides a text of one line into sentences; each keeps its own end, and none is lost. */
export function sentencesOf(line: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const found of line.matchAll(/[.!?…]+["”’')\]]*\s+/g)) {
    const end = found.index + found[0].trimEnd().length;
    const next = found.index + found[0].length;
    const after = line.slice(next, next + 30);
    const stop = line.slice(Math.max(start, end - 24), end);
    if (/[!?…]["”’')\]]*$/.test(stop) ? !BEGINS.test(after) : !endsAtStop(stop, after)) continue;
    sentences.push(line.slice(start, end));
    start = next;
  }
  const rest = line.slice(start).trimEnd();
  return rest === '' ? sentences : [...sentences, rest];
}

const SPEAKS = among('verbsAfterAQuestion');

/**
 * Divides the words of a paragraph into sentences. A quotation that ends in "?" or "!" goes on where
 * a verb of saying follows soon ("Why?" he asked.).
 */
export function wordsBySentence(text: string, words: readonly Word[]): (readonly Word[])[] {
  const sentences: Word[][] = [];
  let current: Word[] = [];
  words.forEach((word, at) => {
    current.push(word);
    if (words[at + 1] === undefined || !endsHere(text, words, at)) return;
    sentences.push(current);
    current = [];
  });
  return current.length > 0 ? [...sentences, current] : sentences;
}

function endsHere(text: string, words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (!word || !next) return true;
  const after = text.slice(next.start, next.start + 30);
  const isApart = /\s/.test(text.slice(word.end, next.start)) || next.pos === 'QUOTE';
  if (!isApart) return false;
  if (word.pos === 'QUOTE') return quoteEnds(word, words.slice(at + 1, at + 9), after);
  if (/^[!?…]+$|^\.\.+$/.test(word.text)) return BEGINS.test(after);
  return (
    word.text.endsWith('.') && endsAtStop(text.slice(Math.max(0, word.end - 24), word.end), after)
  );
}

function quoteEnds(quote: Word, following: readonly Word[], after: string): boolean {
  const inner = quote.text.replace(/["”’»'\s]+$/, '');
  if (/^(said|says|asked|wrote|added|told)$/.test(following[0]?.low ?? '')) return false;
  if (inner.endsWith('.') && !ABBREVIATION.test(inner)) return !/^\p{Ll}/u.test(after);
  if (!/[.!?…]$/.test(inner)) return false;
  for (const word of following) {
    if (word.pos === 'QUOTE' || /^[.!?]$/.test(word.text)) return true;
    if (word.pos === 'VERB' && SPEAKS.has(word.lemma)) return false;
  }
  return true;
}
