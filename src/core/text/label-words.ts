/**
 * How the languages of negotiations name the divisions of a text, and spell out their numbers.
 */

/** Words for one kind of division, in the languages that are read. */
interface Division {
  readonly name: string;
  readonly words: readonly string[];
}

const words = (text: string): readonly string[] => text.split(' ');

/** From the highest down: a division ends all that is as high as itself or lower. */
export const DIVISIONS: readonly Division[] = [
  {
    name: 'annex',
    words: words(
      'Annex Annexe Anexo Anhang Appendix Appendice Apéndice Exhibit Schedule Приложение Додаток ' +
        'المرفق الملحق التذييل',
    ),
  },
  {
    name: 'part',
    words: words('Part Partie Parte Teil Title Titre Título Часть Частина الجزء الباب'),
  },
  { name: 'chapter', words: words('Chapter Chapitre Capítulo Kapitel Глава الفصل') },
  { name: 'section', words: words('Section Sección Abschnitt Раздел Розділ القسم') },
  { name: 'subsection', words: words('Subsection Sous-section Subsección Подраздел') },
  { name: 'article', words: words('Article Artículo Artikel Art. Статья Стаття المادة المادّة §') },
];

/** What stands behind a Chinese number: 第四条, and which division it makes. */
export const CHINESE_DIVISIONS: Readonly<Record<string, string>> = {
  部分: 'part',
  部: 'part',
  编: 'part',
  編: 'part',
  篇: 'part',
  章: 'chapter',
  节: 'section',
  節: 'section',
  条: 'article',
  條: 'article',
};

/** Alternatives of whole paragraphs: Option 1, Вариант 1, 备选案文1. */
export const OPTION_WORDS = words(
  'Option Alternative Opción Alternativa Вариант Варіант الخيار البديل',
);
export const CHINESE_OPTION = '(?:备选案文|備選案文|备选方案|備選方案|选项|選項)';
export const CHINESE_ANNEX = '(?:附件|附录|附錄)';

/** Article premier, Artículo único, Стаття перша: spelled out only for the first one. */
export const FIRST = String.raw`(?:premi(?:er|ère)|unique|primero|único|[Пп]ервая|[Пп]ерша|единственная)`;

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** A pattern of the words as headings have them: first letter or all letters capital. */
export function patternOf(words: readonly string[]): string {
  const all = words.flatMap((word) => {
    const capitals = word.toUpperCase();
    return /^\p{Script=Latin}/u.test(word) ? [word, capitals, plain(capitals)] : [word, capitals];
  });
  const longestFirst = [...new Set(all)].toSorted((a, b) => b.length - a.length);
  return `(?:${longestFirst.join('|').replaceAll('.', String.raw`\.`)})`;
}

const ARABIC_UNITS = words(
  'الأول[ىي]? الثاني[ةه]? الثالث[ةه]? الرابع[ةه]? الخامس[ةه]? السادس[ةه]? السابع[ةه]? الثامن[ةه]? ' +
    'التاسع[ةه]? العاشر[ةه]? الحادي[ةه]?',
);
const ARABIC_TENS = words(
  'عشر[ةه]? عشر[وي]ن ثلاث[وي]ن أربع[وي]ن خمس[وي]ن ست[وي]ن سبع[وي]ن ثمان[وي]ن تسع[وي]ن',
);

/** الأولى, الثانية عشرة, الحادية والعشرون, العشرون. */
export const ARABIC_ORDINAL = `(?:(?:${ARABIC_UNITS.join('|')})(?:\\s(?:وال)?(?:${ARABIC_TENS.join('|')}))?|ال(?:${ARABIC_TENS.slice(1).join('|')}))(?![\\p{L}\\p{M}])`;

/** 12 for الثاني عشر; undefined for another word. */
export function arabicOrdinal(text: string): number | undefined {
  const [one = '', other] = text.split(/\s/u);
  const unit = ARABIC_UNITS.findIndex((word) => new RegExp(`^${word}$`, 'u').test(one)) + 1;
  const tens = (word: string): number =>
    ARABIC_TENS.findIndex((ten) => new RegExp(`^(?:و?ال)?${ten}$`, 'u').test(word)) + 1;
  if (unit === 0) return tens(one) * 10 || undefined;
  const ten = other === undefined ? 0 : tens(other);
  return (unit === 11 ? 1 : unit) + ten * 10;
}

export const CHINESE_NUMERAL = '[〇零○一二三四五六七八九十百千兩两廿卅]';
const CHINESE_DIGITS = '〇一二三四五六七八九';

/** 114 for 一百一十四 and for 一一四; undefined where there is another sign. */
export function chineseNumber(text: string): number | undefined {
  const signs = [...text.replace(/[零○]/gu, '〇').replace(/[兩两]/gu, '二')];
  const digits = signs.map((sign) => CHINESE_DIGITS.indexOf(sign));
  if (digits.every((digit) => digit >= 0)) return Number(digits.join(''));
  let [sum, digit] = [0, 0];
  for (const [place, sign] of signs.entries()) {
    const worth = { 十: 10, 百: 100, 千: 1000, 廿: 20, 卅: 30 }[sign];
    const known = digits[place] ?? -1;
    if (worth === undefined && known < 0) return undefined;
    sum += worth === undefined ? 0 : worth * (sign === '廿' || sign === '卅' ? 1 : digit || 1);
    digit = worth === undefined ? known : 0;
  }
  return sum + digit;
}
