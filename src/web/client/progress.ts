/** How far something is that takes a while: told apart from all else, so that nothing else is shown anew for it. */
export class Progress {
  #now: readonly [number, number];
  readonly #told = new Set<() => void>();

  constructor(all: number) {
    this.#now = [0, all];
  }

  /** How many are done, of how many. */
  readonly now = (): readonly [number, number] => this.#now;

  readonly subscribe = (told: () => void): (() => void) => {
    this.#told.add(told);
    return () => this.#told.delete(told);
  };

  reach(done: number, all: number): void {
    this.#now = [done, all];
    for (const told of this.#told) told();
  }
}
