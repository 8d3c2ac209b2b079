import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attachment } from './download-name.ts';

test('a name stands in Latin letters and whole, and no sign in it leaves its quotation marks', () => {
  expect(attachment('The Lake Accord v3', 'docx')).toBe(
    'attachment; filename="The Lake Accord v3.docx"; filename*=UTF-8\'\'The%20Lake%20Accord%20v3.docx',
  );
  expect(attachment('اتفاق البحيرة v3', 'md')).toBe(
    'attachment; filename="v3.md"; filename*=UTF-8\'\'%D8%A7%D8%AA%D9%81%D8%A7%D9%82%20%D8%A7%D9%84%D8%A8%D8%AD%D9%8A%D8%B1%D8%A9%20v3.md',
  );
  expect(attachment('../../etc/passwd\r\nX: "y"', 'txt')).toContain(
    'filename="etc passwd X y.txt"',
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const field = attachment(name.toWellFormed(), 'txt');
      expect(field).toMatch(
        /^attachment; filename="[\w .,()-]+\.txt"; filename\*=UTF-8''[\w.!~%-]+$/u,
      );
      expect(field.length).toBeLessThan(2000);
    }),
    { seed: 114 },
  );
});
