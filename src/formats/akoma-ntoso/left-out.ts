/** Counts what is not read, so that it can be said. Lives while one file is read. */
export class LeftOut {
  readonly #counts = new Map<Kind, number>();

  add(kind: Kind, count = 1): void {
    if (count > 0) this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + count);
  }

  /** Such as `2 pictures`, in the order in which they were met. */
  said(): readonly string[] {
    return [...this.#counts].map(([kind, count]) => {
      const [one, many] = NAMES[kind];
      return `${count} ${count === 1 ? one : many}`;
    });
  }
}

export type Kind = keyof typeof NAMES;

const NAMES = {
  picture: ['picture', 'pictures'],
  del: ['deletion', 'deletions'],
  ins: ['insertion', 'insertions'],
  elsewhere: ['part that is kept in another file', 'parts that are kept in other files'],
} as const;
