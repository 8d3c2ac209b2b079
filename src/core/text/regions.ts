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

/** What the wordings say in a region. */
interface Said {
  /** The sequence that the ground has here. */
  readonly own: number;
  /** For each wording that differs, the sequence that it has here; */
  readonly written: readonly number[];
  /** and the place of the first that has the same. */
  readonly alike: readonly number[];
}

/** For each sequence, while a region is read, the place of the first that says it, plus one. */
let firstOf = new Int32Array(1 << 10);

/** Places `from` to `to` of the ground (counted as in `Edit`), where some variant differs. */
export class Region {
  readonly field: Field;
  readonly from: number;
  readonly to: number;
  /** Those that differ from the ground here, only with their edits here, by their ids. */
  readonly touched: readonly Variant[];
  #groups: readonly Group[] | undefined;
  #said: Said | undefined;
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
    this.#cost ??= this.#findCost();
    return this.#cost;
  }

  get said(): Said {
    this.#said ??= this.#findSaid();
    return this.#said;
  }

  /** Whether some change nothing here. */
  get #hasRest(): boolean {
    return this.field.silent + this.field.variants.length > this.touched.length;
  }

  #findCost(): number {
    const { sequences } = this.field.ground;
    const { own, written, alike } = this.said;
    const size = BRACKET + sequences.sizeOf(own);
    let cost = this.#hasRest ? size : 0;
    for (let place = 0; place < written.length; place++) {
      if (alike[place] !== place) continue;
      if (written[place] !== own) cost += BRACKET + sequences.sizeOf(written[place] as number);
      else if (!this.#hasRest) cost += size;
    }
    return cost;
  }

  #findSaid(): Said {
    const { ground } = this.field;
    const own = ground.sequence(this.from, this.to, []);
    const written = this.touched.map(({ edits }) => ground.sequence(this.from, this.to, edits));
    const { size } = ground.sequences;
    if (firstOf.length < size) firstOf = new Int32Array(2 * size);
    const alike = written.map((sequence, place) => {
      const first = firstOf[sequence] as number;
      if (first > 0) return first - 1;
      firstOf[sequence] = place + 1;
      return place;
    });
    for (const sequence of written) firstOf[sequence] = 0;
    return { own, written, alike };
  }

  #group(): Group[] {
    const { sequences } = this.field.ground;
    const { own, written, alike } = this.said;
    const ofGround: Variant[] = [];
    const groups: Group[] = [{ written: own, base: true, variants: ofGround, rest: this.#hasRest }];
    const begun: (Variant[] | undefined)[] = alike.map(() => undefined);
    for (const [place, variant] of this.touched.entries()) {
      const sequence = written[place] as number;
      const known = sequence === own ? ofGround : begun[alike[place] as number];
      if (known) known.push(variant);
      else {
        const variants = [variant];
        begun[place] = variants;
        groups.push({ written: sequence, base: false, variants, rest: false });
      }
    }
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
        variants: [...last.variants, ...group.variants].toSorted(byId),
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
  return gathered(overlaps(field, field.variants), (one, other) =>
    belongTogether(one, other) ? joined(one, other) : undefined,
  );
}

/** Neighbours that belong together as one, from left to right; `join` makes one, or leaves two. */
export function gathered(
  regions: readonly Region[],
  join: (one: Region, other: Region) => Region | undefined,
): Region[] {
  const done: Region[] = [];
  for (const region of regions) {
    let current = region;
    for (let last = done.at(-1); last; last = done.at(-1)) {
      const both = join(last, current);
      if (!both) break;
      current = both;
      done.pop();
    }
    done.push(current);
  }
  return done;
}

export function joined(one: Region, other: Region): Region {
  const touched: Variant[] = [];
  let at = 0;
  for (const variant of one.touched) {
    for (; (other.touched[at]?.id ?? Infinity) < variant.id; at++)
      touched.push(other.touched[at] as Variant);
    const same = other.touched[at];
    if (same?.id !== variant.id) touched.push(variant);
    else {
      touched.push(changedTo(variant, [...variant.edits, ...same.edits]));
      at++;
    }
  }
  for (; at < other.touched.length; at++) touched.push(other.touched[at] as Variant);
  return new Region(one.field, one.from, other.to, touched);
}

/** How many variants differ in one or the other of two regions. */
export function touchedInEither(one: Region, other: Region): number {
  let count = other.touched.length;
  let at = 0;
  for (const { id } of one.touched) {
    while ((other.touched[at]?.id ?? Infinity) < id) at++;
    if (other.touched[at]?.id !== id) count++;
  }
  return count;
}

const byId = (one: Variant, other: Variant): number => one.id - other.id;

/** A variant with only some of its edits. */
const withOnly = (variant: Variant, edits: readonly Edit[]): Variant =>
  variant.edits.length === edits.length ? variant : changedTo(variant, edits);

/** A variant with other edits. */
export const changedTo = ({ id, by }: Variant, edits: readonly Edit[]): Variant => ({
  id,
  by,
  edits,
});

/** Edits that overlap, whoever made them, gathered. */
export function overlaps(field: Field, variants: readonly Variant[]): Region[] {
  const [only] = variants;
  if (only && variants.length === 1)
    return only.edits.map(
      (edit) => new Region(field, edit.from, edit.to, [withOnly(only, [edit])]),
    );
  const all = inOrder(variants);
  const editsOf: (Edit[] | undefined)[] = variants.map(() => undefined);
  const regions: Region[] = [];
  for (let at = 0; at < all.length;) {
    const start = at;
    const { from } = (all[at] as Placed).edit;
    let to = from + 1;
    for (; at < all.length; at++) {
      const { place, edit } = all[at] as Placed;
      if (edit.from >= to) break;
      if (edit.to > to) to = edit.to;
      const own = editsOf[place];
      if (own) own.push(edit);
      else editsOf[place] = [edit];
    }
    const touched: Variant[] = [];
    for (let n = start; n < at; n++) {
      const { place } = all[n] as Placed;
      const edits = editsOf[place];
      if (!edits) continue;
      touched.push(withOnly(variants[place] as Variant, edits));
      editsOf[place] = undefined;
    }
    regions.push(new Region(field, from, to, touched.toSorted(byId)));
  }
  return regions;
}

/** An edit, and the place of the variant that makes it. */
interface Placed {
  readonly place: number;
  readonly edit: Edit;
}

/** All edits by where they begin; sorted as numbers, which is much quicker than as objects. */
function inOrder(variants: readonly Variant[]): Placed[] {
  const placed: Placed[] = [];
  for (const [place, { edits }] of variants.entries())
    for (const edit of edits) placed.push({ place, edit });
  const keys = Float64Array.from(placed, ({ edit }, at) => edit.from * ROOM + at);
  return Array.from(keys.toSorted(), (key) => placed[key % ROOM] as Placed);
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

function mostLetters({ said: { own, written }, field: { ground } }: Region): number {
  let most = ground.sequences.lettersOf(own);
  for (const sequence of written) most = Math.max(most, ground.sequences.lettersOf(sequence));
  return most;
}

/** Whether white space keeps two regions apart, so that they do not read as alternatives. */
export function spaced(before: Region, after: Region): boolean {
  const { sequences } = before.field.ground;
  return (
    areAll(before, (sequence) => sequences.endsInSpace(sequence)) ||
    areAll(after, (sequence) => sequences.beginsWithSpace(sequence))
  );
}

const areAll = ({ said }: Region, hold: (sequence: number) => boolean): boolean =>
  hold(said.own) && said.written.every(hold);

/** No cross products: only where the same parties stand together on both sides. */
export function divideAlike(before: Region, after: Region): boolean {
  const [one, other] = [before.touched, after.touched];
  if (one.length !== other.length) return false;
  if (!one.every(({ id }, place) => id === other[place]?.id)) return false;
  return before.said.alike.every((first, place) => first === after.said.alike[place]);
}
