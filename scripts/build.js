// Turns src into the JavaScript that the installed package runs: dist/cli and what it imports.
// The pages in dist/web are built by vite, before or after; they are left alone.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fontFiles, PACKAGES } from '../src/formats/pdf/fonts.ts';

const root = dirname(import.meta.dirname);
const require = createRequire(import.meta.url);
const compiler = join(dirname(require.resolve('ts7/package.json')), 'bin', 'tsc');

/** The program, and the workers that it starts as processes of their own. */
const ENTRIES = [
  'src/cli/main.ts',
  'src/formats/apart/text-reader.ts',
  'src/formats/apart/text-writer.ts',
  'src/formats/word/docx-worker.ts',
  'src/formats/odt/odt-worker.ts',
  'src/press/apart/press-reader.ts',
];
const OPTIONS = [
  ['--rootDir', 'src'],
  ['--outDir', 'dist'],
  ['--target', 'es2024'],
  ['--lib', 'es2024,dom,dom.iterable'],
  ['--types', 'node'],
  ['--module', 'nodenext'],
  ['--resolveJsonModule'],
  ['--rewriteRelativeImportExtensions'],
  ['--allowImportingTsExtensions', 'false'],
  ['--verbatimModuleSyntax'],
  ['--strict'],
  ['--exactOptionalPropertyTypes'],
  ['--skipLibCheck'],
  ['--noEmitOnError'],
  ['--ignoreConfig'],
];

for (const folder of ['cli', 'core', 'formats', 'press', 'store', 'wire', 'server']) {
  rmSync(join(root, 'dist', folder), { recursive: true, force: true });
}
const { status, error } = spawnSync(process.execPath, [compiler, ...OPTIONS.flat(), ...ENTRIES], {
  cwd: root,
  stdio: 'inherit',
});
if (error) throw error;
process.exitCode = status ?? 1;

// The fonts of PDFs come along: what installs the package has no need of all that they come in.
const fonts = join(root, 'dist', 'formats', 'pdf', 'fonts');
mkdirSync(fonts, { recursive: true });
for (const name of PACKAGES) {
  const files = fontFiles(name);
  for (const file of files) copyFileSync(file, join(fonts, basename(file)));
  copyFileSync(join(dirname(files[0]), '../LICENSE'), join(fonts, `${name}-LICENSE.txt`));
}
