import rules from '../data/furniture.json' with { type: 'json' };

/**
 * The rules for lines that are not the story, from `data/furniture.json`: for each sort of line one
 * pattern in each language of the interface.
 */
type ByLanguage = Readonly<Record<string, string>>;

const anyOf = (patterns: ByLanguage): RegExp =>
  new RegExp(
    Object.values(patterns)
      .map((pattern) => `(?:${pattern})`)
      .join('|'),
    'iu',
  );

const notices = Object.entries(rules.notices).map(([why, patterns]) => ({
  why,
  pattern: anyOf(patterns),
}));
const credit = anyOf(rules.credit);
const caption = anyOf(rules.caption);
const byline = anyOf(rules.byline);
const dateline = anyOf(rules.dateline);
const { agencies } = rules;
/** "... /VCG", "(... / AFP)", or the agency alone: how agencies mark their pictures. */
const agencyMarks = [
  String.raw`[/|]\s*(?:${agencies})(?:\s+Photo)?\.?\s*$`,
  String.raw`\((?:[^()]{0,60}[/|,]\s*)?(?:${agencies})(?:[/|, ][^()]{0,60})?\)\s*$`,
  String.raw`^\W*(?:${agencies})(?:\s*[/|]\s*[\w .]+)?\s*$`,
].map((pattern) => new RegExp(pattern, 'u'));

export const isCredit = (line: string): boolean => line.length < 220 && credit.test(line);
export const isCaption = (line: string): boolean =>
  agencyMarks.some((mark) => mark.test(line)) || caption.test(line);
export const isByline = (line: string): boolean => line.length < 140 && byline.test(line);
export const isDateline = (line: string): boolean => line.length < 140 && dateline.test(line);

const LONGEST = 420;
/** What also begins sentences of a story: a rule for lines that are not sentences. */
const LOOSE = new Set(['sharing', 'elsewhere']);

/** The sort of notice that a line is; none for the lines of a story. */
export function noticeOf(line: string): string | undefined {
  if (line.length > LONGEST) return undefined;
  const isSentence = line.length > 80 && /[.!?…]["”’')\]]*$/.test(line);
  return notices.find(({ why, pattern }) => !(isSentence && LOOSE.has(why)) && pattern.test(line))
    ?.why;
}

/** Lines of a page that its own elements do not tell from the story. */
export function isNotice(line: string): boolean {
  return (
    line.length < 240 &&
    (noticeOf(line) !== undefined || isCredit(line) || (line.length < 160 && isCaption(line)))
  );
}
