/**
 * Labels as they are typed: `3.`, `(a)`, `5 bis.`, `Article 4`, `第四条`.
 */

/** What kind of counting a label belongs to, and which number it has there. */
export interface LabelStyle {
  /** Labels of one style count together: `decimal.`, `(letter)`, `article`. */
  readonly style: string;
  /** Its place in the count, such as 3 for `3.` and `(c)`; undefined for a bullet or a name. */
  readonly ordinal?: number;
  /** Of a label such as `1.2.3`: how many numbers it has. */
  readonly levels?: number;
}

const NUMERAL = String.raw`(?:\p{Nd}+|[IVXLCDM]+|[A-Z])`;
const LATIN = String.raw`(?:ante(?:\s(?:bis|ter|quater))?|bis|ter|quater|quinquies|sexies|septies|octies|novies|(?:un|duo|ter|quater|quin|sex|sept|octo|novo)?decies|vicies|alt(?:\s\p{Nd}+)?)`;
const ARTICLE = String.raw`(?:Articles?|ARTICLES?|Artículos?|ARTÍCULO|Artikel|Art\.|Стать[яи]|СТАТЬЯ|Статт[яі]|СТАТТЯ|المادة|المادّة)`;
const DIVISION = String.raw`(?:Section|SECTION|Sección|Раздел|Розділ|Abschnitt|Annexe?|ANNEXE?|Anexo|Anhang|Exhibit|EXHIBIT|Schedule|SCHEDULE|Appendix|APPENDIX|Приложение|Додаток|المرفق|Chapter|CHAPTER|Chapitre|CHAPITRE|Capítulo|Kapitel|Глава|الفصل|الباب|Part|PART|Partie|Parte|Часть|Частина|Titre|Option)`;
const CHINESE = String.raw`第\s*[\p{Nd}〇零一二三四五六七八九十百千]+\s*[条條章节節款项項部]`;

/** "Article 4 shall apply" begins a sentence, "Article 4 Withdrawal" is a label and its words. */
const NO_SENTENCE = String.raw`(?!\s+\p{Ll})`;

/** One label at the start of a text; white space or the end follows. */
const LABEL = new RegExp(
  '^(?:' +
    [
      String.raw`${ARTICLE}\s(?:\p{Nd}+(?:[.-]\p{Nd}+)*|[IVXLC]+|premier|الأولى|первая|перша)(?:\s${LATIN})?[.:]?${NO_SENTENCE}`,
      String.raw`${DIVISION}\s${NUMERAL}(?:\s${LATIN})?[.:]?${NO_SENTENCE}`,
      String.raw`§§?\s?\p{Nd}+[a-z]?(?:\s${LATIN})?\.?`,
      CHINESE,
      String.raw`\p{Nd}+(?:\.\p{Nd}+)+\.?(?:\s${LATIN}\.?)?`,
      String.raw`\p{Nd}{1,4}(?:[.)]|\s${LATIN}[.)]?)`,
      String.raw`\(\p{Nd}{1,4}[a-z]?(?:\s${LATIN})?\)(?:\s${LATIN})?`,
      String.raw`\((?<letter>[A-Za-z])\k<letter>?(?:\s${LATIN})?\)(?:\s${LATIN})?`,
      String.raw`\([ivxlIVXL]{1,6}(?:\s${LATIN})?\)(?:\s${LATIN})?`,
      String.raw`\([а-яґєії]\)`,
      String.raw`\(\p{Script=Arabic}\)`,
      String.raw`[（(][〇一二三四五六七八九十\p{Nd}]+[）)]`,
      String.raw`[一二三四五六七八九十]+、`,
      String.raw`\p{Nd}{1,3}[．、]`,
      String.raw`[a-z][.)]`,
      String.raw`[а-яґєії]\)`,
      String.raw`(?:[ivxl]{1,6}|[IVXLC]{1,6}|[A-Z])[.)]`,
      String.raw`[-*•–](?=\s|$)`,
    ].join('|') +
    String.raw`)(?=\s|$|(?<=[条條章节節款項项部）、．]))`,
  'u',
);

/** The label at the beginning of a text; undefined where there is none. */
export function labelAt(text: string): string | undefined {
  return LABEL.exec(text)?.[0];
}

/** Splits a label from the words: one run of white space between them is dropped. */
export function splitLabel(text: string): { label?: string; rest: string } {
  const label = labelAt(text);
  if (label === undefined) return { rest: text };
  return { label, rest: text.slice(label.length).replace(/^\s+/u, '') };
}

const ROMAN = ['c', 'xc', 'l', 'xl', 'x', 'ix', 'v', 'iv', 'i'];
const WORTH = [100, 90, 50, 40, 10, 9, 5, 4, 1];

/** 4 for `iv`; undefined for what is no Roman numeral below 400. */
export function romanNumber(letters: string): number | undefined {
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

/**
 * How a label may be read, the likelier reading first where there is nothing before it:
 * `(i)` is the Roman one or the ninth letter.
 */
export function readingsOf(label: string): LabelStyle[] {
  const core = label.replace(new RegExp(String.raw`\s${LATIN}`, 'u'), '');
  const division = new RegExp(`^(?:${ARTICLE}|${DIVISION}|§§?)`, 'u').exec(core)?.[0];
  const number = /\p{Nd}+(?:\.\p{Nd}+)*/u.exec(core)?.[0];
  if (division !== undefined) {
    const ordinal = number ?? core.slice(division.length).trim().replace(/[.:]$/u, '');
    const counted = Number(ordinal) || romanNumber(ordinal);
    return [{ style: division.toLowerCase(), ...(counted ? { ordinal: counted } : {}) }];
  }
  if (number !== undefined) {
    const parts = number.split('.');
    const shape = core.replace(number, '1').replace(/^1\.$/u, parts.length > 1 ? '1' : '1.');
    return [{ style: shape, ordinal: digits(parts.at(-1) ?? ''), levels: parts.length }];
  }
  const letters = /\p{L}+/u.exec(core)?.[0];
  if (letters === undefined || core.startsWith('第')) return [{ style: core.slice(0, 1) }];
  return letterReadings(core, letters);
}

function letterReadings(core: string, letters: string): LabelStyle[] {
  const upper = letters === letters.toUpperCase();
  const readings: LabelStyle[] = [];
  const roman = romanNumber(letters);
  if (roman !== undefined) {
    readings.push({ style: core.replace(letters, upper ? 'I' : 'i'), ordinal: roman });
  }
  const code = letters.toLowerCase().charCodeAt(0) - (/[a-z]/iu.test(letters) ? 96 : 0x42f);
  const letter = { style: core.replace(letters, upper ? 'A' : 'a'), ordinal: code };
  if (roman === undefined || letters.length === 1 || /^(.)\1$/u.test(letters))
    readings.push(letter);
  return roman === 1 ? readings : readings.toReversed();
}

/** Digits of any script as a number. */
function digits(text: string): number {
  return [...text].reduce((sum, digit) => sum * 10 + digitWorth(digit), 0);
}

/** Decimal digits of every script come in runs of ten that begin with zero (UAX 44). */
function digitWorth(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
}
