import type { Alternative, Choice, Content } from './compiled.ts';
import { BRACKET, cutChain, lengthOf } from './cuts.ts';
import { atomsOf, editsBetween, endOf, stretch, whole, type Atoms } from './diff.ts';
import type { PartyId } from './point.ts';
import { readable } from './readable.ts';
import {
  contestedRegions,
  groupsOf,
  supporters,
  type Group,
  type Region,
  type Variant,
} from './regions.ts';
import { bagOfWords, similarity, type Bag } from './similarity.ts';
import { wordsIn } from './tokens.ts';

/** One wording of a point and those who want it. */
export interface Wording {
  readonly by: readonly PartyId[];
  readonly text: string;
}

/** The words that wordings are compared with. */
interface Ground {
  readonly atoms: Atoms;
  /** Whether these are the base's words; only then is an alternative marked as the base's. */
  readonly ofBase: boolean;
  /** How many brackets stand around. */
  readonly depth: number;
}

/** Real texts nest to ten levels, but no one can read them; deeper than this all is flat. */
const DEEPEST = 6;
/** Rewritings more alike than this share their words inside one alternative, */
const ALIKE = 0.5;
/** if they have at least so many. */
const ENOUGH_WORDS = 4;
/** A cut must leave no more than this in brackets, since it tears words apart. */
const CUT_GAIN = 0.85;

/**
 * Compiles the wordings of one text against the base's words.
 * Alternatives are marked as the base's only where `ofBase` says that these are its words.
 */
export function compileWords(base: string, wordings: readonly Wording[], ofBase: boolean): Content {
  if (wordings.every(({ text }) => text === base)) return [base].filter(Boolean);
  const variants = wordings.map(({ by, text }) => ({ by, atoms: atomsOf(text) }));
  return compileAtoms({ atoms: atomsOf(base), ofBase, depth: 0 }, variants);
}

function compileAtoms(
  ground: Ground,
  wordings: readonly { readonly by: readonly PartyId[]; readonly atoms: Atoms }[],
): Content {
  const variants = wordings.map(({ by, atoms }) => ({
    by,
    edits: readable(ground.atoms, editsBetween(ground.atoms, atoms)),
  }));
  return contentOf(ground, { from: 0, to: endOf(ground.atoms) }, variants);
}

/** The words of the ground with a choice wherever a variant differs. */
function contentOf(ground: Ground, within: Region, variants: readonly Variant[]): Content {
  const words = (from: number, to: number): string => stretch(ground.atoms, from, to).join('');
  const parts: (string | Choice)[] = [];
  let at = within.from;
  for (const region of contestedRegions(ground.atoms, variants)) {
    parts.push(words(at, region.from), ...choicesOf(ground, region, variants));
    at = region.to;
  }
  return [...parts, words(at, within.to)].filter((part) => part !== '');
}

/** One choice for a region, flat or nested; or several, where a cut brackets clearly less. */
function choicesOf(ground: Ground, region: Region, variants: readonly Variant[]): Content {
  const groups = groupsOf(ground.atoms, region, variants);
  const flat = lengthOf(groups);
  const nested = ground.depth < DEEPEST ? thoseInside(ground.atoms, region, groups) : undefined;
  const least = CUT_GAIN * Math.min(flat, nested?.length ?? flat);
  const cut = cutChain(ground.atoms, region, groups, least);
  if (cut) return contentOf(ground, region, cut);
  const alternatives = [flatly(ground, region, groups)];
  if (nested) alternatives.push(nestInBase(ground, region, groups, nested.rest));
  const [best = []] = alternatives.toSorted((one, other) => bracketed(one) - bracketed(other));
  return [{ alternatives: best.filter(({ by, base }) => base || by.length > 0) }];
}

/** Each wording an alternative; alike rewritings together. */
function flatly(ground: Ground, region: Region, groups: readonly Group[]): Alternative[] {
  const own = groups.filter((group) => group.base);
  const rewritten = groups.filter((group) => !group.base);
  return [
    ...own.map((group) => alternativeOf(group, ground.ofBase)),
    ...shareWords(ground, region, rewritten),
  ];
}

