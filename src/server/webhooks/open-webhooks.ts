import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Notes } from '../../store/notes.ts';
import type { Log } from '../log.ts';
import type { Negotiations } from '../negotiations.ts';
import { posting } from './post.ts';
import { Webhooks } from './webhooks.ts';

export interface WebhookOptions {
  /** Hosts that may be posted to wherever they are, at any port, and by `http` too. */
  readonly allow: readonly string[];
}

interface Parts {
  readonly negotiations: Negotiations;
  readonly clock: () => Date;
  readonly log: Log;
}

/** Webhooks into the real world; none, where they are not turned on or nothing is kept beside the record. */
export function openWebhooks(
  options: WebhookOptions | undefined,
  notes: Notes | undefined,
  parts: Parts,
): Webhooks | undefined {
  if (!options || !notes) return undefined;
  const allowed = new Set(options.allow);
  const post = posting(allowed);
  return new Webhooks({ ...parts, notes, allowed, post, random: randomBytes, chance: Math.random });
}

const DELIVER_EVERY_MS = 1000;
/** A receiver that is slow to answer does not hold up the end; what it was sent is sent again. */
const ENDING_TAKES_AT_MOST_MS = 5000;

/** Delivers every second; the answer ends that. */
export function deliverEvery(webhooks: Webhooks, everyMs = DELIVER_EVERY_MS): () => Promise<void> {
  const timer = setInterval(() => void webhooks.deliver(), everyMs);
  return async () => {
    clearInterval(timer);
    await Promise.race([
      webhooks.stop(),
      sleep(ENDING_TAKES_AT_MOST_MS, undefined, { ref: false }),
    ]);
  };
}
