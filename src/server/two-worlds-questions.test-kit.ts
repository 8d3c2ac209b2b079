import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Entry } from '../core/record/entry.ts';
import {
  base,
  bilateral,
  corridor,
  hiddenRoom,
  n,
  plenary,
  say,
  type Step,
} from './two-worlds-story.test-kit.ts';
import { nativeSigner, newEntry, type Visitor } from './visitor.test-kit.ts';

const nonceOf = (label: string): string => bytesToHex(sha256(utf8ToBytes(label))).slice(0, 32);
/** The same questions are asked in every world: their signatures are made once. */
const signed = new Map<string, Entry>();
export function entryOf(
  by: string,
  label: string,
  act: Pick<Step, 'room' | 'kind' | 'body'>,
): Entry {
  const { room, kind, body } = act;
  const name = JSON.stringify([by, label, room, kind, body]);
  const nonce = nonceOf(label);
  const entry = signed.get(name) ?? newEntry(n, nativeSigner(by), { room, kind, body, nonce });
  if (label.startsWith('question')) signed.set(name, entry);
  return entry;
}

const roomOfCam = { name: 'out of sight', purpose: 'caucus', members: [] };

/** What to ask on each route; everything that someone could try to find out what is behind the doors. */
export const questions: Record<
  string,
  (viewer: Visitor, name: string) => readonly (() => Promise<Response>)[]
