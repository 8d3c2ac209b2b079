import { announcing } from './api-announcing.ts';
import { comingIn } from './api-coming-in.ts';
import { ofPress } from './api-press.ts';
import { ofRecord } from './api-record.ts';
import { ofTexts } from './api-texts.ts';
import type { Operation } from './operation.ts';

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
  ...comingIn,
  ...ofRecord,
  ...ofTexts,
  ...announcing,
  ...ofPress,
];
