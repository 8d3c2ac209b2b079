import { expect, test } from 'vitest';
import { partiesIn, wrongIn } from './party-list.ts';

test('a pasted list gives a party for each line, whatever stands between code and name', () => {
  const pasted =
    'AR\tArda\r\nBE, Belis; the Lower\n\n CO Corva of the Shore \nDO: Dovan\nFenmark\n';
  expect(partiesIn(pasted)).toEqual([
    { code: 'AR', name: 'Arda' },
    { code: 'BE', name: 'Belis; the Lower' },
    { code: 'CO', name: 'Corva of the Shore' },
    { code: 'DO', name: 'Dovan' },
    { code: '', name: 'Fenmark' },
  ]);
});

test('a name of several words is not cut into a code and a name', () => {
  expect(partiesIn('Republic of Fenmark')).toEqual([{ code: '', name: 'Republic of Fenmark' }]);
});

test('a half-filled row and a code given twice are found', () => {
  const parties = [
    { code: 'AR', name: 'Arda' },
    { code: '', name: 'Belis' },
    { code: 'AR ', name: 'Arda again' },
    { code: '', name: '' },
  ];
  expect(wrongIn(parties)).toEqual({ half: ['Belis'], twice: 'AR' });
});
