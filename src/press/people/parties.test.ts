import { expect, test } from 'vitest';
import { partyNamed } from './parties.ts';

test('a party is called as talks call it, by its short name where that is a name', () => {
  expect(['U.S.', 'Britain', 'Myanmar', 'the EU'].map((name) => partyNamed(name))).toEqual([
    { code: 'US', name: 'United States' },
    { code: 'GB', name: 'United Kingdom' },
    { code: 'MM', name: 'Myanmar' },
    { code: 'EU', name: 'European Union' },
  ]);
});
