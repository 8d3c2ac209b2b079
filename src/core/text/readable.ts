import { endOf, stretch, type Atoms, type Edit } from './diff.ts';
import { isWord, wordsIn } from './tokens.ts';

/**
 * Changes as a person would mark them. What they make of the base stays the same to the
 * character; each step only chooses among ways of saying it.
 */
export function readable(base: Atoms, edits: readonly Edit[]): Edit[] {
  return wholeSentences(base, withoutConfetti(base, slid(base, edits)));
}

/** Of the smaller change beside it, so much at most may be kept between two changes. */
const LITTLE = 0.5;
/** A short word, in letters. */
const SHORT = 3;
/** A sentence is replaced whole when no more of it is kept than this. */
const HARDLY = 0.25;

/**
 * A wording that shares only scattered words with the base is one rewriting, not confetti:
 * what little is common between two larger changes counts as changed too.
 */
function withoutConfetti(base: Atoms, edits: readonly Edit[]): Edit[] {
  const done: Edit[] = [];
  for (const edit of edits) {
    let current = edit;
    for (let last = done.at(-1); last; last = done.at(-1)) {
      if (!isLittle(stretch(base, last.to, current.from), base, last, current)) break;
      current = oneEdit(base, last.from, current.to, [last, current]);
      done.pop();
    }
    done.push(current);
  }
  return done;
}

/** Between changes of one word each a short word is little; otherwise it depends on the changes. */
function isLittle(common: Atoms, base: Atoms, one: Edit, other: Edit): boolean {
  const words = common.filter((atom) => atom.trim() !== '');
  const single = [one, other].some(
    ({ from, to, atoms }) => Math.max(wordsIn(stretch(base, from, to)), wordsIn(atoms)) <= 1,
  );
  if (single)
    return (
      words.length === 0 ||
      (words.length === 1 && isWord(words[0] ?? '') && letters(words) <= SHORT)
    );
  return words.join('').length <= LITTLE * Math.min(changed(base, one), changed(base, other));
}

/** A sentence of which hardly a word is kept is replaced from its first word to its full stop. */
function wholeSentences(base: Atoms, edits: readonly Edit[]): Edit[] {
  if (edits.length === 0) return [];
  let done = [...edits];
  for (const { from, to } of sentencesOf(base)) {
    const inside = done.filter((edit) => edit.from >= from - 2 && edit.to <= to);
    if (inside.length === 0 || done.some((edit) => crosses(edit, from, to))) continue;
    const whole = oneEdit(base, Math.min(from, inside[0]?.from ?? from), to, inside);
    const kept = letters(stretch(base, from, to)) - removed(base, inside);
    const written = letters(inside.flatMap(({ atoms }) => atoms));
    if (kept > HARDLY * letters(stretch(base, from, to)) || written < kept) continue;
    done = [...done.filter((edit) => !inside.includes(edit)), whole].toSorted(
      (one, other) => one.from - other.from,
    );
  }
  return done;
}

/** Only partly in the sentence, to which the white space before it may belong. */
const crosses = (edit: Edit, from: number, to: number): boolean =>
  edit.from < to && edit.to > from && (edit.from < from - 2 || edit.to > to);

const removed = (base: Atoms, edits: readonly Edit[]): number =>
  edits.reduce((sum, { from, to }) => sum + letters(stretch(base, from, to)), 0);

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The places of the sentences, from the first word to the last mark. */
function sentencesOf(base: Atoms): { from: number; to: number }[] {
  const ends = [...sentences.segment(base.join(''))].map(
    ({ index, segment }) => index + segment.length,
  );
  const found: { from: number; to: number }[] = [];
  let offset = 0;
  let sentence = 0;
  let open: { from: number; to: number } | undefined;
  for (const [atom, text] of base.entries()) {
    offset += text.length;
    if (atom % 2 === 0) continue;
    open = { from: open?.from ?? 2 * atom + 1, to: 2 * atom + 2 };
    const next = offset + (base[atom + 1] ?? '').length;
    while (sentence < ends.length && (ends[sentence] ?? 0) < offset) sentence++;
    if (next < (ends[sentence] ?? 0)) continue;
    found.push(open);
    open = undefined;
  }
  return open ? [...found, open] : found;
}

