import { buffer } from 'node:stream/consumers';
import { FileRefused } from '../refused.ts';
import { wordParagraphs } from './word-paragraphs.ts';

/**
 * The child process that reads a Word file: the file comes on standard input, the answer goes to
 * standard output as JSON, `{ "paragraphs": [...] }` or `{ "refused": "why" }`.
 */
const answer = await wordParagraphs(await buffer(process.stdin)).then(
  (paragraphs) => ({ paragraphs }),
  (error: unknown) => {
    if (error instanceof FileRefused) return { refused: error.message };
    throw error;
  },
);
process.stdout.write(JSON.stringify(answer));
