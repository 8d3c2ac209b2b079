import { expect, test } from 'vitest';
import { named } from './refusal-names.ts';
import { refusal } from './refusal.ts';

test('what a refusal names is said in French, with the parties in it', () => {
  expect(named('the chair')).toBe('la présidence');
  expect(named('agree ad referendum')).toBe('donner un accord ad referendum');
  expect(named('the delegation of AR or BE')).toBe('la délégation AR ou BE');
  expect(named('key of AR in force')).toBe('clé en vigueur de la partie AR');
});

test('what is not known stays as it is', () => {
  expect(named('something new')).toBe('something new');
  expect(named('toString')).toBe('toString');
});

test('a refusal says what, where and what to do', () => {
  expect(refusal({ code: 'no-such', what: 'gate', name: 'Sommet' })).toBe(
    'Introuvable ici\u00a0: préalable «\u00a0Sommet\u00a0». Vérifiez le nom.',
  );
});
