import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { signerOf } from '../record/compose.ts';
import { openCheckpoint, signCheckpoint } from './checkpoint.ts';
import { openNote, readVkey, signNote, writeVkey, type NoteKey } from './note.ts';

const keyOf = (
  seed: number,
  name: string,
): NoteKey & { readonly sign: (m: Uint8Array) => Uint8Array } => {
  const { key, sign } = signerOf(new Uint8Array(32).fill(seed));
  return { name, key, sign };
};
const own = keyOf(1, 'room');
const other = keyOf(2, 'room');
const sign = (text: string, by = own): string => signNote(text, by, by.sign);

// The example of https://c2sp.org/signed-note.
const published = {
  vkey: 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
  note: [
    'This is an example message.',
    '',
    '— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=',
    '',
  ].join('\n'),
};

test('the published example is opened with its key, and the key is written as it is read', () => {
  const key = readVkey(published.vkey);
  expect(key && openNote(published.note, [key])).toBe('This is an example message.\n');
  expect(key && writeVkey(key)).toBe(published.vkey);
  expect(openNote(published.note, [own])).toBeUndefined();
});

test('any text of lines is a note that opens, empty lines and all', () => {
  const lines = fc.array(
    fc.string({ unit: 'grapheme' }).map((s) => s.replace(/\p{C}/gu, '')),
    {
      minLength: 1,
    },
  );
  fc.assert(
    fc.property(lines, (all) => {
      const text = `${all.join('\n')}\n`;
      expect(openNote(sign(text), [other, own])).toBe(text);
    }),
    { numRuns: 60 },
  );
});

test('a note with any character changed does not open', () => {
  const note = sign('a\nb\n');
  fc.assert(
    fc.property(fc.nat(note.length - 1), fc.constantFrom('x', 'A', '\n', '', ' '), (at, put) => {
      const changed = note.slice(0, at) + put + note.slice(at + 1);
      fc.pre(changed !== note);
      expect(openNote(changed, [own])).toBeUndefined();
    }),
    { seed: 9, numRuns: 200 },
  );
});

test('signatures of unknown keys are passed over; a false one of a known key refuses the note', () => {
  const note = sign('text\n');
  const [, signature] = sign('text\n', other).split('\n\n');
  const [, elsewhere] = sign('another text\n', other).split('\n\n');
  expect(openNote(note + signature, [own])).toBe('text\n');
  expect(openNote(note + signature, [own, other])).toBe('text\n');
  expect(openNote(note + elsewhere, [own])).toBe('text\n');
  expect(openNote(note + elsewhere, [own, other])).toBeUndefined();
  expect(openNote(note + (signature ?? '').repeat(15), [own])).toBe('text\n');
  expect(openNote(note + (signature ?? '').repeat(64), [own])).toBeUndefined();
});

test('what is no note is refused', () => {
  for (const note of [
    '',
    '\n',
    'text\n',
    'text\n\n',
    'text\n\n—',
    `${sign('text\n')} `,
    sign('text\n').trimEnd(),
  ]) {
    expect(openNote(note, [own])).toBeUndefined();
  }
  for (const text of ['no end', 'a\tb\n', 'a\u0000\n', '\ud800\n']) {
    expect(() => sign(text)).toThrow(RangeError);
  }
  for (const name of ['', 'a b', 'a+b'])
    expect(() => sign('text\n', { ...own, name })).toThrow(RangeError);
});

test('a key’s word with anything about it wrong is refused', () => {
  const vkey = writeVkey(own);
  expect(readVkey(vkey)).toEqual({ name: own.name, key: own.key });
  for (const wrong of [
    '',
    '++',
    vkey.replace('room', 'hall'),
    `${vkey}=`,
    vkey.replace('+A', '+B'),
  ]) {
    expect([wrong, readVkey(wrong)]).toEqual([wrong, undefined]);
  }
});

const checkpoint = { origin: 'room', size: 12, root: bytesToHex(new Uint8Array(32).fill(5)) };

test('a checkpoint opens for its own log alone', () => {
  const note = signCheckpoint(checkpoint, own.key, own.sign);
  expect(note.split('\n').slice(0, 3)).toEqual(['room', '12', `${'BQUF'.repeat(10)}BQU=`]);
  expect(openCheckpoint(note, 'room', [own])).toEqual(checkpoint);
  expect(openCheckpoint(note, 'hall', [own])).toBeUndefined();
  expect(openCheckpoint(note, 'room', [other])).toBeUndefined();
});

test('a signed note that is no checkpoint is none, and one with further lines is one', () => {
  const root = `${'BQUF'.repeat(10)}BQU=`;
  const open = (text: string) => openCheckpoint(sign(text), 'room', [own]);
  expect(open(`room\n12\n${root}\nfurther\n`)).toEqual(checkpoint);
  for (const text of [
    'room\n12\n',
    `room\n012\n${root}\n`,
    `room\n-1\n${root}\n`,
    `room\n1e3\n${root}\n`,
    `room\n9999999999999999\n${root}\n`,
    `room\n12\nBQUF\n`,
    `room\n12\n${root}\n\nfurther\n`,
    `hall\n12\n${root}\n`,
  ]) {
    expect([text, open(text)]).toEqual([text, undefined]);
  }
});
