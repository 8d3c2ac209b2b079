/** What a question of the bench found. */
export interface Finding {
  readonly title: string;
  /** What was measured, and how. */
  readonly about: string;
  /** The head of the table, and its rows. */
  readonly table: readonly (readonly string[])[];
  readonly targets: readonly Target[];
  readonly notes?: readonly string[];
}

/** What was to be reached, and what was. */
export interface Target {
  readonly what: string;
  readonly asked: string;
  readonly measured: string;
  readonly isMet: boolean;
}

export const target = (
  what: string,
  most: number,
  measured: number,
  unit: 'times' | 'share' = 'times',
): Target => {
  const written = (value: number): string =>
    unit === 'share' ? `${(100 * value).toFixed(value < 0.1 ? 2 : 0)} %` : value.toFixed(2);
  return {
    what,
    asked: `at most ${written(most)}`,
    measured: written(measured),
    isMet: measured <= most,
  };
};

export const atLeast = (what: string, least: number, measured: number): Target => ({
  what,
  asked: `at least ${least}`,
  measured: measured.toFixed(measured < 10 ? 2 : 0),
  isMet: measured >= least,
});
