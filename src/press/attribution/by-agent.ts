import type { Candidate } from './candidate.ts';
import type { Cue } from './cue.ts';
import { phraseFrom } from './phrase.ts';
import { firstOf, isKind, type Sentence } from './sentence.ts';
import type { Subject } from './subject.ts';

/** "The plan was rejected by X": what it is about stands before, and whose view it is after "by". */
export function byAgent(
  sentence: Sentence,
  { lemma, entry, first, last }: Cue,
  { range, frame }: Subject,
): Candidate | undefined {
  const by = isKind(sentence, last + 1, 'ADV') ? last + 2 : last + 1;
  if (!entry.takes.has('np') || !range || frame !== 'before' || firstOf(sentence, by) !== 'by')
    return undefined;
  const source = isKind(sentence, by + 1, 'NP') ? phraseFrom(sentence, by + 1, true) : undefined;
  const { from = 0 } = sentence.chunks[first] ?? {};
  return (
    source && {
      lemma,
      sense: entry.sense,
      frame: 'by agent',
      cue: { from, to: sentence.chunks[last]?.to ?? from },
      source,
      content: [range],
      isInherited: false,
      adjuncts: [],
      confidence: 0.6,
    }
  );
}
