import type { Candidate } from './candidate.ts';
import { lexicon } from './lexicon.ts';
import { headOf, isKind, lemmaOf, type Sentence } from './sentence.ts';
import { subjectOf } from './subject.ts';

/** So many parts may stand between the verb and the colon: "made the following comment on it:". */
const MOST_BETWEEN = 6;

/** A sentence that ends in a colon and a cue before it: what is said comes in the next paragraph. */
export function announcementOf(sentence: Sentence): Omit<Candidate, 'content'> | undefined {
  const { chunks } = sentence;
  const colon = chunks.length - 1;
  if (!isKind(sentence, colon, 'COLON')) return undefined;
  for (let at = colon - 1; at >= Math.max(0, colon - MOST_BETWEEN); at--) {
    const verbs = chunks[at];
    if (verbs?.kind !== 'VG' || !announces(sentence, at)) continue;
    const source = subjectOf(sentence, at).range;
    if (!source) return undefined;
    return {
      lemma: lemmaOf(sentence, at),
      sense: 'speech',
      frame: 'announces',
      cue: { from: verbs.from, to: chunks[colon]?.to ?? verbs.to },
      source,
      isInherited: false,
      adjuncts: [],
      confidence: 0.85,
    };
  }
  return undefined;
}

function announces(sentence: Sentence, at: number): boolean {
  const verb = lemmaOf(sentence, at);
  const { form } = sentence.chunks[at] ?? {};
  if (form === 'infinitive' || form === 'passive') return false;
  const entry = lexicon.verb(verb);
  if (entry?.sense === 'speech' && entry.takes.has('left')) return true;
  return lexicon.isLight(verb) && lexicon.hasMeaning(headOf(sentence, at + 1));
}
