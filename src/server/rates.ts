/** How often someone may ask: so many at once, and so many a second on and on. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Beyond so many buckets those that have not been drawn from longest are forgotten. */
const MOST_BUCKETS = 100_000;

/**
 * Buckets that fill at a steady rate, one for each name, each kept as the one instant at which it
 * will be full again (the generic cell rate algorithm, ITU-T I.371). A bucket that is full again
 * is as good as none and is forgotten.
 *
 * What a bucket is named decides who can notice whom: a name is never shared by people, nor by
 * rooms, so that what someone does behind a closed door slows down no one outside it.
 */
export class Rates {
  readonly #rate: Rate;
  readonly #now: () => number;
  readonly #fullAgain = new Map<string, number>();

  /** @param now milliseconds that never go back, from any beginning */
  constructor(rate: Rate, now: () => number) {
    this.#rate = rate;
    this.#now = now;
  }

  /** Draws one. 0: there was one; else after so many milliseconds there will be. */
  draw(name: string): number {
    const now = this.#now();
    const each = 1000 / this.#rate.perSecond;
    const full = Math.max(now, this.#fullAgain.get(name) ?? now) + each;
    const wait = full - now - this.#rate.burst * each;
    if (wait > 0) return wait;
    this.#fullAgain.delete(name); // so that the map is in the order of the last draw
    this.#fullAgain.set(name, full);
    this.#forget(now);
    return 0;
  }

  #forget(now: number): void {
    for (const [name, full] of this.#fullAgain) {
      if (full > now && this.#fullAgain.size <= MOST_BUCKETS) return;
      this.#fullAgain.delete(name);
    }
  }
}
