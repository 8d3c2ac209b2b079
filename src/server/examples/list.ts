import type { Example } from './example.ts';
import { readLakeAccord } from './lake-accord.ts';
import { readTalksOfNovember2025 } from './talks-of-november-2025.ts';

/** The examples that come with Parley, read from their files. */
export const ownExamples = (): readonly Example[] => [readLakeAccord(), readTalksOfNovember2025()];
