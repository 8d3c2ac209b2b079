import type { Target } from '../question.ts';

export const three = (value: number): string => value.toFixed(3);

export const least = (what: string, wanted: number, measured: number): Target => ({
  what,
  asked: `at least ${wanted}`,
  measured: three(measured),
  isMet: measured >= wanted,
});

export const most = (what: string, wanted: number, measured: number): Target => ({
  what,
  asked: `at most ${wanted}`,
  measured: measured.toFixed(2),
  isMet: measured <= wanted,
});
