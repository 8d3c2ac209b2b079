import type { Chunk } from '../language/chunks.ts';
import { lexicon, type Entry } from './lexicon.ts';
import { firstOf, isKind, lemmaOf, type Sentence } from './sentence.ts';

/** Verbs that attribute something to someone. */
export interface Cue {
  readonly lemma: string;
  readonly entry: Entry;
  /** The chunk that it begins with, and the one that it ends with. */
  readonly first: number;
  readonly last: number;
}

/** A verb of the lexicon with its particle, and the verbs of aspect before it. */
export function cueAt(sentence: Sentence, at: number): Cue | undefined {
  const lemma = lemmaOf(sentence, at);
  const phrasal = `${lemma}_${firstOf(sentence, at + 1)}`;
  const withParticle = lexicon.verb(phrasal);
  const entry = withParticle ?? lexicon.verb(lemma);
  if (!entry) return undefined;
  let first = at;
  while (
    sentence.chunks[first]?.form === 'infinitive' &&
    isKind(sentence, first - 1, 'VG') &&
    lexicon.isAspect(lemmaOf(sentence, first - 1))
  )
    first--;
  return { lemma: withParticle ? phrasal : lemma, entry, first, last: withParticle ? at + 1 : at };
}

/** "an estimated loss", "where known groups are": a participle that tells of the noun after it. */
export function isAdjectival({ words }: Sentence, { from, to }: Chunk): boolean {
  return (
    /^(an?|the|its|their|his|her)$/.test(words[from - 1]?.low ?? '') &&
    /(ed|en|wn)$/.test(words[to]?.low ?? '')
  );
}
