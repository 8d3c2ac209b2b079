import type { Context } from 'hono';
import { zInstant } from '../core/record/ids.ts';
import type { State } from '../core/record/state.ts';
import type { Desk, Env } from './context.ts';
import { NotServed, notFound } from './problem.ts';
import { stateAtHand, stateFolded } from './seen-state.ts';

/** The state in sight, and the instant for which it is told. */
export interface Seen {
  readonly state: State;
  readonly now: string;
  /** The instant that was asked for, if one was. */
  readonly at?: string;
}

/** What the session's key may see of the negotiation of a route (`:n`), now or as of `?at=`. */
export async function seenAt(
  { negotiations, limits }: Pick<Desk, 'negotiations' | 'limits'>,
  c: Context<Env>,
): Promise<Seen> {
  const key = c.get('key');
  const n = c.req.param('n') ?? '';
  limits.draw('reading', key, n);
  const asked = c.req.query('at');
  const at = asked === undefined ? undefined : instantOf(asked);
  if (at !== undefined) limits.draw('folding', key, n);
  const found = await negotiations.seenWith(key, n);
  if (!found) throw notFound();
  const { negotiation, sight } = found;
  const { now } = negotiation;
  if (at !== undefined) {
    if (at > now) throw new NotServed(400, 'This instant has not come yet: leave it out.');
    return { state: await stateFolded(negotiation, sight, at), now: at, at };
  }
  const state = await stateAtHand(negotiation, sight);
  if (state) return { state, now };
  limits.draw('folding', key, n);
  return { state: await stateFolded(negotiation, sight), now };
}

function instantOf(at: string): string {
  const read = zInstant.safeParse(at);
  if (read.success) return read.data;
  throw new NotServed(
    400,
    'The instant cannot be read: it is written in UTC with milliseconds, as in 2026-11-02T10:00:00.000Z.',
  );
}
