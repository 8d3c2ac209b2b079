import type { Edit } from './diff.ts';
import type { Ground } from './ground.ts';
import type { PartyId } from './point.ts';

/** A wording as what it changes in the words of the ground. */
export interface Variant {
  /** Its place among the wordings of the ground. */
  readonly id: number;
  /** The parties that want it, by their place in the negotiation's list, in order. */
  readonly by: readonly number[];
  readonly edits: readonly Edit[];
}

/** The ground and all wordings of it. */
export interface Field {
  readonly ground: Ground;
  /** The wordings that change something. */
  readonly variants: readonly Variant[];
  /** How many wordings say what the ground says. */
  readonly silent: number;
  /** Who holds one of them, by the place in `parties`, in order. */
  readonly holders: readonly number[];
  /** All parties in the order of the negotiation. */
  readonly parties: readonly PartyId[];
}

/** The variants that say the same in a region, to the character. */
export interface Group {
  /** The number of the sequence that they say. */
  readonly written: number;
  /** Whether the ground says this too. */
  readonly base: boolean;
  /** Only with their edits in the region. */
  readonly variants: readonly Variant[];
  /** Whether those that change nothing in the region stand here, and are any. */
  readonly rest: boolean;
}

/** Places `from` to `to` of the ground (counted as in `Edit`), where some variant differs. */
export class Region {
  readonly field: Field;
  readonly from: number;
  readonly to: number;
  /** Those that differ from the ground here, only with their edits here, by their ids. */
  readonly touched: readonly Variant[];
  #groups: readonly Group[] | undefined;
  #sayings: ReadonlyMap<number, readonly Variant[]> | undefined;
  #cost: number | undefined;

  constructor(field: Field, from: number, to: number, touched: readonly Variant[]) {
    this.field = field;
    this.from = from;
    this.to = to;
    this.touched = touched;
  }

  /**
   * The distinct wordings, the ground's own among them, in the order of their text; where there is
   * only one besides, that comes last.
   */
  get groups(): readonly Group[] {
    this.#groups ??= this.#group();
    return this.#groups;
  }

  /** Whether all that differ change the whole region, so that there is nothing inside. */
  get isPlain(): boolean {
    return this.touched.every(
      ({ edits }) => edits.length === 1 && edits[0]?.from === this.from && edits[0].to === this.to,
    );
  }

  /** What the wordings take in brackets: the letters of each, and the brackets. */
  get cost(): number {
    if (this.#cost !== undefined) return this.#cost;
    const { sequences } = this.field.ground;
    let cost = 0;
    let isOwn = true;
    for (const [written, variants] of this.sayings) {
      if (variants.length > 0 || (isOwn && this.#hasRest))
        cost += BRACKET + sequences.sizeOf(written);
      isOwn = false;
    }
    this.#cost = cost;
    return cost;
  }

  /** The sequences that are said here, the ground's own first, and by whom. */
  get sayings(): ReadonlyMap<number, readonly Variant[]> {
    this.#sayings ??= this.#findSayings();
    return this.#sayings;
  }

  /** Whether some change nothing here. */
  get #hasRest(): boolean {
    return this.field.silent + this.field.variants.length > this.touched.length;
  }

  #findSayings(): Map<number, Variant[]> {
    const { ground } = this.field;
    const own = ground.sequence(this.from, this.to, []);
    const sayings = new Map<number, Variant[]>([[own, []]]);
    for (const variant of this.touched) {
      const written = ground.sequence(this.from, this.to, variant.edits);
      const group = sayings.get(written);
      if (group) group.push(variant);
      else sayings.set(written, [variant]);
    }
    return sayings;
  }

  #group(): Group[] {
    const { sequences } = this.field.ground;
    const groups = [...this.sayings].map(([written, variants], place) => ({
      written,
      base: place === 0,
      variants,
      rest: place === 0 && this.#hasRest,
    }));
    const [one, other] = groups;
    if (!one || !other) return groups;
    if (groups.length === 2 && sequences.sizeOf(one.written) !== sequences.sizeOf(other.written))
      return groups;
    const text = ({ written }: Group): string => sequences.textOf(written);
    return alikeInText(
      groups.toSorted((one, other) => (text(one) < text(other) ? -1 : 1)),
      text,
    );
  }
}

/** In Thai the same letters may be cut into words in two ways, and are yet the same wording. */
function alikeInText(sorted: readonly Group[], text: (group: Group) => string): Group[] {
  const done: Group[] = [];
  for (const group of sorted) {
    const last = done.at(-1);
    if (!last || text(last) !== text(group)) done.push(group);
    else {
      done[done.length - 1] = {
        written: group.base ? group.written : last.written,
        base: group.base || last.base,
        variants: byId([...last.variants, ...group.variants]),
        rest: group.rest || last.rest,
      };
    }
  }
  return done;
}

