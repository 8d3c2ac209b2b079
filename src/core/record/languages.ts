import type { PartyId, PointId } from '../text/point.ts';
import type { Source } from './source.ts';

/** A text in one more language, equally authentic with the leading one (Vienna Convention, article 33). */
export interface AuthenticText {
  /** BCP 47 tag. */
  readonly language: string;
  /** The instrument's title in that language. */
  readonly title: string;
  /** The parties whose acceptance each of its wordings needs; none: a current wording is enough. */
  readonly concerns: readonly PartyId[];
  /** Whether it is among the authentic ones now; one that was taken out keeps its wordings. */
  readonly stands: boolean;
  readonly wordings: ReadonlyMap<PointId, Translation>;
  readonly source: Source;
}

/** The wording of a point in another language than the leading one. */
export interface Translation {
  readonly text: string;
  /** The leading words that it was made on. */
  readonly on: string;
  /** Who accepted this wording of those words. */
  readonly accepted: ReadonlyMap<PartyId, Source>;
  readonly source: Source;
}

/** `stale`: the leading words are others by now. `confirmed`: all whom the language concerns accepted it. */
export const translationStates = ['missing', 'stale', 'current', 'confirmed'] as const;
export type TranslationState = (typeof translationStates)[number];
