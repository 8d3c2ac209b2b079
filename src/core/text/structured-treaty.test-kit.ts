/**
 * Treaties given as articles and paragraphs, printed as plain text in the ways such texts are
 * printed, and what stands in them: every label with those it lies under.
 *
 * The articles and their numbers are given as data. Their paragraphs are lines, each with its
 * label; where the data lost the line break before an item of a list ("as follows:(a) the"), it
 * is put back. Nesting is said by the order of labels within the article: a label of a kind that
 * is open already is a sibling, another one a child; `(i)` is Roman if `(ii)` comes next. This
 * reader shares nothing with the one under test. The pages of signatures that one of the files
 * carries, scanned in five languages at once, are left out; mark-up of a wiki is no label.
 */

export interface StructuredTreaty {
  readonly treaty_en: string;
  readonly treaty_zh: string;
  readonly preamble_en: string;
  readonly preamble_zh: string;
  readonly articles: readonly Readonly<Record<string, string>>[];
}

export type Language = 'en' | 'zh';

/** A way to print a treaty. */
interface Layout {
  readonly name: string;
  /** Between paragraphs: a blank line, or only the end of the line. */
  readonly between: '\n\n' | '\n';
  /** Where the title of an article stands, or its words where it has none. */
  readonly title: 'same line' | 'next line' | 'own paragraph';
  /** Lines are broken at this width, counted in letters; Chinese ones at half of it. */
  readonly width?: number;
  /** Items of lists are set in. */
  readonly indented?: boolean;
  /** What stands before and behind the number of an article, in English. */
  readonly head?: readonly [string, string];
}

export const LAYOUTS: readonly Layout[] = [
  { name: 'a blank line between paragraphs, title below', between: '\n\n', title: 'next line' },
  { name: 'a blank line between all', between: '\n\n', title: 'own paragraph' },
  {
    name: 'a blank line between paragraphs, title beside',
    between: '\n\n',
    title: 'same line',
    head: ['Article ', '.'],
  },
  { name: 'a line for each paragraph, title below', between: '\n', title: 'next line' },
  { name: 'a line for each paragraph, title beside', between: '\n', title: 'same line' },
  {
    name: 'broken lines, a blank line between paragraphs',
    between: '\n\n',
    title: 'next line',
    width: 72,
    head: ['ARTICLE ', ''],
  },
  {
    name: 'broken lines and no blank ones, title below',
    between: '\n',
    title: 'next line',
    width: 72,
  },
  {
    name: 'broken lines and no blank ones, items set in, title beside',
    between: '\n',
    title: 'same line',
    width: 90,
    indented: true,
    head: ['Article ', ' –'],
  },
];

interface Line {
  readonly label: string;
  readonly words: string;
  /** The labels it lies under within its article, with its own. */
  readonly path: readonly string[];
}

interface Article {
  readonly number: string;
  readonly title: string;
  readonly lines: readonly Line[];
}

/** The paths of all labels of a treaty, as `Article 7 > 2. > (a)`. */
export function labelsOf(treaty: StructuredTreaty, language: Language): string[] {
  const before = nested(
    linesOf(treaty[`preamble_${language}`]).map((line) => split(line, language)),
  );
  const inPreamble = before.filter(({ label }) => label).map(({ path }) => path.join(' > '));
  const inArticles = articlesOf(treaty, language).flatMap(({ number, lines }) => [
    `§ ${number}`,
    ...lines
      .filter(({ label }) => label)
      .map(({ label, path }) =>
        DIVISION.test(label) ? label : [`§ ${number}`, ...path].join(' > '),
      ),
  ]);
  return [...inPreamble, ...inArticles];
}

