import { plural } from '../plural.ts';

/** One text in several rooms: taking it there, and bringing back what became of it. */
export const forks = {
  take: 'Take into another room',
  takeTitle: (title: string) => `Take “${title}” into another room`,
  takeIntro:
    'What lies on the table here goes into another room, in your own name. What parties want instead, their positions and all that was said stay here. Later you bring back what the rooms agreed.',
  hasIt: (next: number) =>
    `That room has this text already. This becomes its version ${next}; a wording there on words that are others now is kept, to be proposed again.`,
  sameThere: 'That room has exactly this text on its table.',
  whichPoints: (n: number, all: number) => `Points that go over: ${n} of ${all}`,
  allPoints: 'All',
  noPoint: 'None',
  titleThere: 'What the text is called there',
  mustAgreeThere: 'Parties that must agree there',
  takeGo: (room: string) => `Take it into ${room}`,
  wholeText: (n: number) =>
    plural('en', n, { one: 'The text: 1 point', other: `The text: ${n} points` }),
  back: 'Bring back what rooms agreed',
  backTitle: (title: string) => `Bring back what rooms agreed on “${title}”`,
  backIntro:
    'This text is on the table in other rooms too. What only one of them changed goes into the text here; where they differ, the words on the table here stay.',
  fromRooms: 'From which rooms',
  mind: 'What counts as agreed in a room',
  minds: {
    agreed: 'what all its parties hold as agreed',
    'in principle': 'what all its parties hold at least in principle',
    'one wording': 'what has one wording there, agreed or not',
  },
  changes: 'What goes into the text',
  youAlone: 'Which room a change is from, you alone see. It stands in no entry.',
  from: (rooms: string) => `From ${rooms}`,
  joint: 'No room has seen these words together yet.',
  how: { new: 'new', out: 'taken out', moved: 'moved', changed: 'changed' },
  change: (point: string, how: string) => `${point}, ${how}`,
  open: 'What stays as it is',
  openWhy: 'More than one wording is wanted, or a room is not of one mind.',
  wantedOut: 'to be left out',
  placeAlone: 'Only its place is open.',
  carryOpen: 'Carry these wordings in too, without saying whose they are',
  nothing: 'Nothing comes back from there yet.',
  noPen: (who: string) =>
    `${who} holds the pen here, so you cannot table a version: the changed wordings are carried in, one by one, in your name.`,
  backGo: (version: number, room: string) => `Table version ${version} in ${room}`,
  carryGo: (room: string) => `Carry it into ${room}`,
  brought: 'Brought by who runs the talks',
};
