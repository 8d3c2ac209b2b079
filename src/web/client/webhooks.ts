import { z } from 'zod';
import type { NegotiationId } from '../../core/record/ids.ts';
import {
  zWebhookMade,
  zWebhooks,
  type WebhookMade,
  type WebhookSeen,
} from '../../wire/webhooks.ts';
import { ask, HostRefused } from './api.ts';

const at = (negotiation: NegotiationId): string => `/api/negotiations/${negotiation}/webhooks`;

/** The webhooks of who has signed in; nothing, where the host has not turned them on. */
export async function fetchWebhooks(
  negotiation: NegotiationId,
): Promise<readonly WebhookSeen[] | undefined> {
  try {
    return (await ask(at(negotiation), zWebhooks)).webhooks;
  } catch (error) {
    if (error instanceof HostRefused && error.status === 404) return undefined;
    throw error;
  }
}

/** Has entries posted to an address from now on. The answer alone has the secret. */
export const addWebhook = (negotiation: NegotiationId, address: string): Promise<WebhookMade> =>
  ask(at(negotiation), zWebhookMade, { method: 'POST', json: { address } });

export async function removeWebhook(negotiation: NegotiationId, id: string): Promise<void> {
  await ask(`${at(negotiation)}/${id}`, z.undefined(), { method: 'DELETE' });
}
