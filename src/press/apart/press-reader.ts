import { withQuoted } from '../also/anchored.ts';
import { readPress } from '../press.ts';
import { PressRefused } from '../refused.ts';
import { readOrder, type PressAnswer } from './press-wire.ts';

/**
 * The child process that reads one article; see `press-wire.ts` for how it is asked. An article that
 * is refused is answered with the reason; any other failure ends the process.
 */
process.stdout.write('\n');
const { options, bytes, also } = await readOrder(process.stdin);
process.stdout.write(JSON.stringify(answer()));

function answer(): PressAnswer {
  try {
    const reading = readPress(bytes, options);
    return also ? withQuoted(reading, also.quoted, also.by) : { reading, leftOut: 0 };
  } catch (error) {
    if (error instanceof PressRefused) return { refused: error.message };
    throw error;
  }
}
