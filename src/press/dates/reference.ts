import { linesOf, type Line } from '../source/line.ts';
import type { Metadata } from '../source/metadata.ts';
import { plusDays, type Day } from './day.ts';
import { datePhrasesIn } from './phrases.ts';

/** The day that an article speaks from: the first and last that it can be, and how that was found. */
export interface Reference {
  readonly first: Day;
  readonly last: Day;
  readonly basis: string;
}

/** Where a story begins with its place and day: "GENEVA, Nov. 25 (Xinhua) --". */
const DATELINE =
  /^[\p{Lu}\p{L} .,’'-]{2,60}?[,(] ?((?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, \d{4})?)\)?\s?(?:\([\w -]+\))?\s?(?:-|–|—)/u;

/**
 * The dateline; else what the page says of itself; else the latest day that story or captions state in
 * full, or the day after (an article is not printed before what it tells); else a day that is given.
 */
export function referenceOf(
  lines: readonly Line[],
  metadata: Metadata,
  given?: Day,
): Reference | undefined {
  const published = metadata.published?.slice(0, 10);
  const near = given ?? published ?? '2000-01-01';
  const on = (day: Day, basis: string): Reference => ({ first: day, last: day, basis });
  const dated = linesOf(lines, 'dateline').flatMap(({ text }) =>
    days(text, near, 'a full date'),
  )[0];
  if (dated !== undefined) return on(dated, 'the line with the date');
  if (published !== undefined) return on(published, 'what the page says of itself');
  const story = linesOf(lines, 'story', 'caption');
  const head = story[0] && DATELINE.exec(story[0].text)?.[1];
  const stated = story.flatMap(({ text }) => days(text, near, 'a full date')).toSorted();
  const latest = stated.at(-1);
  const fromHead =
    head === undefined ? undefined : datePhrasesIn(head, given ?? latest ?? near)[0]?.edtf;
  if (fromHead !== undefined && (given ?? latest) !== undefined)
    return on(fromHead, 'the dateline');
  if (given !== undefined) return on(given, 'given');
  return latest === undefined
    ? undefined
    : {
        first: latest,
        last: plusDays(latest, 1),
        basis: 'the latest day that story or captions state',
      };
}

const days = (text: string, near: Day, rule: string): Day[] =>
  datePhrasesIn(text, near).flatMap((phrase) =>
    phrase.rule === rule && /^\d{4}-\d\d-\d\d$/.test(phrase.edtf) ? [phrase.edtf] : [],
  );
