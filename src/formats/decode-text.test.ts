import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

test.each([
  ['UTF-8', Buffer.from('né')],
  ['UTF-8 with a byte order mark', Buffer.from('\ufeffné')],
  ['UTF-16, little end first', Buffer.from('\ufeffné', 'utf16le')],
  ['UTF-16, big end first', utf16be('\ufeffné')],
])('%s is read without its mark', (_, bytes) => {
  expect(decodeText(bytes)).toBe('né');
});

test('characters are composed', () => {
  expect(decodeText(Buffer.from('ne\u0301'))).toBe('né');
});

test('every kind of line end becomes one', () => {
  expect(decodeText(Buffer.from('a\r\nb\rc\nd'))).toBe('a\nb\nc\nd');
});

test('another encoding is refused with the place of the first wrong byte', () => {
  expect(() => decodeText(Buffer.from('caf\u00e9', 'latin1'))).toThrow(
    'is not valid UTF-8 at byte 3; save it with the encoding UTF-8 and try again',
  );
  expect(() => decodeText(Buffer.from([0xe9]))).toThrow('at byte 0');
});

test('half a character of UTF-16 is refused', () => {
  expect(() => decodeText(Buffer.from([0xff, 0xfe, 0x00, 0xd8]))).toThrow('is not valid UTF-16LE');
});

test('binary data is refused', () => {
  expect(() => decodeText(Buffer.from('a\0b'))).toThrow('is not a text but binary data');
});
