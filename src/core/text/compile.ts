import { Compilation, type CompileOptions } from './compilation.ts';
import type { Compiled } from './compiled.ts';
import type { PartyId, Point, PointId } from './point.ts';
import { TextRefused } from './refused.ts';
import { compileWords } from './words.ts';

export type { CompileOptions } from './compilation.ts';

/** One party's own full wording of the text. */
export interface Revision {
  readonly party: PartyId;
  readonly points: readonly Point[];
  /**
   * The points that the party says it has moved, with all that moved with them: they stand elsewhere,
   * on the level that it gives them, even where the order alone would not tell. Left out: told by the order.
   */
  readonly moved?: ReadonlySet<PointId>;
}

/**
 * Makes one text of the base and each party's revision of it: where all want the same words,
 * those words, elsewhere choices that say who wants what. Reading the outcome as one party
 * gives that party's revision, as the base the base, to the character.
 *
 * The order of `revisions` is the negotiation's order of parties; it orders supporters and
 * alternatives, nothing else. A party that sends two revisions is refused.
 */
export function compile(
  base: readonly Point[],
  revisions: readonly Revision[],
  options: CompileOptions = {},
): Compiled {
  const compilation = new Compilation(base, options, compileWords);
  const seen = new Set<PartyId>();
  for (const { party, points, moved } of revisions) {
    if (seen.has(party)) {
      throw new TextRefused(`${party} sends two revisions; leave only one of them.`);
    }
    seen.add(party);
    compilation.set(party, points, moved);
  }
  return compilation.compiled();
}
