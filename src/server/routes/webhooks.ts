import type { Context } from 'hono';
import { zWebhookPost, type WebhookMade, type WebhooksSeen } from '../../wire/webhooks.ts';
import { signedIn, type Api, type Desk, type Env } from '../context.ts';
import type { Negotiation } from '../negotiation.ts';
import { NotServed, notFound } from '../problem.ts';
import { atMost, readJson } from '../read-json.ts';
import type { Webhooks } from '../webhooks/webhooks.ts';

/** A person's own webhooks in a negotiation; nothing is here where the host has not turned them on. */
export function webhookRoutes(api: Api, desk: Desk): void {
  const { sessions, limits, negotiations } = desk;
  const path = '/api/negotiations/:n/webhooks';
  const isIn = signedIn(sessions);

  const asked = async (c: Context<Env>, what: 'reading' | 'webhooks'): Promise<Asked> => {
    const key = c.get('key');
    limits.draw(what, key, c.req.param('n') ?? '');
    const seen = await negotiations.seenWith(key, c.req.param('n') ?? '');
    if (!seen || !desk.webhooks) throw notFound();
    return { webhooks: desk.webhooks, owner: { negotiation: seen.negotiation, key } };
  };

  api.get(path, isIn, async (c) => {
    const { webhooks, owner } = await asked(c, 'reading');
    return c.json({ webhooks: await webhooks.list(owner) } satisfies WebhooksSeen);
  });

  api.post(path, isIn, atMost(8 * 1024, 'request'), async (c) => {
    const { webhooks, owner } = await asked(c, 'webhooks');
    const posted = zWebhookPost.safeParse(await readJson(c));
    if (!posted.success)
      throw new NotServed(400, 'This is no address: give one that begins with https://.');
    return c.json((await webhooks.add(owner, posted.data.address)) satisfies WebhookMade);
  });

  api.delete(`${path}/:webhook`, isIn, async (c) => {
    const { webhooks, owner } = await asked(c, 'webhooks');
    await webhooks.remove(owner, c.req.param('webhook'));
    return c.body(null, 204);
  });
}

interface Asked {
  readonly webhooks: Webhooks;
  readonly owner: { readonly negotiation: Negotiation; readonly key: Env['Variables']['key'] };
}
