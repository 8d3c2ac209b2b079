import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { expect, test, vi } from 'vitest';

/**
 * What a browser must have fetched before a page stands there, compressed as `gzip -9` does it: the page's file
 * and all that it imports, with the words it begins with. What comes after the first paint is not in it.
 */
const MOST = 180_000;

const languages = ['en', 'fr', 'es', 'ru', 'uk', 'ar', 'zh'];
const pages = {
  'the first page': ['main.tsx', 'views/home/home.tsx'],
  'the state of the talks': ['main.tsx', 'views/shell/negotiation.tsx', 'views/state/state.tsx'],
};

const root = resolve(import.meta.dirname, '../src/web');

// As it is served: under a test React would be its larger form for developers.
vi.stubEnv('NODE_ENV', 'production');
const built = build({
  configFile: resolve(root, '../../vite.config.ts'),
  root,
  logLevel: 'error',
  build: { write: false },
});

/** Each file of the pages by its name, and each that holds one of our modules whole. */
async function chunks(): Promise<readonly Rolldown.OutputChunk[]> {
  const outcome = await built;
  const outputs = Array.isArray(outcome) ? outcome : 'output' in outcome ? [outcome] : [];
  return outputs.flatMap(({ output }) => output).filter((one) => one.type === 'chunk');
}

async function scriptsFor(modules: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const all = await chunks();
  const open = modules.map((module) =>
    all.find(({ moduleIds }) => moduleIds.includes(resolve(root, module))),
  );
  expect(open).not.toContain(undefined);
  const needed = new Map<string, number>();
  for (let next = open.pop(); next; next = open.pop()) {
    if (needed.has(next.fileName)) continue;
    needed.set(next.fileName, gzipSync(next.code, { level: 9 }).length);
    for (const name of next.imports) open.push(all.find(({ fileName }) => fileName === name));
  }
  return needed;
}

const total = (sizes: ReadonlyMap<string, number>): number =>
  [...sizes.values()].reduce((sum, size) => sum + size, 0);

for (const [page, modules] of Object.entries(pages)) {
  test.each(languages)(`${page} needs less than 180 KB of script in %s`, async (language) => {
    const needed = await scriptsFor([...modules, `words/${language}/first.ts`]);
    expect(needed.size).toBeGreaterThan(3);
    expect(total(needed)).toBeLessThan(MOST);
  });
}

test('the worker that reads records brings nothing of the pages', async () => {
  const needed = await scriptsFor(['worker/record-reader.ts']);
  const brought = (await chunks()).filter(({ fileName }) => needed.has(fileName));
  const ofPages = brought.flatMap(({ moduleIds }) =>
    moduleIds.filter((id) => /\.tsx$|node_modules\/react/.test(id)),
  );
  expect(ofPages).toEqual([]);
});

test('the words of one language bring those of no other', async () => {
  const needed = await scriptsFor(['main.tsx', 'views/home/home.tsx', 'words/ru/first.ts']);
  const brought = (await chunks()).filter(({ fileName }) => needed.has(fileName));
  const foreign = brought.flatMap(({ moduleIds }) =>
    moduleIds.filter((id) => /\/words\/(fr|es|uk|ar|zh)\//.test(id)),
  );
  expect(foreign).toEqual([]);
});
