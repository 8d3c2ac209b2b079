import { plural } from '../plural.ts';

const entries = (n: number): string => plural('en', n, { one: '1 entry', other: `${n} entries` });

export const record = {
  title: 'Record',
  intro:
    'Everything that was entered in the rooms that you are in, as it was signed. All else on these pages follows from it.',
  room: 'Room',
  entries,
  roomWithEntries: (room: string, n: number) => `${room}, ${entries(n)}`,
  fingerprint: 'Fingerprint',
  fingerprintNote: (n: number) =>
    `Of the ${entries(n)} that you see. Read it out over a telephone: who has the same has the same record.`,
  columns: {
    seq: 'No.',
    recorded: 'Recorded',
    who: 'Who',
    kind: 'Kind',
    said: 'What it says',
    id: 'Id',
  },
  caption: (room: string) => `The record of ${room}`,
  refused: 'Entered, and refused by the rules',
  refusedNote: 'They stand in the log and change nothing.',
  noneRefused: 'The rules refuse none of these entries.',
  check: 'Verify everything here, in this browser',
  checking: (done: string, all: string) => `Checking: ${done} of ${all}`,
  sound: (n: number, rooms: number) =>
    `All is as it was signed: ${entries(n)} in ${plural('en', rooms, {
      one: '1 room',
      other: `${rooms} rooms`,
    })}. Every signature and every content was checked here, no entry is missing in between, and every author had seen this same history.`,
  unsound: (n: number) =>
    plural('en', n, {
      one: 'Something is wrong with 1 entry:',
      other: `Something is wrong, ${n} findings:`,
    }),
  fault: {
    signature: (seq: number, room: string) =>
      `No. ${seq} in ${room} does not bear the signature of the key that it names.`,
    body: (seq: number, room: string) =>
      `The content of no. ${seq} in ${room} is not what was signed.`,
    gap: (seq: number, room: string) =>
      `Before no. ${seq} in ${room} entries are missing, or it stands there twice.`,
    history: (seq: number, room: string) =>
      `The author of no. ${seq} in ${room} had seen another history than this one: compare fingerprints by telephone.`,
  },
  differs: (room: string) => `The fingerprint of ${room} worked out now is not the one shown.`,
  take: 'Take the record with you',
  takeNote:
    'One file with all rooms that you are in. It proves itself: “parley verify” needs neither this host nor a network.',
  page: (from: string, to: string, all: string) => `${from} to ${to} of ${all}`,
  later: 'Later',
  earlier: 'Earlier',
  details: 'As signed',
  showAsSigned: (seq: number) => `Show no. ${seq} as it was signed`,
  happened: 'Happened',
  key: 'Signed with the key',
};
export type RecordWords = typeof record;
