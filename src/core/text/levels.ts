import { readingsOf, type LabelStyle } from './counts.ts';
import { DIVISIONS } from './label-words.ts';
import { splitLabel } from './labels.ts';

interface Level extends LabelStyle {
  readonly rank: number;
}

/** The labels under which the reader stands now, outermost first. Lives while a text is read. */
export class Levels {
  private open: Level[] = [];
  /** How far articles are counted: they count on through parts and chapters. */
  private article: number | undefined;

  /** What labels may be, so that each is taken apart once. */
  private readonly known = new Map<string, readonly LabelStyle[]>();

  clear(): void {
    this.open = [];
  }

  /**
   * Goes to the level of a label, and to those of the labels that follow it on the line, as in
   * `1. (a) The`. Says how deep the first one lies.
   */
  enterAll(label: string, words: string, ahead: readonly string[] = []): number {
    const depth = this.enter(label, ahead);
    for (let rest = words; /^[(（]/u.test(rest);) {
      const inner = splitLabel(rest);
      if (inner.label === undefined) break;
      this.enter(inner.label, ahead);
      rest = inner.rest;
    }
    return depth;
  }

  /**
   * Goes to the level of a label and says how deep that lies. The labels that follow it in the
   * text, as far as they are known, tell which of two readings is meant.
   */
  private enter(label: string, ahead: readonly string[]): number {
    const reading = this.choose(label, ahead);
    const rank = rankOf(reading.style);
    const known = this.open.findLastIndex((level) => sameLevel(level, reading));
    if (isDivision(reading)) this.open = this.open.filter((level) => level.rank < rank);
    else if (known >= 0) this.open = this.open.slice(0, known);
    this.open.push({ ...reading, rank });
    if (reading.style === 'article' && reading.ordinal !== undefined)
      this.article = reading.ordinal;
    return this.open.length - 1;
  }

  /** Whether a label may be the first of its count or follow the one before. */
  continues(label: string): boolean {
    return this.readings(label).some((reading) => {
      if (reading.ordinal === undefined) return true;
      const last = this.lastOf(reading);
      if (last !== undefined && (reading.ordinal === last || follows(reading, last))) return true;
      return reading.ordinal === 1 && !this.open.some((level) => sameLevel(level, reading));
    });
  }

  /** Whether a label stands in a count: begins it, goes on with it, or is gone on with later. */
  counts(label: string, ahead: readonly string[]): boolean {
    if (this.continues(label)) return true;
    return this.readings(label).some((reading) => {
      const last = this.lastOf(reading);
      const { ordinal = 0 } = reading;
      if (last === undefined && isDivision(reading) && reading.style !== 'annex') return true;
      if (last !== undefined && ordinal > last && ordinal <= last + MISSING) return true;
      const next = ahead.findIndex((one) =>
        this.readings(one).some((two) => sameLevel(two, reading)),
      );
      return next >= 0 && this.goneOnWith(reading, ahead) === next;
    });
  }

  private lastOf(reading: LabelStyle): number | undefined {
    const open = this.open.findLast((level) => sameLevel(level, reading));
    return open?.ordinal ?? (reading.style === 'article' ? this.article : undefined);
  }

  /**
   * Of two readings, the one that the next labels go on with, else the one that follows what was
   * counted before: after `(h)`, `(i)` is a letter if `(j)` comes, and Roman if `(ii)` comes.
   */
  private choose(label: string, ahead: readonly string[]): LabelStyle {
    const readings = this.readings(label);
    const [first = { style: label }] = readings;
    if (readings.length < 2) return first;
    const leaps = readings.map((one) => ({ one, leap: this.leapTo(one) }));
    const likely = leaps.filter(({ one, leap }) => leap === 1 || one.ordinal === 1);
    const near = this.within(readings, ahead);
    const soonest = (likely.length > 0 ? likely : leaps)
      .map(({ one }) => ({ one, at: this.goneOnWith(one, near) }))
      .filter(({ at }) => at >= 0)
      .toSorted((a, b) => a.at - b.at)[0];
    const nearest = leaps.toSorted((a, b) => a.leap - b.leap)[0];
    return soonest?.one ?? (nearest?.leap === Infinity ? first : (nearest?.one ?? first));
  }

  /** The labels ahead up to one that goes on with a count that stands above these readings. */
  private within(readings: readonly LabelStyle[], ahead: readonly string[]): readonly string[] {
    const above = this.open.filter((level) => !readings.some((one) => sameLevel(one, level)));
    const end = ahead.findIndex((label) =>
      this.readings(label).some(
        (one) => isDivision(one) || above.some((level) => sameLevel(level, one)),
      ),
    );
    return end < 0 ? ahead : ahead.slice(0, end);
  }

  /** Where the next one of a count stands in the labels ahead; -1 where it does not come. */
  private goneOnWith(reading: LabelStyle, ahead: readonly string[]): number {
    const { ordinal } = reading;
    if (ordinal === undefined) return -1;
    return ahead.findIndex((label) =>
      this.readings(label).some((next) => sameLevel(next, reading) && follows(next, ordinal)),
    );
  }

  private readings(label: string): readonly LabelStyle[] {
    const known = this.known.get(label) ?? readingsOf(label);
    this.known.set(label, known);
    return known;
  }

  /** 1 for the next one of a count, more where some are left out, infinite for no count. */
  private leapTo(reading: LabelStyle): number {
    const last = this.lastOf(reading);
    if (last === undefined) return reading.ordinal === 1 ? BEGIN : Infinity;
    if (follows(reading, last)) return 1;
    const leap = (reading.ordinal ?? 0) - last;
    return leap > 0 ? leap : Infinity;
  }
}

/** So many labels of a count may be missing, as when a party takes points out. */
const MISSING = 3;
/** To begin a count is less likely than to go on with one, and likelier than to leave one out. */
const BEGIN = 1.5;

/** Alphabets that are not Latin leave out letters: й, ё, ї. */
const follows = ({ style, ordinal = 0 }: LabelStyle, last: number): boolean =>
  ordinal === last + 1 || (/[ЀӿаАأ]/u.test(style) && ordinal > last && ordinal <= last + 5);

const isDivision = ({ style }: LabelStyle): boolean => rankOf(style) < DIVISIONS.length;

const RANKS: ReadonlyMap<string, number> = new Map(DIVISIONS.map(({ name }, rank) => [name, rank]));
const rankOf = (style: string): number => RANKS.get(style) ?? DIVISIONS.length;

const sameLevel = (one: LabelStyle, other: LabelStyle): boolean =>
  one.style === other.style && one.levels === other.levels;
