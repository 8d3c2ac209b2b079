import {
  ARABIC_ORDINAL,
  CHINESE_ANNEX,
  CHINESE_DIVISIONS,
  CHINESE_NUMERAL,
  CHINESE_OPTION,
  DIVISIONS,
  FIRST,
  OPTION_WORDS,
  patternOf,
} from './label-words.ts';

/**
 * Labels as they are typed: `3.`, `(a)`, `5 bis.`, `Article 4`, `第四条`.
 */

export const LATIN = String.raw`(?:ante(?:\s(?:bis|ter|quater))?|bis|ter|quat(?:er)?|quinquies|sexies|septies|octies|novies|(?:un|duo|ter|quater|quin|sex|sept|octo|novo)?decies|vicies|alt(?:\s\p{Nd}+)?)`;
const BIS = String.raw`(?:(?:\s|(?<=\p{Nd}))${LATIN})?`;

export const DIVISION_WORD = patternOf(
  DIVISIONS.flatMap(({ words }) => words).filter((word) => word !== '§'),
);
const OPTION_WORD = patternOf(OPTION_WORDS);
const NUMERAL = String.raw`(?:\(?\p{Nd}+(?:[.-]\p{Nd}+)*(?:er|re|ère|\.?[ºª°])?\)?|[IVXLCDM]+(?:er|re|ère)?|[A-ZА-ЯҐЄІЇ]|${FIRST}|${ARABIC_ORDINAL})`;
const ROMAN = String.raw`(?:(?=[ivxl])(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})|(?=[IVXLC])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))`;
const CHINESE = `(?:${CHINESE_NUMERAL}+|\\p{Nd}+)`;
const CYCLIC = '[甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥]';
/** Paragraphs and items are called so where they are referred to, and hardly where they begin. */
const CHINESE_WORD = `(?:${Object.keys(CHINESE_DIVISIONS).join('|')}|[款项項](?=\\s|$))`;
/** What goes on like this is a reference: 第四条第二款, 第四条、第五条, 附件一的修正. */
const NO_REFERENCE = `(?![的所之中内內，、]|规定|規定|第${CHINESE}[条條款项項])`;

/** "Article 4 shall apply" begins a sentence, "Article 4 Withdrawal" is a label and its words. */
const NO_SENTENCE = String.raw`(?!\s+\p{Ll})`;
const AFTER_NUMERAL = String.raw`(?:\.-|[.:]|\s:)?(?=\s|$)${NO_SENTENCE}`;

/** Labels after which white space or the end follows. */
const SPACED = [
  String.raw`(?:${DIVISION_WORD}\s+|Art\.)${NUMERAL}${BIS}${AFTER_NUMERAL}`,
  String.raw`${OPTION_WORD}\s(?:\p{Nd}+|[IVX]+|[A-Z])${BIS}${AFTER_NUMERAL}`,
  String.raw`§§?\s?\p{Nd}+[a-z]?${BIS}\.?`,
  String.raw`\p{Nd}+(?:\.\p{Nd}+)+\.?(?:\s?${LATIN}[.:]?)?`,
  String.raw`\p{Nd}{1,4}(?:\.-|[.)．]|\s?${LATIN}[.):]?)`,
  String.raw`\p{Nd}{1,3}(?:\.?[°º]|\s?[-–—])`,
  String.raw`[-–]\s?\p{Nd}{1,3}(?=\s+\p{Script=Arabic})`,
  String.raw`\(\p{Nd}{1,4}[a-z]?${BIS}\)${BIS}`,
  String.raw`\((?<letter>[A-Za-zñ])\k<letter>?${BIS}\)${BIS}`,
  String.raw`\(${ROMAN}${BIS}\)${BIS}`,
  String.raw`\([А-Яа-яёҐЄІЇґєії]\)`,
  String.raw`\(\p{Script=Arabic}ـ?\)|\p{Script=Arabic}ـ?(?:\)|\s?[-–])`,
  String.raw`(?<twice>[a-zñ])\k<twice>?\)`,
  String.raw`[a-z]\.`,
  String.raw`[а-яёґєії]\)`,
  String.raw`(?:${ROMAN}|[A-ZА-ЯҐЄІЇ])[.)]`,
  String.raw`[-*•–—]`,
];
/** Labels that another one may follow closely, as in `(a)(i)`. */
const BRACKETED = [String.raw`\(\p{Nd}{1,3}\)`, String.raw`\([a-z]\)`, String.raw`\(${ROMAN}\)`];
/** Labels that Chinese text follows closely. */
const TIGHT = [
  String.raw`\p{Nd}{1,3}[.．)）]`,
  String.raw`\((?:[a-z]|${ROMAN})\)`,
  String.raw`[（(](?:${CHINESE}|${CYCLIC}|[a-z]|${ROMAN})[）)]`,
];
/** Labels that Chinese text follows closely and that nothing else could be. */
const CHINESE_LABEL = [
  String.raw`第\s*${CHINESE}\s*${CHINESE_WORD}(?:之${CHINESE})?${NO_REFERENCE}`,
  String.raw`(?:${CHINESE_ANNEX}|${CHINESE_OPTION})\s?(?:${CHINESE}|[IVX]+)[:：]?${NO_REFERENCE}`,
  String.raw`(?:${CHINESE_NUMERAL}+|${CYCLIC}|\p{Nd}{1,3})、`,
  String.raw`\p{Nd}{1,3}．`,
];

