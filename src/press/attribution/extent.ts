import type { Complement } from './complement.ts';
import { lexicon } from './lexicon.ts';
import {
  firstOf,
  headOf,
  isKind,
  lemmaOf,
  withoutMarks,
  type Range,
  type Sentence,
} from './sentence.ts';

/** Where what is said ends, when it begins at chunk `first`: the range of its words, without closing marks. */
export function extentFrom(sentence: Sentence, first: number, kind: Complement['kind']): Range {
  const { chunks, words } = sentence;
  const isLoose =
    kind === 'that' || kind === 'clause' || kind === 'wh' || kind === 'quote' || kind === 'so';
  let last = chunks.length - 1;
  for (let at = first + 1; at < chunks.length; at++) {
    if (
      endsBefore(sentence, at, first) ||
      (!isLoose && endsObject(sentence, at, first, kind)) ||
      (isLoose && kind !== 'quote' && endsClause(sentence, at, first))
    ) {
      last = at - 1;
      break;
    }
  }
  const from = chunks[first]?.from ?? 0;
  return withoutMarks(sentence, { from, to: chunks[last]?.to ?? words.length - 1 });
}

/** Whether chunk `at` begins another attribution: ", adding", "and said that", ", according to". */
function endsBefore(sentence: Sentence, at: number, first: number): boolean {
  if (!isKind(sentence, at, 'COMMA', 'AND', 'DASH', 'SUB')) return false;
  if (isKind(sentence, at, 'SUB') && !/^(as|while|though|although)$/.test(firstOf(sentence, at)))
    return false;
  const next = isKind(sentence, at + 1, 'AND', 'SUB') ? at + 2 : at + 1;
  if (firstOf(sentence, at + 1) === 'according') return true;
  if (
    speaks(sentence, next) &&
    (isKind(sentence, at, 'AND') || sentence.chunks[next]?.form === 'participle' || next > at + 1)
  )
    return true;
  if (!isKind(sentence, next, 'NP') || at - first < 2) return false;
  const verb = [next + 1, next + 3].find((one) => isKind(sentence, one, 'VG'));
  return verb !== undefined && speaks(sentence, verb) && sentence.chunks.length - verb > 2;
}

const speaks = (sentence: Sentence, at: number): boolean => {
  if (!isKind(sentence, at, 'VG')) return false;
  const form = sentence.chunks[at]?.form;
  const entry = lexicon.verb(lemmaOf(sentence, at));
  return (
    form !== 'infinitive' &&
    form !== 'passive' &&
    entry?.sense === 'speech' &&
    entry.takes.has('left')
  );
};

/** Participles that tell more of what was said, and not of how it was said. */
const isConsequence =
  /^(including|depending|beginning|starting|allowing|making|leaving|meaning|giving)$/;

/** What ends a clause that is reported: a participle or a concession after a comma. */
function endsClause(sentence: Sentence, at: number, first: number): boolean {
  if (at - first < 3) return false;
  const word = firstOf(sentence, at + 1);
  if (isKind(sentence, at, 'COMMA')) {
    if (isKind(sentence, at + 1, 'VG') && sentence.chunks[at + 1]?.form === 'participle')
      return !isConsequence.test(word);
    // "promises jobs, but he has warned": the reporter goes on with a clause of his own.
    if (word === 'but' && isKind(sentence, at + 2, 'NP') && isFinite(sentence, at + 3)) return true;
    return /^(though|although|despite)$/.test(word);
  }
  return isKind(sentence, at, 'DASH') && /^(and|but)$/.test(word);
}

/** What ends an object, such as "the deal": a comma and another clause, a time, "after", a verb of its own. */
function endsObject(
  sentence: Sentence,
  at: number,
  first: number,
  kind: Complement['kind'],
): boolean {
  if (kind === 'to' && at - first < 2) return false;
  if (isKind(sentence, at, 'COMMA')) return endsAtComma(sentence, at, kind);
  if (at - first < 1) return false;
  if (isKind(sentence, at, 'DASH')) return true;
  if (kind === 'to' && goesOnBare(sentence, at)) return false;
  if (beginsClause(sentence, at, first)) return true;
  if (isKind(sentence, at, 'SUB'))
    return (
      !/^(than|as|so|except|whether)$/.test(firstOf(sentence, at)) ||
      (firstOf(sentence, at) === 'so' && isKind(sentence, at + 1, 'NP'))
    );
  if (isKind(sentence, at, 'PREP')) {
    const inMedium =
      /^(in|on|at|during)$/.test(firstOf(sentence, at)) && isKind(sentence, at + 1, 'NP');
    return (
      (kind === 'np' && firstOf(sentence, at) === 'during') ||
      isKind(sentence, at + 1, 'TIME') ||
      (inMedium && lexicon.isMedium(headOf(sentence, at + 1)))
    );
  }
  return isKind(sentence, at, 'TIME') && headOf(sentence, at).endsWith('day');
}

function endsAtComma(sentence: Sentence, at: number, kind: Complement['kind']): boolean {
  const next = at + 1;
  const ownClause = isKind(sentence, next, 'NP') && isFinite(sentence, next + 1);
  if (ownClause) return true;
  const another =
    isKind(sentence, next, 'AND') && isKind(sentence, next + 1, 'VG', 'NP', 'SUB', 'ADV');
  if (kind === 'to') {
    const { form } = sentence.chunks[next] ?? {};
    return (
      form === 'participle' ||
      isKind(sentence, next, 'SUB') ||
      (another && firstOf(sentence, next) !== 'or')
    );
  }
  return (
    another ||
    isKind(sentence, next, 'WH', 'SUB', 'VG', 'PREP', 'ADV') ||
    /^(a|the)$/.test(firstOf(sentence, next))
  );
}

const isFinite = (sentence: Sentence, at: number): boolean => {
  const { form } = sentence.chunks[at] ?? {};
  return form === 'finite' || form === 'passive';
};

/** "to clean up the mines and reclaim the land" */
const goesOnBare = (sentence: Sentence, at: number): boolean =>
  isKind(sentence, at, 'AND') &&
  isKind(sentence, at + 1, 'VG') &&
  headOf(sentence, at + 1) === lemmaOf(sentence, at + 1);

/** A verb with a helper or another subject, where nothing has opened a clause within the object. */
function beginsClause(sentence: Sentence, at: number, first: number): boolean {
  const inner = sentence.chunks
    .slice(first, at)
    .some(({ kind }) => kind === 'THAT' || kind === 'WH' || kind === 'SUB');
  if (inner) return false;
  if (isKind(sentence, at, 'AND'))
    return (
      isFinite(sentence, at + 1) || (isKind(sentence, at + 1, 'NP') && isFinite(sentence, at + 2))
    );
  const chunk = sentence.chunks[at];
  return at - first > 1 && isFinite(sentence, at) && chunk !== undefined && chunk.from < chunk.to;
}
