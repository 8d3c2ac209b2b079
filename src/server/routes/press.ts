import { readPressApart } from '../../press/apart/read-apart.ts';
import type { PressOptions } from '../../press/press.ts';
import { PressRefused } from '../../press/refused.ts';
import { signedIn, type Api, type Desk } from '../context.ts';
import { placesFor } from '../places.ts';
import { NotServed } from '../problem.ts';
import { atMost } from '../read-json.ts';
import { tellPress } from '../tell-press.ts';

const LARGEST_PAGE = 20 * 1024 * 1024;
/** Each reading takes a processor and up to half a gigabyte. */
const AT_ONCE = 2;

/** Reading an article into proposals: nothing of it runs, nothing is fetched, nothing is kept. */
export function pressRoutes(api: Api, { sessions, limits }: Desk): void {
  const inPlace = placesFor(AT_ONCE);
  api.post('/api/press/read', signedIn(sessions), atMost(LARGEST_PAGE, 'page'), async (c) => {
    limits.draw('articles', c.get('key'));
    const { name = 'The article', ...asked } = c.req.query();
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const options = optionsOf(asked);
    try {
      return c.json(tellPress(await inPlace(() => readPressApart(bytes, options))));
    } catch (error) {
      if (error instanceof PressRefused) throw new NotServed(422, `${name} ${error.message}.`);
      throw error;
    }
  });
}

/** What whoever asks knows of the article. */
function optionsOf({ on, outlet }: Readonly<Record<string, string>>): PressOptions {
  if (on !== undefined && !isDay(on))
    throw new NotServed(400, 'The day of the article is no date: give one such as 2025-11-26.');
  return { ...(on !== undefined && { on }), ...(outlet !== undefined && outlet && { outlet }) };
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
