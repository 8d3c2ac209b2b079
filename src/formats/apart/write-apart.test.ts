import { expect, test } from 'vitest';
import { readPoints } from '../../core/text/points.ts';
import { writeTaken } from '../taken.ts';
import { writeTakenApart } from './write-apart.ts';

const points = readPoints([
  { text: 'The Ferry Agreement', heading: 1 },
  { text: '1. The ferry shall cross within sixty minutes.' },
]);
const options = { lang: 'en', date: '2026-03-02' };
const taken = { holds: 'text', points } as const;
const waiting = new AbortController().signal;

test.each(['md', 'odt', 'pdf'] as const)(
  'a text written apart is written as it is here: %s',
  async (form) => {
    const here = Buffer.from(await writeTaken(taken, form, options));
    const apart = await writeTakenApart({ taken, form, options }, waiting);
    expect(here.equals(apart)).toBe(true);
  },
);

test('what a form cannot hold is refused with its reason', async () => {
  const order = { taken, form: 'csv', options } as const;
  await expect(writeTakenApart(order, waiting)).rejects.toThrow('cannot be written as .csv');
});

test('beyond the limits, or when no one waits any more, it is ended', async () => {
  const order = { taken, form: 'docx', options } as const;
  await expect(writeTakenApart(order, waiting, { timeMs: 1, heapMb: 256 })).rejects.toThrow(
    'it takes too long',
  );
  const gone = new AbortController();
  const left = writeTakenApart(order, gone.signal);
  gone.abort();
  await expect(left).rejects.toThrow('no one waits for it');
});
