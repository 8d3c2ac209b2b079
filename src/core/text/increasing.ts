/**
 * The places of the increasing subsequence with the greatest sum of weights. Distinct values; a
 * Fenwick tree keeps the best sum of all that end below a value (Fenwick 1994), so that the time
 * is n log n.
 */
export function heaviestIncreasing(
  values: readonly number[],
  weights: readonly number[],
): number[] {
  if (values.every((value, at) => at === 0 || value > (values[at - 1] as number)))
    return [...values.keys()];
  const most = values.reduce((high, value) => Math.max(high, value), 0) + 2;
  /** For each node of the tree the place that ends the best sequence below, plus one. */
  const tree = new Int32Array(most + 1);
  const sums = new Float64Array(values.length);
  const before = new Int32Array(values.length);
  let end = 0;
  for (const [at, value] of values.entries()) {
    let best = 0;
    for (let node = value; node > 0; node -= node & -node) {
      const place = tree[node] as number;
      if (place > 0 && (best === 0 || isBetter(sums, place, best))) best = place;
    }
    before[at] = best;
    sums[at] = (weights[at] ?? 0) + (best > 0 ? (sums[best - 1] as number) : 0);
    for (let node = value + 1; node <= most; node += node & -node) {
      const place = tree[node] as number;
      if (place === 0 || isBetter(sums, at + 1, place)) tree[node] = at + 1;
    }
    if (end === 0 || isBetter(sums, at + 1, end)) end = at + 1;
  }
  const places: number[] = [];
  for (let place = end; place > 0; place = before[place - 1] as number) places.push(place - 1);
  return places.toReversed();
}

/** Of equal sums the one that ended first stays. */
const isBetter = (sums: Float64Array, one: number, other: number): boolean =>
  (sums[one - 1] as number) > (sums[other - 1] as number);
