import { at, inRoom, type Operation } from './operation.ts';
import { zText } from './state.ts';
import { zTextForms } from './taking.ts';
import { zTextRead } from './texts.ts';

/** Texts, as they stand in a room, and as files. */
export const ofTexts: readonly Operation[] = [
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
];
