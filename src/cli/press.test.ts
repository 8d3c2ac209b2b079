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
