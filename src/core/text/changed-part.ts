import type { Ground } from './ground.ts';

/**
 * What stands in a wording in place of `atoms[from, to)` of the ground. Both stretches have white
 * space at both ends.
 */
export interface ChangedPart {
  readonly from: number;
  readonly to: number;
  readonly atoms: Int32Array;
}

/**
 * The part of a wording that differs from the ground. Wordings are mostly the ground with a few
 * words changed: what they have in common at both ends is found by comparing signs, and only
 * what is between is read as words. It ends at words that stand alone, so that its words are those
 * that it has in the whole.
 */
export function changedPart(ground: Ground, text: string): ChangedPart {
  const start = commonStart(ground.text, text);
  const end = commonEnd(ground.text, text, start);
  const from = behindWord(ground, start);
  const to = beforeWord(ground, ground.text.length - end, from);
  const behind = ground.text.length - ground.offsetOf(to);
  const { vocabulary } = ground.sequences;
  return {
    from,
    to,
    atoms: vocabulary.stretch(text, ground.offsetOf(from), text.length - behind),
  };
}

/** The white space behind the last word that stands alone and ends before an offset, or 0. */
function behindWord(ground: Ground, offset: number): number {
  for (let at = ground.lastWordBefore(offset); at > 0; at -= 2) {
    if (isAlone(ground, at) && ground.atoms[at + 1] !== 0) return at + 1;
  }
  return 0;
}

/** The end of the white space before the first word that stands alone and begins behind an offset. */
function beforeWord(ground: Ground, offset: number, from: number): number {
  const first = Math.max(from + 1, ground.lastWordBefore(offset));
  for (let at = first; at < ground.atoms.length; at += 2) {
    if (ground.offsetOf(at) > offset && isAlone(ground, at) && ground.atoms[at - 1] !== 0)
      return at;
  }
  return ground.atoms.length;
}

const isAlone = ({ atoms, sequences }: Ground, at: number): boolean =>
  sequences.vocabulary.standsAlone(atoms[at] as number);

function commonStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  return at;
}

/** How many signs are the same at the end, when `start` are at the beginning. */
function commonEnd(one: string, other: string, start: number): number {
  const most = Math.min(one.length, other.length) - start;
  let at = 0;
  while (
    at < most &&
    one.charCodeAt(one.length - 1 - at) === other.charCodeAt(other.length - 1 - at)
  )
    at++;
  return at;
}
