import { createContext } from 'react';
import type { PointId } from '../../../core/text/point.ts';

/** Where a bracket stands, for what can be done in it: nothing, where a text is only shown. */
export interface InText {
  readonly point: PointId;
  /** The point stands in one place for all, so that its brackets are those that the record counts. */
  readonly isPlaced: boolean;
  /** The reader writes words of his own for the point. */
  readonly onPropose: () => void;
}

export const InTextContext = createContext<InText | undefined>(undefined);
