/**
 * Words as one looks for them, the same for a text and for what is typed: without case, accents and
 * vowel signs, in one form of each letter. Only for finding: what is shown stays as it was written.
 */

/** Letters that Unicode does not take apart (NFKD), and those that are written one for the other. */
const SAME: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  y: 'i', // party, parties
  ґ: 'г',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ـ: '',
};
const SPECIAL = new RegExp(`[${Object.keys(SAME).join('')}]`, 'gu');

/** Digits of other scripts, by the code of their 0. */
const ZEROS = [0x0660, 0x06f0, 0x0966];
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/gu;

const digitOf = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0;
  return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code));
};

/** A word, or words, folded: `Gewässer` and `GEWASSER` are one. */
export const foldLetters = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(SPECIAL, (letter) => SAME[letter] ?? letter)
    .replace(DIGITS, digitOf);

/** What stands between two characters that are no letters, marks or digits. */
export const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Scripts that are written without spaces: there a word begins anywhere. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
export const isUnspaced = (word: string): boolean => UNSPACED.test(word);

/** The Arabic article, with what is written as one with it (Larkey, Ballesteros and Connell 2002, "light10"). */
const ARTICLE = /^(?:[وف]?(?:ال|بال|كال|لل))(?=\p{L}{3})/u;

/** The forms under which a folded word can be found: itself, and without its Arabic article. */
export function formsOf(word: string): readonly string[] {
  const bare = word.replace(ARTICLE, '');
  return bare === word ? [word] : [word, bare];
}

/**
 * Endings of cases, numbers and genders that are left off what is looked for, so that another form of
 * the word is found too: of Russian and Ukrainian, and the plural of English, French and Spanish.
 */
const ENDINGS: readonly RegExp[] = [
  /(?<=\p{Script=Cyrillic}{4})(?:иями|ями|ами|ого|ому|ими|иях|ией|иеи|ію|ев|ов|ем|ом|ам|ям|ах|ях|ою|ею|ия|ии|ие|ию|ои|еи|ыи|ии|іи|[аеиоуыэюяьіє])$/u,
  /(?<=\p{Script=Latin}{4})(?:es|s|aux)$/u,
];

/** What the words to be found begin with, for one folded word that is looked for. */
export function stemOf(word: string): string {
  const bare = word.replace(ARTICLE, '');
  return ENDINGS.reduce((stem, ending) => stem.replace(ending, ''), bare);
}
