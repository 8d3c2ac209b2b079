import type { Context } from 'hono';
import { zBecome, type Became, type Opened } from '../../wire/examples.ts';
import type { Api, Desk, Env } from '../context.ts';
import { answerRefused, NotServed, notFound } from '../problem.ts';
import { atMost, readJson } from '../read-json.ts';
import { fromThisMachine } from '../security.ts';

/** Opening an example and becoming someone in it: for who sits at this machine, and nowhere else. */
export function exampleRoutes(api: Api, { examples }: Desk): void {
  api.post('/api/examples/:name/open', atMost(1024, 'request'), async (c) => {
    if (!isHere(c)) throw notFound();
    const negotiation = await examples?.open(c.req.param('name'));
    if (negotiation === undefined) throw notFound();
    return c.json({ negotiation } satisfies Opened);
  });

  api.post('/api/examples/:name/become', atMost(1024, 'request'), async (c) => {
    if (!isHere(c) || !examples) throw notFound();
    const become = zBecome.safeParse(await readJson(c));
    if (!become.success) throw new NotServed(400, 'The request names no person and key.');
    const outcome = await examples.become(c.req.param('name'), become.data);
    if (outcome === undefined) throw notFound();
    if ('refusal' in outcome) return answerRefused(outcome.refusal, c);
    return c.json(outcome satisfies Became);
  });
}

/** Whether the request comes from this machine. */
export const isHere = (c: Context<Env>): boolean =>
  fromThisMachine(c.env.incoming.socket.remoteAddress, c.req.header('host'));
