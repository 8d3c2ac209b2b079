import type { FormOf } from '../formats/forms.ts';
import { placedRemarks } from '../formats/margin.ts';
import { hasMargin, writeTextAs, type FormOptions } from '../formats/text-forms.ts';
import type { Given } from './command.ts';
import { deliver } from './form.ts';
import type { Remarked } from './input.ts';
import type { Io } from './io.ts';

/** Gives a text with the comments over it, and tells how many of them the file is without. */
export async function deliverRemarked(
  given: Given,
  io: Io,
  form: FormOf<'text'>,
  facts: FormOptions,
  { points, remarks }: Remarked,
): Promise<void> {
  await deliver(given, io, writeTextAs(points, form, { ...facts, remarks }));
  const held = hasMargin(form) ? placedRemarks(remarks, points).length : 0;
  tellLeftOut(io, remarks.length - held);
}

/** Tells that a file is without so many comments. */
export function tellLeftOut(io: Io, comments: number): void {
  if (comments > 0) io.tell(`Left out ${comments === 1 ? '1 comment' : `${comments} comments`}.\n`);
}
