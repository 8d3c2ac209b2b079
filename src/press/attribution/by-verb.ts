import { byAgent } from './by-agent.ts';
import type { Candidate } from './candidate.ts';
import { complementOf } from './complement.ts';
import { cueAt, isAdjectival, type Cue } from './cue.ts';
import type { Sense } from './lexicon.ts';
import { phraseFrom } from './phrase.ts';
import { isKind, type Range, type Sentence } from './sentence.ts';
import { subjectOf, type Subject } from './subject.ts';
import { toldAround, toldBefore } from './told.ts';

/** The readings of a sentence by its verbs: "said", "was told", "continued to call for". */
export function byVerbs(sentence: Sentence): Candidate[] {
  const found: Candidate[] = [];
  sentence.chunks.forEach((chunk, at) => {
    if (chunk.kind !== 'VG' || isAdjectival(sentence, chunk)) return;
    const cue = cueAt(sentence, at);
    if (!cue) return;
    const candidate = read(sentence, at, cue, found);
    if (candidate) found.push(candidate);
  });
  return found;
}

function read(
  sentence: Sentence,
  at: number,
  cue: Cue,
  before: readonly Candidate[],
): Candidate | undefined {
  const passive = sentence.chunks[at]?.form === 'passive';
  const complement = complementOf(sentence, cue.last + 1, cue.entry);
  const found = subjectOf(sentence, cue.first);
  const inverted = passive ? undefined : invertedSubject(sentence, at, cue, found);
  if (passive && complement.kind !== 'that' && complement.kind !== 'quote')
    return byAgent(sentence, cue, found);
  const subject = inverted ?? found;
  const { content, kind, isAfter } = inverted
    ? toldBefore(sentence, inverted, complement, cue)
    : toldAround(sentence, found, complement, cue);
  if (content.length === 0) return undefined;
  const source = subject.range ?? inherited(sentence, before, at);
  const from = sentence.chunks[cue.first]?.from ?? 0;
  const last = isAfter ? (complement.preposition ?? cue.last) : cue.last;
  return {
    lemma: cue.lemma,
    sense: cue.entry.sense,
    frame: `${subject.frame}|${kind}`,
    cue: { from, to: sentence.chunks[last]?.to ?? from },
    content,
    isInherited: subject.range === undefined,
    ...(source && { source }),
    ...(complement.recipient && !inverted && { recipient: complement.recipient }),
    adjuncts: inverted ? [] : complement.adjuncts,
    confidence: confidenceOf(sentence, at, cue.entry.sense, kind, subject, source),
  };
}

/** `"...," said X`: nothing can be the subject before, and a name comes after. */
function invertedSubject(
  sentence: Sentence,
  at: number,
  { entry, last }: Cue,
  found: Subject,
): Subject | undefined {
  if (!entry.takes.has('left') || found.range || (found.boundary === undefined && at > 0))
    return undefined;
  if (
    sentence.chunks[at]?.form !== 'finite' ||
    !isKind(sentence, at - 1, 'QUOTE', 'COMMA', 'DASH', 'STOP')
  )
    return undefined;
  const range = phraseFrom(sentence, last + 1, true);
  // "X, its ally, said it was glad": the name after the verb has a verb of its own.
  const next = sentence.chunks[sentence.chunks.findIndex(({ from }) => from > (range?.to ?? 0))];
  const isClause =
    next?.kind === 'VG' && next.form === 'finite' && !isKind(sentence, at - 1, 'QUOTE');
  return range && !isClause ? { range, frame: 'after', boundary: at - 1 } : undefined;
}

/**
 * Whose words they are when the verbs have no subject of their own. After a comma, a participle goes
 * with the main clause ("X said ..., adding"); else with the nearest verbs before ("who went and said").
 */
function inherited(
  sentence: Sentence,
  before: readonly Candidate[],
  at: number,
): Range | undefined {
  const own = before.filter(({ frame, source }) => source && !frame.startsWith('inherit'));
  const isAside =
    sentence.chunks[at]?.form === 'participle' &&
    isKind(sentence, at - 1, 'COMMA', 'QUOTE', 'DASH');
  const main = own.find(({ frame, sense }) => sense === 'speech' && !frame.startsWith('relative'));
  if (isAside && main) return main.source;
  for (let verb = at - 1; verb > 0; verb--) {
    const { form } = sentence.chunks[verb] ?? {};
    if (form !== 'finite' && form !== 'passive') continue;
    const { range, frame } = subjectOf(sentence, verb);
    if (range && !(isAside && frame === 'relative')) return range;
  }
  for (let chunk = 0; chunk < at; chunk++) {
    if (isKind(sentence, chunk, 'NP') && !isKind(sentence, chunk - 1, 'PREP', 'VG'))
      return phraseFrom(sentence, chunk, false);
  }
  return undefined;
}

const SURE: Readonly<Record<Sense, number>> = {
  speech: 0.85,
  exchange: 0.8,
  judgement: 0.65,
  will: 0.65,
  thought: 0.65,
  evidence: 0.6,
};
/** Frames that are seldom anything else than speech. */
const PLAIN: Readonly<Record<string, number>> = {
  quote: 0.12,
  that: 0.1,
  left: 0.1,
  clause: 0.03,
  none: -0.3,
};

/** "what he called a plot": a name for a thing within a clause of another. */
const isWhatTheyCall = ({ words }: Sentence, { range }: Subject): boolean =>
  range !== undefined && words[range.from - 1]?.low === 'what';

function confidenceOf(
  sentence: Sentence,
  at: number,
  sense: Sense,
  kind: string,
  subject: Subject,
  source: Range | undefined,
): number {
  const form = sentence.chunks[at]?.form;
  const unsure =
    (source ? 0 : 0.3) +
    (subject.frame === 'none' ? 0.3 : 0) +
    (kind === 'np' && isWhatTheyCall(sentence, subject) ? 0.25 : 0) +
    (form === 'infinitive' ? 0.25 : 0) +
    (form === 'passive' ? 0.2 : 0) +
    (form === 'participle' && isKind(sentence, at - 1, 'PREP') ? 0.3 : 0) +
    (subject.range || form === 'participle' ? 0 : 0.05) +
    (/^(it|that|this|what)$/.test(sentence.words[source?.from ?? -1]?.low ?? '') &&
    sense !== 'evidence'
      ? 0.1
      : 0);
  return Math.min(0.99, Math.max(0.01, SURE[sense] + (PLAIN[kind] ?? 0) - unsure));
}
