/** Writes a number the way a list level shows it (ISO 29500-1, 17.18.59); other formats as digits. */
export function formatNumber(value: number, format: string): string {
  if (value < 0) return String(value);
  switch (format) {
    case 'none':
      return '';
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'lowerLetter':
      return repeatedLetter(value, LATIN);
    case 'upperLetter':
      return repeatedLetter(value, LATIN).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'russianLower':
      return repeatedLetter(value, RUSSIAN);
    case 'russianUpper':
      return repeatedLetter(value, RUSSIAN).toUpperCase();
    case 'arabicAlpha':
      return repeatedLetter(value, ARABIC);
    case 'ordinal':
      return `${value}${ordinalEnding(value)}`;
    case 'decimalEnclosedCircle':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value);
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'ideographDigital':
      return chinese(value);
    default:
      return String(value);
  }
}

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
/** Lists in Russian leave out ё, й, ъ, ы and ь. */
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщэюя';
const ARABIC = 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي';
const CHINESE = '〇一二三四五六七八九';

/** a, b, ... z, aa, bb, ... as Word counts, not aa, ab. */
function repeatedLetter(value: number, alphabet: string): string {
  if (value === 0) return '';
  const letter = alphabet[(value - 1) % alphabet.length] ?? '';
  return letter.repeat(Math.min(50, Math.floor((value - 1) / alphabet.length) + 1));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  if (value > 32_767) return String(value);
  let left = value;
  let written = '';
  for (const [worth, sign] of ROMAN) {
    written += sign.repeat(Math.floor(left / worth));
    left %= worth;
  }
  return written;
}

function ordinalEnding(value: number): string {
  const lastTwo = value % 100;
  if (lastTwo >= 11 && lastTwo <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}

/** 一 to 九十九; beyond that the digits one by one. */
function chinese(value: number): string {
  const digit = (one: number): string => CHINESE[one] ?? '';
  if (value < 10) return digit(value);
  if (value < 100) {
    const tens = Math.floor(value / 10);
    const ones = value % 10;
    return `${tens === 1 ? '' : digit(tens)}十${ones === 0 ? '' : digit(ones)}`;
  }
  return [...String(value)].map((one) => digit(Number(one))).join('');
}
