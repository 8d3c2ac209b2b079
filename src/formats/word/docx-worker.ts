import { FileRefused } from '../refused.ts';
import { amendWord } from './amend-word.ts';
import { readQuestion, writeAnswer, type DocxJob } from './docx-wire.ts';
import { wordText } from './word-text.ts';

/**
 * The child process that reads and amends Word files; see `docx-wire.ts` for how it is asked. A
 * file that is refused is answered with the reason; any other failure ends the process.
 */
process.stdout.write('\n');
const { job, file } = await readQuestion(process.stdin);
try {
  await answer(job, file);
} catch (error) {
  if (!(error instanceof FileRefused)) throw error;
  writeAnswer(process.stdout, { refused: error.message });
}

async function answer(asked: DocxJob, bytes: Uint8Array): Promise<void> {
  if (asked.do === 'read') {
    return writeAnswer(process.stdout, { text: await wordText(bytes, asked.view) });
  }
  const {
    refused,
    paragraphs,
    file: amended,
  } = await amendWord(bytes, asked.edits, asked.signature);
  writeAnswer(process.stdout, { amended: { refused, paragraphs } }, amended);
}
