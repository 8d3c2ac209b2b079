import type { TranslationState } from '../../../core/record/languages.ts';
import { Mark, type MarkShape } from '../../parts/mark.tsx';

const shapes: Readonly<Record<TranslationState, MarkShape>> = {
  missing: 'open',
  stale: 'lapsed',
  current: 'in principle',
  confirmed: 'agreed',
};

/** The sign of a wording's state; its word stands beside it. */
export const StateMark = ({ state }: { readonly state: TranslationState }) => (
  <Mark shape={shapes[state]} quiet />
);
