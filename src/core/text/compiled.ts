import type { PartyId, PointId, PointKind } from './point.ts';

/**
 * One text made of many: the shape of `compiled/1`, the file that other programs read.
 *
 * Every party named in `parties` stands in exactly one alternative of each choice
 * (of each choice inside an alternative: every party that stands in that alternative).
 * `base: true` marks the alternative that the base has.
 */
export interface Compiled {
  readonly format: 'compiled/1';
  readonly parties: readonly PartyId[];
  readonly points: readonly CompiledPoint[];
}

export interface CompiledPoint {
  readonly id: PointId;
  /** Plain where all number alike, content with a choice where they do not. */
  readonly label?: string | Content;
  /** `point` where at least one reading numbers it; read without a number it is a paragraph. */
  readonly kind: PointKind;
  readonly depth: number;
  /** Whose text has this point at all; left out means everyone's, the base's too. */
  readonly in?: Holders;
  /** The place that this point was moved from; that place names this one in `movedTo`. */
  readonly movedFrom?: PointId;
  readonly movedTo?: readonly PointId[];
  /** The point from which these words were split off. */
  readonly splitFrom?: PointId;
  /** The point into which those that leave this one out have merged it. */
  readonly mergedInto?: PointId;
  readonly content: Content;
}

export interface Holders {
  readonly by: readonly PartyId[];
  readonly base: boolean;
  /** With `unopposed: apply`: true, the point goes in; false, it goes out. */
  readonly applied?: boolean;
}

export type Content = readonly (string | Choice)[];

export interface Choice {
  readonly alternatives: readonly Alternative[];
}

export interface Alternative {
  readonly by: readonly PartyId[];
  readonly base: boolean;
  readonly content: Content;
  /** With `unopposed: apply`: only one side changed these words, and this is what goes in. */
  readonly applied?: true;
}
