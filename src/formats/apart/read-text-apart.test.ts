import { expect, test } from 'vitest';
import { pointsAkomaNtoso } from '../akoma-ntoso/write-akoma-ntoso.ts';
import { FileRefused } from '../refused.ts';
import { readText } from '../text-file.ts';
import { readTextApart } from './read-text-apart.ts';

const text =
  '# The Ferry Agreement\n\n1. The ferry shall cross within sixty minutes.\n\n(a) Daily.\n';
const bytes = new TextEncoder().encode(text);

test.each(['text.md', 'text.txt'])('%s is read apart as it is read here', async (name) => {
  expect(await readTextApart(bytes, name)).toEqual({
    points: await readText(bytes, name),
    leftOut: [],
  });
});

test('so is Akoma Ntoso, with what it is without', async () => {
  const points = await readText(bytes, 'text.md');
  const whole = pointsAkomaNtoso(points, { lang: 'en', date: '2026-03-02' });
  const drawn = new TextEncoder().encode(
    whole.replace('within sixty', 'within <img src="clock.png"/> sixty'),
  );
  const leftOut: string[] = [];
  const here = await readText(drawn, 'a.xml', { tell: (what) => leftOut.push(what) });
  expect(leftOut).not.toEqual([]);
  expect(await readTextApart(drawn, 'a.xml')).toEqual({ points: here, leftOut });
});

test('what is refused here is refused apart, in the same words', async () => {
  const here = await readText(bytes, 'text.exe').catch((error: unknown) => error);
  const apart = await readTextApart(bytes, 'text.exe').catch((error: unknown) => error);
  expect(apart).toBeInstanceOf(FileRefused);
  expect(apart).toEqual(here);
});

test('a text that takes too long is given up, in a sentence', async () => {
  const long = new TextEncoder().encode('(a) sixty days\n\n'.repeat(200_000));
  await expect(readTextApart(long, 'a.md', { timeMs: 1, heapMb: 192 })).rejects.toThrow(
    'cannot be read, because reading it takes too long; divide it into smaller files',
  );
});
