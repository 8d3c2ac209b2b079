import { endOf, type Edit } from './diff.ts';
import type { Ground } from './ground.ts';

/**
 * Changes as a person would mark them. What they make of the base stays the same to the
 * character; each step only chooses among ways of saying it.
 */
export function readable(ground: Ground, edits: readonly Edit[]): readonly Edit[] {
  return wholeSentences(ground, withoutConfetti(ground, quoted(ground, slid(ground, edits))));
}

/** Of the smaller change beside it, so much at most may be kept between two changes. */
const LITTLE = 0.5;
/** A short word, in letters. */
const SHORT = 3;
/** A sentence is replaced whole when no more of it is kept than this. */
const HARDLY = 0.25;

/** Marks that enclose so many words at most are changed together with them. */
const FEW = 8;

/** Other quotation marks around the same few words: these are quoted otherwise, marks and all. */
function quoted(ground: Ground, edits: readonly Edit[]): Edit[] {
  const done: Edit[] = [];
  for (let at = 0; at < edits.length; at++) {
    const [one, other] = [edits[at] as Edit, edits[at + 1]];
    if (
      other &&
      isOfQuotes(ground, one) &&
      isOfQuotes(ground, other) &&
      ground.wordsAt(one.to, other.from) <= FEW &&
      ground.signsAt(one.to, other.from) === 0
    ) {
      done.push(ground.oneEdit(one.from, other.to, [one, other]));
      at++;
    } else done.push(one);
  }
  return done;
}

