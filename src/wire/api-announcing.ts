import { inNegotiation, type Operation } from './operation.ts';
import { zWebhookMade, zWebhookPost, zWebhooks } from './webhooks.ts';

/** What is told to other programs: to webhooks, calendars, readers of feeds. */
export const announcing: readonly Operation[] = [
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
];
