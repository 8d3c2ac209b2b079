import { bytesToHex } from '@noble/hashes/utils.js';
import type { z } from 'zod';
import type { Signer } from '../../core/record/compose.ts';
import type { Entry, Recorded } from '../../core/record/entry.ts';
import type { NegotiationId } from '../../core/record/ids.ts';
import {
  writeCursors,
  zEntered,
  zEntries,
  type Cursors,
  type Entered,
} from '../../wire/entries.ts';
import { zHome, type Home } from '../../wire/home.ts';
import { zProblem } from '../../wire/problem.ts';
import { sessionText, zChallenge, zSession } from '../../wire/session.ts';
import {
  zWebhookMade,
  zWebhooks,
  type WebhookMade,
  type WebhooksSeen,
} from '../../wire/webhooks.ts';
import { CommandRefused } from '../refused.ts';

/** A server, for who has signed in there with a key. */
export interface Host {
  readonly home: () => Promise<Home>;
  readonly entries: (negotiation: NegotiationId) => Promise<readonly Recorded[]>;
  /** All that is in sight of the negotiation, as the text of a bundle. */
  readonly bundle: (negotiation: NegotiationId) => Promise<string>;
  /** Entries as they come in behind what was read: server-sent events. */
  readonly live: (negotiation: NegotiationId, read: Cursors) => Promise<AsyncIterable<Uint8Array>>;
  readonly post: (entry: Entry) => Promise<Entered>;
  readonly webhooks: (negotiation: NegotiationId) => Promise<WebhooksSeen>;
  readonly addWebhook: (negotiation: NegotiationId, address: string) => Promise<WebhookMade>;
  readonly removeWebhook: (negotiation: NegotiationId, id: string) => Promise<void>;
}

/** Signs in with a key, does something there, and signs out. Refused with what the server says. */
export async function signedIn<T>(
  address: string,
  signer: Signer,
  work: (host: Host) => Promise<T>,
): Promise<T> {
  const asking = new Asking(originOf(address));
  await asking.signIn(signer);
  try {
    return await work({
      home: () => asking.ask('/api/home', zHome),
      entries: async (negotiation) =>
        (await asking.ask(`/api/negotiations/${negotiation}/entries`, zEntries)).entries,
      bundle: (negotiation) => asking.text(`/api/negotiations/${negotiation}/bundle`),
      live: (negotiation, read) =>
        asking.stream(`/api/negotiations/${negotiation}/live?after=${writeCursors(read)}`),
      post: (entry) =>
        asking.ask(`/api/negotiations/${entry.envelope.negotiation}/entries`, zEntered, { entry }),
      webhooks: (negotiation) => asking.ask(`/api/negotiations/${negotiation}/webhooks`, zWebhooks),
      addWebhook: (negotiation, to) =>
        asking.ask(`/api/negotiations/${negotiation}/webhooks`, zWebhookMade, { address: to }),
      removeWebhook: async (negotiation, id) => {
        const path = `/api/negotiations/${negotiation}/webhooks/${encodeURIComponent(id)}`;
        await asking.text(path, { method: 'DELETE' });
      },
    });
  } finally {
    await asking.signOut();
  }
}

/** Signs in with a key, and stays so: the cookie of the session, `name=value`. */
export async function sessionCookie(address: string, signer: Signer): Promise<string> {
  const asking = new Asking(originOf(address));
  await asking.signIn(signer);
  return asking.cookie;
}

function originOf(address: string): string {
  if (URL.canParse(address)) {
    const url = new URL(address);
    if (url.protocol === 'http:' || url.protocol === 'https:') return url.origin;
  }
  throw new CommandRefused(
    `"${address}" is not the address of a server; write it whole, as in https://parley.example.`,
  );
}

/** What a browser does by itself: sends its origin, and the cookie it was given. */
class Asking {
  readonly #origin: string;
  cookie = '';

  constructor(origin: string) {
    this.#origin = origin;
  }

  async signIn({ key, sign }: Signer): Promise<void> {
    const { challenge } = await this.ask('/api/challenge', zChallenge);
    const text = new TextEncoder().encode(sessionText(this.#origin, challenge));
    const proof = { key, challenge, signature: bytesToHex(sign(text)) };
    await this.ask('/api/session', zSession, proof);
  }

  async signOut(): Promise<void> {
    await this.#fetch('/api/session', { method: 'DELETE' });
  }

  /** Asks, or with a body posts, and reads the answer by its schema. */
  async ask<S extends z.ZodType>(path: string, schema: S, body?: unknown): Promise<z.output<S>> {
    const post = { method: 'POST', body: JSON.stringify(body) };
    const text = await this.text(path, body === undefined ? {} : post);
    const read = schema.safeParse(jsonOf(text));
    if (read.success) return read.data;
    throw new CommandRefused(
      `${this.#origin} answers what this Parley cannot read; see that it is a Parley server, of the same version.`,
    );
  }

  /** The text of an answer. */
  async text(path: string, init: RequestInit = {}): Promise<string> {
    const answer = await this.#fetch(path, init);
    const text = await answer.text().catch((error: unknown) => {
      throw new CommandRefused(
        `${this.#origin} broke off its answer (${causeOf(error)}); check the connection and try again.`,
      );
    });
    if (!answer.ok) throw new CommandRefused(whyNot(answer.status, jsonOf(text), this.#origin));
    return text;
  }

  /** An answer without end. */
  async stream(path: string): Promise<AsyncIterable<Uint8Array>> {
    const answer = await this.#fetch(path, {});
    if (answer.ok && answer.body) return answer.body;
    throw new CommandRefused(whyNot(answer.status, jsonOf(await answer.text()), this.#origin));
  }

  async #fetch(path: string, init: RequestInit): Promise<Response> {
    const headers = {
      origin: this.#origin,
      cookie: this.cookie,
      'content-type': 'application/json',
    };
    const answer = await fetch(`${this.#origin}${path}`, { ...init, headers }).catch(
      (error: unknown) => {
        throw new CommandRefused(
          `${this.#origin} cannot be reached (${causeOf(error)}); check the address and the connection.`,
        );
      },
    );
    this.cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? this.cookie;
    return answer;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function causeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(error);
}

function whyNot(status: number, json: unknown, origin: string): string {
  const problem = zProblem.safeParse(json);
  return problem.success ? problem.data.detail : `${origin} answers ${status}; try again later.`;
}
