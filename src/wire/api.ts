import type { z } from 'zod';
import { zAsking, zProviderAt, zRequests, zWaysIn } from './admission.ts';
import { zEntered, zEntries, zEntryPost } from './entries.ts';
import { zBecame, zBecome, zOpened } from './examples.ts';
import { zHome } from './home.ts';
import { zHost } from './host.ts';
import { zPressFetch, zPressOffers, zPressRead } from './press.ts';
import type { ProblemStatus } from './problem.ts';
import { zChallenge, zSession, zSignIn } from './session.ts';
import { zState, zText } from './state.ts';
import { zTextForms } from './taking.ts';
import { zTextRead } from './texts.ts';
import { zWebhookMade, zWebhookPost, zWebhooks } from './webhooks.ts';

/** What is sent or answered: JSON of a shape, or bytes of another type. */
export type Content =
  { readonly json: z.ZodType } | { readonly type: string; readonly says: string };

/** A parameter after `?`, or a header. */
export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'header';
  readonly says: string;
  /** A regular expression that the whole of it matches; any text, if left out. */
  readonly pattern?: string;
}

/** One thing that can be asked of a server. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** As the router writes it: `/api/negotiations/:n/entries`. */
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly details?: string;
  /** Whether it is answered without signing in. */
  readonly open?: true;
  readonly parameters?: readonly Parameter[];
  readonly body?: Content;
  /** None: 204, with nothing in it; or 303, where `leadsTo` says where a browser is led. */
  readonly answer?: Content;
  readonly leadsTo?: string;
  /** Whether the answer has an `ETag` by which it can be asked for only where it has changed. */
  readonly tagged?: true;
  /** Whether the answer may say in `Link` where the next page is. */
  readonly paged?: true;
  /** Why it may not be served, besides what may happen to every request: too often, a fault, not now. */
  readonly problems: readonly ProblemStatus[];
}

const after: Parameter = {
  name: 'after',
  in: 'query',
  says: 'How far you have read: the last number of each room, `room:seq,room:seq`. Only what comes after is answered.',
  pattern: '^([0-9a-f]{32}:[0-9]{1,15}(,[0-9a-f]{32}:[0-9]{1,15})*)?$',
};

const at: Parameter = {
  name: 'at',
  in: 'query',
  says: 'As the record held it at this instant, in UTC with milliseconds: `2026-11-02T10:00:00.000Z`. Now, if left out.',
};

const ofArticle: readonly Parameter[] = [
  {
    name: 'on',
    in: 'query',
    says: 'The day of the article, where it tells none.',
    pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
  },
  { name: 'outlet', in: 'query', says: 'Who printed it, where it does not say so.' },
  {
    name: 'also',
    in: 'query',
    says: 'Asks the model of `GET /api/press` for more, which is shown the story; `also` in the answer says what came of it.',
    pattern: '^yes$',
  },
];

const inNegotiation = '/api/negotiations/:n';
const inRoom = `${inNegotiation}/rooms/:room`;

