import { describe, expect, it } from 'vitest';
import { countWords, tokensOf } from './tokens.ts';

const words = (text: string): string[] => tokensOf(text).map(({ word }) => word);

describe('tokensOf', () => {
  it.each([
    ['1,000.50'],
    ['40–70'],
    ['12/05/2025'],
    ['2025-11-25'],
    ['12 November 2025'],
    ['November 12, 2025'],
    ['12 de noviembre de 2025'],
    ['12 novembre 2025'],
    ['12. November 2025'],
    ['12 ноября 2025'],
    ['12 листопада 2025'],
    ['12 نوفمبر 2025'],
    ['2025年11月25日'],
    ['long-term'],
    ['Article 4(2)(b)'],
    ['4(2)(b)'],
    ['(b)'],
    ['Art. 5'],
    ['§ 12a'],
    ['Artikels 80'],
    ['office@example.org'],
    ['https://example.org/a/b'],
    ['(iv)'],
    ['250 000'],
    ['1 000 000,50'],
    ['1/CP.17'],
    ['A/RES/77/1'],
    ['Annex A'],
    ['l’homme'],
    ["don't"],
    ['👨‍👩‍👧'],
    ['第四条'],
  ])('keeps %s in one piece', (whole) => {
    expect(words(whole)).toEqual([whole, '']);
    expect(words(`of ${whole}, and`)).toContain(whole);
  });

  it('cuts Chinese and Thai into words', () => {
    expect(words('缔约方应当撤出').length).toBeGreaterThan(3);
    expect(words('ประเทศภาคีต้องถอนกำลัง').length).toBeGreaterThan(3);
  });

  it('takes years and lists of numbers for no long number, and no plural for a letter', () => {
    expect(words('in 2025 100 states, or 12 5000 and controller(s)')).toEqual(
      'in 2025 100 states , or 12 5000 and controller ( s ) '.split(' '),
    );
  });

  it('takes the modal verb for no month', () => {
    expect(words('The Parties may 5 times')).toContain('may');
  });

  it('gives white space to the word after it, the last to none', () => {
    expect(tokensOf(' a  b\n')).toEqual([
      { space: ' ', word: 'a' },
      { space: '  ', word: 'b' },
      { space: '\n', word: '' },
    ]);
  });

  it('counts words, not marks', () => {
    expect(countWords('“Within 30 days,” they said.')).toBe(5);
  });
});
