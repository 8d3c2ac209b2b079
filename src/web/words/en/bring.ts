import { plural } from '../plural.ts';
import type { RedlinePoint } from '../../../core/text/redline.ts';
import type { Beside } from '../../../wire/texts.ts';

const changes = (n: number): string =>
  plural('en', n, { one: 'this change', other: `these ${n} changes` });

/** A file brought to a text, and what was understood of it. */
export const bring = {
  title: 'Bring a file',
  intro:
    'Your own file, with the whole text as you want it. The host reads it and keeps nothing; nothing is entered before you have seen what it changes.',
  open: 'Bring my file',
  back: 'Back to the text',
  another: 'Bring another file',
  choose: 'Choose a file, or drop it here',
  kinds: 'Word (.docx), OpenDocument (.odt), Markdown, plain text or Akoma Ntoso',
  otherKind: (name: string, kinds: string) =>
    `${name} is of a kind that is not read here: bring ${kinds}.`,
  reading: (name: string) => `Reading ${name}…`,
  understood: 'What was understood',
  read: (n: number, name: string) =>
    `${plural('en', n, { one: '1 point', other: `${n} points` })} read from ${name}.`,
  tracked: (author: string, inserted: number, deleted: number, moved: number) =>
    `Tracked changes of ${author || 'someone unnamed'}, read as accepted: ${inserted} put in, ${deleted} taken out, ${moved} moved.`,
  comments: (n: number) =>
    `${plural('en', n, { one: '1 comment', other: `${n} comments` })}: not part of the text, and not proposed.`,
  pointAt: (place: number) => `paragraph ${place}`,
  notWords: {
    field: 'has a field; it is read as the words that it shows.',
    note: 'has a footnote or endnote; its words stand as a paragraph at the end.',
    picture: 'has a picture, which is left out.',
    formula: 'has a formula; only its signs are read.',
    'reading above': 'has words with a reading above them; the reading is left out.',
  } as Readonly<Record<Beside['notWords'][number]['what'], string>>,
  without: (what: string) => `The text is without ${what}.`,
  aim: 'Bring it',
  asWanted: (party: string) => `as what ${party} wants`,
  changes: (n: number) =>
    n === 0
      ? 'Nothing is changed: this is your text already'
      : plural('en', n, { one: '1 change', other: `${n} changes` }),
  showSame: (n: number) =>
    `Show also ${plural('en', n, { one: 'the 1 unchanged point', other: `the ${n} unchanged points` })}`,
  status: {
    same: 'unchanged',
    changed: 'reworded',
    new: 'new: nothing like it stands in the text',
    gone: 'struck: it does not stand in the file',
    moved: 'moved',
  } as Readonly<Record<RedlinePoint['status'], string>>,
  movedFrom: (label: string) => `from ${label}`,
  noTitle: 'Only the penholder changes the title.',
  propose: (n: number, party: string) => `Propose ${changes(n)} as ${party}`,
  table: (n: number, version: number) => `Table version ${version} with ${changes(n)}`,
  progress: (recorded: number, of: number) => `${recorded} of ${of} entered`,
  goOn: 'Go on',
  proposed: (n: number, party: string) =>
    `${plural('en', n, { one: '1 change is', other: `${n} changes are` })} proposed as ${party}.`,
  tabled: 'The new version is on the table.',
};
