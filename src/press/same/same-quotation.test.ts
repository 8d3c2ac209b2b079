import { expect, test } from 'vitest';
import { readPress, type PressReading } from '../press.ts';
import { sameQuotations } from './same-quotation.ts';

const read = (text: string, outlet: string, on: string): PressReading =>
  readPress(new TextEncoder().encode(text), { outlet, on });

const LONG =
  'Foreign Minister Astrid Holm said Monday that the talks go on. "We have never been closer to a common wording, and nobody should leave the table now," Holm said.\n';
const OTHER =
  'The Norwegian minister was asked about it in Oslo. "We have never been closer to a common text, and nobody should leave the table now," Astrid Holm said.\n';
const ELSE =
  'The harbour of Bergen was closed for the day. "The wind will turn before the evening comes," the harbour master Karl Moe said.\n';

test('a quotation that two outlets have is one, first seen through the earlier, with the words that differ', () => {
  const found = sameQuotations([
    read(OTHER, 'Nordlys', '2025-03-04'),
    read(ELSE, 'Bergen Post', '2025-03-02'),
    read(LONG, 'Belga', '2025-03-03'),
  ]);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ firstSeenThrough: 'Belga', firstSeen: '2025-03-03' });
  expect(found[0]?.wordings.map(({ article }) => article)).toEqual([2, 0]);
  const changed = found[0]?.wordings[1]?.against.filter(({ kind }) => kind !== 'same');
  expect(changed?.map(({ kind, text }) => [kind, text.trim()])).toEqual([
    ['deleted', 'wording'],
    ['inserted', 'text'],
  ]);
});

test('what one article quotes twice is not said to be in several', () => {
  expect(sameQuotations([read(LONG + LONG, 'Belga', '2025-03-03')])).toEqual([]);
});

test('the earliest is first, in whatever order the articles are given', () => {
  const [one, other] = [read(LONG, 'Belga', '2025-03-03'), read(OTHER, 'Nordlys', '2025-03-04')];
  expect(sameQuotations([one, other])[0]?.firstSeenThrough).toBe('Belga');
  expect(sameQuotations([other, one])[0]?.firstSeenThrough).toBe('Belga');
});
