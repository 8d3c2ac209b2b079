export interface Rate {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Precision, recall and F1, each between 0 and 1. */
export function f1Of(hits: number, given: number, wanted: number): Rate {
  const precision = given === 0 ? 0 : hits / given;
  const recall = wanted === 0 ? 0 : hits / wanted;
  return {
    precision,
    recall,
    f1: hits === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}
