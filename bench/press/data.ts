import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the real inputs are: beside the repository, not in it (news is copyrighted). */
export const PRESS_DATA = join(import.meta.dirname, '../../../shared/data/press');
export const hasPressData = existsSync(PRESS_DATA);

export const readData = (name: string): string => readFileSync(join(PRESS_DATA, name), 'utf8');