/** The treaty as plain text. */
export function printed(treaty: StructuredTreaty, language: Language, layout: Layout): string {
  const blocks: string[] = [treaty[`treaty_${language}`]];
  blocks.push(...linesOf(treaty[`preamble_${language}`]));
  for (const article of articlesOf(treaty, language)) {
    const head = headOf(article.number, language, layout);
    const first = article.title || !article.lines[0]?.label ? undefined : '';
    const [beside, rest] =
      article.title || first === ''
        ? [article.title, article.lines]
        : [article.lines[0]?.words ?? '', article.lines.slice(1)];
    const gap = { 'same line': ' ', 'next line': '\n', 'own paragraph': layout.between };
    blocks.push(beside ? `${head}${gap[layout.title]}${beside}` : head);
    for (const { label, words, path } of rest) {
      const space = language === 'zh' && /[、）．]$/u.test(label) ? '' : ' ';
      const margin = layout.indented === true ? '   '.repeat(Math.max(0, path.length - 1)) : '';
      blocks.push(label ? `${margin}${label}${space}${words}` : words);
    }
  }
  const { width } = layout;
  const broken = width === undefined ? blocks : blocks.map((one) => inLines(one, width));
  return `${broken.join(layout.between)}\n`;
}

function headOf(number: string, language: Language, { head }: Layout): string {
  if (language === 'en') {
    const [before, behind] = head ?? ['Article ', ''];
    return `${before}${number}${behind}`;
  }
  const [count = '', suffix = ''] = number.split(' ');
  const nth = { bis: '之二', ter: '之三' }[suffix] ?? '';
  return `第${inChinese(Number(count))}條${nth}`;
}

const inChinese = (number: number): string => {
  const sign = (digit: number): string => '零一二三四五六七八九'[digit] ?? '';
  const [hundreds, tens, ones] = [
    Math.floor(number / 100),
    Math.floor(number / 10) % 10,
    number % 10,
  ];
  const ten =
    tens === 0 ? (hundreds && ones ? '零' : '') : `${tens > 1 || hundreds ? sign(tens) : ''}十`;
  return `${hundreds ? `${sign(hundreds)}百` : ''}${ten}${ones ? sign(ones) : ''}`;
};

function inLines(block: string, width: number): string {
  return block
    .split('\n')
    .flatMap((line) =>
      /\p{Script=Han}/u.test(line) ? inHalves(line, width / 2) : inWords(line, width),
    )
    .join('\n');
}

const inHalves = (line: string, width: number): string[] =>
  Array.from({ length: Math.ceil(line.length / width) }, (_, at) =>
    line.slice(at * width, (at + 1) * width),
  );

function inWords(line: string, width: number): string[] {
  const margin = /^\s*/u.exec(line)?.[0] ?? '';
  const lines: string[] = [];
  for (const word of line.trim().split(/\s+/u)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(margin + word);
  }
  return lines;
}

function articlesOf({ articles }: StructuredTreaty, language: Language): Article[] {
  let [number, more] = [0, 0];
  return articles.map((article) => {
    const repeated = article['article']?.includes('之') === true;
    more = repeated ? more + 1 : 0;
    if (!repeated) number++;
    return {
      number: `${number}${['', ' bis', ' ter'][more] ?? ''}`,
      title: (article[`title_${language}`] ?? '').trim(),
      lines: nested(
        linesOf(withoutSignatures(article[`content_${language}`] ?? '')).map((line) =>
          split(line, language),
        ),
      ),
    };
  });
}

const withoutSignatures = (text: string): string => text.split('FOR AFGHANISTAN:', 1)[0] ?? '';

