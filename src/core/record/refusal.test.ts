import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const read = (...path: string[]): string =>
  readFileSync(join(import.meta.dirname, ...path), 'utf8');

test('each code of a refusal has its heading in docs/refusals.md, and each heading its code', () => {
  const codes = read('refusal.ts').matchAll(/code: z\.literal\('([a-z-]+)'\)/g);
  const headings = read('../../../docs/refusals.md').matchAll(/^## (.+)$/gm);
  const names = (found: Iterable<RegExpMatchArray>) => [...found].map(([, name]) => name);
  expect(names(headings)).toEqual(names(codes));
});
