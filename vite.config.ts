import { createHash } from 'node:crypto';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Every browser that runs the pages reads WOFF2: the older form of each font stays out of the build. */
const fontsOnce: Plugin = {
  name: 'fonts-once',
  enforce: 'pre',
  transform: {
    filter: { id: /@fontsource.*\.css$/ },
    handler: (code) => code.replaceAll(/, url\([^)]+\.woff\) format\('woff'\)/g, ''),
  },
};

/** Files that are kept when they are first used: the words of each language, letters, pictures of letters. */
const whenUsed = /^assets\/((en|fr|es|ru|uk|ar|zh|400|700)-|.*\.woff2?$)|\.map$/;

/** Tells the pages' worker which build it belongs to, and which files it is to keep from the first. */
const filesOfPages: Plugin = {
  name: 'files-of-pages',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const worker = bundle['service-worker.js'];
      if (worker?.type !== 'chunk') throw new Error('The worker of the pages was not built.');
      const names = Object.keys(bundle).filter((name) => name !== worker.fileName);
      const files = names.filter((name) => !whenUsed.test(name)).map((name) => `/${name}`);
      const page = bundle['index.html'];
      const html = page?.type === 'asset' ? String(page.source) : '';
      const version = createHash('sha256')
        .update(names.toSorted().join() + html)
        .digest('hex');
      const build = JSON.stringify({ version: version.slice(0, 16), files: files.toSorted() });
      worker.code = `const PARLEY_BUILD = ${build};\n${worker.code}`;
    },
  },
};

/** Tells the page where the worker stands that reads records: its name changes with what is in it. */
const addressOfReader: Plugin = {
  name: 'address-of-reader',
  transformIndexHtml: {
    order: 'post',
    handler(_, { bundle }) {
      const chunks = Object.values(bundle ?? {});
      const built = chunks.find((one) => one.type === 'chunk' && one.name === 'record-reader');
      if (bundle && !built) throw new Error('The worker that reads records was not built.');
      const content = built ? `/${built.fileName}` : '/worker/record-reader.ts';
      return [{ tag: 'meta', attrs: { name: 'parley-reader', content }, injectTo: 'head' }];
    },
  },
};

/**
 * What is fetched together is one file, with all that it needs: many small ones cost a slow browser
 * more than their bytes. The first of these that holds a module has it.
 */
const together = [
  // What zod is told comes before the first schema is made: in the same file as zod, not in one after it.
  { name: 'schemas', test: /without-eval|node_modules\/zod\// },
  // Where a text stands: of the pages, and of the worker that reads records, which must get no page with it.
  { name: 'standing', test: /core\/record\/(standing|state|authority|matters)\.ts$/ },
  {
    name: 'page',
    test: /src\/web\/(begin\.ts|app\.tsx|parts\/language-picker\.tsx)$|\/react-dom\//,
  },
  { name: 'talks', test: /views\/(shell\/negotiation|state\/state)\.tsx$/ },
];

/** The pages: built into dist/web with nothing inline, so that the strict content policy holds. */
export default defineConfig({
  root: 'src/web',
  plugins: [fontsOnce, react(), addressOfReader, filesOfPages],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        main: join(import.meta.dirname, 'src/web/index.html'),
        'service-worker': join(import.meta.dirname, 'src/web/worker/service-worker.ts'),
        'record-reader': join(import.meta.dirname, 'src/web/worker/record-reader.ts'),
      },
      output: {
        // A worker is looked for by its name.
        entryFileNames: ({ name }) =>
          name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js',
        codeSplitting: { groups: together },
      },
    },
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  // The host that was asked stays as it is: Parley takes writes from its own origin alone.
  server: { proxy: { '/api': { target: 'http://127.0.0.1:4780', changeOrigin: false } } },
});
