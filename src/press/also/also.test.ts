import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { INVENTED, scrambled } from '../article.test-kit.ts';
import { readJsonld } from '../export/read-jsonld.ts';
import { writeJsonld } from '../export/write-jsonld.ts';
import { readPress } from '../press.ts';
import { withQuoted } from './anchored.ts';
import { askModel, type Model } from './ask-model.ts';

const reading = readPress(Buffer.from(INVENTED));
const annex = { speaker: 'Pieter Maes', verb: 'said', words: "head of Belgium's delegation" };

test('whatever a model says, only words of the story are added, each once, and the rules keep what they found', () => {
  const claim = fc.record({
    speaker: fc.constantFrom('Astrid Holm', 'Maes', 'nobody', 'She'),
    verb: fc.constantFrom('said', 'wrote', 'sang', 'voiced'),
    words: fc.oneof(
      fc.constantFrom('the annex remains open', 'hope for a meeting', 'the vessels', 'the', '/VCG'),
      scrambled,
    ),
  });
  fc.assert(
    fc.property(fc.array(claim, { maxLength: 8 }), (claims) => {
      const { reading: more, leftOut } = withQuoted(reading, claims, 'stand-in');
      const own = reading.statements.length;
      expect(more.statements.slice(0, own)).toEqual(reading.statements);
      const added = more.statements.slice(own);
      expect(added.length + leftOut).toBe(claims.length);
      const places = new Set<number>();
      for (const { by, content, confidence, basis } of added) {
        expect([by, confidence <= 0.5]).toEqual(['stand-in', true]);
        expect(basis).toContain('proposed by stand-in');
        for (const { start, end } of content) {
          expect(claims.map(({ words }) => words)).toContain(INVENTED.slice(start, end));
          places.add(start);
        }
      }
      expect(places.size).toBe(added.length);
    }),
    { numRuns: 60 },
  );
});

test('who said it and when is read by the rules, and words that are not in the article are left out', () => {
  const invented = { ...annex, words: 'the annex is settled' };
  const { reading: more, leftOut } = withQuoted(reading, [annex, invented], 'stand-in');
  const added = more.statements.at(-1);
  expect(leftOut).toBe(1);
  expect(added).toMatchObject({ id: 'A1', speaker: 'Pieter Maes', party: { code: 'BE' } });
});

test('what a model added goes out and comes back with its name', () => {
  const { reading: more } = withQuoted(reading, [annex], 'stand-in');
  const back = readJsonld(JSON.parse(JSON.stringify(writeJsonld(more))));
  expect(back.statements).toEqual(more.statements);
  expect(back.statements.at(-1)?.by).toBe('stand-in');
});

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

interface Asked {
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A stand-in for a model: it keeps what it was asked. */
async function standIn(content: string, status = 200): Promise<{ model: Model; asked: Asked[] }> {
  const asked: Asked[] = [];
  const listening = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString('utf8')));
    request.on('end', () => {
      asked.push({ url: request.url, headers: request.headers, body });
      if (status === 302) response.setHeader('location', '/elsewhere');
      response.writeHead(status, { 'content-type': 'application/json' });
      if (content !== 'never') response.end(content);
      else response.write('{');
    });
  });
  server = listening;
  await new Promise<void>((done) => listening.listen(0, '127.0.0.1', done));
  const at = listening.address();
  const port = typeof at === 'object' && at ? at.port : 0;
  const address = `http://127.0.0.1:${port}/v1/`;
  return { model: { address, name: 'stand-in', patience: 1000 }, asked };
}

const choice = (content: string): string =>
  JSON.stringify({ choices: [{ message: { role: 'assistant', content } }], usage: {} });

test('the story is sent once, to the address given, and the answer is read, with fences or without', async () => {
  const told = JSON.stringify({ statements: [annex] });
  const { model, asked } = await standIn(choice(`\`\`\`json\n${told}\n\`\`\``));
  expect(await askModel('The story.', { ...model, key: 'a key' })).toEqual([annex]);
  expect(asked.map(({ url }) => url)).toEqual(['/v1/chat/completions']);
  expect(asked[0]?.headers.authorization).toBe('Bearer a key');
  expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({
    model: 'stand-in',
    messages: [{ role: 'system' }, { role: 'user', content: 'The story.' }],
  });
});

test('an endpoint that fails, leads on, says nothing of use or never ends is refused with a sentence', async () => {
  const why = async (content: string, status?: number): Promise<string> => {
    const { model } = await standIn(content, status);
    const error: unknown = await askModel('The story.', model).catch((thrown: unknown) => thrown);
    server?.closeAllConnections();
    server?.close();
    return error instanceof Error ? error.message : 'no refusal';
  };
  expect(await why('', 500)).toContain('it answered 500');
  expect(await why('', 302)).toContain('nothing answers');
  expect(await why('not JSON')).toContain('something else than a list');
  expect(await why(choice('I would rather not.'))).toContain('something else than a list');
  expect(await why('never')).toContain('no answer came within 1 seconds');
  expect(await why(' '.repeat(3 * 1024 * 1024))).toContain('more than 2 MB');
});
