import type { Point, PointId } from './point.ts';

/** What one room has made of a text that it was given. */
export interface Fork {
  /** Tells the forks of one merge apart; it stands in `forks`, and nowhere else. */
  readonly name: string;
  /** The text as it was given to the room. */
  readonly from: readonly Point[];
  /** The room's text, as far as the room is of one mind; elsewhere it is as in `from`. */
  readonly points: readonly Point[];
  /** Where the room is not of one mind. */
  readonly open: ReadonlyMap<PointId, Unsettled>;
}

export interface Unsettled {
  /** The wordings that are held, but for that of `from`; null: no such point. */
  readonly wordings: readonly (string | null)[];
  /** Of a point that `from` does not have: how it would be numbered, and after which one it would stand. */
  readonly label?: string;
  readonly after?: PointId;
}

export interface Merged {
  /** The base with all in it that no other fork and no newer words speak against. */
  readonly points: readonly Point[];
  /** What differs from the base, in the order of the text, and whose it is. */
  readonly changes: readonly MergedChange[];
  /** Where the base stays as it is, since there is more than one wish. */
  readonly open: readonly OpenPoint[];
}

export interface MergedPlace {
  readonly point: PointId;
  /** The label by which the point is found; empty where it has none. */
  readonly label: string;
  /** Of a point that the base does not have: after which one it stands; none: at the beginning. */
  readonly after?: PointId;
  /** The words of the base; null: it has no such point. */
  readonly was: string | null;
}

export interface MergedChange extends MergedPlace {
  /** null: the point goes out. */
  readonly becomes: string | null;
  readonly moved: boolean;
  readonly forks: readonly string[];
  /** Changes of several forks meet in these words: none of them has them so. */
  readonly joint: boolean;
}

export interface OpenPoint extends MergedPlace {
  /** Each wording but that of the base, in the order of their words; none: the place alone is open. */
  readonly readings: readonly MergedReading[];
}

interface MergedReading {
  /** null: no such point. */
  readonly text: string | null;
  readonly forks: readonly string[];
}
