import { useState } from 'react';
import { answered, countOf, ENOUGH, sureness, type Answer } from '../../../wire/press-answers.ts';
import type { Proposal } from '../../../wire/press.ts';
import { forgetAnswers, keepAnswers, keptAnswers } from '../../client/press-answers.ts';
import type { Told } from './told.ts';

/** What this browser learned from its reader's answers to proposals of statements. */
export interface Learned {
  /** How many answers count; 0: too few, and nothing is changed by them. */
  readonly from: number;
  /** Between 0 and 1. */
  readonly sureness: (proposal: Proposal) => number;
  readonly tell: (told: Told, answer: Answer, by?: 1 | -1) => void;
  readonly forget: () => void;
}

export function useLearned(): Learned {
  // What is shown rests on the answers of before: percentages that jump while one answers help nobody.
  const [before, setBefore] = useState(keptAnswers);
  const count = countOf(before);
  return {
    from: count < ENOUGH ? 0 : count,
    sureness: (proposal) => sureness(proposal, before),
    tell: (told, answer, by = 1) => {
      if (told.is === 'statement') keepAnswers(answered(keptAnswers(), told.proposal, answer, by));
    },
    forget: () => {
      forgetAnswers();
      setBefore({});
    },
  };
}