/** Several edits, and what stands between and around them, as one. */
function oneEdit(base: Atoms, from: number, to: number, edits: readonly Edit[]): Edit {
  const atoms: string[] = [];
  let at = from;
  for (const edit of edits) {
    atoms.push(...stretch(base, at, edit.from), ...edit.atoms);
    at = edit.to;
  }
  return { from, to, atoms: [...atoms, ...stretch(base, at, to)] };
}

/**
 * An insertion or deletion between repeated words can be said in several places ("the [cat. The]
 * dog" or "[The cat.] The dog"): it goes where a sentence, else a clause, begins.
 */
function slid(base: Atoms, edits: readonly Edit[]): Edit[] {
  const done: Edit[] = [];
  for (const [place, edit] of edits.entries()) {
    const first = (done.at(-1)?.to ?? 0) >> 1;
    const last = (edits[place + 1]?.from ?? endOf(base)) >> 1;
    const deletion = edit.atoms.length === 0;
    const insertion = edit.to - edit.from === 1 && edit.from % 2 === 0;
    const slides = deletion || insertion;
    done.push(
      slides
        ? (atStart(base, edit, deletion) ?? bestPlace(base, edit, deletion, first, last))
        : edit,
    );
  }
  return done;
}

/** All places where the edit says the same, from left to right; the best one. */
function bestPlace(base: Atoms, edit: Edit, deletion: boolean, first: number, last: number): Edit {
  const moving = deletion ? stretch(base, edit.from, edit.to) : edit.atoms;
  if (moving.length % 2 === 1) return edit;
  let from = edit.from >> 1;
  let atoms = moving;
  const rest = deletion ? [...base.slice(0, from), ...base.slice(edit.to >> 1)] : base;
  const end = deletion ? last - moving.length : last;
  const same = (place: number, other: number): boolean =>
    rest[place] === atoms.at(other) && rest[place + 1] === atoms.at(other + 1);
  while (from - 2 >= first && rest[from - 2] === atoms.at(-2) && rest[from - 1] === atoms.at(-1)) {
    atoms = [...atoms.slice(-2), ...atoms.slice(0, -2)];
    from -= 2;
  }
  let best = { from, atoms };
  while (from + 2 <= end && same(from, 0)) {
    atoms = [...atoms.slice(2), ...atoms.slice(0, 2)];
    from += 2;
    if (pause(rest[from - 1]) >= pause(rest[best.from - 1])) best = { from, atoms };
  }
  return deletion
    ? { from: 2 * best.from + 1, to: 2 * (best.from + moving.length), atoms: [] }
    : { from: 2 * best.from, to: 2 * best.from + 1, atoms: best.atoms };
}

/** A first sentence put before one, or taken from before one, that begins with the same word. */
function atStart(base: Atoms, edit: Edit, deletion: boolean): Edit | undefined {
  const moving = deletion ? stretch(base, edit.from, edit.to) : edit.atoms;
  const startsAlike =
    edit.from >> 1 === 2 && moving.at(-1) === base[1] && base[0] !== moving.at(-2);
  if (!startsAlike || pause(moving.at(-3)) < 3) return undefined;
  if (deletion) return { from: 1, to: edit.to - 2, atoms: base.slice(0, 1) };
  return { from: 1, to: 2, atoms: [...base.slice(0, 2), ...moving.slice(0, -1)] };
}

/** How much of a pause a word ends with: a sentence, a clause, a phrase, none. */
function pause(word: string | undefined): number {
  if (word === undefined || /[.!?…。！？؟]["'”’»)]*$/u.test(word)) return 3;
  if (/[;:；：؛]$/u.test(word)) return 2;
  return /[,،，、]$/u.test(word) ? 1 : 0;
}

/** The letters that go out or come in, whichever are more. */
const changed = (base: Atoms, { from, to, atoms }: Edit): number =>
  Math.max(letters(stretch(base, from, to)), letters(atoms));

const letters = (atoms: Atoms): number => atoms.filter(isWord).join('').length;
