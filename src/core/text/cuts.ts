import type { Edit } from './diff.ts';
import type { Ground } from './ground.ts';
import { NOTHING } from './vocabulary.ts';
import {
  changedTo,
  divideAlike,
  gathered,
  joined,
  overlaps,
  spaced,
  touchedInEither,
  type Region,
} from './regions.ts';

/** Beyond so many wordings, two neighbours are joined only where the same parties stand together. */
const FEW = 12;

/**
 * Edits that overlap in a chain glue regions together that have little to do with each other.
 * An edit may be cut in two before any word, and every wording stays the same to the
 * character. The chain is cut wherever an edit begins or ends, which says each word once, and
 * then neighbours are joined where that makes the alternatives shorter.
 */
export function cutChain(region: Region): Region[] {
  const { ground } = region.field;
  const places = cutPlaces(region);
  if (places.length === 0) return [region];
  const cut = region.touched.map((variant) => {
    const parts: Edit[] = [];
    for (const edit of variant.edits) cutEdit(ground, edit, places, parts);
    return changedTo(variant, parts);
  });
  return gathered(overlaps(region.field, cut), joinedIfBetter);
}

/** Two neighbours as one, where that reads better than both apart. */
function joinedIfBetter(one: Region, other: Region): Region | undefined {
  const { ground } = one.field;
  if (ground.sizeOf(one.to, other.from) > 0) return undefined;
  if (!spaced(one, other) || divideAlike(one, other)) return joined(one, other);
  if (touchedInEither(one, other) > FEW) return undefined;
  const both = joined(one, other);
  return both.cost <= one.cost + other.cost ? both : undefined;
}

/** The atoms of white space at which edits begin or end, without the edges of the region. */
function cutPlaces(region: Region): number[] {
  const { atoms } = region.field.ground;
  const first = (region.from + 2) >> 1;
  const isCut = new Uint8Array(Math.max(0, (region.to >> 1) - first));
  for (const { edits } of region.touched) {
    for (const { from, to } of edits) {
      isCut[spaceAt(from) - first] = 1;
      isCut[spaceAt(to) - first] = 1;
    }
  }
  const places: number[] = [];
  for (const [at, cut] of isCut.entries())
    if (cut === 1 && atoms[first + at] !== NOTHING) places.push(first + at);
  return places;
}

/** The white space at a place or before the word there, as the number of its atom. */
const spaceAt = (place: number): number => (place >> 1) - ((place >> 1) % 2);

/**
 * Cuts before atoms of white space. Where as many words come in as go out, each takes the
 * place of one; else all that is written stands in the first part, but for the white space
 * that ends it. An edit that begins with the gap before a cut writes there, as an insertion.
 */
function cutEdit(ground: Ground, edit: Edit, places: readonly number[], parts: Edit[]): void {
  let cut = firstAfter(places, edit.from);
  if (2 * (places[cut] ?? Infinity) + 1 >= edit.to) {
    parts.push(edit);
    return;
  }
  const { sequences } = ground;
  // a copy: sequences are added on the way
  const written = sequences.atomsOf(edit.written).slice();
  const start = edit.from >> 1;
  const end = edit.to >> 1;
  const wordByWord = written.length === end - start;
  const kept = Math.max(0, written.length - (end % 2));
  let [from, begun] = [edit.from, 0];
  const add = (to: number, until: number): void => {
    const own = sequences.of(written, begun, until);
    if (own !== ground.sequence(from, to, [])) parts.push({ from, to, written: own });
    begun = until;
  };
  for (; cut < places.length; cut++) {
    const atom = places[cut] as number;
    if (2 * atom + 1 >= edit.to) break;
    add(Math.max(2 * atom, from + 1), wordByWord ? atom - start : kept);
    from = 2 * atom + 1;
  }
  add(edit.to, written.length);
}

/** The first of the atoms that stands behind a place. */
function firstAfter(places: readonly number[], place: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (2 * (places[middle] as number) + 1 <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
