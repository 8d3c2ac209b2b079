import type { MiddlewareHandler } from 'hono';
import { bundleLines, type Bundle } from '../../core/record/bundle.ts';
import type { Host } from '../../wire/host.ts';
import type { Session } from '../../wire/session.ts';
import type { Api, Env } from '../context.ts';
import { NotServed, notFound } from '../problem.ts';
import { isHere } from './examples.ts';

/**
 * What is different where a bundle is served: it is there for whoever sits at this machine, who reads
 * it as the one who took it; nothing can be entered; and the word of the host that gave the bundle is
 * passed on as it is: this server has none of its own to add.
 */
export function copyRoutes(api: Api, bundle: Bundle): void {
  const { head } = bundle;
  api.use('/api/*', readOnly(head.taken.at));

  api.get('/api/session', (c) => {
    const { by, at } = head.taken;
    return c.json({ key: by, copy: { at } } satisfies Session);
  });

  api.get('/api/host', (c) => c.json({ keys: head.keys } satisfies Host));

  api.get('/api/negotiations/:n/rooms/:room/checkpoint', (c) => {
    const here = c.req.param('n') === head.negotiation;
    const found = head.rooms.find(({ room }) => here && room === c.req.param('room'));
    if (!found) throw notFound();
    return c.body(found.checkpoint, 200, { 'content-type': 'text/plain; charset=utf-8' });
  });

  api.get('/api/negotiations/:n/bundle', (c) => {
    if (c.req.param('n') !== head.negotiation) throw notFound();
    return c.body([...bundleLines(bundle)].join(''), 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${head.negotiation}.bundle"`,
    });
  });
}

const readOnly = (at: string): MiddlewareHandler<Env> => {
  return async (c, next) => {
    if (!isHere(c)) throw notFound();
    if (!['GET', 'HEAD'].includes(c.req.method)) {
      throw new NotServed(
        403,
        `This is a copy of the record as of ${at}: nothing can be entered here; do it at the host.`,
      );
    }
    await next();
  };
};
