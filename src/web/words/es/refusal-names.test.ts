import { expect, test } from 'vitest';
import { named } from './refusal-names.ts';
import { refusal } from './refusal.ts';

test('what a refusal names is said in Spanish, with the parties in it', () => {
  expect(named('the chair')).toBe('la presidencia');
  expect(named('agree ad referendum')).toBe('dar acuerdo ad referendum');
  expect(named('the delegation of AR or BE')).toBe('la delegación de AR o BE');
  expect(named('key of AR in force')).toBe('clave en vigor de AR');
});

test('what is not known stays as it is', () => {
  expect(named('something new')).toBe('something new');
  expect(named('toString')).toBe('toString');
});

test('a refusal says what, where and what to do', () => {
  expect(refusal({ code: 'no-such', what: 'gate', name: 'Cumbre' })).toBe(
    'Aquí no existe: requisito previo “Cumbre”. Compruebe el nombre.',
  );
});