const QUOTES = /^[\s"'“”„‟‘’‚«»‹›「」『』]+$/u;

/** Whether an edit puts quotation marks in the place of others. */
const isOfQuotes = (ground: Ground, { from, to, written }: Edit): boolean =>
  ground.wordsAt(from, to) === 0 &&
  ground.sequences.wordsOf(written) === 0 &&
  QUOTES.test(ground.words(from, to)) &&
  QUOTES.test(ground.sequences.textOf(written));

/** Neighbouring edits, and what stands between them, taken as one. */
interface Joined {
  readonly from: number;
  readonly to: number;
  readonly edits: Edit[];
  /** The words, and their letters, that are written, what is kept between among them. */
  readonly words: number;
  readonly letters: number;
}

/**
 * A wording that shares only scattered words with the base is one rewriting, not confetti:
 * what little is common between two larger changes counts as changed too.
 */
function withoutConfetti(ground: Ground, edits: readonly Edit[]): Edit[] {
  const { sequences } = ground;
  const done: Joined[] = [];
  for (const edit of edits) {
    const { from, to, written } = edit;
    const words = sequences.wordsOf(written);
    let current: Joined = { from, to, edits: [edit], words, letters: sequences.lettersOf(written) };
    for (let last = done.at(-1); last; last = done.at(-1)) {
      if (!isLittle(ground, last, current)) break;
      current = together(ground, last, current);
      done.pop();
    }
    done.push(current);
  }
  return done.map((joined) => {
    const [only] = joined.edits;
    return only && joined.edits.length === 1
      ? only
      : ground.oneEdit(joined.from, joined.to, joined.edits);
  });
}

/** The list of the first is taken over: it grows by one, mostly, and may be long. */
const together = (ground: Ground, one: Joined, other: Joined): Joined => ({
  from: one.from,
  to: other.to,
  edits: appended(one.edits, other.edits),
  words: one.words + ground.wordsAt(one.to, other.from) + other.words,
  letters: one.letters + ground.lettersAt(one.to, other.from) + other.letters,
});

function appended(edits: Edit[], more: readonly Edit[]): Edit[] {
  for (const edit of more) edits.push(edit);
  return edits;
}

/** Between changes of one word each a short word is little; otherwise it depends on the changes. */
function isLittle(ground: Ground, one: Joined, other: Joined): boolean {
  const words = ground.wordsAt(one.to, other.from);
  const letters = ground.lettersAt(one.to, other.from);
  const signs = ground.signsAt(one.to, other.from);
  if (isOfOneWord(ground, one) || isOfOneWord(ground, other))
    return signs === 0 && words <= 1 && letters <= SHORT;
  return letters + signs <= LITTLE * Math.min(changed(ground, one), changed(ground, other));
}

const isOfOneWord = (ground: Ground, { from, to, words }: Joined): boolean =>
  ground.wordsAt(from, to) <= 1 && words <= 1;

/** The letters that go out or come in, whichever are more. */
const changed = (ground: Ground, { from, to, letters }: Joined): number =>
  Math.max(ground.lettersAt(from, to), letters);

/** A sentence of which hardly a word is kept is replaced from its first word to its full stop. */
function wholeSentences(ground: Ground, edits: readonly Edit[]): readonly Edit[] {
  let done: readonly Edit[] = edits;
  const removed = edits.reduce((sum, edit) => sum + ground.lettersAt(edit.from, edit.to), 0);
  if (removed < 2 * SHORT) return edits;
  for (const { from, to } of ground.sentences()) {
    const letters = ground.lettersAt(from, to);
    if (removed < (1 - HARDLY) * letters) continue;
    const inside = done.filter((edit) => edit.from >= from - 2 && edit.to <= to);
    if (inside.length === 0 || done.some((edit) => crosses(edit, from, to))) continue;
    const kept = letters - inside.reduce((sum, one) => sum + ground.lettersAt(one.from, one.to), 0);
    const written = inside.reduce((sum, one) => sum + ground.sequences.lettersOf(one.written), 0);
    if (kept > HARDLY * letters || written < kept) continue;
    const whole = ground.oneEdit(Math.min(from, inside[0]?.from ?? from), to, inside);
    done = [...done.filter((edit) => !inside.includes(edit)), whole].toSorted(
      (one, other) => one.from - other.from,
    );
  }
  return done;
}

/** Only partly in the sentence, to which the white space before it may belong. */
const crosses = (edit: Edit, from: number, to: number): boolean =>
  edit.from < to && edit.to > from && (edit.from < from - 2 || edit.to > to);

/**
 * An insertion or deletion between repeated words can be said in several places ("the [cat. The]
 * dog" or "[The cat.] The dog"): it goes where a sentence, else a clause, begins.
 */
function slid(ground: Ground, edits: readonly Edit[]): Edit[] {
  const done: Edit[] = [];
  for (const [place, edit] of edits.entries()) {
    const deletion = edit.written === 0;
    const insertion = edit.to - edit.from === 1 && edit.from % 2 === 0;
    if (!deletion && !insertion) {
      done.push(edit);
      continue;
    }
    const first = (done.at(-1)?.to ?? 0) >> 1;
    const last = (edits[place + 1]?.from ?? endOf(ground.atoms)) >> 1;
    const atFirst = done.length === 0 ? atStart(ground, edit, deletion) : undefined;
    done.push(atFirst ?? bestPlace(ground, edit, deletion, first, last));
  }
  return done;
}

/** All places where the edit says the same, from left to right; the best one. */
function bestPlace(
  ground: Ground,
  edit: Edit,
  deletion: boolean,
  first: number,
  last: number,
): Edit {
  const base = ground.atoms;
  const moving = deletion
    ? base.subarray(edit.from >> 1, edit.to >> 1)
    : ground.sequences.atomsOf(edit.written);
  const length = moving.length;
  if (length % 2 === 1) return edit;
  const at = edit.from >> 1;
  // the base without what goes out: the same atom stands `length` later behind the deletion
  const rest = (place: number): number | undefined =>
    base[deletion && place >= at ? place + length : place];
  // what moves, as if it were turned: its atom n, when it stands at `place`
  const turned = (n: number, shift: number): number | undefined =>
    moving[(((n + shift) % length) + length) % length];
  let [from, shift] = [at, 0];
  while (
    from - 2 >= first &&
    rest(from - 2) === turned(length - 2, shift) &&
    rest(from - 1) === turned(length - 1, shift)
  ) {
    from -= 2;
    shift -= 2;
  }
  let best = { from, shift };
  const end = deletion ? last - length : last;
  while (
    from + 2 <= end &&
    rest(from) === turned(0, shift) &&
    rest(from + 1) === turned(1, shift)
  ) {
    from += 2;
    shift += 2;
    if (ground.pauseAt(rest(from - 1)) >= ground.pauseAt(rest(best.from - 1)))
      best = { from, shift };
  }
  if (best.from === at) return edit;
  if (deletion) return { from: 2 * best.from + 1, to: 2 * (best.from + length), written: 0 };
  const atoms = Int32Array.from(moving, (_atom, n) => turned(n, best.shift) as number);
  return { from: 2 * best.from, to: 2 * best.from + 1, written: ground.sequences.of(atoms) };
}

/** A first sentence put before one, or taken from before one, that begins with the same word. */
function atStart(ground: Ground, edit: Edit, deletion: boolean): Edit | undefined {
  if (edit.from >> 1 !== 2) return undefined;
  const base = ground.atoms;
  const moving = deletion ? base.subarray(2, edit.to >> 1) : ground.sequences.atomsOf(edit.written);
  if (moving.at(-1) !== base[1] || base[0] === moving.at(-2)) return undefined;
  if (ground.pauseAt(moving.at(-3)) < 3) return undefined;
  if (deletion) return { from: 1, to: edit.to - 2, written: ground.sequences.of(base, 0, 1) };
  const atoms = Int32Array.from([...base.subarray(0, 2), ...moving.subarray(0, -1)]);
  return { from: 1, to: 2, written: ground.sequences.of(atoms) };
}
