import { readFileWhole } from '../../formats/file-read.ts';
import { FileRefused } from '../../formats/refused.ts';

import { signedIn, type Api, type Desk } from '../context.ts';
import { placesFor } from '../places.ts';
import { NotServed } from '../problem.ts';
import { atMost } from '../read-json.ts';
import { tellFile } from '../tell-file.ts';

const LARGEST_FILE = 50 * 1024 * 1024;
/** Each is read by a process of its own. */
const AT_ONCE = 3;

/** Reading a file into points, with what was understood of it; nothing of it is kept. */
export function textRoutes(api: Api, { sessions, limits }: Desk): void {
  const inPlace = placesFor(AT_ONCE);
  api.post('/api/texts/read', signedIn(sessions), atMost(LARGEST_FILE, 'file'), async (c) => {
    limits.draw('files', c.get('key'));
    const name = c.req.query('name') ?? 'the file';
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    try {
      return c.json(tellFile(await inPlace(() => readFileWhole(bytes, name))));
    } catch (error) {
      if (error instanceof FileRefused) throw new NotServed(422, `${name} ${error.message}.`);
      throw error;
    }
  });
}
