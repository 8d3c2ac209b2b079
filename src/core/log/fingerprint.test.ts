import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprint } from './fingerprint.ts';

test('the words are those of the published examples', () => {
  // 127.0.0.1 and 63.84.220.193, the first two examples of arXiv:0901.4016.
  expect(fingerprint('7f000001').join('-')).toBe('lusab-babad');
  expect(fingerprint('3f54dcc1').join('-')).toBe('gutih-tugad');
});

test('a root has eight words, and two roots that differ in the first 128 bits have different ones', () => {
  const hex = fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: 64, maxLength: 64 });
  fc.assert(
    fc.property(hex, hex, (a, b) => {
      const [one, other] = [a.join(''), b.join('')];
      expect(fingerprint(one)).toHaveLength(8);
      const same = fingerprint(one).join() === fingerprint(other).join();
      expect(same).toBe(one.slice(0, 32) === other.slice(0, 32));
    }),
  );
});
