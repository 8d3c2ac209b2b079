import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from './day.ts';
import { datePhrasesIn } from './phrases.ts';

/** A date phrase of a news article, with the few words around it, and what a reader takes it to mean. */
interface GoldPhrase {
  readonly phrase: string;
  readonly before: string;
  readonly after: string;
  /** The day of the article. */
  readonly on: Day;
  /** EDTF; "early" and "the end of" narrow nothing, "ago" in years and months is of about then (`~`). */
  readonly means: string;
}

export interface GoldReading extends GoldPhrase {
  /** What the rules read where the phrase stands; nothing where they read no date. */
  readonly read: string | undefined;
  readonly isRight: boolean;
}

/** The 150 phrases of `fixtures/press/dates.json`, read. */
export function readGold(): GoldReading[] {
  const file = join(import.meta.dirname, '../../../fixtures/press/dates.json');
  const gold = JSON.parse(readFileSync(file, 'utf8')) as GoldPhrase[];
  return gold.map((one) => {
    const lead = one.before === '' ? '' : `${one.before}${one.before.endsWith('(') ? '' : ' '}`;
    const [start, end] = [lead.length, lead.length + one.phrase.length];
    const sentence = `${lead}${one.phrase}${/^\w/.test(one.after) ? ' ' : ''}${one.after}`;
    const read = datePhrasesIn(sentence, one.on).find(
      (found) => found.start < end && start < found.end,
    )?.edtf;
    return { ...one, read, isRight: read !== undefined && means(read, one.means) };
  });
}

/** Whether two dates are one, how sure they are aside; about a year (`2012~`) is any day of it. */
function means(read: string, wanted: string): boolean {
  const [ours, gold] = [read.split('/'), wanted.split('/')];
  const bare = (end: string): string => end.replace(/[?~%]/g, '');
  return (
    ours.length === gold.length &&
    gold.every((end, at) => {
      const other = bare(ours[at] ?? '');
      return end.endsWith('~') ? other.startsWith(bare(end)) : other === bare(end);
    })
  );
}
