import type { Json } from './canonical.ts';
import { formats, type Envelope, type Format } from './entry.ts';
import type { Change } from './upcast/change.ts';
import { toFormat2 } from './upcast/2.ts';

/** How each format is reached from the one before it. */
const changes: { readonly [format in Exclude<Format, 'entry/1'>]: Change } = {
  'entry/2': toFormat2,
};

/**
 * A body as entries are written now. Entries are never rewritten: the bodies of older formats are
 * read anew each time, and what is not of the shape of its time stays as it is, for the kind to refuse.
 */
export function upcast({ format, kind }: Envelope, body: Json): Json {
  let read = body;
  for (const next of formats.slice(formats.indexOf(format) + 1)) {
    const change = next === 'entry/1' ? undefined : changes[next];
    if (change && Object.hasOwn(change, kind)) read = change[kind]?.(read) ?? read;
  }
  return read;
}
