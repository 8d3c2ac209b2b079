import { plural } from '../plural.ts';

/** The text in columns: what each party wants, and the compromise that the penholder writes. */
export const columns = {
  title: 'Columns',
  caption: (title: string, version: number) => `“${title}”, version ${version}, in columns`,
  point: 'Point',
  table: 'On the table',
  compromise: 'Compromise',
  column: 'Column',
  parties: (n: number, all: number) => `Parties: ${n} of ${all}`,
  which: 'Parties side by side',
  asTabled: 'as on the table',
  new: 'not on the table',
  unchanged: (n: number) =>
    plural('en', n, { one: '1 point without change', other: `${n} points without change` }),
  compromiseOn: (point: string) => `Compromise on ${point}`,
  take: 'Take these words',
  draft: 'your draft for the next version',
  leftOut: 'left out of the next version',
  inText: 'In the text',
  tableNext: (version: number, n: number) =>
    plural('en', n, {
      one: `Table version ${version}: 1 point written`,
      other: `Table version ${version}: ${n} points written`,
    }),
  nextWhat:
    'What you wrote goes in. Of the other points, the words that all want alike, else those on the table. Positions on words that change lapse.',
};
export type ColumnsWords = typeof columns;
