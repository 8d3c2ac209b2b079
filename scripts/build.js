// Turns src into the JavaScript that the installed package runs: dist/cli and what it imports.
// The pages in dist/web are built by vite, before or after; they are left alone.
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { rolldown } from 'rolldown';
import { fontFiles, PACKAGES } from '../src/formats/pdf/fonts.ts';

const root = dirname(import.meta.dirname);
const require = createRequire(import.meta.url);

/** What comes along, cut down to what is used of it: as it is packed, every command reads a hundred files of it. */
const BROUGHT = 'zod';

/** The program, and the workers that it starts; files stand as in src, since they find each other by address. */
const PROGRAM = [
  'cli/main',
  'store/sqlite-writer',
  'formats/apart/text-reader',
  'formats/apart/text-writer',
  'press/apart/press-reader',
];
/** Workers that are started for each file and need nothing beside them: one file each, which starts sooner. */
const WORKERS = ['formats/word/docx-worker', 'formats/odt/odt-worker'];

for (const folder of ['cli', 'core', 'formats', 'press', 'store', 'wire', 'server', BROUGHT]) {
  rmSync(join(root, 'dist', folder), { recursive: true, force: true });
}
await build(PROGRAM, {
  preserveModules: true,
  preserveModulesRoot: 'src',
  entryFileNames: ({ name }) => `${name.replace(/^node_modules\//, '')}.js`,
});
for (const worker of WORKERS) await build([worker], { codeSplitting: false });

async function build(entries, output) {
  const input = Object.fromEntries(entries.map((one) => [one, join(root, 'src', `${one}.ts`)]));
  const bundle = await rolldown({ cwd: root, input, platform: 'node', external: isElsewhere });
  await bundle.write({ dir: 'dist', format: 'esm', ...output });
  await bundle.close();
}

/** What npm installs beside the package, by its name. */
function isElsewhere(id) {
  return !id.startsWith('.') && !isAbsolute(id) && id !== BROUGHT;
}

// The licences of what comes along, and the fonts of PDFs: what installs the package has no need of all that they come in.
copyFileSync(
  join(dirname(require.resolve(`${BROUGHT}/package.json`)), 'LICENSE'),
  join(root, 'dist', BROUGHT, 'LICENSE'),
);
const fonts = join(root, 'dist', 'formats', 'pdf', 'fonts');
mkdirSync(fonts, { recursive: true });
for (const name of PACKAGES) {
  const files = fontFiles(name);
  for (const file of files) copyFileSync(file, join(fonts, basename(file)));
  copyFileSync(join(dirname(files[0]), '../LICENSE'), join(fonts, `${name}-LICENSE.txt`));
}
