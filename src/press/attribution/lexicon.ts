import cues from '../data/cues.en.json' with { type: 'json' };

/**
 * The lexicon of cues, from `data/cues.en.json`: which words attribute something to someone, in which
 * sense, and with which complements. Its sections:
 *
 * - `verbs`: classes of verbs that take the same complements. `takes` lists them: `quote`, `left` (what
 *   is said stands before: "X, he said"), `that`, `clause` (no "that"), `wh` (how, whether, what ...),
 *   `to` (an infinitive), `np` (a noun phrase), `as` ("describes X as Y"), `ing`, `so`, and `+for` and the
 *   like (what is said follows that preposition). `recipient`: whom it is said to comes first. `point_out`
 *   is a verb with its particle. A verb may stand in several classes.
 * - `aspects`: verbs before a cue that belong to it ("continued to call for").
 * - `light`: a verb with little meaning and the noun that has it ("voiced hope for").
 * - `adjectives` after a form of "be", `nouns` ("the belief that"), and `media` (where one says things).
 */
export type Sense = 'speech' | 'exchange' | 'judgement' | 'will' | 'thought' | 'evidence';

export interface Entry {
  readonly sense: Sense;
  readonly takes: ReadonlySet<string>;
}

const words = (list: string): string[] => list.split(' ');

function entriesOf(
  classes: readonly { readonly sense: string; readonly takes: string; readonly of: string }[],
): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const { sense, takes, of } of classes) {
    for (const lemma of words(of)) {
      const before = entries.get(lemma);
      const all = new Set([...(before?.takes ?? []), ...words(takes)]);
      entries.set(lemma, { sense: before?.sense ?? senseOf(sense), takes: all });
    }
  }
  return entries;
}

const SENSES: readonly Sense[] = ['speech', 'exchange', 'judgement', 'will', 'thought', 'evidence'];

function senseOf(written: string): Sense {
  const sense = SENSES.find((one) => one === written);
  if (!sense) throw new Error(`cues.en.json: no sense is called "${written}"`);
  return sense;
}

const verbs = entriesOf(cues.verbs.map((one) => ({ ...one, of: one.verbs })));
const adjectives = entriesOf(cues.adjectives.map((one) => ({ ...one, of: one.adjectives })));
const nouns = entriesOf(cues.nouns.map((one) => ({ ...one, of: one.nouns })));
const aspects = new Set(words(cues.aspects));
const media = new Set(words(cues.media));
const lightVerbs = new Set(words(cues.light.verbs));
const lightNouns = new Set(words(cues.light.nouns));

export const lexicon = {
  verb: (lemma: string): Entry | undefined => verbs.get(lemma),
  adjective: (lemma: string): Entry | undefined => adjectives.get(lemma),
  noun: (form: string): Entry | undefined => nouns.get(form),
  isAspect: (lemma: string): boolean => aspects.has(lemma),
  isMedium: (form: string): boolean => media.has(form),
  isLight: (verb: string): boolean => lightVerbs.has(verb),
  hasMeaning: (noun: string): boolean => lightNouns.has(noun),
  lightTakes: new Set(words(cues.light.takes)),
} as const;
