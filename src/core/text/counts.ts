import {
  arabicOrdinal,
  CHINESE_DIVISIONS,
  CHINESE_NUMERAL,
  chineseNumber,
  DIVISIONS,
  FIRST,
  OPTION_WORDS,
  patternOf,
} from './label-words.ts';
import { LATIN } from './labels.ts';

/** What kind of counting a label belongs to, and which number it has there. */
export interface LabelStyle {
  /** Labels of one style count together: `1.`, `(a)`, `article`. */
  readonly style: string;
  /** Its place in the count, such as 3 for `3.` and `(c)`; undefined for a bullet or a name. */
  readonly ordinal?: number;
  /** Of a label such as `1.2.3`: how many numbers it has. */
  readonly levels?: number;
}

const WORDS = [...DIVISIONS, { name: 'option', words: OPTION_WORDS }].map(({ name, words }) => ({
  name,
  pattern: new RegExp(String.raw`^${patternOf(words)}(?=[\s\p{Nd}§])`, 'u'),
}));
const SUFFIX = new RegExp(String.raw`(?:\s|(?<=\p{Nd}))${LATIN}(?!\p{L})`, 'u');
const CHINESE_LABEL = new RegExp(
  `^第\\s*(${CHINESE_NUMERAL}+|\\p{Nd}+)\\s*(${Object.keys(CHINESE_DIVISIONS).join('|')}|[款项項])`,
  'u',
);
const NAMED_CHINESE =
  /^(附|备选|備選|选|選)\p{L}*?\s?([〇零○一二三四五六七八九十百]+|\p{Nd}+|[IVX]+)/u;
const NUMBERED = new RegExp(`${CHINESE_NUMERAL}+`, 'u');

/**
 * How a label may be read, the likelier reading first where there is nothing before it:
 * `(i)` is the Roman one or the ninth letter.
 */
export function readingsOf(label: string): LabelStyle[] {
  const core = label.normalize('NFKC').replace(/[\u200e\u200f\u061c]/gu, '');
  const bare = core.replace(SUFFIX, '');
  const division = WORDS.find(({ pattern }) => pattern.test(bare));
  if (division) return divisionReadings(division.name, bare.replace(division.pattern, ''));
  return chineseReadings(core) ?? numberReadings(bare) ?? letterReadings(bare);
}

function divisionReadings(name: string, written: string): LabelStyle[] {
  const said = written.replace(/^[\s(§]+/u, '').replace(/[\s).:ºª°-]+$/u, '');
  if (/^\p{Nd}/u.test(said)) {
    const parts = said.split(/[.-]/u);
    return [{ style: name, ordinal: numberOf(parts.at(-1) ?? ''), levels: parts.length }];
  }
  const first = new RegExp(`^${FIRST}$`, 'u').test(said) ? 1 : arabicOrdinal(said);
  if (first !== undefined) return [{ style: name, ordinal: first, levels: 1 }];
  const letters = said.replace(/(?:er|re|ère)$/u, '');
  const ordinals = [romanNumber(letters), letterNumber(letters)].filter((one) => one !== undefined);
  if (ordinals.length === 0) return [{ style: name }];
  return ordinals.map((ordinal) => ({ style: name, ordinal, levels: 1 }));
}

function chineseReadings(core: string): LabelStyle[] | undefined {
  const [, number = '', word = ''] = CHINESE_LABEL.exec(core) ?? [];
  if (word !== '') {
    return [{ style: CHINESE_DIVISIONS[word] ?? word, ordinal: anyNumber(number), levels: 1 }];
  }
  const [, kind, said = ''] = NAMED_CHINESE.exec(core) ?? [];
  if (kind === undefined) return undefined;
  return [{ style: kind === '附' ? 'annex' : 'option', ordinal: anyNumber(said), levels: 1 }];
}

const anyNumber = (text: string): number =>
  romanNumber(text) ?? chineseNumber(text) ?? numberOf(text);

