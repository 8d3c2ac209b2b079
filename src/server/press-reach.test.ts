import { createServer, type RequestListener, type Server } from 'node:http';
import { text as bodyOf } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from 'vitest';
import { INVENTED } from '../press/article.test-kit.ts';
import { publicPages } from '../press/fetch/fetch-page.ts';
import { zPressOffers, zPressRead } from '../wire/press.ts';
import { wrongIn } from './openapi.test-kit.ts';
import { ordinaryRates } from './limits.ts';
import type { PressReach } from './press-reading.ts';
import { serving, Visitor } from './visitor.test-kit.ts';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A stand-in for a paper's server or for a model's; its port. */
async function standIn(answer: RequestListener): Promise<number> {
  const server = createServer(answer);
  open.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const at = server.address();
  return typeof at === 'object' && at ? at.port : 0;
}

const page = `<!doctype html><html><head><title>Fish</title></head><body><article>
<script>document.title = 'not run'</script>${INVENTED.split('\n')
  .slice(4, 9)
  .map((line) => `<p onclick="alert(1)">${line}</p>`)
  .join('')}</article></body></html>`;

/** Whoever has signed in, at a host that reaches out so far. */
async function adaAt(press: PressReach): Promise<Visitor> {
  const rates = { ...ordinaryRates, articles: { burst: 20, perSecond: 1 } };
  return await new Visitor((await serving({ press, rates })).address, 'ada').signIn();
}

const detailOf = async (answer: Response): Promise<unknown> =>
  ((await answer.json()) as { detail: unknown }).detail;

const pagesAt = (port: number): PressReach['pages'] => ({
  resolve: async () => ['127.0.0.1'],
  isAllowed: () => true,
  ports: [port],
  patience: 2000,
});

test('a host that was told of nothing fetches nothing, asks no model, and says so', async () => {
  const ada = await adaAt({});
  const offers = await ada.fetch('/api/press');
  expect(zPressOffers.parse(await offers.json())).toEqual({ fetches: false });
  const fetched = await ada.post('/api/press/fetch', { address: 'https://news.example/' });
  expect([fetched.status, await detailOf(fetched)]).toEqual([404, 'There is nothing here.']);
  const asked = await ada.fetch('/api/press/read?also=yes', { method: 'POST', body: INVENTED });
  expect([asked.status, await detailOf(asked)]).toEqual([
    400,
    'This host asks no model: leave `also` out.',
  ]);
});

describe('a page by its address', () => {
  test('is read as one that was sent, with the address that was given, and nothing of it runs', async () => {
    const cookies: unknown[] = [];
    const port = await standIn(({ headers }, response) => {
      cookies.push(headers.cookie, headers.referer);
      response.setHeader('content-type', 'text/html').end(page);
    });
    const ada = await adaAt({ pages: pagesAt(port) });
    const address = `http://news.example:${port}/fish`;
    const answer = await ada.post('/api/press/fetch?outlet=Nordlys&on=2025-03-04', { address });
    expect(await wrongIn('POST /api/press/fetch', answer.clone())).toBe(undefined);
    const fetched = zPressRead.parse(await answer.json());
    const query = '?outlet=Nordlys&on=2025-03-04';
    const sent = await ada.fetch(`/api/press/read${query}`, { method: 'POST', body: page });
    const pasted = zPressRead.parse(await sent.json());
    expect(fetched).toEqual({ ...pasted, article: { ...pasted.article, address } });
    expect(fetched.article.title).toBe('Fish');
    expect(cookies).toEqual([undefined, undefined]);
    const offers = await ada.fetch('/api/press');
    expect(zPressOffers.parse(await offers.json())).toEqual({ fetches: true });
  });

  test.each([
    ['http://127.0.0.1/', 'is no host of the public internet'],
    ['http://[::1]/', 'is no host of the public internet'],
    ['http://169.254.169.254/latest/meta-data/', 'is no host of the public internet'],
    ['https://parley.example:6379/', 'asks for port 6379'],
    ['file:///etc/passwd', 'is no address of a page'],
  ])('%s is refused before anything is asked', async (address, why) => {
    const ada = await adaAt({ pages: { ...publicPages, resolve: async () => ['10.0.0.1'] } });
    const answer = await ada.post('/api/press/fetch', { address });
    expect([answer.status, await detailOf(answer)]).toEqual([422, expect.stringContaining(why)]);
  });

  test('that leads on is told and not followed', async () => {
    let asked = 0;
    const port = await standIn((_, response) => {
      asked += 1;
      response.writeHead(302, { location: `http://127.0.0.1:${port}/inside` }).end();
    });
    const ada = await adaAt({ pages: pagesAt(port) });
    const answer = await ada.post('/api/press/fetch', { address: `http://a.example:${port}/` });
    expect([answer.status, await detailOf(answer)]).toEqual([
      422,
      expect.stringContaining('redirects are not followed'),
    ]);
    expect(asked).toBe(1);
  });

  test('is for who has signed in, and for each not without end', async () => {
    const ada = await adaAt({ pages: { ...publicPages, resolve: async () => [] } });
    const stranger = new Visitor(ada.address, 'stranger');
    const address = 'https://news.example/';
    expect((await stranger.post('/api/press/fetch', { address })).status).toBe(401);
    const statuses: number[] = [];
    for (let turn = 0; turn < 6; turn += 1)
      statuses.push((await ada.post('/api/press/fetch', { address })).status);
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
  });
});

