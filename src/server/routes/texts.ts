import { FileRefused } from '../../formats/refused.ts';
import { readText } from '../../formats/text-file.ts';
import type { TextRead } from '../../wire/texts.ts';
import { signedIn, type Api, type Desk } from '../context.ts';
import { NotServed } from '../problem.ts';
import { atMost } from '../read-json.ts';

const LARGEST_FILE = 50 * 1024 * 1024;

/** Reading a file into points; the file itself is not kept. */
export function textRoutes(api: Api, { sessions, limits }: Desk): void {
  api.post('/api/texts/read', signedIn(sessions), atMost(LARGEST_FILE, 'file'), async (c) => {
    limits.draw('files', c.get('key'));
    const name = c.req.query('name') ?? 'the file';
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    try {
      const read: TextRead = { points: await readText(bytes, name) };
      return c.json(read);
    } catch (error) {
      if (error instanceof FileRefused) throw new NotServed(422, `${name} ${error.message}.`);
      throw error;
    }
  });
}
