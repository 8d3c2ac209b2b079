import { plural } from '../plural.ts';

/** What happens while one reads and writes: others, interruptions, drafts, and taking back. */
export const live = {
  offlineSince: (when: string) => `The host cannot be reached since ${when}.`,
  offlineAsOf: (when: string) =>
    `The host cannot be reached. This is the record as this browser had it at ${when}, checked here again.`,
  offlineWhat:
    'You can go on reading. Nothing can be sent; what you write is kept in this browser.',
  tryNow: 'Try now',
  back: (when: string, n: number) =>
    n === 0
      ? `The connection is back. Nothing was recorded since ${when}.`
      : plural('en', n, {
          one: `The connection is back. Since ${when}, 1 entry was recorded.`,
          other: `The connection is back. Since ${when}, ${n} entries were recorded.`,
        }),
  toLatest: 'See what came',
  falseEntries: (n: number) =>
    plural('en', n, {
      one: 'The host shows 1 entry that is not what its author signed: it counts for nothing, and nothing of it is shown here.',
      other: `The host shows ${n} entries that are not what their authors signed: they count for nothing, and nothing of them is shown here.`,
    }),
  toFalseEntries: 'See which',
  hereNoOne: 'No one else here',
  here: (n: number) => plural('en', n, { one: '1 other here', other: `${n} others here` }),
  hereTitle: (room: string) => `Who of ${room} has Parley open`,
  hereNobody: 'No one else of this room has Parley open now.',
  hereHidden: 'You do not show that you are here, and do not see who is.',
  hereShow: 'Show the members of my rooms that I am here',
  hereWhat:
    'Who does not show it does not see it of others. It is never recorded, and tells nothing of what one reads.',
  above: (n: number) => plural('en', n, { one: '1 change above', other: `${n} changes above` }),
  drafts: 'You were writing',
  draftKept: (when: string) => `Your draft of ${when}, kept in this browser until you send it.`,
  discard: 'Discard',
  discardDraft: (what: string) => `Discard the draft: ${what}`,
  tabledChanged: 'Since you began to write, the words on the table have changed:',
  ownChanged: (party: string) => `Since you began to write, the wording of ${party} has changed:`,
  carryOver: 'Carry my words over',
  keepMine: 'Leave my words as they are',
  bothChanged: 'You and the others changed the same words: there, yours stand. Read them again.',
  choosingChanged: 'The words have changed since you chose:',
  haveRead: 'I have read the change',
  pointGone: 'The point that you were writing on is no longer in the text. Your words are kept:',
  recorded: 'Recorded.',
  takeBack: 'Take it back',
  takeBackWhat: 'Both stay in the record: what you did, and that you took it back.',
  takenBack: 'Taken back.',
  forGood: 'This cannot be taken back.',
  browser: 'This browser',
  browserKeeps: (name: string) =>
    `It keeps the key of ${name}, what is being written, and a copy of the record for when the host cannot be reached.`,
  signOut: 'Sign out; forget the copy and the drafts',
  wipe: 'Wipe this browser …',
  wipeTitle: 'Wipe this browser?',
  wipeWhat:
    'Everything of Parley in this browser is deleted: all keys of all negotiations, drafts and copies. This cannot be taken back: to enter again you need a new code from the head of your delegation. A party’s own key that is only here is lost; keep its file first.',
  wipeYes: 'Delete everything here',
  cannotWipe:
    'Not everything could be deleted. Clear the data of this site in the browser’s settings.',
  stillEmpty: (field: string) => `“${field}” is still empty: fill it in.`,
  notTicked: (field: string) => `Tick this first: “${field}”.`,
  notWhole: (field: string) =>
    `The date or time in “${field}” is not whole: complete it, or clear it.`,
  tooEarly: (field: string) => `The day in “${field}” is too early: choose a later one.`,
  notNumber: (field: string) => `“${field}” must be a whole number that fits.`,
  tooLong: (field: string, has: string, most: string) =>
    `“${field}” is too long: it has ${has} characters, and ${most} fit.`,
  unreadable: (field: string) =>
    `What stands in “${field}” cannot be read: write it as is asked there.`,
  incomplete: 'Something is still empty, or a number does not fit.',
};
