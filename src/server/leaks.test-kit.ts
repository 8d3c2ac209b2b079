import { entryId, type Entry } from '../core/record/entry.ts';
import type { Leak } from './two-worlds-host.test-kit.ts';

/**
 * Servers that leak, each in one way in which real ones have: what is behind closed doors comes out
 * in a number, a name, a refusal. The test of two worlds must find each of them out.
 */
export const leaks: Readonly<Record<string, Leak>> = {
  'a sequence over all rooms': (answer, { path, held }) =>
    isLive(path) ? answer : withHeader(answer, 'x-sequence', held.length),

  'the number of rooms': (answer, { path, held }) =>
    path === '/api/home' ? withField(answer, 'rooms', roomsOf(held).size) : answer,

  'forbidden instead of absent': (answer, { path, posted, held }) => {
    const asked = [...roomsOf(held)].find(
      (room) => room === posted?.envelope.room || path.includes(`/${room}/`),
    );
    return asked !== undefined && answer.status === 404 ? refused(403) : answer;
  },

  'that there is a log to be cached': (answer, { path, held }) =>
    !isLive(path) && [...roomsOf(held)].some((room) => path.includes(`/${room}/`))
      ? withHeader(answer, 'cache-control', 'private')
      : answer,

  'how many entries a search would find': (answer, { path, held }) =>
    path === '/api/home' ? withField(answer, 'found', saying(held, 'between').length) : answer,

  'that one is spoken of': (answer, { path, held }) =>
    path === '/api/home' ? withField(answer, 'mentions', saying(held, 'cam').length) : answer,

  'an ETag over more than the viewer sees': (answer, { path, held }) =>
    path.endsWith('/entries') ? withHeader(answer, 'etag', `"${held.length}"`) : answer,

  'one rate bucket for all': (answer, { posted, held }) =>
    posted && held.length > BUCKET ? refused(429) : answer,

  'that the same was said already': (answer, { posted, held }) =>
    posted && held.some(({ envelope }) => envelope.body === posted.envelope.body)
      ? withHeader(answer, 'x-repeated', 'yes')
      : answer,

  'how many are here': (answer, { path, held }) =>
    path === '/api/home'
      ? withField(answer, 'here', new Set(held.map(({ envelope }) => envelope.author)).size)
      : answer,

  'that a body was looked at before the door': (answer, { posted, held }) =>
    posted?.envelope.kind === 'no-such-kind' && roomsOf(held).has(posted.envelope.room)
      ? refused(422)
      : answer,

  'how many rows were touched': (answer, { path, held }) =>
    path.endsWith('/entries')
      ? withHeader(answer, 'server-timing', `rows;dur=${held.length}`)
      : answer,

  'that a name is taken': (answer, { posted, held }) =>
    posted?.envelope.kind === 'room-opened' && named(held, nameIn(posted)) ? refused(409) : answer,

  'where something was carried from': async (answer, { path, held }) => {
    if (!path.endsWith('/entries') || !answer.ok) return answer;
    const text = await answer.text();
    const from = saying(held, 'between us').find(({ envelope }) => envelope.kind !== 'carried');
    const source = from ? entryId(from) : 'unknown';
    return like(answer, text.replaceAll('"kind":"carried"', `"kind":"carried","from":"${source}"`));
  },

  'that another room has this name': async (answer, { path, held }) => {
    if (!path.endsWith('/entries') || !answer.ok) return answer;
    const text = await answer.text();
    const clash = opened(held).filter((entry) => nameIn(entry) === 'behind doors').length > 1;
    return like(answer, clash ? text.replaceAll('behind doors', 'behind doors (2)') : text);
  },
};

/** As many entries as a bucket for all would hold. */
const BUCKET = 21;

const isLive = (path: string): boolean => path.endsWith('/live');
const roomsOf = (held: readonly Entry[]): ReadonlySet<string> =>
  new Set(held.map(({ envelope }) => String(envelope.room)));
const saying = (held: readonly Entry[], words: string): readonly Entry[] =>
  held.filter(({ body }) => JSON.stringify(body).includes(words));
const opened = (held: readonly Entry[]): readonly Entry[] =>
  held.filter(({ envelope }) => envelope.kind === 'room-opened');
const nameIn = ({ body }: Entry): unknown =>
  body !== null && typeof body === 'object' && 'name' in body ? body['name'] : undefined;
const named = (held: readonly Entry[], name: unknown): boolean =>
  opened(held).some((entry) => nameIn(entry) === name);

const refused = (status: number): Response => new Response('{"problem":"no"}', { status });

function withHeader(answer: Response, name: string, value: unknown): Response {
  const headers = new Headers(answer.headers);
  headers.set(name, String(value));
  return new Response(answer.body, { status: answer.status, headers });
}

async function withField(answer: Response, name: string, value: unknown): Promise<Response> {
  const body: unknown = await answer.json();
  return like(answer, JSON.stringify({ ...(body as object), [name]: value }));
}

const like = (answer: Response, text: string): Response =>
  new Response(text, { status: answer.status, headers: answer.headers });
