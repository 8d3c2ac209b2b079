import type { Point } from '../../core/text/point.ts';
import { amendText } from './amend-text.ts';
import type { PrintOptions } from '../printed.ts';
import { pointsWord } from './write-word.ts';

/** Nobody's name: a redline shows what changed, not who wants it. */
const NOBODY = 'Redline';

/**
 * What changed from an older text to a newer, as tracked changes in a new Word file: accepted it is the
 * newer text, rejected the older. Nothing of it came from elsewhere, so that it is amended right here.
 */
export async function redlineWord(
  older: readonly Point[],
  newer: readonly Point[],
  { date, ...options }: PrintOptions & { readonly date: string },
): Promise<Uint8Array> {
  const file = await pointsWord(older, options);
  const signature = { author: NOBODY, at: `${date}T00:00:00Z` };
  return (await amendText(file, newer, signature)).file;
}