/** Items of lists and heads of divisions that the data has run into the words before. */
const LOST_BREAKS = [
  /(?<=[:;.,]|(?<=\b|[;,.])(?:and|or))(?=\((?:[a-z]|[a-z]{2}|[ivx]{1,5})\)\s+[A-Za-z"“(])/gu,
  /(?<=[a-z"”)][:;.](?: (?:and|or))?) (?=\((?:[a-z]|[a-z]{2}|[ivx]{1,5}|\d)\)\s+[A-Za-z"“(])/gu,
  /(?<=[.;:])\s*(?=(?:PART [IVX]+|(?:SUB)?SECTION (?:\d+|[A-H]))\b)/gu,
  /(?<=[：；])(?=[（(](?:[a-z一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥]|[ivx]{1,5})[）)])/gu,
];

const linesOf = (text: string): string[] =>
  LOST_BREAKS.reduce((all, lost) => all.replace(lost, '\n'), text.replace(/[^\S\n]+/gu, ' '))
    .split(/\n+/u)
    .map((line) => line.trim().replace(/^l\. /u, '1. '))
    .filter((line) => line !== '');

const DIVISION =
  /^(?:PART [IVX]+|(?:SUB)?SECTION (?:\d+|[A-H])|第[一二三四五六七八九十]+(?:部分|[章節]))\.?(?=\s|$)/u;

const LABELS = {
  en: /^(\d{1,3}\.|\(\d{1,2}\)|\([a-z]{1,5}\)(?=\()|\([a-z]{1,5}\)|[a-hj-z]\.|[a-z]{1,4}\)|\*)(?:\s+|(?=\())/u,
  zh: /^([0-9０-９]{1,3}[.．]|\d{1,3}、|[（(](?:[一二三四五六七八九十]{1,4}|\d{1,2}|[甲乙丙丁戊己庚辛壬癸]|[子丑寅卯辰巳午未申酉戌亥]|[a-z]{1,5})[）)]|[一二三四五六七八九十]{1,4}、)\s*/u,
};

function split(line: string, language: Language): { label: string; words: string } {
  const division = DIVISION.exec(line)?.[0];
  if (division !== undefined) return { label: division, words: line.slice(division.length).trim() };
  const [all = '', label = ''] = LABELS[language].exec(line) ?? [];
  return { label, words: line.slice(all.length) };
}

const ROMAN =
  'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii xxiv xxv xxvi'.split(
    ' ',
  );

interface Open {
  readonly kind: string;
  readonly label: string;
  readonly value: number;
  /** Whether it begins a line; not so `(a)` in `1. (a) The`. */
  readonly begins: boolean;
}

function nested(lines: readonly { label: string; words: string }[]): Line[] {
  const open: Open[] = [];
  return lines.map(({ label, words }, place) => {
    if (label === '') return { label, words, path: [] };
    if (DIVISION.test(label)) {
      open.length = 0;
      return { label, words, path: [label] };
    }
    const next = lines.slice(place + 1).find((one) => one.label)?.label ?? '';
    enter(open, label, next, true);
    const path = open.filter(({ begins }) => begins).map((one) => one.label);
    for (const [, inner = ''] of words.matchAll(
      /(?<=^(?:[（(][a-z一]{1,5}[）)] ?)*)([（(][a-z一]{1,5}[）)]) ?/gu,
    ))
      enter(open, inner, next, false);
    return { label, words, path };
  });
}

function enter(open: Open[], label: string, next: string, begins: boolean): void {
  const letters = /[a-z]+/u.exec(label)?.[0] ?? '';
  const value = ROMAN.indexOf(letters) + 1;
  const shape = plainShape(label).replace(/[a-z]+/u, 'a');
  const roman = shape.replace('a', 'i');
  const isRoman =
    value > 0 &&
    (value === 1
      ? /\bii\b/u.test(next) || !open.some((one) => one.kind === shape && one.label.includes('h'))
      : open.some((one) => one.kind === roman && one.value === value - 1));
  const kind = isRoman ? roman : shape;
  const at = open.findIndex((one) => one.kind === kind);
  if (at >= 0) open.splice(at);
  open.push({ kind, label, value, begins });
}

const plainShape = (label: string): string =>
  label
    .replace(/[（(]/u, '(')
    .replace(/[）)]/u, ')')
    .replace('．', '.')
    .replace(/[0-9０-９]+/u, '1')
    .replace(/[一二三四五六七八九十]+/u, '一')
    .replace(/[甲乙丙丁戊己庚辛壬癸]/u, '甲')
    .replace(/[子丑寅卯辰巳午未申酉戌亥]/u, '子');
