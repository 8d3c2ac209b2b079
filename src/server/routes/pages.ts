import { serveStatic } from '@hono/node-server/serve-static';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Api, Desk } from '../context.ts';
import { NotServed, notFound } from '../problem.ts';

/** The pages. Any address that is no file is the one page, which knows what to show there. */
export function pageRoutes(api: Api, { pagesDir }: Desk): void {
  api.all('/api/*', () => {
    throw notFound();
  });
  if (existsSync(join(pagesDir, 'index.html'))) builtPages(api, pagesDir);
  else {
    api.get('*', () => {
      throw new NotServed(503, 'The pages are not built: run "npm run build:web" and start again.');
    });
  }
}

function builtPages(api: Api, root: string): void {
  api.use(async (c, next) => {
    await next();
    // The name of a built file changes with what is in it; the page must be asked for each time.
    const built = c.req.path.startsWith('/assets/') && c.res.ok;
    c.header('cache-control', built ? 'public, max-age=31536000, immutable' : 'no-cache');
  });
  api.get('*', serveStatic({ root }));
  api.get('/assets/*', () => {
    throw notFound();
  });
  api.get('*', serveStatic({ root, path: 'index.html' }));
}
