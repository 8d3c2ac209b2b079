import { among } from '../language/english.ts';
import { heaviestRun } from './heaviest-run.ts';
import type { Line, LineKind } from './line.ts';
import { isByline, isCaption, isCredit, isDateline, noticeOf } from './notices.ts';

const common = among('commonWords');

/** A line of a pasted text with what is measured of it. */
interface Measured {
  readonly text: string;
  readonly start: number;
  readonly words: number;
  /** The share of words that any English text is full of; a middling one where the text is not English. */
  readonly common: number;
  /** Whether it ends as a sentence does. */
  readonly isPunctuated: boolean;
  readonly rule?: { readonly kind: LineKind; readonly why: string };
}

/**
 * Tells the lines of a pasted page apart: by what a line says of itself, then by the block of lines that
 * has the most sentences (a maximum-sum segment; Bentley 1984, "Programming Pearls"). Every line that is
 * not blank comes out once, where it stood.
 */
export function readPasted(text: string): Line[] {
  const lines = measuredLines(text);
  const block = heaviestRun(lines.map(weightOf));
  const headline = headlineBefore(lines, block.from);
  return lines.map((line, at): Line => {
    const { text: words, start, rule } = line;
    const found = rule ?? placeOf(line, at >= block.from && at <= block.to, at === headline);
    return { text: words, start, end: start + words.length, ...found };
  });
}

function measuredLines(text: string): Measured[] {
  const lines: { text: string; start: number }[] = [];
  let offset = 0;
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (line !== '') lines.push({ text: line, start: offset + raw.indexOf(line) });
    offset += raw.length + 1;
  }
  const seen = new Map<string, number>();
  for (const { text: line } of lines) seen.set(line, (seen.get(line) ?? 0) + 1);
  const style = styleOf(lines.map((line) => line.text));
  return lines.map((line) => measured(line, style, (seen.get(line.text) ?? 0) > 1));
}

interface Style {
  readonly isEnglish: boolean;
  readonly isLatin: boolean;
}

const wordsIn = (line: string): readonly string[] => line.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
const shareOf = (words: readonly string[]): number =>
  words.filter((word) => common.has(word.toLowerCase())).length / Math.max(1, words.length);
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function styleOf(lines: readonly string[]): Style {
  const long = lines.filter(({ length }) => length > 120);
  const words = wordsIn((long.length > 0 ? long : lines).join(' '));
  const all = lines.join(' ');
  return {
    isEnglish: shareOf(words) > 0.2,
    isLatin: count(all, /\p{Script=Latin}/gu) > 0.6 * count(all, /\p{L}/gu),
  };
}

function measured(
  line: { text: string; start: number },
  style: Style,
  isRepeated: boolean,
): Measured {
  const words = wordsIn(line.text);
  // Scripts without spaces: two letters count as a word.
  const dense = count(line.text, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu) / 2;
  const facts = {
    ...line,
    words: Math.max(words.length, Math.round(dense)),
    common: style.isEnglish ? shareOf(words) : 0.35,
    isPunctuated: /[.!?…。！？؟]["”’»')\]」』]*$/u.test(line.text),
  };
  const rule = ruleOf(facts, style, isRepeated);
  return rule ? { ...facts, rule } : facts;
}

/** What a line says of itself, whatever stands around it. */
function ruleOf(
  { text, words, isPunctuated }: Measured,
  { isLatin }: Style,
  isRepeated: boolean,
): Measured['rule'] {
  const furniture = (why: string): Measured['rule'] => ({ kind: 'furniture', why });
  if (isCredit(text)) return { kind: 'credit', why: 'says who contributed' };
  if (words < 70 && isCaption(text))
    return { kind: 'caption', why: 'mark of an agency or a picture' };
  const notice = words <= 60 ? noticeOf(text) : undefined;
  if (notice !== undefined) return furniture(notice);
  if (words < 14 && isByline(text)) return { kind: 'byline', why: 'names an author' };
  if (words < 14 && isDateline(text)) return { kind: 'dateline', why: 'is a date' };
  const letters = count(text, /\p{L}/gu);
  if (isLatin && letters > 0 && count(text, /\p{Script=Latin}/gu) < letters / 2)
    return furniture('another script');
  if (words >= 2 && words < 12 && text === text.toUpperCase() && /\p{Lu}/u.test(text))
    return furniture('capitals');
  if (isRepeated && words < 14) return furniture('repeated');
  return words < 3 && !isPunctuated ? furniture('a fragment') : undefined;
}

/** How much a line speaks for being in the story (above 0) or not. */
function weightOf({ text, words, common, isPunctuated, rule }: Measured): number {
  if (rule) return rule.kind === 'caption' || rule.kind === 'credit' ? -1 : -6;
  if (words >= 12 && common >= 0.22 && isPunctuated) return Math.min(words, 60) / 4 + 3;
  if (words >= 8 && isPunctuated && common >= 0.15) return 2 + words / 8;
  if (/^["“«]/.test(text) && isPunctuated) return 3;
  if (words >= 20 && common >= 0.3) return 4;
  if (isPunctuated && words >= 4) return 0.5;
  return words < 6 ? -3 : -2.2;
}

function placeOf(
  { words, isPunctuated }: Measured,
  isInBlock: boolean,
  isHeadline: boolean,
): { kind: LineKind; why: string } {
  if (isHeadline) return { kind: 'headline', why: 'the line before the story' };
  if (!isInBlock) return { kind: 'furniture', why: 'outside the story' };
  if (words <= 3 && !isPunctuated) return { kind: 'furniture', why: 'short, without a full stop' };
  return { kind: 'story', why: 'in the block with the most sentences' };
}

const LOOK_BACK = 8;

/** The last line before the story that is as long as a headline and no sentence. */
function headlineBefore(lines: readonly Measured[], from: number): number {
  for (let at = from - 1; at >= Math.max(0, from - LOOK_BACK); at--) {
    const line = lines[at];
    if (line && !line.rule && line.words >= 4 && line.words <= 22 && !line.isPunctuated) return at;
  }
  return -1;
}