/** All that can be asked of a server, but for its pages. */
export const operations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/healthz',
    id: 'health',
    summary: 'Whether the server answers',
    open: true,
    answer: { type: 'text/plain', says: '`ok` and a line break' },
    problems: [],
  },
  {
    method: 'GET',
    path: '/api/openapi.json',
    id: 'description',
    summary: 'This description',
    open: true,
    answer: { type: 'application/json', says: 'OpenAPI 3.1' },
    tagged: true,
    problems: [],
  },
  {
    method: 'GET',
    path: '/api/challenge',
    id: 'challenge',
    summary: 'A challenge to be signed, within two minutes, to sign in',
    open: true,
    answer: { json: zChallenge },
    problems: [],
  },
  {
    method: 'GET',
    path: '/api/session',
    id: 'session',
    summary: 'The key that has signed in, if one has',
    open: true,
    answer: { json: zSession },
    problems: [],
  },
  {
    method: 'POST',
    path: '/api/session',
    id: 'signIn',
    summary: 'Signs in with a signed challenge; the answer sets the session’s cookie',
    details:
      'Signed (Ed25519) are the bytes of `parley session v1`, the origin and the challenge, with a line break between each two. A challenge serves once: where an answer was lost, ask for another.',
    open: true,
    body: { json: zSignIn },
    answer: { json: zSession },
    problems: [400, 401, 403, 413],
  },
  {
    method: 'DELETE',
    path: '/api/session',
    id: 'signOut',
    summary: 'Signs out; once more does nothing',
    open: true,
    problems: [403],
  },
  {
    method: 'GET',
    path: '/api/single-sign-on',
    id: 'waysIn',
    summary: 'The providers of single sign-on by which someone can ask to be let in',
    open: true,
    answer: { json: zWaysIn },
    problems: [],
  },
  {
    method: 'POST',
    path: '/api/single-sign-on',
    id: 'ask',
    summary: 'Begins to ask to be let in, for the key that has signed in',
    details:
      'The answer says where the provider asks the person to sign in. Once more begins anew.',
    body: { json: zAsking },
    answer: { json: zProviderAt },
    problems: [400, 401, 403, 404, 413],
  },
  {
    method: 'GET',
    path: '/api/single-sign-on/return',
    id: 'asked',
    summary: 'Where a provider sends the browser back to',
    open: true,
    leadsTo: 'The page that says whether it was asked, and if not, why',
    problems: [],
  },
  {
    method: 'GET',
    path: '/api/home',
    id: 'home',
    summary: 'The negotiations in which the session’s key is known',
    open: true,
    answer: { json: zHome },
    problems: [],
  },
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
    path: `${inRoom}/texts/:instrument`,
    id: 'text',
    summary: 'A text with its brackets: what each party wants, compiled into one (`compiled/1`)',
    parameters: [at],
    answer: { json: zText },
    tagged: true,
    problems: [400, 401, 404],
  },
  {
    method: 'GET',
    path: `${inRoom}/texts/:instrument/export`,
    id: 'takeText',
    summary: 'A text to take away, in any form that a text can be written in',
    details:
      'With its brackets, or as `what` says. Long texts take a while; who goes away meanwhile ends the work.',
    parameters: [
      {
        name: 'form',
        in: 'query',
        says: 'The ending of the file, such as `docx`; `/api/texts/forms` lists them.',
        pattern: '^[a-z]+$',
      },
      {
        name: 'what',
        in: 'query',
        says: '`brackets`, if left out; `text` without them, as tabled or `as` a party wants it; `redline`; `columns`.',
        pattern: '^(brackets|text|redline|columns)$',
      },
      { name: 'as', in: 'query', says: 'Of a text or a redline: as this party wants it.' },
      {
        name: 'version',
        in: 'query',
        says: 'Of a text or a redline: this version as it was tabled; the last, if left out.',
        pattern: '^[1-9][0-9]{0,5}$',
      },
      {
        name: 'against',
        in: 'query',
        says: 'Of a redline: the older version; the first, if left out, or for a party the last.',
        pattern: '^[1-9][0-9]{0,5}$',
      },
      at,
    ],
    answer: { type: '*/*', says: 'The file, under the type of its form' },
    problems: [400, 401, 404, 422],
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
    path: `${inNegotiation}/requests`,
    id: 'requests',
    summary: 'Who asks to be let in, of those on whom you decide',
    details: 'Letting someone in is an entry like any other.',
    answer: { json: zRequests },
    problems: [401, 404],
  },
  {
    method: 'DELETE',
    path: `${inNegotiation}/requests/:request`,
    id: 'turnAway',
    summary: 'Turns someone away who asks to be let in',
    problems: [401, 403, 404],
  },
  {
    method: 'GET',
    path: `${inNegotiation}/webhooks`,
    id: 'webhooks',
    summary: 'Your webhooks: where entries are posted to, and how that goes',
    details: 'There are none where the host has not turned them on: 404.',
    answer: { json: zWebhooks },
    problems: [401, 403, 404],
  },
  {
    method: 'POST',
    path: `${inNegotiation}/webhooks`,
    id: 'addWebhook',
    summary: 'Has entries that you may see posted to an address, from now on',
    details:
      'The answer alone has the secret by which what is posted is signed (Standard Webhooks). The same address once more gets a new secret and goes on where it was.',
    body: { json: zWebhookPost },
    answer: { json: zWebhookMade },
    problems: [400, 401, 403, 404, 413],
  },
  {
    method: 'DELETE',
    path: `${inNegotiation}/webhooks/:webhook`,
    id: 'removeWebhook',
    summary: 'Ends one of your webhooks; once more does nothing',
    problems: [401, 403, 404],
  },
  {
    method: 'GET',
    path: `${inNegotiation}/calendar.ics`,
    id: 'calendar',
    summary: 'The sessions of the rooms that you are in, as a calendar (iCalendar)',
    answer: { type: 'text/calendar', says: 'RFC 5545' },
    tagged: true,
    problems: [401, 404],
  },
  {
    method: 'GET',
    path: `${inNegotiation}/public.atom`,
    id: 'feed',
    summary: 'What was said in the public rooms that you may see, as a feed (Atom)',
    details:
      'Statements with their corrections and disputes, and the outcomes of sessions. Nothing is there for who is in no public room.',
    answer: { type: 'application/atom+xml', says: 'RFC 4287' },
    tagged: true,
    problems: [401, 404],
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
  {
    method: 'POST',
    path: '/api/texts/read',
    id: 'readText',
    summary: 'Reads a file into points; nothing is kept',
    parameters: [
      { name: 'name', in: 'query', says: 'The name of the file; its ending says what it is.' },
    ],
    body: { type: 'application/octet-stream', says: 'The file' },
    answer: { json: zTextRead },
    problems: [401, 403, 413, 422],
  },
  {
    method: 'GET',
    path: '/api/texts/forms',
    id: 'textForms',
    summary: 'In which forms texts are read, and in which they are taken away',
    open: true,
    answer: { json: zTextForms },
    problems: [],
  },
  {
    method: 'GET',
    path: '/api/press',
    id: 'pressOffers',
    summary: 'What reading an article may reach beyond the host: pages by their addresses, a model',
    answer: { json: zPressOffers },
    problems: [401],
  },
  {
    method: 'POST',
    path: '/api/press/fetch',
    id: 'fetchPress',
    summary: 'Fetches the page at an address and reads it as one that was sent; nothing is kept',
    details:
      'Nothing is here unless the host was started with `--fetch-articles`. Only addresses of the public internet, by the usual ports; redirects are told and not followed.',
    parameters: ofArticle,
    body: { json: zPressFetch },
    answer: { json: zPressRead },
    problems: [400, 401, 403, 404, 413, 422],
  },
  {
    method: 'POST',
    path: '/api/press/read',
    id: 'readPress',
    summary: 'Reads an article into proposals of who said what; nothing is kept',
    details:
      'A page (HTML) or its text as it was copied. Nothing of it runs, and nothing of it is fetched. A proposal is in no record until someone enters it: a `source-filed`, then a `statement-recorded` each; `session-held` or `session-called`, `pledge-made` and `position-taken` for what else it tells.',
    parameters: [
      { name: 'name', in: 'query', says: 'What a refusal calls it: the name of the file.' },
      ...ofArticle,
    ],
    body: { type: 'application/octet-stream', says: 'The page, or the text' },
    answer: { json: zPressRead },
    problems: [400, 401, 403, 413, 422],
  },
  {
    method: 'POST',
    path: '/api/examples/:name/open',
    id: 'openExample',
    summary: 'Opens an example, for who sits at the server; once more does nothing',
    open: true,
    answer: { json: zOpened },
    problems: [403, 404, 413],
  },
  {
    method: 'POST',
    path: '/api/examples/:name/become',
    id: 'becomeSomeone',
    summary: 'Makes a key that of a person of an example, for who sits at the server',
    details: 'A key that is this person’s already stays it, and the answer is the same.',
    open: true,
    body: { json: zBecome },
    answer: { json: zBecame },
    problems: [400, 403, 404, 413, 422],
  },
];
