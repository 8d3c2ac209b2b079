import { strict } from 'chrono-node';
import type { Day } from './day.ts';
import type { DatePhrase } from './phrase.ts';

/** What chrono-node reads in a sentence with a day, month or year of its own; times of the day are left out. */
export function chrono(sentence: string, reference: Day): DatePhrase[] {
  // At noon, so that no time zone makes it another day.
  const from = { instant: new Date(`${reference}T12:00:00Z`), timezone: 0 };
  return strict.parse(sentence, from).flatMap(({ index, text, start, end }) => {
    const first = edtfOf(start);
    if (first === undefined) return [];
    const last = end ? edtfOf(end) : undefined;
    const edtf = last === undefined || last === first ? first : `${first}/${last}`;
    return [{ start: index, end: index + text.length, text, edtf, rule: 'chrono-node' }];
  });
}

type Parts = ReturnType<typeof strict.parse>[number]['start'];

function edtfOf(parts: Parts): string | undefined {
  const [year, month, day] = [parts.get('year'), parts.get('month'), parts.get('day')];
  const known = (part: 'day' | 'weekday' | 'month' | 'year'): boolean => parts.isCertain(part);
  const two = (number: number | null): string => String(number ?? 1).padStart(2, '0');
  if (!known('day') && !known('weekday') && !known('month') && !known('year')) return undefined;
  if (known('day') || known('weekday')) return `${year}-${two(month)}-${two(day)}`;
  return known('month') ? `${year}-${two(month)}` : String(year);
}
