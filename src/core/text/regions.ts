import { stretch, type Atoms, type Edit } from './diff.ts';
import type { PartyId } from './point.ts';
import { isWord, wordsIn } from './tokens.ts';

/** A wording as what it changes in the base. */
export interface Variant {
  readonly by: readonly PartyId[];
  readonly edits: readonly Edit[];
}

/** Places `from` to `to` of the base (counted as in `Edit`), where some variant differs. */
export interface Region {
  readonly from: number;
  readonly to: number;
}

/** The variants that say the same in a region, to the character. */
export interface Group {
  readonly atoms: Atoms;
  /** Whether the base says this too. */
  readonly base: boolean;
  /** Only with their edits in the region. */
  readonly variants: readonly Variant[];
}

/** The regions where variants differ, apart from each other as far as they read well apart. */
export function contestedRegions(base: Atoms, variants: readonly Variant[]): Region[] {
  const done: Region[] = [];
  for (const region of overlaps(variants)) {
    let current = region;
    for (let last = done.at(-1); last; last = done.at(-1)) {
      if (!belongTogether(base, variants, last, current)) break;
      current = { from: last.from, to: current.to };
      done.pop();
    }
    done.push(current);
  }
  return done;
}

/** The distinct wordings of a region in the order of their text; the base's own is among them. */
export function groupsOf(base: Atoms, region: Region, variants: readonly Variant[]): Group[] {
  const own = stretch(base, region.from, region.to);
  const groups = new Map<string, Group>([[own.join(''), { atoms: own, base: true, variants: [] }]]);
  for (const { by, edits } of variants) {
    const here = { by, edits: edits.filter((e) => e.from >= region.from && e.to <= region.to) };
    const atoms = wordsOf(base, region, here);
    const group = groups.get(atoms.join('')) ?? { atoms, base: false, variants: [] };
    groups.set(atoms.join(''), { ...group, variants: [...group.variants, here] });
  }
  return [...groups].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
}

export const supporters = (group: Group): PartyId[] => group.variants.flatMap(({ by }) => by);

const lettersIn = (atoms: Atoms): number => atoms.filter(isWord).join('').length;

/** What a variant says in a region, when it has edits only there. */
function wordsOf(base: Atoms, region: Region, variant: Variant): Atoms {
  const atoms: string[] = [];
  let at = region.from;
  for (const edit of variant.edits) {
    atoms.push(...stretch(base, at, edit.from), ...edit.atoms);
    at = edit.to;
  }
  return [...atoms, ...stretch(base, at, region.to)];
}

/** Edits that overlap, whoever made them, gathered. */
function overlaps(variants: readonly Variant[]): Region[] {
  const edits = variants
    .flatMap((variant) => variant.edits)
    .toSorted((one, other) => one.from - other.from || one.to - other.to);
  const regions: Region[] = [];
  for (const { from, to } of edits) {
    const last = regions.at(-1);
    if (last && from < last.to) {
      regions[regions.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    } else regions.push({ from, to });
  }
  return regions;
}

/** Two regions that would touch in print, or would leave a short common word alone between them. */
function belongTogether(
  base: Atoms,
  variants: readonly Variant[],
  one: Region,
  other: Region,
): boolean {
  const between = stretch(base, one.to, other.from);
  const [before, after] = [groupsOf(base, one, variants), groupsOf(base, other, variants)];
  if (between.join('') === '' && !spaced(before, after)) return true;
  if (!divideAlike(before, after)) return false;
  if (wordsIn(between) === 0) return between.join('').trim() === '';
  const changed = (groups: readonly Group[]): number =>
    Math.max(...groups.map(({ atoms }) => lettersIn(atoms)));
  const common = lettersIn(between);
  return common <= 3 || common * 4 <= Math.min(changed(before), changed(after));
}

/** Whether white space keeps two regions apart, so that they do not read as alternatives. */
function spaced(before: readonly Group[], after: readonly Group[]): boolean {
  const texts = (groups: readonly Group[]): string[] =>
    groups.map(({ atoms }) => atoms.join('')).filter((text) => text !== '');
  return (
    texts(before).every((text) => /\s$/u.test(text)) ||
    texts(after).every((text) => /^\s/u.test(text))
  );
}

/** No cross products: only where the same parties stand together on both sides. */
function divideAlike(before: readonly Group[], after: readonly Group[]): boolean {
  const division = (groups: readonly Group[]): string =>
    JSON.stringify(groups.map((group) => supporters(group).toSorted()).toSorted());
  return division(before.filter(hasParties)) === division(after.filter(hasParties));
}

const hasParties = (group: Group): boolean => group.variants.length > 0;
