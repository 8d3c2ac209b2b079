/** More weight below nothing than this in a row does not count: an advertisement in a story ends no story. */
const MOST_LOSS = 40;

/** The run of neighbours with the greatest sum of weights; long losses within are bounded. */
export function heaviestRun(weights: readonly number[]): { from: number; to: number } {
  let best = { from: 0, to: -1, sum: -Infinity };
  let [from, sum, loss] = [0, 0, 0];
  weights.forEach((weight, at) => {
    if (weight < 0) {
      const counted = Math.min(0, Math.max(weight, -MOST_LOSS - loss));
      loss += counted;
      sum += counted;
    } else {
      if (weight >= 3) loss = 0;
      sum += weight;
    }
    if (sum > best.sum) best = { from, to: at, sum };
    if (sum < 0) [from, sum, loss] = [at + 1, 0, 0];
  });
  return { from: best.from, to: best.to };
}
