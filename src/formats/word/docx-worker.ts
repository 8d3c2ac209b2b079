import type { Point } from '../../core/text/point.ts';
import { FileRefused } from '../refused.ts';
import { amendText } from './amend-text.ts';
import type { DocxAnswer } from './docx-answers.ts';
import { readQuestion, writeAnswer, type AskedText, type Question } from './docx-wire.ts';
import { openWord } from './open-word.ts';
import { pointsOf } from './points-of.ts';
import { paragraphsIn } from './view.ts';
import { readParagraphs } from './word-paragraphs.ts';
import { wordText } from './word-text.ts';

/**
 * The child process that reads and amends Word files; see `docx-wire.ts` for how it is asked. A
 * file that is refused is answered with the reason; any other failure ends the process.
 */
process.stdout.write('\n');
const question = await readQuestion(process.stdin);
if (question.do === 'read') await read(question);
else await amend(question);

async function read({ file, view }: Question & { readonly do: 'read' }): Promise<void> {
  await orRefused('file', async () => answered({ text: await wordText(file, view) }));
}

async function amend({
  file,
  asked,
  signature,
}: Question & { readonly do: 'amend' }): Promise<void> {
  const points = await orRefused('asked', () => pointsIn(asked));
  if (!points) return;
  if (points.length === 0) return answered({ wordless: 'asked' });
  await orRefused('file', async () => {
    const { file: amended, ...report } = await amendText(file, points, signature);
    answered({ amended: report }, amended);
  });
}

async function pointsIn(asked: AskedText): Promise<readonly Point[]> {
  if (!('file' in asked)) return asked;
  const { parts } = await openWord(asked.file);
  return pointsOf(readParagraphs(parts, paragraphsIn(parts, 'accepted')));
}

function answered(answer: DocxAnswer, file?: Uint8Array): void {
  writeAnswer(process.stdout, answer, file);
}

/** Does it, or answers why one of the files is refused. */
async function orRefused<T>(of: 'file' | 'asked', work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    answered({ refused: error.message, of });
    return undefined;
  }
}
