import { buffer } from 'node:stream/consumers';
import { FileRefused } from '../refused.ts';
import { odtText } from './odt-text.ts';

/**
 * The child process that reads OpenDocument texts: it is asked one line, the view, and then the
 * file; it answers one line of JSON (see `read-odt.ts`). A file that is refused is answered with the
 * reason; any other failure ends the process.
 */
process.stdout.write('\n');
const asked = await buffer(process.stdin);
const line = asked.indexOf('\n');
const view = asked.toString('utf8', 0, line) === 'rejected' ? 'rejected' : 'accepted';
try {
  const text = await odtText(asked.subarray(line + 1), view);
  process.stdout.write(JSON.stringify({ text }));
} catch (error) {
  if (!(error instanceof FileRefused)) throw error;
  process.stdout.write(JSON.stringify({ refused: error.message }));
}
