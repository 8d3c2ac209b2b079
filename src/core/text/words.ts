import type { Content } from './compiled.ts';
import { changedPart, type ChangedPart } from './changed-part.ts';
import { cutChain } from './cuts.ts';
import { editsBetween, endOf, type Edit } from './diff.ts';
import { Ground } from './ground.ts';
import type { PartyId } from './point.ts';
import { readable } from './readable.ts';
import {
  BRACKET,
  contestedRegions,
  hasSupporters,
  type Field,
  type Group,
  type Region,
  type Variant,
} from './regions.ts';
import type { Sequences } from './sequences.ts';
import { holdersOf, named, type Draft } from './supporters.ts';

/** One wording of a point, and the places in the list of parties of those who want it, in order. */
export interface Wording {
  readonly by: readonly number[];
  readonly text: string;
}

/** Real texts nest to ten levels, but no one can read them; deeper than this all is flat. */
const DEEPEST = 6;
/** Rewritings more alike than this share their words inside one alternative, */
const ALIKE = 0.5;
/** if they have at least so many. */
const ENOUGH_WORDS = 4;
/** A cut must leave no more than this in brackets, since it tears words apart. */
const CUT_GAIN = 0.95;
/** With fewer wordings than this a region is read whole, */
const MANY = 3;
/** and with more wordings that differ than this it is cut wherever it can be. */
const CROWD = 16;

/**
 * Compiles the wordings of one text against the base's words; `parties` are all of the negotiation,
 * in its order. Alternatives are marked as the base's only where `ofBase` says that these are
 * its words. `sequences` are cleared and used for this text alone.
 */
export function compileWords(
  base: string,
  wordings: readonly Wording[],
  ofBase: boolean,
  parties: readonly PartyId[],
  sequences: Sequences,
): Content {
  if (wordings.every(({ text }) => text === base)) return [base].filter(Boolean);
  sequences.clear();
  const { vocabulary } = sequences;
  const ground = new Ground(base, vocabulary.atoms(base), sequences, ofBase);
  const all = wordings.map(({ by, text }) => ({ by, part: changedPart(ground, text) }));
  const field = fieldOf(ground, all, parties);
  return laidOut(field, 0, endOf(ground.atoms), contestedRegions(field));
}

/** How the wordings of one text become its content. */
export type CompileWords = typeof compileWords;

function fieldOf(
  ground: Ground,
  wordings: readonly { readonly by: readonly number[]; readonly part: ChangedPart }[],
  parties: readonly PartyId[],
): Field {
  const variants: Variant[] = [];
  for (const [id, { by, part }] of wordings.entries()) {
    const edits = readable(ground, editsIn(ground, part));
    if (edits.length > 0) variants.push({ id, by, edits });
  }
  const silent = wordings.length - variants.length;
  return { ground, variants, silent, holders: holdersOf(wordings), parties };
}

/** What a part changes, at the places of the whole ground. */
function editsIn({ atoms, sequences }: Ground, part: ChangedPart): Edit[] {
  const edits = editsBetween(atoms.subarray(part.from, part.to), part.atoms, sequences);
  if (part.from === 0) return edits;
  const shift = 2 * part.from;
  return edits.map(({ from, to, written }) => ({ from: from + shift, to: to + shift, written }));
}

/** The words of the ground with choices in the regions; `isCut` where no cut is to be made again. */
function laidOut(
  { ground }: Field,
  from: number,
  to: number,
  regions: readonly Region[],
  isCut = false,
): Content {
  const parts: Content[number][] = [];
  let at = from;
  for (const region of regions) {
    if (region.from > at) addWords(parts, ground.words(at, region.from));
    for (const part of choicesOf(region, isCut)) parts.push(part);
    at = region.to;
  }
  if (to > at) addWords(parts, ground.words(at, to));
  return parts;
}

function addWords(parts: Content[number][], words: string): void {
  if (words !== '') parts.push(words);
}

/** One choice for a region, flat or nested; or several, where a cut brackets clearly less. */
function choicesOf(region: Region, isCut: boolean): Content {
  const { field } = region;
  if (region.isPlain) return [{ alternatives: named(field, flatly(region)) }];
  if (!isCut && region.touched.length > CROWD) {
    const pieces = cutChain(region);
    if (pieces.length > 1) return laidOut(field, region.from, region.to, pieces, true);
  }
  const { groups } = region;
  const nested = mayNest(region) ? thoseInside(region) : undefined;
  if (!isCut && groups.length >= MANY) {
    const least = CUT_GAIN * Math.min(region.cost, nested?.cost ?? Infinity);
    const pieces = cutChain(region);
    const cost = pieces.reduce((sum, piece) => sum + piece.cost, 0);
    if (pieces.length > 1 && cost < least)
      return laidOut(field, region.from, region.to, pieces, true);
  }
  const flat = flatly(region);
  const inside = nested && nestInBase(region, nested.rest);
  const best = inside && bracketed(inside) < bracketed(flat) ? inside : flat;
  return [{ alternatives: named(field, best) }];
}

const mayNest = ({ field: { ground }, from, to }: Region): boolean =>
  ground.depth < DEEPEST && ground.wordsAt(from, to) > 1;

/** Each wording an alternative; alike rewritings together. */
function flatly(region: Region): Draft[] {
  const drafts: Draft[] = [];
  const others: Group[] = [];
  for (const group of region.groups) {
    if (group.base) drafts.push(draftOf(region, group));
    else others.push(group);
  }
  return shareWords(region, others, drafts);
}

