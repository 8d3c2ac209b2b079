import type { Atoms, Edit } from './diff.ts';
import { contestedRegions, groupsOf, type Group, type Region, type Variant } from './regions.ts';

/** A bracket costs the reader as much as a word of so many letters. */
export const BRACKET = 6;

/** With fewer wordings than this a region is read whole. */
const MANY = 4;

/** What the wordings take in brackets: the letters of each, and the brackets. */
export function lengthOf(groups: readonly Group[]): number {
  return groups
    .filter((group) => group.variants.length > 0)
    .reduce((sum, { atoms }) => sum + BRACKET + atoms.join('').length, 0);
}

/**
 * Edits that overlap in a chain glue regions together that have little to do with each other.
 * An edit may be cut in two before any word: all that it writes stands in the first part, and
 * the second only deletes, so every wording stays the same to the character.
 * Gives the variants cut where the alternatives get shortest, if that is under `least`.
 */
export function cutChain(
  base: Atoms,
  region: Region,
  groups: readonly Group[],
  least: number,
): Variant[] | undefined {
  if (groups.length < MANY) return undefined;
  const variants = groups.flatMap((group) => group.variants);
  let best = least;
  let chosen: Variant[] | undefined;
  for (const atom of cutPlaces(region, variants)) {
    const cut = variants.map(({ by, edits }) => ({ by, edits: edits.flatMap(cutAt(atom)) }));
    const place = 2 * atom + 1;
    const length =
      lengthOf(groupsOf(base, { from: region.from, to: place }, cut)) +
      lengthOf(groupsOf(base, { from: place, to: region.to }, cut));
    if (length < best) [best, chosen] = [length, cut];
  }
  const [first] = chosen ? contestedRegions(base, chosen) : [];
  return first && (first.from > region.from || first.to < region.to) ? chosen : undefined;
}

/** The atoms of white space at which edits begin or end, without the edges of the region. */
function cutPlaces(region: Region, variants: readonly Variant[]): number[] {
  const places = variants.flatMap(({ edits }) =>
    edits.flatMap(({ from, to }) => [from >> 1, to >> 1].map((atom) => atom - (atom % 2))),
  );
  return [...new Set(places)]
    .filter((atom) => 2 * atom > region.from && 2 * atom + 1 < region.to)
    .toSorted((one, other) => one - other);
}

/**
 * Before an atom of white space; what is written keeps the white space that ends it at its end.
 * An edit that begins with the gap before that atom writes there, as an insertion.
 */
const cutAt =
  (atom: number) =>
  (edit: Edit): Edit[] => {
    if (edit.from >= 2 * atom + 1 || edit.to <= 2 * atom + 1) return [edit];
    const written = edit.atoms.length - ((edit.to >> 1) % 2);
    return [
      {
        from: edit.from,
        to: Math.max(2 * atom, edit.from + 1),
        atoms: edit.atoms.slice(0, written),
      },
      { from: 2 * atom + 1, to: edit.to, atoms: edit.atoms.slice(written) },
    ];
  };
