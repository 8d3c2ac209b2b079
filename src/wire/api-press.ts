import type { Operation, Parameter } from './operation.ts';
import { zPressFetch, zPressOffers, zPressRead } from './press.ts';

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

/** Articles, read into proposals. */
export const ofPress: readonly Operation[] = [
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
];
