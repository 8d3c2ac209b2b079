interface SourceEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Changes to the source of one part, gathered while it is looked at and carried out at the end, so
 * that everything between them stays to the character.
 */
export class SourceEdits {
  readonly #edits: SourceEdit[] = [];

  replace(start: number, end: number, text: string): void {
    this.#edits.push({ start, end, text });
  }

  /** Inserted at one place, all stands in the order in which it came, before what is replaced there. */
  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  get isEmpty(): boolean {
    return this.#edits.length === 0;
  }

  appliedTo(source: string): string {
    const sorted = this.#edits.toSorted(
      (one, other) => one.start - other.start || one.end - other.end,
    );
    const written: string[] = [];
    let from = 0;
    for (const { start, end, text } of sorted) {
      if (start < from) throw new Error('two changes of a Word part overlap');
      written.push(source.slice(from, start), text);
      from = end;
    }
    return written.join('') + source.slice(from);
  }
}