/** One label at the start of a text. Signs that only say how writing runs may stand before it. */
const LABEL = new RegExp(
  String.raw`^[\u200e\u200f\u061c]*(?:` +
    [
      String.raw`(?:${SPACED.join('|')})(?=\s|$)`,
      String.raw`(?:${TIGHT.join('|')})(?=\s|$|\p{Script=Han}|[「『“"《〈（])(?![款项項])|(?:${BRACKETED.join('|')})(?=\()`,
      ...CHINESE_LABEL,
    ].join('|') +
    ')',
  'u',
);

/** The name of an option at the beginning of a text, through emphasis and brackets. */
export const OPTION = new RegExp(
  String.raw`^[\s*_[]*(${OPTION_WORD}\s+(?:\(?(?:\p{Nd}+|[A-Za-z])\)?|[IVX]+)|${CHINESE_OPTION}\s?${CHINESE})(?:\[\^\p{L}?\p{Nd}+\])*(?:[\s*_]*(?:[:：.)\]–—-][\s*_]*|$)|[*_]+\s*)`,
  'u',
);

/** The label at the beginning of a text; undefined where there is none. */
export function labelAt(text: string): string | undefined {
  return LABEL.exec(text)?.[0];
}

/** Splits a label from the words: one run of white space between them is dropped. */
export function splitLabel(text: string): { label?: string; rest: string } {
  const label = labelAt(text);
  return label === undefined ? { rest: text } : { label, rest: wordsBehind(label, text) };
}

/** The words behind the label that a text begins with. */
export const wordsBehind = (label: string, text: string): string =>
  text.slice(label.length).trimStart();

/**
 * Whether it takes a count around it to know that this is a label: `C. Smith` may be a name,
 * `p. 5` a page, `1.5 degrees` a measure, `5° north` too, `(b) and (c)` a reference, and in
 * writing without capitals 第四条所述 and المادة 4 may begin a sentence.
 */
export function isDoubtful(label: string, text: string): boolean {
  const rest = text.slice(label.length);
  if (/^\p{Lu}\.$/u.test(label)) return /^\s+\p{Lu}/u.test(rest);
  if (/^(?:\p{Ll}\.|\p{Nd}+\.?[°º]|[\p{Nd}\p{L}ـ]+\s?[-–—])$/u.test(label)) return true;
  if (/^\p{Nd}+(?:\.\p{Nd}+)+$/u.test(label)) return /^\s+[\p{Ll}°%€$£]/u.test(rest);
  if (/^\s+(?:and|or|to|et|ou|y|o|e|und|oder|bis|и|или|та|або|і)\s/u.test(rest)) return true;
  if (/^\p{Script=Han}/u.test(label)) return /^\p{Script=Han}/u.test(rest) && !label.endsWith('、');
  return /^\p{Script=Arabic}{2}/u.test(label) && /^\s+\p{Script=Arabic}/u.test(rest);
}