describe('a model', () => {
  const annex = { speaker: 'Pieter Maes', verb: 'said', words: "head of Belgium's delegation" };
  const statements = [annex, { ...annex, words: 'the annex is settled' }];
  const content = JSON.stringify({ statements });
  const read = async (visitor: Visitor, also: '?also=yes' | ''): Promise<Response> =>
    await visitor.fetch(`/api/press/read${also}`, { method: 'POST', body: INVENTED });

  test('is shown the story when it is asked for, and what it adds is marked and stands in the article', async () => {
    const asked: string[] = [];
    const port = await standIn(async (request, response) => {
      asked.push(`${request.headers.authorization} ${await bodyOf(request)}`);
      response.end(JSON.stringify({ choices: [{ message: { content } }] }));
    });
    const address = `http://127.0.0.1:${port}/v1`;
    const ada = await adaAt({ model: { address, name: 'stand-in', key: 'the key' } });
    const offers = await ada.fetch('/api/press');
    expect(zPressOffers.parse(await offers.clone().json()).model).toEqual({
      name: 'stand-in',
      at: `127.0.0.1:${port}`,
    });
    expect(await offers.text()).not.toContain('the key');
    const plain = zPressRead.parse(await (await read(ada, '')).json());
    expect([asked, plain.also]).toEqual([[], undefined]);
    const answer = await read(ada, '?also=yes');
    expect(await wrongIn('POST /api/press/read', answer.clone())).toBe(undefined);
    const more = zPressRead.parse(await answer.json());
    expect(more.also).toEqual({ ok: true, by: 'stand-in', added: 1, leftOut: 1 });
    expect(more.statements.slice(0, -1)).toEqual(plain.statements);
    const added = more.statements.at(-1);
    expect(added).toMatchObject({ id: 'A1', by: 'stand-in', speaker: 'Pieter Maes' });
    expect(added?.content.map(({ start, end }) => INVENTED.slice(start, end))).toEqual([
      annex.words,
    ]);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(/^Bearer the key /);
    expect(asked[0]).not.toContain('Belga)');
  });

  test('that fails loses nothing: the reading is there, and the answer says why there is no more', async () => {
    const port = await standIn((_, response) => response.writeHead(500).end());
    const address = `http://127.0.0.1:${port}/v1`;
    const ada = await adaAt({ model: { address, name: 'stand-in' } });
    const { also, ...rest } = zPressRead.parse(await (await read(ada, '?also=yes')).json());
    expect(also).toEqual({
      ok: false,
      by: 'stand-in',
      why: 'The article could not be shown to stand-in: it answered 500.',
    });
    expect(rest).toEqual(zPressRead.parse(await (await read(ada, '')).json()));
  });
});
