import { createHash, createPrivateKey, randomBytes, sign } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bytesToHex } from '@noble/hashes/utils.js';
import { afterEach } from 'vitest';
import type { Json } from '../core/record/canonical.ts';
import { composeWith, type Signer } from '../core/record/compose.ts';
import { entryId, type Entry, type Recorded } from '../core/record/entry.ts';
import type { NegotiationId, RoomId } from '../core/record/ids.ts';
import { emptyState } from '../core/record/state.ts';
import { signerFor, type World } from '../core/record/worlds.test-kit.ts';
import { openMemoryStore } from '../store/memory.test-kit.ts';
import type { Store } from '../store/store.ts';
import { sessionText } from '../wire/session.ts';
import { HOST_KEY_FILE } from './host-key.ts';
import { storedName } from './negotiation.ts';
import { serveFrom, type FromStore, type Serving } from './serve.ts';

const undo: (() => Promise<void>)[] = [];
const undoAll = async (): Promise<void> => {
  for (const one of undo.splice(0).toReversed()) await one();
};
// Scripts use the visitor too (scripts/worlds.js): there is no test then that ends.
if (process.env['VITEST'] !== undefined) afterEach(undoAll);

/** A folder that is gone after the test. */
export async function newFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'parley-server-'));
  undo.push(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

/** Puts the entries of a world into a store as they stand. */
export async function putWorld(store: Store, { negotiation, entries }: World): Promise<void> {
  for (const { entry, seq, recorded } of entries) {
    const stored = { seq, id: entryId(entry), recorded, json: JSON.stringify(entry) };
    await store.append(storedName(negotiation, entry.envelope.room), stored);
  }
}

/** Where the host of a store keeps its key, however many servers there are on it. */
const folders = new WeakMap<Store, string>();
async function folderOf(store: Store): Promise<string> {
  const folder = folders.get(store) ?? (await newFolder());
  folders.set(store, folder);
  return folder;
}

/** A real server on a free port, out of memory unless a store is given; closed after the test. */
export async function serving(
  options: Partial<FromStore> & { readonly world?: World; readonly store?: Store } = {},
): Promise<Serving> {
  const { world, store = openMemoryStore(), ...rest } = options;
  if (world) await putWorld(store, world);
  const pagesDir = join(import.meta.dirname, 'no pages here');
  const defaults = { port: 0, host: '127.0.0.1', dataDir: '', pagesDir, examples: [] };
  const hostKeyFile = join(options.dataDir ?? (await folderOf(store)), HOST_KEY_FILE);
  const server = await serveFrom(store, { ...defaults, hostKeyFile, ...rest });
  undo.push(() => server.close());
  return server;
}

/** The entry of an act, as someone would make it who has seen nothing of the room. */
export function newEntry(negotiation: NegotiationId, by: Signer, act: Acted): Entry {
  return composeWith(emptyState(negotiation), by, {
    happened: '2026-11-01',
    nonce: randomBytes(16).toString('hex'),
    ...act,
  });
}
interface Acted {
  readonly room: RoomId;
  readonly kind: string;
  readonly body: Json;
  readonly nonce?: string;
}

/** The signer of `signerFor`, as a browser's own: many times faster. */
export function nativeSigner(person: string): Signer {
  const { key } = signerFor(person);
  const base64 = (bytes: Buffer): string => bytes.toString('base64url');
  const d = base64(createHash('sha256').update(`key of ${person}`).digest());
  const x = base64(Buffer.from(key, 'hex'));
  const secret = createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', d, x }, format: 'jwk' });
  return { key, sign: (message) => Uint8Array.from(sign(null, message, secret)) };
}

/** A browser without its screen: keeps the cookie, sends the origin. */
export class Visitor {
  readonly address: string;
  readonly signer: Signer;
  cookie = '';

  constructor(address: string, person: string | Signer) {
    this.address = address;
    this.signer = typeof person === 'string' ? nativeSigner(person) : person;
  }

  /** The same browser at another server on the same store. */
  at(address: string): Visitor {
    const there = new Visitor(address, this.signer);
    there.cookie = this.cookie;
    return there;
  }

  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { origin: this.address, cookie: this.cookie, ...init.headers };
    return fetch(`${this.address}${path}`, { ...init, headers });
  }

  post(path: string, body: unknown): Promise<Response> {
    return this.fetch(path, { method: 'POST', body: JSON.stringify(body) });
  }

  async challenge(): Promise<string> {
    const { challenge } = (await (await this.fetch('/api/challenge')).json()) as {
      challenge: string;
    };
    return challenge;
  }

  signed(challenge: string, origin = this.address): { [field: string]: string } {
    const text = new TextEncoder().encode(sessionText(origin, challenge));
    return { key: this.signer.key, challenge, signature: bytesToHex(this.signer.sign(text)) };
  }

  async signIn(): Promise<this> {
    const answer = await this.post('/api/session', this.signed(await this.challenge()));
    if (!answer.ok) throw new Error(`signing in: ${answer.status} ${await answer.text()}`);
    this.cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    return this;
  }

  enter(entry: Entry): Promise<Response> {
    return this.post(`/api/negotiations/${entry.envelope.negotiation}/entries`, { entry });
  }

  /** Enters what the rules must accept; its seq. */
  async must(negotiation: NegotiationId, act: Acted): Promise<number> {
    const answer = await this.enter(newEntry(negotiation, this.signer, act));
    if (!answer.ok) throw new Error(`${act.kind}: ${answer.status} ${await answer.text()}`);
    return ((await answer.json()) as { seq: number }).seq;
  }

  async entries(negotiation: string, after = ''): Promise<readonly Recorded[]> {
    const answer = await this.fetch(`/api/negotiations/${negotiation}/entries?after=${after}`);
    if (!answer.ok) throw new Error(`reading: ${answer.status}`);
    return ((await answer.json()) as { entries: Recorded[] }).entries;
  }

  /** Hears entries; `here`: shows that he is here, and hears who else is. */
  async listen(negotiation: string, lastEventId?: string, here = false): Promise<Listener> {
    const headers = lastEventId === undefined ? {} : { 'last-event-id': lastEventId };
    const ending = new AbortController();
    const path = `/api/negotiations/${negotiation}/live${here ? '?here=1' : ''}`;
    const answer = await this.fetch(path, { headers, signal: ending.signal });
    if (!answer.ok || !answer.body) throw new Error(`listening: ${answer.status}`);
    const listener = new Listener(answer.body, ending);
    undo.push(async () => listener.stop());
    return listener;
  }
}

