/** A list of integers that grows; `items` beyond `length` is not part of it. */
export class Ints {
  items: Int32Array;
  length = 0;

  constructor(room = 256) {
    this.items = new Int32Array(room);
  }

  push(value: number): void {
    if (this.length === this.items.length) this.#grow(this.length + 1);
    this.items[this.length++] = value;
  }

  pushPair(one: number, other: number): void {
    this.push(one);
    this.push(other);
  }

  /** Appends `from[start, end)`. */
  append(from: Int32Array, start: number, end: number): void {
    const length = this.length + end - start;
    if (length > this.items.length) this.#grow(length);
    for (let at = start; at < end; at++) this.items[this.length++] = from[at] ?? 0;
  }

  /** A copy of the values from `start` on. */
  copy(start = 0): Int32Array {
    return this.items.slice(start, this.length);
  }

  #grow(least: number): void {
    const items = new Int32Array(Math.max(least, this.items.length * 2));
    items.set(this.items);
    this.items = items;
  }
}
