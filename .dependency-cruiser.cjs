/** The walls of the house: which folder may import which (docs/architecture.md). */
const layer = (name, from, mayImport) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: '\\.test(-kit)?\\.tsx?$' },
  to: { path: '^src/', pathNot: [from, ...mayImport] },
});
const libraries = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: '\\.test(-kit)?\\.tsx?$' },
  to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: allowed },
});

/** Where programs begin: the command line, the pages, the processes and threads of their own. */
const entries =
  '^src/(cli/main\\.ts|web/main\\.tsx|web/worker/(service-worker|record-reader)\\.ts|formats/word/docx-worker\\.ts|formats/odt/odt-worker\\.ts|press/apart/press-reader\\.ts|formats/apart/text-(?:reader|writer)\\.ts|store/sqlite-writer\\.ts)$';

module.exports = {
  forbidden: [
    layer('core-imports-nothing', '^src/core/', []),
    layer('formats-imports-core', '^src/formats/', ['^src/core/']),
    layer('press-imports-core', '^src/press/', ['^src/core/']),
    layer('store-imports-core', '^src/store/', ['^src/core/']),
    layer('wire-imports-core', '^src/wire/', ['^src/core/']),
    layer('server-imports-all-but-pages-and-commands', '^src/server/', [
      '^src/core/',
      '^src/formats/',
      '^src/press/',
      '^src/store/',
      '^src/wire/',
    ]),
    layer('web-imports-core-and-wire', '^src/web/', ['^src/core/', '^src/wire/']),
    layer('cli-imports-all-but-web', '^src/cli/', [
      '^src/core/',
      '^src/formats/',
      '^src/press/',
      '^src/store/',
      '^src/wire/',
      '^src/server/',
    ]),
    libraries('core-has-zod-and-noble-alone', '^src/core/', ['node_modules/(zod|@noble)/']),
    libraries('wire-has-zod-alone', '^src/wire/', ['node_modules/zod/']),
    {
      name: 'web-has-no-node',
      severity: 'error',
      from: { path: '^src/web/', pathNot: '\\.test(-kit)?\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'every-module-is-reached',
      severity: 'error',
      from: { path: entries },
      to: {
        path: '^src/',
        pathNot: [entries, '\\.(test|test-kit)\\.tsx?$', '\\.css$'],
        reachable: false,
      },
    },
    {
      name: 'tests-stay-out-of-the-product',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test(-kit)?\\.tsx?$' },
      to: { path: '\\.test(-kit)?\\.tsx?$|^test/' },
    },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    exclude: { path: '\\.css$' },
  },
};
