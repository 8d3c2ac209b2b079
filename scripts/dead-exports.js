// Exports that no other file imports and that their own file does not use either. What only its own
// file uses may stay exported: types that a public signature mentions.
// ts-unused-exports finds the first; its own option for the second hides every unused export.
import { readFileSync } from 'node:fs';
import { analyzeTsConfig } from 'ts-unused-exports';

const [project = 'tsconfig.exports.json'] = process.argv.slice(2);
const entries = /\.test\.ts$|\/(vite|vitest)\.config\.ts$|\/test\/setup\.ts$/;

const usedHere = (source, name) =>
  (source.match(new RegExp(String.raw`(?<![\w.#$])${name}(?![\w$])`, 'g')) ?? []).length > 1;

const dead = Object.entries(analyzeTsConfig(project).unusedExports)
  .filter(([path]) => !entries.test(path))
  .flatMap(([path, exports]) => {
    const code = readFileSync(path, 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '');
    return exports
      .filter(({ exportName }) => !usedHere(code, exportName))
      .map(({ exportName }) => `${path}: ${exportName}`);
  });

for (const one of dead) console.log(`${one} is exported and nothing uses it`);
if (dead.length > 0) process.exitCode = 1;