> = {
  'GET /healthz': (viewer) => [() => viewer.fetch('/healthz')],
  'GET /api/openapi.json': (viewer) => [() => viewer.fetch('/api/openapi.json')],
  'GET /api/challenge': (viewer) => [() => viewer.fetch('/api/challenge')],
  'GET /api/session': (viewer) => [() => viewer.fetch('/api/session')],
  'POST /api/session': (viewer) => [() => viewer.post('/api/session', viewer.signed('a.b.c'))],
  'DELETE /api/session': (viewer) => [() => viewer.fetch('/api/session', { method: 'DELETE' })],
  'GET /api/home': (viewer) => [() => viewer.fetch('/api/home')],
  'POST /api/examples/:name/open': (viewer) => [
    () => viewer.post(`/api/examples/${hiddenRoom}/open`, {}),
  ],
  'POST /api/examples/:name/become': (viewer) => [() => viewer.post('/api/examples/x/become', {})],
  'GET /api/negotiations/:n/entries': (viewer) =>
    [n, bilateral, hiddenRoom, corridor].flatMap((id) => [
      () => viewer.fetch(`/api/negotiations/${id}/entries`),
      () => viewer.fetch(`/api/negotiations/${id}/entries?limit=2`),
      () => viewer.fetch(`/api/negotiations/${id}/entries?after=${n}:99&limit=2`),
      () =>
        viewer.fetch(
          `/api/negotiations/${id}/entries?after=${hiddenRoom}:0,${bilateral}:1,${plenary}:1,${corridor}:4`,
        ),
    ]),
  'POST /api/negotiations/:n/entries': (viewer, name) =>
    [
      { room: hiddenRoom, ...say('who is here?') },
      { room: bilateral, ...say('who is here?') },
      { room: corridor, ...say('who is still here?') },
      { room: hiddenRoom, kind: 'member-admitted', body: { person: 'cam' } },
      { room: hiddenRoom, kind: 'no-such-kind', body: {} },
      { room: bilateral, kind: 'remark-made', body: {} },
      { room: bilateral, kind: 'text-tabled', body: { instrument: 'accord' } },
      { room: base.room('of cam'), kind: 'room-opened', body: roomOfCam },
      { room: plenary, ...say('between us') },
      { room: plenary, ...say('one question') },
    ].map((act, index) => () => viewer.enter(entryOf(name, `question ${index}`, act))),
  'GET /api/negotiations/:n/calendar.ics': (viewer) =>
    [n, bilateral, hiddenRoom].map(
      (id) => () => viewer.fetch(`/api/negotiations/${id}/calendar.ics`),
    ),
  'GET /api/negotiations/:n/state': (viewer) =>
    [n, bilateral, hiddenRoom].flatMap((id) => [
      () => viewer.fetch(`/api/negotiations/${id}/state`),
      () => viewer.fetch(`/api/negotiations/${id}/state?at=2026-09-30T00:00:00.000Z`),
      () => viewer.fetch(`/api/negotiations/${id}/state?at=2026-11-01T00:00:00.000Z`),
    ]),
  'GET /api/negotiations/:n/rooms/:room/texts/:instrument': (viewer) =>
    [n, plenary, bilateral, hiddenRoom, corridor].flatMap((id) => [
      () => viewer.fetch(`/api/negotiations/${n}/rooms/${id}/texts/accord`),
      () => viewer.fetch(`/api/negotiations/${n}/rooms/${id}/texts/${id}`),
    ]),
  'GET /api/texts/forms': (viewer) => [() => viewer.fetch('/api/texts/forms')],
  // Not in Word: what writes it puts the second of writing into the file.
  'GET /api/negotiations/:n/rooms/:room/texts/:instrument/export': (viewer) =>
    [n, plenary, bilateral, hiddenRoom, corridor].flatMap((id) => {
      const address = `/api/negotiations/${n}/rooms/${id}/texts/accord/export`;
      return [
        () => viewer.fetch(`${address}?form=md`),
        () => viewer.fetch(`${address}?form=xml&what=text&as=AR`),
        () => viewer.fetch(`${address}?form=csv&what=columns`, { method: 'HEAD' }),
        () => viewer.fetch(`${address}?form=html&what=redline&against=9`),
        () => viewer.fetch(`${address}?form=none`),
      ];
    }),
  'GET /api/negotiations/:n/public.atom': (viewer) =>
    [n, bilateral, hiddenRoom].map(
      (id) => () => viewer.fetch(`/api/negotiations/${id}/public.atom`),
    ),
  'GET /api/negotiations/:n/live': (viewer) =>
    [bilateral, hiddenRoom].flatMap((id) => [
      () => viewer.fetch(`/api/negotiations/${id}/live`),
      () => viewer.fetch(`/api/negotiations/${id}/live?here=1`),
    ]),
  'GET /api/host': (viewer) => [() => viewer.fetch('/api/host')],
  'GET /api/negotiations/:n/rooms/:room/checkpoint': (viewer) =>
    [n, plenary, bilateral, hiddenRoom, corridor].flatMap((id) => [
      () => viewer.fetch(`/api/negotiations/${n}/rooms/${id}/checkpoint`),
      () => viewer.fetch(`/api/negotiations/${id}/rooms/${id}/checkpoint`, { method: 'HEAD' }),
    ]),
  'GET /api/negotiations/:n/rooms/:room/tile/:tile{.+}': (viewer) =>
    [n, plenary, bilateral, hiddenRoom, corridor].flatMap((id) =>
      ['0/000', '0/000.p/1', '0/000.p/9', '1/000.p/1', 'entries/000', 'entries/000.p/2', 'x/y'].map(
        (tile) => () => viewer.fetch(`/api/negotiations/${n}/rooms/${id}/tile/${tile}`),
      ),
    ),
  'GET /api/negotiations/:n/bundle': (viewer) =>
    [n, bilateral, hiddenRoom].flatMap((id) => [
      () => viewer.fetch(`/api/negotiations/${id}/bundle`),
      () => viewer.fetch(`/api/negotiations/${id}/bundle`, { method: 'HEAD' }),
    ]),
  'GET /api/single-sign-on': (viewer) => [() => viewer.fetch('/api/single-sign-on')],
  'POST /api/single-sign-on': (viewer) =>
    ['CO', 'AR', hiddenRoom].map((way) => () => viewer.post('/api/single-sign-on', { way })),
  'GET /api/single-sign-on/return': (viewer) => [
    () => viewer.fetch('/api/single-sign-on/return?code=a&state=b', { redirect: 'manual' }),
  ],
  'GET /api/negotiations/:n/requests': (viewer) =>
    [n, bilateral, hiddenRoom].map((id) => () => viewer.fetch(`/api/negotiations/${id}/requests`)),
  'DELETE /api/negotiations/:n/requests/:request': (viewer) =>
    ['hidden', 'none', 'shown'].map(
      (id) => () => viewer.fetch(`/api/negotiations/${n}/requests/${id}`, { method: 'DELETE' }),
    ),
  'GET /api/negotiations/:n/webhooks': (viewer) =>
    [n, bilateral, hiddenRoom].map((id) => () => viewer.fetch(`/api/negotiations/${id}/webhooks`)),
  'POST /api/negotiations/:n/webhooks': (viewer) => [
    ...[n, bilateral, hiddenRoom].map((id) => () => {
      const address = `https://receiver.example/${id}`;
      return viewer.post(`/api/negotiations/${id}/webhooks`, { address });
    }),
    () => viewer.post(`/api/negotiations/${n}/webhooks`, { address: 'http://10.0.0.1/' }),
    () => viewer.fetch(`/api/negotiations/${n}/webhooks`),
  ],
  'DELETE /api/negotiations/:n/webhooks/:webhook': (viewer) =>
    [n, bilateral, hiddenRoom].map((id) => () => {
      const path = `/api/negotiations/${id}/webhooks/${'02'.repeat(16)}`;
      return viewer.fetch(path, { method: 'DELETE' });
    }),
  'GET /api/press': (viewer) => [() => viewer.fetch('/api/press')],
  // A page that is fetched takes what a reading takes; what is no host of the internet is refused before that.
  'POST /api/press/fetch': (viewer) => [
    () => viewer.post('/api/press/fetch', { address: `https://${hiddenRoom}.example/` }),
    () => viewer.post('/api/press/fetch?also=yes', { address: 'https://news.example/' }),
  ],
  // Refused before they are read: a reading takes a second of a process, and its desk has no rooms.
  'POST /api/press/read': (viewer) => [() => viewer.post('/api/press/read?on=never', 'words')],
  'POST /api/texts/read': (viewer) => [
    () => viewer.fetch('/api/texts/read?name=a.docx', { method: 'POST', body: '{\\rtf words}' }),
  ],
  'GET /public/*': (viewer) =>
    [
      '',
      `/${n}`,
      `/${bilateral}`,
      '/index.html',
      '/en/index.html',
      '/ar/imprint.html',
      `/en/${n}.html`,
      `/ar/${n}.html`,
      `/en/${plenary}.html`,
      `/en/${hiddenRoom}.html`,
      `/${n}.atom`,
      `/${hiddenRoom}.atom`,
    ].map((path) => () => viewer.fetch(`/public${path}`, { redirect: 'manual' })),
  'GET /*': (viewer) => [
    () => viewer.fetch('/'),
    () => viewer.fetch(`/${hiddenRoom}`),
    () => viewer.fetch('/api/rooms'),
  ],
};
