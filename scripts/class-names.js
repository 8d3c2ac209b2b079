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

/** The view that a file belongs to; none: to all of them. Views are fetched one by one: what one has is not there for another. */
const viewOf = (path) => /\bviews[/\\](\w+)/.exec(path)?.[1];
const meet = (one, other) =>
  !viewOf(one.path) || !viewOf(other.path) || viewOf(one.path) === viewOf(other.path);

/** Complaints, one a name: `styles` and `components` are each a file's path with its text. */
function strayNames(styles, components) {
  const namesIn = (files, of) =>
    files.flatMap(([path, text]) => [...of(text)].map((name) => ({ path, name })));
  const styled = namesIn(styles, inStylesheet);
  const given = namesIn(components, inComponent);
  const isGiven = (one) =>
    given.some(
      (other) =>
        other.name === one.name || (other.name.endsWith('-') && one.name.startsWith(other.name)),
    );
  const isStyled = (one) =>
    styled.some(
      (other) =>
        meet(one, other) &&
        (other.name === one.name || (one.name.endsWith('-') && other.name.startsWith(one.name))),
    );
  return [
    ...styled
      .filter((one) => !isGiven(one))
      .map(({ path, name }) => `${path}: no component has the class “${name}”`),
    ...given
      .filter((one) => !isStyled(one))
      .map(({ path, name }) => `${path}: no stylesheet of its view has the class “${name}”`),
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
