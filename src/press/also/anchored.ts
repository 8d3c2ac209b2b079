import type { Attribution } from '../attribution/attribution.ts';
import type { PressReading } from '../press.ts';
import { overlap, type Span } from '../span.ts';
import type { Statement } from '../statements/statement.ts';
import { inTurn, storyOf } from '../statements/statements.ts';
import type { Quoted } from './ask-model.ts';

/** A reading with what a model added, and how much of that was left out. */
export interface Added {
  readonly reading: PressReading;
  /** Not in the article in these words, or proposed by the rules already. */
  readonly leftOut: number;
}

/** Nobody measured it: less sure than what the rules propose. */
const CONFIDENCE = 0.5;

/**
 * Adds to a reading what a model says that someone said, called A1, A2, ... and marked with the model's
 * name. Only what stands in one paragraph of the story word by word is kept; who speaks, when and through
 * whom is then read by the same rules as ever. What the rules found is never changed by it.
 */
export function withQuoted(reading: PressReading, quoted: readonly Quoted[], by: string): Added {
  const { article, people, reference, statements } = reading;
  const taken = statements.flatMap(({ content }) => content);
  const found: Attribution[] = [];
  for (const one of quoted) {
    const attribution = placed(one, storyOf(article), by);
    if (!attribution || attribution.content.some((span) => taken.some((own) => overlap(own, span))))
      continue;
    taken.push(...attribution.content);
    found.push(attribution);
  }
  const sorted = found.toSorted((a, b) => a.cue.start - b.cue.start);
  const added = inTurn({ article, people, reference }, sorted).map((one, at): Statement => ({
    ...one,
    id: `A${at + 1}`,
    confidence: Math.min(one.confidence, CONFIDENCE),
    basis: `${one.basis}; proposed by ${by}`,
    by,
  }));
  return {
    reading: { ...reading, statements: [...statements, ...added] },
    leftOut: quoted.length - added.length,
  };
}

/** Where it stands: in the first paragraph that has the words, with the verb and the speaker nearest to them. */
function placed(
  { speaker, verb, words }: Quoted,
  story: readonly { readonly text: string; readonly start: number }[],
  by: string,
): Attribution | undefined {
  const paragraph = story.findIndex(({ text }) =>
    [speaker, verb, words].every((one) => text.includes(one)),
  );
  const line = story[paragraph];
  if (!line) return undefined;
  const content = spanIn(line, words, line.text.indexOf(words));
  const cue = nearest(line, verb, content);
  const source = cue && nearest(line, speaker, content);
  if (!cue || !source) return undefined;
  return {
    lemma: verb.toLowerCase(),
    sense: 'speech',
    frame: by,
    cue,
    source,
    isInherited: false,
    content: [content],
    adjuncts: [],
    confidence: CONFIDENCE,
    paragraph,
    sentence: 0,
  };
}

const spanIn = ({ start }: { readonly start: number }, words: string, at: number): Span => ({
  start: start + at,
  end: start + at + words.length,
});

/** The place of some words that is nearest to others and not within them. */
function nearest(
  line: { readonly text: string; readonly start: number },
  words: string,
  to: Span,
): Span | undefined {
  const all: Span[] = [];
  for (let at = line.text.indexOf(words); at >= 0; at = line.text.indexOf(words, at + 1))
    all.push(spanIn(line, words, at));
  const apart = ({ start, end }: Span): number => Math.max(to.start - end, start - to.end);
  return all.filter((one) => !overlap(one, to)).toSorted((a, b) => apart(a) - apart(b))[0];
}
