import { takeAsChecked } from '../../core/record/checked-before.ts';
import { authentic, takeAsSigned, type Recorded } from '../../core/record/entry.ts';
import { foldFor, type Folded } from '../../core/record/fold.ts';
import type { Key, NegotiationId, PersonId } from '../../core/record/ids.ts';
import type { Remembered } from '../../core/record/remembered.ts';
import { zEntries } from '../../wire/entries.ts';
import { inSequence } from './connection.ts';

/** A record to be read, and for whom. */
export interface Question {
  readonly negotiation: NegotiationId;
  readonly key: Key;
  /** The host's answer as it came, or entries that this browser kept. */
  readonly from: { readonly answer: ArrayBuffer } | { readonly entries: readonly Recorded[] };
  /** How far this browser found the signatures good before. */
  readonly before: Remembered;
  /** Whether to tell what the entries come to before signatures are verified, where any has to be. */
  readonly early: boolean;
}

/** A record read: the entries without a gap, who the reader is by the roster, and what he sees. */
export interface Read {
  readonly entries: readonly Recorded[];
  /** Those behind a gap. */
  readonly waiting: readonly Recorded[];
  /** None: the key is no one's. */
  readonly seen: { readonly me: PersonId; readonly folded: Folded } | undefined;
}

export type Told =
  /** What it comes to if every signature is good. */
  | { readonly what: 'unchecked'; readonly read: Read }
  | { readonly what: 'checking'; readonly done: number; readonly all: number }
  /** Every seal is good: what was told unchecked holds. */
  | { readonly what: 'sound' }
  /** What it comes to. What is not sealed as it says counts for nothing in it, and is named. */
  | { readonly what: 'checked'; readonly read: Read; readonly unsound: readonly Recorded[] };

const AT_ONCE = 12;

/**
 * Reads a record: its shape, its seals, what it comes to.
 *
 * @throws ZodError or SyntaxError where the answer is no list of entries
 */
export function* reading(question: Question): Generator<Told, void> {
  const { from, before } = question;
  const entries = 'answer' in from ? entriesIn(from.answer) : from.entries;
  const early = takeAsChecked(entries, before) < entries.length && question.early;
  if (early) yield { what: 'unchecked', read: unchecked(question, entries) };
  const unsound: Recorded[] = [];
  for (const [index, recorded] of entries.entries()) {
    if (authentic(recorded.entry)) unsound.push(recorded);
    if (index % AT_ONCE === 0) yield { what: 'checking', done: index + 1, all: entries.length };
  }
  if (early && unsound.length === 0) yield { what: 'sound' };
  else yield { what: 'checked', read: readOf(question, entries), unsound };
}

const entriesIn = (answer: ArrayBuffer): readonly Recorded[] =>
  zEntries.parse(JSON.parse(new TextDecoder().decode(answer))).entries;

/** Of entries of its own: what is taken for signed here is verified all the same. */
function unchecked(question: Question, entries: readonly Recorded[]): Read {
  const taken = structuredClone(entries);
  for (const { entry } of taken) takeAsSigned(entry);
  return readOf(question, taken);
}

function readOf({ negotiation, key }: Question, entries: readonly Recorded[]): Read {
  const { ready, waiting } = inSequence([], entries);
  return { entries: ready, waiting, seen: foldFor(negotiation, ready, key) };
}
