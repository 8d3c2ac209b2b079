import { expect, test } from 'vitest';
import { isolate, say } from './isolate.ts';

test('every value put into a sentence is set apart, an empty one leaves nothing', () => {
  expect(say`قال ${'Edda'}:`).toBe('قال \u2068Edda\u2069:');
  expect(say`نعم${''}.`).toBe('نعم.');
});

test('what has values set apart in it already is part of the sentence itself', () => {
  const place = say`، ${'Pell'}`;
  expect(say`جلسة${place}.`).toBe('جلسة، \u2068Pell\u2069.');
  expect(isolate('')).toBe('');
});
