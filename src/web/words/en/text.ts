import { plural } from '../plural.ts';
import type { Position } from '../../../core/record/instrument.ts';

/** The text and its margin. */
export const text = {
  noRoom: 'There is no room yet in which a text could lie on the table.',
  noText: (room: string) => `No text lies on the table in ${room} yet.`,
  notYetTabled: 'No version of it is on the table yet.',
  which: 'Which text',
  read: 'Read',
  withBrackets: 'with brackets',
  clean: 'clean, as tabled',
  against: 'Redline',
  againstVersion: (n: number, day: string) => `against version ${n} of ${day}`,
  earlier: 'As tabled before',
  versionOf: (n: number, day: string) => `version ${n} of ${day}`,
  parallel: 'Side by side',
  besideVersion: (n: number, day: string) => `beside version ${n} of ${day}`,
  asOne: 'As one party wants it',
  asParty: (party: string) => `as ${party} wants it`,
  ladder: 'Points and where they stand',
  rung: (name: string, stage: string) => `Point ${name}: ${stage}`,
  changedInAll: (n: number) =>
    plural('en', n, { one: '1 word', other: `${n} words` }) + ' put in or taken out',
  under: 'Developed from',
  deeper: 'To be developed from this point',
  notTabledYet: 'no text yet',
  /** A text in the list of texts; under how many others it stands is to be heard too. */
  inTree: (depth: number, title: string) => (depth === 0 ? title : `${'– '.repeat(depth)}${title}`),
  tableUnder: 'Table a text under this point',
  /** What a screen reader says of a bracket: who wants which words. */
  bracket: (alternatives: readonly string[]) => `bracket: ${alternatives.join('; ')}`,
  /** Of `n` parties by name, none where no one is named. */
  wants: (n: number, names: string, said: string) =>
    names === ''
      ? `“${said}”`
      : `${names} ${plural('en', n, { one: 'proposes', other: 'propose' })} “${said}”`,
  wantsOut: (n: number, names: string) =>
    names === ''
      ? 'left out'
      : `${names} ${plural('en', n, { one: 'proposes', other: 'propose' })} to leave it out`,
  /** Said when brackets came or went: "point 7: 1 bracket." */
  bracketsAt: (point: string, n: number) =>
    n === 0
      ? `${point}: no bracket is left.`
      : `${point}: ${plural('en', n, { one: '1 bracket', other: `${n} brackets` })}.`,
  foldBracket: 'Fold',
  joinHere: (names: string) => `Join ${names} in these words only`,
  draftKept: 'This draft was not sent. It is kept in this tab until you propose or discard it.',
  discard: 'Discard',
  delete: 'delete',
  withheld: 'text not public',
  margin: (point: string) => `About ${point}`,
  legend: 'Signs and keys',
  choosePoint: 'Choose a point, and the margin speaks about it.',
  keys: [
    ['j', 'next point'],
    ['k', 'previous point'],
    [']', 'next bracket'],
    ['[', 'previous bracket'],
    ['Enter', 'opens a bracket; Esc folds it'],
    ['o', 'next point that is not agreed'],
    ['m', 'what the margin says about it; Esc goes back'],
  ] as readonly (readonly [string, string])[],
  lapsedPoint: 'open: a position has lapsed',
  provisionally: 'provisionally, until the whole text is agreed',
  positions: 'Positions',
  through: (party: string, coalition: string) => `${party}, through ${coalition}`,
  forMembers: (coalition: string, members: string) =>
    members === ''
      ? `${coalition} (its members speak for themselves)`
      : `${coalition} (for ${members})`,
  silentParties: (n: number) =>
    plural('en', n, {
      one: '1 party has said nothing',
      other: `${n} parties have said nothing`,
    }),
  bySilence: ' (said nothing while under silence)',
  lapsedFrom: (position: string) => `lapsed (was: ${position})`,
  wordsChanged: (n: number, day: string) =>
    `${plural('en', n, { one: 'one word', other: `${n} words` })} changed on ${day}`,
  cameBack: (day: string) =>
    `the words changed on ${day}, and are again what they were: renew it, or not`,
  wordings: 'Wordings',
  onTable: 'On the table',
  noSuchPoint: 'No such point.',
  join: (names: string) => `Join the wording of ${names}`,
  joinTable: 'Go back to the words on the table',
  propose: 'Propose wording',
  goOn: 'Go on with your draft',
  newPoint: 'Propose a new point after this one',
  newPointAfter: (point: string) => `A new point after ${point}`,
  number: 'Number',
  proposePoint: 'Propose this point',
  overtaken: (party: string, version: number) =>
    `${party}’s wording on version ${version} was overtaken by the version on the table:`,
  proposeAgain: 'Propose it again',
  withdraw: 'Withdraw our wording',
  move: 'Move this point',
  moveOf: (point: string) => `Move ${point}`,
  moveBehind: 'It should stand',
  moveLevel: 'On which level',
  beside: 'beside it',
  below: 'under it, one level lower',
  withParts: 'What stands below it goes with it. No position lapses by this.',
  proposeMove: 'Propose this place',
  withdrawMove: 'Leave it where it is',
  places: 'Where it should stand',
  /** Where a point is wanted: "after point 4". */
  place: {
    first: 'before all others',
    after: (point: string) => `after ${point}`,
    under: (point: string) => `under ${point}`,
    table: 'where the text on the table has it',
  },
  joinPlace: (names: string) => `Join ${names}`,
  placeOvertaken: (party: string, version: number, place: string) =>
    `On version ${version}, ${party} wanted it ${place}; the version on the table no longer has that place.`,
  movedFrom: (label: string) => (label === '' ? 'moved here' : `moved from ${label}`),
  movedTo: (label: string) => (label === '' ? 'moved elsewhere' : `moved to ${label}`),
  wordingOf: (party: string) => `The wording of ${party}`,
  proposeThis: 'Propose this wording',
  proposeOut: 'Propose to leave the point out',
  wouldRead: 'The text would read:',
  standsOn: (party: string) => `${party} on these words`,
  take: 'Take this position',
  renew: (position: string) => `Renew: ${position}`,
  noteOf: {
    objects: 'Reason',
    reserved: 'Why it cannot be said yet',
    'with reservation': 'Text of the reservation',
    'ad referendum': 'Who has to approve, and by when',
    referred: 'To whom, and why',
  } as Partial<Record<Position, string>>,
  missing: (mandates: string, party: string) =>
    `For more, a mandate for ${party} is missing (${mandates}): your head of delegation can give it.`,
  history: (n: number) =>
    plural('en', n, { one: 'History: 1 entry', other: `History: ${n} entries` }),
  tableFirst: 'Table a text',
  tableNext: 'Table the next version',
  tableVersion: (n: number) => `Table version ${n}`,
  titleOfText: 'Title of the text',
  languageOfText: 'Its language (such as en, ar, fr)',
  mustAgree: 'Parties that must agree',
  mustAgreeOf: (n: number, all: number) => `Parties that must agree: ${n} of ${all}`,
  fromFile: 'From a file (Word, Markdown, plain text)',
  orPaste: 'Or paste it here; a blank line between points',
};
