import type { Edit } from './diff.ts';
import type { Ground } from './ground.ts';
import {
  divideAlike,
  gathered,
  joined,
  overlaps,
  spaced,
  type Region,
  type Variant,
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
  const cut = region.touched.map((variant): Variant => ({
    ...variant,
    edits: variant.edits.flatMap((edit) => cutEdit(ground, edit, places)),
  }));
  return gathered(overlaps(region.field, cut), readsBetterJoined);
}

function readsBetterJoined(one: Region, other: Region): boolean {
  const { ground } = one.field;
  if (ground.sizeOf(one.to, other.from) > 0) return false;
  if (!spaced(one, other) || divideAlike(one, other)) return true;
  const both = new Set([...one.touched, ...other.touched].map(({ id }) => id));
  if (both.size > FEW) return false;
  return joined(one, other).cost <= one.cost + other.cost;
}

/** The atoms of white space at which edits begin or end, without the edges of the region. */
function cutPlaces(region: Region): number[] {
  const { atoms } = region.field.ground;
  const places = new Set<number>();
  for (const { edits } of region.touched) {
    for (const { from, to } of edits) {
      for (const atom of [from >> 1, to >> 1]) places.add(atom - (atom % 2));
    }
  }
  return [...places]
    .filter((atom) => 2 * atom > region.from && 2 * atom + 1 < region.to && atoms[atom] !== 0)
    .toSorted((one, other) => one - other);
}

/**
 * Cuts before atoms of white space. Where as many words come in as go out, each takes the
 * place of one; else all that is written stands in the first part, but for the white space
 * that ends it. An edit that begins with the gap before a cut writes there, as an insertion.
 */
function cutEdit(ground: Ground, edit: Edit, places: readonly number[]): Edit[] {
  const cuts = places.filter((atom) => edit.from < 2 * atom + 1 && edit.to > 2 * atom + 1);
  if (cuts.length === 0) return [edit];
  const { sequences } = ground;
  const written = sequences.atomsOf(edit.written);
  const start = edit.from >> 1;
  const end = edit.to >> 1;
  const wordByWord = written.length === end - start;
  const kept = Math.max(0, written.length - (end % 2));
  const ends = cuts.map((atom) => (wordByWord ? atom - start : kept));
  const parts: Edit[] = [];
  let [from, begun] = [edit.from, 0];
  for (const [place, atom] of cuts.entries()) {
    const to = Math.max(2 * atom, from + 1);
    parts.push({ from, to, written: sequences.of(written, begun, ends[place]) });
    begun = ends[place] ?? 0;
    from = 2 * atom + 1;
  }
  parts.push({ from, to: edit.to, written: sequences.of(written, begun) });
  return parts.filter((part) => part.written !== ground.sequence(part.from, part.to, []));
}
