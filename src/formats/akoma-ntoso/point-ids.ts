import { pointId, type PointId } from '../../core/text/point.ts';
import { isOwnId, isPointName } from './own-ids.ts';
import type { AknElement } from './parse.ts';

/** Gives each point its id while a file is read: its GUID, its eId, else the next `p1`, `p2` ... */
export class PointIds {
  readonly #taken = new Set<string>();
  #count = 0;
  /** Of a part without words of its own: the first point in it has this identifier. */
  #waiting: string | undefined;

  /** Reads what is in a part without words: its identifier goes to the first point there that has none. */
  within(element: AknElement, read: () => void): void {
    const before = this.#waiting;
    const count = this.#count;
    this.#waiting = identifierOf(element) ?? before;
    read();
    this.#waiting = this.#count === count ? before : undefined;
  }

  /** The id of the next point, which stands in this element. */
  idOf(element: AknElement): PointId {
    this.#count += 1;
    const wanted = [identifierOf(element), this.#waiting];
    this.#waiting = undefined;
    const found = wanted.find((id) => id !== undefined && !this.#taken.has(id)) ?? this.#next();
    this.#taken.add(found);
    return pointId(found);
  }

  #next(): string {
    let number = this.#count;
    while (this.#taken.has(`p${number}`)) number += 1;
    return `p${number}`;
  }
}

/** Older versions of the format say `id`. What a record would not take as an id is none. */
function identifierOf({ attributes }: AknElement): string | undefined {
  const own = attributes.get('GUID');
  if (own !== undefined && isOwnId(own)) return own;
  const id = attributes.get('eId') ?? attributes.get('id');
  return id !== undefined && isPointName(id) ? id : undefined;
}
