import type { FileRead } from '../formats/file-read.ts';
import type { Beside, TextRead } from '../wire/texts.ts';

/** A file that was read, as it is told to a page. */
export function tellFile({ points, remarks, changes, notWords, leftOut }: FileRead): TextRead {
  const beside = {
    tracked: trackedOf(changes),
    comments: remarks.map(({ author, text, points: about }) => ({ author, text, points: about })),
    notWords: notWords.map(({ what, point }) => ({
      what: KINDS[what],
      ...(point !== undefined && { point }),
    })),
    leftOut,
  };
  const isThere = Object.values(beside).some((list) => list.length > 0);
  return { points, ...(isThere && { beside }) };
}

const KINDS = {
  'a field': 'field',
  'a note': 'note',
  'a picture': 'picture',
  'a formula': 'formula',
  'words with a reading above': 'reading above',
} as const satisfies Record<string, Beside['notWords'][number]['what']>;

/** So many tracked changes of each author; a move, which stands at two places, once. */
function trackedOf(changes: FileRead['changes']): Beside['tracked'] {
  const authors = [...new Set(changes.map(({ author }) => author))];
  return authors.map((author) => {
    const own = changes.filter((change) => change.author === author);
    const count = (kind: string): number => own.filter((change) => change.kind === kind).length;
    const moved = Math.max(count('moved-here'), count('moved-away'));
    return { author, inserted: count('inserted'), deleted: count('deleted'), moved };
  });
}
