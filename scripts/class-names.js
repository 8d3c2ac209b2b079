// Class names that a stylesheet of the pages has and no component gives, and those that a component gives and
// no stylesheet has: either is a rule or a name left behind, or one that was mistyped.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The class names of a stylesheet: what stands before a brace, without comments, strings and addresses. */
const inStylesheet = (css) =>
  new Set(
    css
      .replace(/\/\*[^]*?\*\/|'[^']*'|"[^"]*"/g, '')
      .split('{')
      .map((part) => part.slice(Math.max(part.lastIndexOf('}'), part.lastIndexOf(';')) + 1))
      .flatMap((selector) => selector.match(/(?<=\.)[a-z][\w-]*/gi) ?? []),
  );

/** The class names of a component; one that ends in “-” begins a name that is put together (`view-${name}`). */
const inComponent = (tsx) =>
  new Set(
    [...tsx.matchAll(/className=(?:"([^"]*)"|\{((?:[^{}]|\{[^{}]*\})*)\})/g)].flatMap(
      ([, plain, computed = '']) =>
        [plain, ...(computed.match(/(?<=['`])[^'`]*(?=['`])/g) ?? [])]
          .flatMap((names) => names?.replace(/\$\{[^]*?\}/g, ' ').split(/\s+/) ?? [])
          .filter((name) => /^[a-z][\w-]*$/i.test(name)),
    ),
  );

/** Complaints, one a name: `styles` and `components` are each a file's path with its text. */
function strayNames(styles, components) {
  const namesIn = (files, of) =>
    files.flatMap(([path, text]) => [...of(text)].map((name) => ({ path, name })));
  const styled = namesIn(styles, inStylesheet);
  const given = namesIn(components, inComponent);
  const has = (all, name) =>
    all.some((one) => one.name === name || (one.name.endsWith('-') && name.startsWith(one.name)));
  const begun = (name) => name.endsWith('-') && styled.some((one) => one.name.startsWith(name));
  return [
    ...styled
      .filter(({ name }) => !has(given, name))
      .map(({ path, name }) => `${path}: no component has the class “${name}”`),
    ...given
      .filter(({ name }) => !has(styled, name) && !begun(name))
      .map(({ path, name }) => `${path}: no stylesheet has the class “${name}”`),
  ];
}

const filesIn = (within, ending) =>
  readdirSync(within, { recursive: true })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(within, name))
    .map((path) => [path, readFileSync(path, 'utf8')]);

const [folder = 'src/web'] = process.argv.slice(2);
const stray = strayNames(filesIn(folder, '.css'), filesIn(folder, '.tsx'));
for (const one of stray) console.log(one);
if (stray.length > 0) process.exitCode = 1;
