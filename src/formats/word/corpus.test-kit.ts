import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Word files of other projects, with what they say; see `README.md` there. */
export const SHARED = join(import.meta.dirname, '../../../../shared/data/docx');
export const hasShared = existsSync(SHARED);
/** Goes behind the name of a test that needs them. */
export const absent = hasShared ? '' : ' (skipped: ../shared/data is not there)';

/** The names of all files that can be read. */
export const corpus: readonly string[] = hasShared
  ? readdirSync(SHARED, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.docx') && !file.startsWith('evil'))
      .toSorted()
  : [];

export const corpusFile = (file: string): Uint8Array => readFileSync(join(SHARED, file));

/** What one of the lists of expected results holds; nothing where the files are missing. */
export const gold = <Entry>(name: string): readonly Entry[] =>
  hasShared ? (JSON.parse(readFileSync(join(SHARED, name), 'utf8')) as Entry[]) : [];

/** Texts as they are compared: white space in one, empty ones left out. */
export const plain = (texts: readonly string[]): readonly string[] =>
  texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
