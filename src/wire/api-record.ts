import { zEntered, zEntries, zEntryPost } from './entries.ts';
import { zHost } from './host.ts';
import { at, inNegotiation, inRoom, type Operation, type Parameter } from './operation.ts';
import { zState } from './state.ts';

const after: Parameter = {
  name: 'after',
  in: 'query',
  says: 'How far you have read: the last number of each room, `room:seq,room:seq`. Only what comes after is answered.',
  pattern: '^([0-9a-f]{32}:[0-9]{1,15}(,[0-9a-f]{32}:[0-9]{1,15})*)?$',
};

/** The record: its entries, what they come to, and what proves them. */
export const ofRecord: readonly Operation[] = [
  {
    method: 'GET',
    path: `${inNegotiation}/entries`,
    id: 'readEntries',
    summary: 'The entries that you may see, room by room, each room in its order',
    details:
      'All of them, or with `limit` so many; then `Link` has the address of the next page, with `rel="next"`, as long as there is one. Between pages nothing is lost or comes twice, whatever is entered meanwhile.',
    parameters: [
      after,
      {
        name: 'limit',
        in: 'query',
        says: 'So many entries at most.',
        pattern: '^[1-9][0-9]{0,4}$',
      },
    ],
    tagged: true,
    paged: true,
    answer: { json: zEntries },
    problems: [400, 401, 404, 409],
  },
  {
    method: 'POST',
    path: `${inNegotiation}/entries`,
    id: 'enter',
    summary: 'Enters an act that you have signed',
    details:
      'Answered when it is durable. The id of an entry is made of what you signed, so that the same entry again gets the same answer and is recorded once: no Idempotency-Key is needed. Where the rules refuse it, the answer is a problem (422) with its refusal.',
    body: { json: zEntryPost },
    answer: { json: zEntered },
    problems: [400, 401, 403, 404, 413, 422, 503],
  },
  {
    method: 'GET',
    path: `${inNegotiation}/state`,
    id: 'state',
    summary:
      'What the entries that you may see come to: texts, positions, gates, sessions, pledges',
    details:
      'A function of the entries that you may see and of nothing else; who trusts no server folds them himself, as `parley state` does.',
    parameters: [at],
    answer: { json: zState },
    tagged: true,
    problems: [400, 401, 404],
  },
  {
    method: 'GET',
    path: `${inNegotiation}/live`,
    id: 'follow',
    summary: 'Entries as they come in: server-sent events',
    details:
      'Each event is called `entry`; its data is an entry as it was recorded (`Recorded`), its id how far you have then read, which goes into `Last-Event-ID` or `after` when you come back. A line that begins with a colon keeps the way open.',
    parameters: [
      after,
      {
        name: 'here',
        in: 'query',
        says: '`1`: as long as the connection is open, those in your rooms see that you are here, and events called `here` tell you who of them is: a list of people’s ids. It is never recorded.',
        pattern: '^1$',
      },
      {
        ...after,
        name: 'Last-Event-ID',
        in: 'header',
        says: 'The id of the last event that you got, in the place of `after`.',
      },
    ],
    answer: { type: 'text/event-stream', says: 'Events without end' },
    problems: [400, 401, 404, 409],
  },
  {
    method: 'GET',
    path: `${inNegotiation}/bundle`,
    id: 'bundle',
    summary: 'The rooms that you may see, as one file that proves itself',
    details: '`parley verify` checks it without any server.',
    answer: { type: 'application/octet-stream', says: 'A bundle: a line of JSON each' },
    problems: [401, 404],
  },
  {
    method: 'GET',
    path: '/api/host',
    id: 'hostKeys',
    summary: 'The keys with which the host signs the state of rooms',
    open: true,
    answer: { json: zHost },
    problems: [],
  },
  {
    method: 'GET',
    path: `${inRoom}/checkpoint`,
    id: 'checkpoint',
    summary: 'A room’s size and root, signed by the host (C2SP tlog-checkpoint)',
    answer: { type: 'text/plain', says: 'A signed note' },
    problems: [401, 404],
  },
  {
    method: 'GET',
    path: `${inRoom}/tile/:tile{.+}`,
    id: 'tile',
    summary: 'A tile of a room’s log (C2SP tlog-tiles)',
    answer: { type: 'application/octet-stream', says: 'Hashes, or the leaves of entries' },
    problems: [401, 404],
  },
];
