import { plural } from '../plural.ts';

export const tracks = {
  title: 'Tracks',
  intro:
    'The rooms that you are in, side by side over time. A knot is a session; a thread, words carried from one room into another.',
  noTrack: 'Of no track',
  nothing: 'Nothing has happened yet in a room that you are in.',
  chart: 'Rooms over time',
  acts: (n: number) => plural('en', n, { one: '1 act', other: `${n} acts` }),
  sessions: 'Sessions in order of time',
  calendar: 'Save the sessions for a calendar (iCalendar)',
  noSessions: 'No session is planned or recorded in these rooms.',
  rough: 'The date is not exact.',
  thread: (from: string, to: string) => `Carried from ${from} into ${to}`,
  threads: 'Carried from room to room',
  now: 'now',
  asOf: 'as of',
  find: 'Find a room or a track',
  shown: (n: string, all: string) => `${n} of ${all} rooms`,
  foldAll: 'Fold the tracks',
  unfoldAll: 'Show all rooms',
  together: (n: number) => plural('en', n, { one: '1 room', other: `${n} rooms together` }),
  bunch: (n: number) => plural('en', n, { one: '1 session', other: `${n} sessions` }),
  table: {
    chart: 'The chart as a table',
    day: 'Day',
    version: 'Version',
    title: 'The rooms as a table',
    track: 'Track',
    from: 'First act',
    until: 'Last',
    acts: 'Acts',
    sessions: 'Sessions',
  },
};
export type TracksWords = typeof tracks;
