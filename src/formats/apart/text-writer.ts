import { FileRefused } from '../refused.ts';
import { writeTaken } from '../taken.ts';
import { readOrder, writeAnswer, type Answer, type WritingOrder } from './writer-wire.ts';

/**
 * The child process that works out and writes one long text; see `writer-wire.ts` for how it is asked.
 * What a form cannot hold is answered with the reason; any other failure ends the process.
 */
process.stdout.write('\n');
writeAnswer(process.stdout, await answer(await readOrder(process.stdin)));

async function answer({ taken, form, options }: WritingOrder): Promise<Answer> {
  try {
    const file = await writeTaken(taken, form, options);
    return { file: typeof file === 'string' ? new TextEncoder().encode(file) : file };
  } catch (error) {
    if (error instanceof FileRefused) return { refused: error.message };
    throw error;
  }
}
