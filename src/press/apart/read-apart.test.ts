import { expect, test } from 'vitest';
import { INVENTED } from '../article.test-kit.ts';
import { readPress } from '../press.ts';
import { readPressApart, readWithAlsoApart } from './read-apart.ts';

const article = Buffer.from(INVENTED);

test('an article read apart is read as it is here', async () => {
  const options = { outlet: 'Nordlys', on: '2025-03-04' };
  const here: unknown = JSON.parse(JSON.stringify(readPress(article, options)));
  expect(await readPressApart(article, options)).toEqual(here);
});

test('what a model adds is read apart too, and what is not in the article is left out', async () => {
  const annex = { speaker: 'Pieter Maes', verb: 'said', words: "head of Belgium's delegation" };
  const quoted = [annex, { ...annex, words: 'the annex is settled' }];
  const { reading, leftOut } = await readWithAlsoApart(article, {}, { by: 'stand-in', quoted });
  expect(leftOut).toBe(1);
  expect(reading.statements.at(-1)).toMatchObject({ id: 'A1', by: 'stand-in' });
});

test('others go on while an article is read', async () => {
  const long = Buffer.from(INVENTED.split('\n').slice(4).join('\n').repeat(100));
  let turns = 0;
  const turning = setInterval(() => (turns += 1), 10);
  const reading = await readPressApart(long);
  clearInterval(turning);
  expect(reading.statements.length).toBeGreaterThan(100);
  expect(turns).toBeGreaterThan(20);
});

test('what is no article is refused with its reason', async () => {
  await expect(readPressApart(Buffer.from('Menu'))).rejects.toThrow('no sentence');
});

test('an article beyond the limits of time or memory is refused, and nothing else ends', async () => {
  const long = Buffer.from(INVENTED.repeat(250));
  await expect(readPressApart(long, {}, { timeMs: 1, heapMb: 512 })).rejects.toThrow(
    'reading it takes too long',
  );
  await expect(readPressApart(long, {}, { timeMs: 60_000, heapMb: 24 })).rejects.toThrow(
    'takes too much memory',
  );
});