/** An open live connection, and what came over it. */
export class Listener {
  readonly #ending: AbortController;
  readonly #ended: Promise<void>;
  #waiting: () => void = () => undefined;
  bytes = '';
  over = false;

  constructor(body: ReadableStream<Uint8Array>, ending: AbortController) {
    this.#ending = ending;
    this.#ended = this.#read(body);
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of body) {
        this.bytes += decoder.decode(chunk, { stream: true });
        this.#waiting();
      }
    } catch (error) {
      if (!this.#ending.signal.aborted) throw error;
    } finally {
      this.over = true;
      this.#waiting();
    }
  }

  get entries(): readonly Recorded[] {
    return this.#eventsOf('entry') as Recorded[];
  }
  /** Who was said to be here, each time. */
  get here(): readonly (readonly string[])[] {
    return this.#eventsOf('here') as string[][];
  }
  #eventsOf(name: string): readonly unknown[] {
    const events = this.bytes.matchAll(new RegExp(`^event: ${name}\\ndata: (.*)$`, 'gm'));
    return [...events].map(([, data]): unknown => JSON.parse(data ?? ''));
  }
  get lastEventId(): string {
    return [...this.bytes.matchAll(/^id: (.*)$/gm)].at(-1)?.[1] ?? '';
  }

  /** Waits until so many entries have come, or the connection is over. */
  async until(entries: number): Promise<void> {
    while (this.entries.length < entries && !this.over) {
      await new Promise<void>((resolve) => (this.#waiting = resolve));
    }
  }

  /** Waits until these are said to be here. */
  async untilHere(...people: readonly string[]): Promise<void> {
    while (this.here.at(-1)?.join() !== people.join() && !this.over) {
      await new Promise<void>((resolve) => (this.#waiting = resolve));
    }
  }

  /** Waits until the server ends the connection. */
  ended(): Promise<void> {
    return this.#ended;
  }

  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#ended;
  }
}
