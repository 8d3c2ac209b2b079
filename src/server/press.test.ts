import { expect, test } from 'vitest';
import { INVENTED } from '../press/article.test-kit.ts';
import { zPressRead } from '../wire/press.ts';
import { serving, Visitor } from './visitor.test-kit.ts';

const read = (
  visitor: Visitor,
  body: string | Uint8Array<ArrayBuffer>,
  query = '',
): Promise<Response> => visitor.fetch(`/api/press/read${query}`, { method: 'POST', body });

const detailOf = async (answer: Response): Promise<string> =>
  ((await answer.json()) as { detail: string }).detail;

test('a pasted article becomes proposals, each with its place in the words that were sent', async () => {
  const ada = await new Visitor((await serving()).address, 'ada').signIn();
  const answer = await read(ada, INVENTED, '?outlet=Nordlys');
  const { article, statements, meetings } = zPressRead.parse(await answer.json());
  expect(article).toMatchObject({ text: INVENTED, outlet: 'Nordlys', published: '2025-03-04' });
  expect(article.credit).toBe('(With input from Belga)');
  const [first] = statements;
  expect(first).toMatchObject({
    speaker: 'Astrid Holm',
    party: { code: 'NO' },
    said: '2025-03-03',
  });
  expect(first?.chain.map(({ who }) => who)).toEqual(['Astrid Holm', 'Nordlys', 'Belga']);
  for (const { cue, verb } of statements)
    expect(INVENTED.slice(cue.start, cue.end).replace(/\s+/g, ' ')).toBe(verb);
  expect(meetings[0]).toMatchObject({ place: 'Oslo', status: 'held' });
});

test('a page is read with what it says of itself', async () => {
  const ada = await new Visitor((await serving()).address, 'ada').signIn();
  const story = INVENTED.split('\n').slice(4, 9);
  const page = `<!doctype html><html><head><title>Fish</title>
    <meta property="og:site_name" content="The Fjord Post"><meta property="article:published_time" content="2025-03-03T09:00:00+0100">
    </head><body><article>${story.map((line) => `<p>${line}</p>`).join('')}</article></body></html>`;
  const { article } = zPressRead.parse(await (await read(ada, page)).json());
  expect(article).toMatchObject({
    title: 'Fish',
    outlet: 'The Fjord Post',
    published: '2025-03-03',
  });
});

test('what cannot be read is refused with one sentence', async () => {
  const ada = await new Visitor((await serving()).address, 'ada').signIn();
  const empty = await read(ada, 'Menu', '?name=menu.html');
  expect([empty.status, await detailOf(empty)]).toEqual([
    422,
    'menu.html has no sentence that could be a story; paste the text of the article.',
  ]);
  const undated = await read(ada, INVENTED, '?on=2025-02-31x');
  expect([undated.status, await detailOf(undated)]).toEqual([
    400,
    'The day of the article is no date: give one such as 2025-11-26.',
  ]);
  expect((await read(ada, new Uint8Array(20 * 1024 * 1024 + 1))).status).toBe(413);
});

test('articles are read for who has signed in, and for each not without end', async () => {
  const { address } = await serving();
  const stranger = new Visitor(address, 'stranger');
  expect((await read(stranger, INVENTED)).status).toBe(401);
  const ada = await new Visitor(address, 'ada').signIn();
  const asked = Array.from({ length: 6 }, () => read(ada, INVENTED, '?on=never'));
  const statuses = (await Promise.all(asked)).map(({ status }) => status);
  expect(statuses.toSorted()).toEqual([...Array<number>(5).fill(400), 429]);
});
