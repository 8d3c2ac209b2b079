import { expect, test } from 'vitest';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** A date as it is typed in is no prose: “2025-11-25?”. */
const writtenDate = /\d{4}-\d\d-\d\d[?~%]?/g;

/** All sentences of a catalogue that take nothing in, each with where it stands: "gates.how.all". */
function plainIn(
  value: unknown,
  where: readonly string[] = [],
): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[where.join('.'), value.replaceAll(writtenDate, '')]];
  if (!isGroup(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => plainIn(inner, [...where, name]));
}

const breaking = (catalogue: unknown, rule: RegExp): readonly (readonly [string, string])[] =>
  plainIn(catalogue).filter(([, said]) => rule.test(said));

test('French sets its punctuation off by a space that does not break, Spanish by none', () => {
  expect(breaking(fr, /[^\u00a0\u202f][:;!?»](?:\s|$)|«[^\u00a0]|'/u)).toEqual([]);
  expect(breaking(es, /\s[:;!?”]|“\s|'/u)).toEqual([]);
});

test('what is opened in Spanish is closed, and what is asked or called out is opened', () => {
  const count = (said: string, sign: string): number => said.split(sign).length;
  const odd = plainIn(es).filter(([, said]) =>
    ['¿?', '¡!', '“”', '()'].some(
      ([open = '', close = '']) => count(said, open) !== count(said, close),
    ),
  );
  expect(odd).toEqual([]);
});

test('no sentence is empty, and every one stands where its English stands', () => {
  const places = plainIn(en).map(([where]) => where);
  for (const catalogue of [fr, es]) {
    expect(plainIn(catalogue).map(([where]) => where)).toEqual(expect.arrayContaining(places));
    expect(breaking(catalogue, /^\s*$/u)).toEqual([]);
  }
});
