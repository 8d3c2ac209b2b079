import { buffer } from 'node:stream/consumers';
import { FileRefused } from '../refused.ts';
import { readText } from '../text-file.ts';
import type { TextAnswer } from './read-text-apart.ts';

/**
 * The child process that reads texts which are no packages of parts; see `read-text-apart.ts` for how it is
 * asked. A file that is refused is answered with the reason; any other failure ends the process.
 */
process.stdout.write('\n');
const asked = await buffer(process.stdin);
const line = asked.indexOf('\n');
const name = String(JSON.parse(asked.toString('utf8', 0, line)));
process.stdout.write(JSON.stringify(await answer(asked.subarray(line + 1), name)));

async function answer(bytes: Uint8Array, called: string): Promise<TextAnswer> {
  const leftOut: string[] = [];
  try {
    const points = await readText(bytes, called, { tell: (what) => leftOut.push(what) });
    return { points, leftOut };
  } catch (error) {
    if (error instanceof FileRefused) return { refused: error.message };
    throw error;
  }
}