function draftOf({ field }: Region, { written, variants, rest, base }: Group): Draft {
  const { ground } = field;
  const text = ground.sequences.textOf(written);
  return { variants, rest, base: base && ground.ofBase, content: text === '' ? [] : [text] };
}

/**
 * Where some rewrote wide and others changed words inside: the others, who are to share
 * the ground's words, and about how much is then in brackets. Undefined where nothing nests.
 */
function thoseInside(region: Region): { rest: readonly Group[]; cost: number } | undefined {
  const { groups, field } = region;
  const { ground } = field;
  const shared = ground.sizeOf(region.from, region.to) + BRACKET;
  const silent = silentIn(region);
  let best: { rest: Group[]; cost: number } | undefined;
  for (const width of new Set(groups.map(widthOf))) {
    const rest = groups.filter((group) => widthOf(group) < width);
    const regions = contestedRegions({ ...field, variants: variantsOf(rest), silent });
    const [first] = regions;
    if (!first || (first.from <= region.from && first.to >= region.to)) continue;
    const wide = groups.filter((group) => !rest.includes(group) && hasSupporters(group));
    const cost =
      regions.reduce((sum, one) => sum + one.cost - ground.sizeOf(one.from, one.to), shared) +
      wide.reduce((sum, { written }) => sum + BRACKET + ground.sequences.sizeOf(written), 0);
    if (!best || cost < best.cost) best = { rest, cost };
  }
  return best;
}

/** How many wordings say what the ground says in a region. */
const silentIn = ({ field, touched }: Region): number =>
  field.silent + field.variants.length - touched.length;

const variantsOf = (groups: readonly Group[]): Variant[] =>
  groups.flatMap(({ variants }) => variants);

/** How far a group's widest edit reaches in the ground. */
function widthOf({ variants }: Group): number {
  let width = 0;
  for (const { edits } of variants)
    for (const { from, to } of edits) width = Math.max(width, to - from);
  return width;
}

/** One alternative with the ground's words and the choices of the rest; the wide ones beside it. */
function nestInBase(region: Region, rest: readonly Group[]): Draft[] {
  const { field, groups } = region;
  const inside = variantsOf(rest);
  const wide = groups.filter((group) => !rest.includes(group) && !group.base);
  const apart = new Set(holdersOf(variantsOf(wide)));
  const nested = {
    ...field,
    ground: field.ground.deeper(),
    variants: inside,
    silent: silentIn(region),
    holders: field.holders.filter((party) => !apart.has(party)),
  };
  const draft: Draft = {
    variants: inside,
    rest: groups.some((group) => group.rest),
    base: field.ground.ofBase,
    content: laidOut(nested, region.from, region.to, contestedRegions(nested)),
  };
  return shareWords(region, wide, [draft]);
}

/**
 * Adds the groups to the drafts; rewritings that are alike become one with their differences
 * inside. The first in the order of their text is the one that the others are compared with.
 */
function shareWords(region: Region, groups: readonly Group[], drafts: Draft[]): Draft[] {
  const { sequences, depth } = region.field.ground;
  const taken = new Set<Group>();
  for (const [place, first] of groups.entries()) {
    if (taken.has(first)) continue;
    const isLong = sequences.wordsOf(first.written) >= ENOUGH_WORDS && depth < DEEPEST;
    const near = isLong
      ? groups.slice(place + 1).filter((one) => !taken.has(one) && areNear(sequences, first, one))
      : [];
    if (near.length === 0) drafts.push(draftOf(region, first));
    else drafts.push(...togetherOrApart(region, [first, ...near]));
    for (const one of near) taken.add(one);
  }
  return drafts;
}

/** What is shorter in brackets. */
function togetherOrApart(region: Region, near: readonly Group[]): readonly Draft[] {
  const shared = [together(region, near)];
  const apart = near.map((one) => draftOf(region, one));
  return bracketed(shared) < bracketed(apart) ? shared : apart;
}

const areNear = (sequences: Sequences, one: Group, other: Group): boolean =>
  sequences.vocabulary.likeness.between(
    sequences.atomsOf(one.written),
    sequences.atomsOf(other.written),
  ) > ALIKE;

function together({ field, from }: Region, near: readonly Group[]): Draft {
  const { sequences } = field.ground;
  const ground = field.ground.within(near[0]?.written ?? 0, from);
  const wordings = near.map(({ written, variants }) => ({
    by: holdersOf(variants),
    part: {
      from: 0,
      to: ground.atoms.length,
      atoms: ground.whole(sequences.atomsOf(written), from),
    },
  }));
  const inside = fieldOf(ground, wordings, field.parties);
  return {
    variants: variantsOf(near),
    rest: false,
    base: false,
    content: laidOut(inside, 0, endOf(ground.atoms), contestedRegions(inside)),
  };
}

/** How much stands in brackets when these are printed: letters, and the brackets themselves. */
const bracketed = (drafts: readonly Draft[]): number =>
  drafts
    .filter(({ variants, rest }) => rest || variants.length > 0)
    .reduce((sum, { content }) => sum + BRACKET + printed(content), 0);

function printed(content: Content): number {
  let sum = 0;
  for (const part of content) {
    if (typeof part === 'string') sum += part.length;
    else {
      for (const one of part.alternatives) {
        if (one.by.length > 0) sum += BRACKET + printed(one.content);
      }
    }
  }
  return sum;
}
