import { plural } from '../plural.ts';

/** Looking for words in everything that one may see. */
export const search = {
  title: 'Search',
  intro:
    'Texts of all versions, amendments, remarks, statements, people: all that you may see. Words are found in their other forms too; “in quotation marks” as they stand.',
  what: 'Words to look for',
  find: 'Search',
  results: 'What was found',
  nothing: 'Nothing was found. Try fewer words, or another form of them.',
  total: (n: number) => plural('en', n, { one: '1 passage', other: `${n} passages` }),
  more: (n: number) => plural('en', n, { one: 'Show the last one', other: `Show more of ${n}` }),
  version: (n: number) => `new in version ${n}`,
};
