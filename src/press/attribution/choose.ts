import { isWithin, meet, type Candidate } from './candidate.ts';
import { withoutMarks, type Range, type Sentence } from './sentence.ts';

const weightOf = ({ confidence, frame, source }: Candidate): number =>
  confidence + (frame.endsWith('|left') || frame === 'according' ? 0.35 : 0) + (source ? 0 : -0.2);

/**
 * Readings that can stand together, each word in one place: the surest first; of the others, what is
 * left beside those. The guidelines of PolNeAR ask for this ("univocal").
 */
export function withoutOverlap(sentence: Sentence, candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates.toSorted((a, b) => weightOf(b) - weightOf(a))) {
    const fitted = kept.reduce<Candidate | undefined>(
      (rest, one) => rest && beside(sentence, rest, one),
      candidate,
    );
    if (fitted) kept.push(fitted);
  }
  return kept.toSorted((a, b) => a.cue.from - b.cue.from);
}

const hullOf = ({ cue, source, isInherited, content }: Candidate): Range => {
  const parts = [cue, ...(source && !isInherited ? [source] : []), ...content];
  return {
    from: Math.min(...parts.map(({ from }) => from)),
    to: Math.max(...parts.map(({ to }) => to)),
  };
};

/** The reading cut so that it does not meet one that is kept, or nothing. */
function beside(sentence: Sentence, one: Candidate, kept: Candidate): Candidate | undefined {
  if (kept.content.some((part) => isWithin(one.cue, part)) || meet(one.cue, kept.cue))
    return undefined;
  const content = one.content.flatMap((part) => {
    const all = hullOf(kept);
    const meets =
      meet(part, kept.cue) ||
      (kept.source && !kept.isInherited && meet(part, kept.source)) ||
      kept.content.some((other) => meet(other, part));
    if (!meets) return [part];
    const isBefore = one.cue.from > all.to;
    const rest = isBefore
      ? { from: all.to + 1, to: part.to }
      : { from: part.from, to: all.from - 1 };
    return rest.to - rest.from < 1 ? [] : [withoutConjunction(sentence, rest)];
  });
  return content.length === 0 ? undefined : { ...one, content };
}

function withoutConjunction(sentence: Sentence, range: Range): Range {
  let { to } = range;
  while (to > range.from && /^(and|but|as|while|when|,)$/.test(sentence.words[to]?.low ?? '')) to--;
  return withoutMarks(sentence, { from: range.from, to });
}
