import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const COMMANDS = ['compile', 'project', 'redline', 'points', 'serve', 'help'];

test.each([
  ['complie', 'compile'],
  ['compil', 'compile'],
  ['point', 'points'],
  ['projetc', 'project'],
  ['serv', 'serve'],
  ['hepl', 'help'],
])('%s most likely means %s', (word, meant) => {
  expect(nearest(word, COMMANDS)).toBe(meant);
});

test.each(['', 'x', 'merge', 'negotiate'])('"%s" means none of them', (word) => {
  expect(nearest(word, COMMANDS)).toBeUndefined();
});
