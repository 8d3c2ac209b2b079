import { createServer, type RequestListener, type Server } from 'node:http';
import { text as bodyOf } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriersOn } from './barriers.test-kit.ts';
import { goToView, openAs, setStage, type Stage } from './journey.test-kit.ts';

const story = [
  'Oslo, March 4, 2025',
  'Norwegian Foreign Minister Astrid Holm said on Monday that the quota should be shared by all three harbours.',
  'Belgian Prime Minister Pieter Maes, who arrived late, had his own words for it: a fair share for the small boats.',
  'Danish Defense Minister Karin Lund said that inspectors will be sent once a quota is agreed.',
];
const page = `<!doctype html><html><head><title>Three harbours</title>
<meta property="og:site_name" content="The Fjord Post"></head><body><article>
<img src="/spy.gif" onerror="document.title='run'"><script>document.title = 'run'</script>
${story.map((line) => `<p>${line}</p>`).join('')}</article></body></html>`;

let stage: Stage;
const stands: Server[] = [];
/** What the paper's server and the model were asked. */
const fetched: string[] = [];
const shown: string[] = [];
/** Whether the model answers. */
let isUp = true;

async function standIn(answer: RequestListener): Promise<number> {
  const server = createServer(answer);
  stands.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const at = server.address();
  return typeof at === 'object' && at ? at.port : 0;
}

let paper = 0;
beforeAll(async () => {
  paper = await standIn(({ url }, response) => {
    fetched.push(url ?? '');
    response.setHeader('content-type', 'text/html').end(page);
  });
  const model = await standIn(async (request, response) => {
    shown.push(await bodyOf(request));
    const content = JSON.stringify({
      statements: [
        { speaker: 'Pieter Maes', verb: 'had his own words', words: 'a fair share' },
        { speaker: 'Pieter Maes', verb: 'said', words: 'what he never said' },
      ],
    });
    if (isUp) response.end(JSON.stringify({ choices: [{ message: { content } }] }));
    else response.writeHead(503).end();
  });
  const pages = {
    resolve: async () => ['127.0.0.1'],
    isAllowed: () => true,
    ports: [paper],
    patience: 10_000,
  };
  const name = 'stand-in-7b';
  const address = `http://127.0.0.1:${model}/v1`;
  stage = await setStage({ press: { pages, model: { address, name } } });
});
afterAll(async () => {
  await stage.strike();
  for (const server of stands) server.close();
});

async function giving(visitor: Page, who: string): Promise<void> {
  await openAs(visitor, 'The Lake Accord', who);
  await goToView(visitor, 'Statements');
  await visitor.getByRole('button', { name: 'Read an article' }).click();
  await visitor.getByLabel('Or its address').waitFor();
}

test('an article is read by its address, and a model that is asked adds what stands in it, marked', async () => {
  const visitor = await stage.visitor();
  await giving(visitor, 'Ithra Pellaw');
  const ask = visitor.getByLabel('Also show the story to the model stand-in-7b at 127.0.0.1');
  await visitor.getByText('The words of the story go there, and nothing else').waitFor();
  expect(await ask.isChecked()).toBe(false);
  expect(await barriersOn(visitor)).toEqual([]);
  const address = `http://fjord.example:${paper}/three-harbours`;
  await visitor.getByLabel('Or its address').fill(address);
  await ask.check();
  await visitor.getByRole('button', { name: 'Read it' }).press('Enter');
  await visitor.getByText('Added: 1; left out').waitFor();
  expect([fetched, shown.length]).toEqual([['/three-harbours'], 1]);
  expect(shown[0]).not.toContain('Pellaw');
  const added = visitor.locator('.slip', { hasText: 'Proposed by the model stand-in-7b' });
  expect(await added.count()).toBe(1);
  expect(await added.innerText()).toContain('a fair share');
  expect(await visitor.getByLabel('Address, if it has one').inputValue()).toBe(address);
  await visitor.locator('.slip').first().focus();
  for (let at = 0; at < 3; at += 1) await visitor.keyboard.press('y');
  await visitor.getByText('0 proposals left; 3 recorded').waitFor();
  expect(await visitor.title()).not.toContain('run');
});

test('a model that fails takes nothing away, and an address inside is refused with a sentence', async () => {
  isUp = false;
  const visitor = await stage.visitor();
  await giving(visitor, 'Hale Immerin');
  await visitor.getByLabel('The article, as you copied it').fill(story.join('\n'));
  await visitor.getByLabel('Also show the story').check();
  await visitor.getByRole('button', { name: 'Read it' }).click();
  await visitor.getByText('it answered 503').waitFor();
  expect(await visitor.locator('.slip[data-is="statement"]').count()).toBe(2);
  await visitor.getByRole('button', { name: 'Read another article' }).click();
  await visitor.getByLabel('The article, as you copied it').fill('');
  await visitor.getByLabel('Or its address').fill('http://fjord.example:6379/');
  await visitor.getByRole('button', { name: 'Read it' }).click();
  await visitor.getByText('asks for port 6379').waitFor();
  const refusals = stage.complaints.filter((one) => !one.includes('422'));
  expect(refusals).toEqual([]);
});
