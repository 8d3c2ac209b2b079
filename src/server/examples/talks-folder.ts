import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the files of the examples are: `fixtures/talks` of the package, above the source and the build alike. */
export function talksFolder(from: string = import.meta.dirname): string {
  const folder = join(from, 'fixtures', 'talks');
  if (existsSync(folder)) return folder;
  const above = dirname(from);
  if (above === from)
    throw new Error('The examples’ folder fixtures/talks is missing: install Parley anew.');
  return talksFolder(above);
}

/** A file of an example, as text. */
export const talksFile = (...path: readonly string[]): string =>
  readFileSync(join(talksFolder(), ...path), 'utf8');
