import { childElements, type XmlElement } from '../word/xml.ts';
import { formatNumber } from '../word/number-format.ts';

/** How one level of a list is numbered. */
export interface Level {
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels are shown, this one and those above it. */
  readonly shown: number;
  /** Numbers by level, with all around them, such as `%1%.%2%.`; LibreOffice writes that since 7.1. */
  readonly pattern?: string;
}

/** By level, from 0. */
export type Levels = ReadonlyMap<number, Level>;

/** The levels of a list style (OpenDocument 1.3 part 3, 16.30 to 16.35). */
export function levelsIn(style: XmlElement): Levels {
  const found = new Map<number, Level>();
  for (const { name, attributes } of childElements(style)) {
    const level = Number(attributes.get('text:level') ?? NaN) - 1;
    if (!Number.isInteger(level) || level < 0) continue;
    const isNumber = /^text:(?:list-level-style-number|outline-level-style)$/.test(name);
    const said = attributes.get('style:num-format') ?? '';
    const pattern = attributes.get('loext:num-list-format');
    found.set(level, {
      format: isNumber ? (FORMATS.get([...said][0] ?? '') ?? 'decimal') : 'bullet',
      prefix: attributes.get('style:num-prefix') ?? '',
      suffix: attributes.get('style:num-suffix') ?? '',
      start: wholeOf(attributes.get('text:start-value'), 1),
      shown: wholeOf(attributes.get('text:display-levels'), 1),
      ...(pattern !== undefined && { pattern }),
    });
  }
  return found;
}

function wholeOf(written: string | undefined, otherwise: number): number {
  const value = Number(written ?? NaN);
  return Number.isInteger(value) && value >= 0 ? value : otherwise;
}

/** The first sign of `style:num-format`, which is how a count begins. */
const FORMATS: ReadonlyMap<string, string> = new Map([
  ['', 'none'],
  ['1', 'decimal'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
  ['а', 'russianLower'],
  ['А', 'russianUpper'],
  ['أ', 'arabicAlpha'],
  ['一', 'chineseCounting'],
]);

/** The label that is shown for the numbers reached at each level; empty where none is. */
export function labelOf(levels: Levels, level: number, reached: readonly number[]): string {
  const own = levels.get(level);
  if (!own || own.format === 'none') return '';
  if (own.format === 'bullet') return '-';
  const numberAt = (at: number): string => {
    const one = levels.get(at);
    return one && one.format !== 'bullet' ? formatNumber(reached[at] ?? one.start, one.format) : '';
  };
  if (own.pattern !== undefined) {
    return own.pattern.replaceAll(/%(\d{1,2})%/g, (_all, at: string) => numberAt(Number(at) - 1));
  }
  const from = Math.max(0, level + 1 - own.shown);
  const numbers = Array.from({ length: level + 1 - from }, (_none, at) => numberAt(from + at));
  return own.prefix + numbers.filter((one) => one !== '').join('.') + own.suffix;
}
