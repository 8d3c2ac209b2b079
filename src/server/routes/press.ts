import type { Context } from 'hono';
import { fetchPage } from '../../press/fetch/fetch-page.ts';
import type { PressOptions } from '../../press/press.ts';
import { PressRefused } from '../../press/refused.ts';
import { zPressFetch } from '../../wire/press.ts';
import { signedIn, type Api, type Desk, type Env } from '../context.ts';
import { placesFor } from '../places.ts';
import { offersOf, readingArticles } from '../press-reading.ts';
import { NotServed, notFound } from '../problem.ts';
import { atMost, readJson } from '../read-json.ts';

const LARGEST_PAGE = 20 * 1024 * 1024;
const FETCHES_AT_ONCE = 4;

/**
 * Reading an article into proposals: nothing of it runs, nothing is kept. A page is fetched, and a model
 * asked, only where the host allows that and whoever asks wants it.
 */
export function pressRoutes(api: Api, desk: Desk): void {
  const { sessions, limits, press } = desk;
  const isIn = signedIn(sessions);
  const fetching = placesFor(FETCHES_AT_ONCE);
  const read = readingArticles(press);

  const drawReach = (c: Context<Env>): void => {
    limits.draw('reachingOut', c.get('key'));
    limits.draw('reachingOutFrom', limits.addressOf(c.env.incoming));
  };
  const asksModel = (c: Context<Env>): boolean => {
    if (c.req.query('also') === undefined) return false;
    if (!press.model) throw new NotServed(400, 'This host asks no model: leave `also` out.');
    return true;
  };

  api.get('/api/press', isIn, (c) => c.json(offersOf(press)));

  api.post('/api/press/read', isIn, atMost(LARGEST_PAGE, 'page'), async (c) => {
    limits.draw('articles', c.get('key'));
    const { name = 'The article', ...asked } = c.req.query();
    const options = optionsOf(asked);
    const also = asksModel(c);
    if (also) drawReach(c);
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    return c.json(await named(name, () => read(bytes, options, also)));
  });

  api.post('/api/press/fetch', isIn, atMost(8 * 1024, 'request'), async (c) => {
    limits.draw('articles', c.get('key'));
    const { pages } = press;
    if (!pages) throw notFound();
    const options = optionsOf(c.req.query());
    const also = asksModel(c);
    const asked = zPressFetch.safeParse(await readJson(c));
    if (!asked.success) throw new NotServed(400, 'The request names no address of a page.');
    drawReach(c);
    const { address } = asked.data;
    const told = await named(address, async () => {
      const bytes = await fetching(() => fetchPage(address, pages));
      return await read(bytes, { ...options, address }, also);
    });
    return c.json(told);
  });
}

/** What is refused of an article, with its name before it. */
async function named<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PressRefused) throw new NotServed(422, `${name} ${error.message}.`);
    throw error;
  }
}

/** What whoever asks knows of the article. */
function optionsOf({ on, outlet }: Readonly<Record<string, string>>): PressOptions {
  if (on !== undefined && !isDay(on))
    throw new NotServed(400, 'The day of the article is no date: give one such as 2025-11-26.');
  return { ...(on !== undefined && { on }), ...(outlet !== undefined && outlet && { outlet }) };
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