function numberReadings(core: string): LabelStyle[] | undefined {
  const number = /\p{Nd}+(?:\.\p{Nd}+)*/u.exec(core)?.[0];
  if (number !== undefined) {
    const parts = number.split('.');
    const shape = core.replace(number, '1').replace(/^1\.$/u, parts.length > 1 ? '1' : '1.');
    const style = /^[-–]|[-–—]$/u.test(shape) ? '1 -' : shape;
    return [{ style, ordinal: numberOf(parts.at(-1) ?? ''), levels: parts.length }];
  }
  const chinese = NUMBERED.exec(core)?.[0];
  const counted = chinese === undefined ? undefined : chineseNumber(chinese);
  if (chinese === undefined || counted === undefined) return undefined;
  return [{ style: core.replace(chinese, '一'), ordinal: counted }];
}

function letterReadings(core: string): LabelStyle[] {
  const letters = /\p{L}+/u.exec(core.replaceAll('ـ', ''))?.[0];
  if (letters === undefined) return [{ style: core }];
  const shape = (sign: string): string => core.replace(/[\p{L}ـ]+/u, sign);
  const upper = letters !== letters.toLowerCase();
  const readings: LabelStyle[] = [];
  const roman = romanNumber(letters);
  if (roman !== undefined) readings.push({ style: shape(upper ? 'I' : 'i'), ordinal: roman });
  const alone = letters.length === 1 || /^(.)\1$/u.test(letters);
  const ordinal = letterNumber(letters.slice(0, 1));
  if (alone && ordinal !== undefined) {
    const twice = letters.length > 1 ? 'a' : '';
    const sign = ALPHABETS.findIndex((all) => all.includes(letters.slice(0, 1).toLowerCase()));
    readings.push({ style: shape((SIGNS[sign]?.[upper ? 1 : 0] ?? 'a') + twice), ordinal });
  }
  if (readings.length === 0) return [{ style: core }];
  return roman === 1 ? readings : readings.toReversed();
}

/** Letters in the order in which they count; which are left out differs, and is allowed. */
const ALPHABETS = [
  [...'abcdefghijklmnopqrstuvwxyz'],
  [...'абвгґдеєёжзиіїйклмнопрстуфхцчшщъыьэюя'],
  [...'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'],
  [...'甲乙丙丁戊己庚辛壬癸'],
  [...'子丑寅卯辰巳午未申酉戌亥'],
];
const SIGNS = [
  ['a', 'A'],
  ['а', 'А'],
  ['أ', 'أ'],
  ['甲', '甲'],
  ['子', '子'],
];

function letterNumber(letter: string): number | undefined {
  const sign = letter === 'ñ' ? 'n' : letter.toLowerCase().replace(/[اإآ]/u, 'أ');
  for (const alphabet of ALPHABETS) {
    const place = alphabet.indexOf(sign);
    if (place >= 0) return place + 1;
  }
  return undefined;
}

const ROMAN = ['c', 'xc', 'l', 'xl', 'x', 'ix', 'v', 'iv', 'i'];
const WORTH = [100, 90, 50, 40, 10, 9, 5, 4, 1];

/** 4 for `iv`; undefined for what is no Roman numeral below 400. */
function romanNumber(letters: string): number | undefined {
  let rest = letters.toLowerCase();
  let number = 0;
  for (const [place, sign] of ROMAN.entries()) {
    while (rest.startsWith(sign)) {
      rest = rest.slice(sign.length);
      number += WORTH[place] ?? 0;
    }
  }
  return rest === '' && number > 0 && romanLetters(number) === letters.toLowerCase()
    ? number
    : undefined;
}

function romanLetters(number: number): string {
  let rest = number;
  let letters = '';
  for (const [place, worth] of WORTH.entries()) {
    for (; rest >= worth; rest -= worth) letters += ROMAN[place] ?? '';
  }
  return letters;
}

/** Digits of any script as a number. */
function numberOf(text: string): number {
  return [...text].reduce((sum, digit) => sum * 10 + digitWorth(digit), 0);
}

/** Decimal digits of every script come in runs of ten that begin with zero (UAX 44). */
function digitWorth(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
}