const alternativeOf = (group: Group, ofBase: boolean): Alternative => ({
  by: supporters(group),
  base: group.base && ofBase,
  content: [group.atoms.join('')].filter(Boolean),
});

/**
 * Where some rewrote wide and others changed words inside: the others, who are to share
 * the base's words, and about how much is then in brackets. Undefined where nothing nests.
 */
function thoseInside(
  base: Atoms,
  region: Region,
  groups: readonly Group[],
): { rest: readonly Group[]; length: number } | undefined {
  let best: { rest: Group[]; length: number } | undefined;
  for (const width of new Set(groups.map(widthOf))) {
    const rest = groups.filter((group) => widthOf(group) < width);
    const variants = rest.flatMap((group) => group.variants);
    const regions = contestedRegions(base, variants);
    const [first] = regions;
    if (!first || (first.from <= region.from && first.to >= region.to)) continue;
    const wide = groups.filter((group) => !rest.includes(group));
    const inside = regions.map((part) => ({ part, groups: groupsOf(base, part, variants) }));
    const shared = inside.reduce(
      (rest, { part }) => rest - stretch(base, part.from, part.to).join('').length,
      stretch(base, region.from, region.to).join('').length + BRACKET,
    );
    const length = inside.reduce((sum, one) => sum + lengthOf(one.groups), shared + lengthOf(wide));
    if (!best || length < best.length) best = { rest, length };
  }
  return best;
}

/** How far a group's widest edit reaches in the base. */
const widthOf = (group: Group): number =>
  Math.max(0, ...group.variants.flatMap(({ edits }) => edits.map(({ from, to }) => to - from)));

/** One alternative with the base's words and the choices of the rest; the wide ones beside it. */
function nestInBase(
  ground: Ground,
  region: Region,
  groups: readonly Group[],
  rest: readonly Group[],
): Alternative[] {
  const variants = rest.flatMap((group) => group.variants);
  const nested = {
    by: variants.flatMap(({ by }) => by),
    base: ground.ofBase,
    content: contentOf({ ...ground, depth: ground.depth + 1 }, region, variants),
  };
  const wide = groups.filter((group) => !rest.includes(group) && !group.base);
  return [nested, ...shareWords(ground, region, wide)];
}

/**
 * Rewritings that are alike become one alternative with their differences inside.
 * The first in the order of their text is the one that the others are compared with.
 */
function shareWords(ground: Ground, region: Region, groups: readonly Group[]): Alternative[] {
  const done: Alternative[] = [];
  let open = groups.map((group) => ({ group, bag: bagOfWords(group.atoms) }));
  for (let [pivot] = open; pivot; [pivot] = open) {
    const { bag, group } = pivot;
    const isNear = (other: Bag): boolean => other === bag || similarity(bag, other) > ALIKE;
    const near = open.filter((one) => isNear(one.bag)).map((one) => one.group);
    const apart = near.map((one) => alternativeOf(one, false));
    const sharing =
      near.length > 1 && wordsIn(group.atoms) >= ENOUGH_WORDS && ground.depth < DEEPEST;
    const shared = sharing ? [together(near, region, ground.depth + 1)] : apart;
    done.push(...(bracketed(shared) < bracketed(apart) ? shared : apart));
    open = open.filter((one) => !isNear(one.bag));
  }
  return done;
}

function together(near: readonly Group[], region: Region, depth: number): Alternative {
  const wordings = near.map((group) => ({
    by: supporters(group),
    atoms: whole(group.atoms, region.from),
  }));
  const atoms = wordings[0]?.atoms ?? [''];
  return {
    by: wordings.flatMap(({ by }) => by),
    base: false,
    content: compileAtoms({ atoms, ofBase: false, depth }, wordings),
  };
}

/** How much stands in brackets when these are printed: letters, and the brackets themselves. */
function bracketed(alternatives: readonly Alternative[]): number {
  return alternatives
    .filter(({ by }) => by.length > 0)
    .reduce((sum, { content }) => sum + BRACKET + printed(content), 0);
}

function printed(content: Content): number {
  return content.reduce(
    (sum, part) => sum + (typeof part === 'string' ? part.length : bracketed(part.alternatives)),
    0,
  );
}
