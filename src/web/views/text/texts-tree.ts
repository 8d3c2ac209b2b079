import type { Instrument } from '../../../core/record/instrument.ts';
import { onTable } from '../../../core/record/rules.ts';
import type { Room } from '../../../core/record/state.ts';

/** A text of a room, and how many others it stands under. */
export interface TextInTree {
  readonly instrument: Instrument;
  readonly depth: number;
}

/**
 * The texts of a room as a tree, each followed by those developed from its points, these in the order
 * of the points. A text whose parent is not there stands by itself.
 */
export function textsTree({ instruments }: Room): readonly TextInTree[] {
  const all = [...instruments.values()];
  const under = Map.groupBy(all, ({ parent }) =>
    parent && instruments.has(parent.instrument) ? parent.instrument : undefined,
  );
  const from = (instrument: Instrument, depth: number): readonly TextInTree[] => {
    const children = under.get(instrument.id) ?? [];
    const order = children.toSorted((a, b) => placeOf(a, instrument) - placeOf(b, instrument));
    return [{ instrument, depth }, ...order.flatMap((one) => from(one, depth + 1))];
  };
  return (under.get(undefined) ?? []).flatMap((root) => from(root, 0));
}

/** Where the point stands from which a text is developed; one that is gone comes last. */
function placeOf({ parent }: Instrument, of: Instrument): number {
  const points = onTable(of)?.points ?? [];
  const place = points.findIndex(({ id }) => id === parent?.point);
  return place < 0 ? points.length : place;
}