/** A bracket costs the reader as much as a word of so many letters. */
export const BRACKET = 3;

export const hasSupporters = (group: Group): boolean => group.rest || group.variants.length > 0;

/** The regions where variants differ, apart from each other as far as they read well apart. */
export function contestedRegions(field: Field): Region[] {
  return gathered(overlaps(field, field.variants), (one, other) => belongTogether(one, other));
}

/** Neighbours that belong together as one, from left to right. */
export function gathered(
  regions: readonly Region[],
  belong: (one: Region, other: Region) => boolean,
): Region[] {
  const done: Region[] = [];
  for (const region of regions) {
    let current = region;
    for (let last = done.at(-1); last; last = done.at(-1)) {
      if (!belong(last, current)) break;
      current = joined(last, current);
      done.pop();
    }
    done.push(current);
  }
  return done;
}

export function joined(one: Region, other: Region): Region {
  const edits = new Map(one.touched.map((variant) => [variant.id, variant]));
  for (const variant of other.touched) {
    const before = edits.get(variant.id);
    edits.set(
      variant.id,
      before ? { ...variant, edits: [...before.edits, ...variant.edits] } : variant,
    );
  }
  return new Region(one.field, one.from, other.to, byId([...edits.values()]));
}

const byId = (variants: readonly Variant[]): Variant[] =>
  variants.toSorted((one, other) => one.id - other.id);

/** Edits that overlap, whoever made them, gathered. */
export function overlaps(field: Field, variants: readonly Variant[]): Region[] {
  const all = inOrder(variants);
  const regions: Region[] = [];
  for (let at = 0; at < all.length;) {
    const { from } = (all[at] as Placed).edit;
    let { to } = (all[at] as Placed).edit;
    const touched = new Map<number, Edit[]>();
    const here: Variant[] = [];
    for (; at < all.length; at++) {
      const { variant, edit } = all[at] as Placed;
      if (edit.from >= to) break;
      to = Math.max(to, edit.to);
      const own = touched.get(variant.id);
      if (own) own.push(edit);
      else {
        const edits = [edit];
        touched.set(variant.id, edits);
        here.push(variant.edits.length === 1 ? variant : { ...variant, edits });
      }
    }
    regions.push(new Region(field, from, to, byId(here)));
  }
  return regions;
}

interface Placed {
  readonly variant: Variant;
  readonly edit: Edit;
}

/** All edits by where they begin; sorted as numbers, which is much quicker than as objects. */
function inOrder(variants: readonly Variant[]): Placed[] {
  const placed: Placed[] = [];
  for (const variant of variants) for (const edit of variant.edits) placed.push({ variant, edit });
  if (variants.length < 2) return placed;
  const keys = new Float64Array(placed.length);
  for (let at = 0; at < keys.length; at++) keys[at] = (placed[at] as Placed).edit.from * ROOM + at;
  const sorted: Placed[] = [];
  for (const key of keys.toSorted()) sorted.push(placed[key % ROOM] as Placed);
  return sorted;
}

/** More than the edits of any text. */
const ROOM = 2 ** 26;

/** Two regions that would touch in print, or would leave a short common word alone between them. */
export function belongTogether(one: Region, other: Region): boolean {
  const { ground } = one.field;
  const common = ground.lettersAt(one.to, other.from);
  const size = ground.sizeOf(one.to, other.from);
  if (size === 0 && !spaced(one, other)) return true;
  if (!divideAlike(one, other)) return false;
  if (common === 0) return ground.words(one.to, other.from).trim() === '';
  if (common <= 3) return true;
  return common * 4 <= Math.min(mostLetters(one), mostLetters(other));
}

function mostLetters({ sayings, field }: Region): number {
  let most = 0;
  for (const written of sayings.keys())
    most = Math.max(most, field.ground.sequences.lettersOf(written));
  return most;
}

/** Whether white space keeps two regions apart, so that they do not read as alternatives. */
export function spaced(before: Region, after: Region): boolean {
  const { sequences } = before.field.ground;
  return (
    [...before.sayings.keys()].every(
      (written) => written === 0 || sequences.endsInSpace(written),
    ) ||
    [...after.sayings.keys()].every(
      (written) => written === 0 || sequences.beginsWithSpace(written),
    )
  );
}

/** No cross products: only where the same parties stand together on both sides. */
export function divideAlike(before: Region, after: Region): boolean {
  if (before.touched.length !== after.touched.length) return false;
  if (before.touched.some(({ id }, place) => id !== after.touched[place]?.id)) return false;
  if (before.touched.length === 1) return true;
  return divisionOf(before) === divisionOf(after);
}

/** Which wordings say the same, those that differ from the ground. */
const divisionOf = ({ sayings }: Region): string =>
  [...sayings.values()]
    .map((variants) => variants.map(({ id }) => id).join())
    .filter(Boolean)
    .toSorted()
    .join(';');
