import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { INVENTED } from '../press/article.test-kit.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-press-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function press(words: readonly string[], stdin = INVENTED): Promise<string> {
  let printed = '';
  await run(['press', ...words], {
    readStdin: async () => Buffer.from(stdin),
    print: (text) => {
      printed += text;
    },
    write: () => undefined,
    tell: () => undefined,
    isTerminal: false,
  });
  return printed;
}

test('an article from standard input is read into a table with its basis', async () => {
  const table = await press(['-']);
  expect(table).toContain('It speaks from 2025-03-03 to 2025-03-04');
  expect(table).toContain('Astrid Holm, NO, Foreign Minister');
  expect(table).toContain('Meetings');
});

test('what --jsonld writes passes --check, and a changed one does not', async () => {
  const written = await press(['-', '--jsonld']);
  const file = join(folder, 'article.jsonld');
  writeFileSync(file, written);
  expect(await press([file, '--check'])).toContain('all their words stand in the article');
  writeFileSync(
    file,
    written.replaceAll('common wording', 'common reading').replace('common reading', 'x'),
  );
  await expect(press([file, '--check'])).rejects.toThrow(
    'quotes words that its article does not have',
  );
});

test('the other forms are what they say', async () => {
  expect(JSON.parse(await press(['-', '--json']))).toMatchObject({ format: 'press/1' });
  expect(JSON.parse(await press(['-', '--ninjs']))).toMatchObject({ type: 'text' });
  expect(await press(['-', '--csv'])).toContain('Astrid Holm');
});

test('an address is refused unless fetching is allowed, and bad dates always', async () => {
  await expect(press(['https://news.example/a'])).rejects.toThrow('fetches nothing unasked');
  await expect(press(['-', '--on', 'Tuesday'])).rejects.toThrow('is no date');
  await expect(press(['-'], 'Menu')).rejects.toThrow('Standard input has no sentence');
});

test('what two articles quote is told with the words that differ and who had it first', async () => {
  const file = join(folder, 'later.txt');
  writeFileSync(
    file,
    `On March 5, 2025 the minister was in Bergen.
"We have never been closer to a common text, and nobody should leave the table now," Astrid Holm said on Monday.\n`,
  );
  const told = await press(['-', '--outlet', 'Nordlys', '--same', file]);
  expect(told).toContain('First seen through Nordlys, 2025-03-03');
  expect(told).toContain('[-wording-]{+text+}');
  expect(JSON.parse(await press(['-', '--same', file, '--json']))).toMatchObject({
    format: 'press-same/1',
    found: [{ wordings: [{ article: 0 }, { article: 1 }] }],
  });
  await expect(press(['-', '--same', file, '--csv'])).rejects.toThrow('--same has no .csv');
});

test('a model is asked only where it was said which and where', async () => {
  await expect(press(['-', '--also-model', 'm'])).rejects.toThrow('say where it is');
  await expect(press(['-', '--also', 'http://127.0.0.1:9'])).rejects.toThrow('say which');
  await expect(press(['-', '--also', 'llama', '--also-model', 'm'])).rejects.toThrow('no address');
  const asked = press(['-', '--also', 'http://127.0.0.1:9/v1', '--also-model', 'm']);
  await expect(asked).rejects.toThrow('could not be shown to m: nothing answers; leave --also out');
});
