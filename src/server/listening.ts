import { once } from 'node:events';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** Parley cannot answer at this address. The message is one sentence for the person who started it. */
export class ServeRefused extends Error {
  override readonly name = 'ServeRefused';
}

const CLOSING_TAKES_AT_MOST_MS = 5000;

/** Milliseconds that a client has for the head of a request, and for all of it: a large file over a bad line. */
const TIMES = { headersTimeout: 10_000, requestTimeout: 300_000 };

/** Where to answer; port 0: any that is free. */
export interface Place {
  readonly port: number;
  readonly host: string;
}

/** A server that answers. */
export interface Listening {
  /** Where: `http://127.0.0.1:8080`. */
  readonly address: string;
  /**
   * Ends: requests that are under way get their answers, what `endStreams` ends is ended; then every
   * connection is closed, also those that browsers open beforehand and have asked nothing on yet.
   */
  close(endStreams: () => void): Promise<void>;
}

/** Answers at a place; throws `ServeRefused` where that cannot be. */
export async function listenAt(place: Place, answer: RequestListener): Promise<Listening> {
  const server = createServer(TIMES, answer);
  const underWay = new UnderWay(server);
  await listen(server, place);
  return {
    address: addressOf(server, place.host),
    close: (endStreams) => close(server, underWay, endStreams),
  };
}

async function listen(server: Server, { port, host }: Place): Promise<void> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    throw new ServeRefused(whyNot(error, port, host), { cause: error });
  }
}

function whyNot(error: unknown, port: number, host: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is in use by another program: stop it or choose another port.`;
    case 'EACCES':
      return `This user may not use port ${port}: choose one from 1024 up.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine has no address ${host}: use 127.0.0.1, or one that it has.`;
    default:
      return `Parley cannot answer at ${host}, port ${port} (${String(code ?? error)}): choose another address.`;
  }
}

const WILDCARDS = new Set(['0.0.0.0', '::']);

function addressOf(server: Server, host: string): string {
  const bound = server.address();
  const port = bound !== null && typeof bound === 'object' ? bound.port : 0;
  const name = WILDCARDS.has(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

async function close(server: Server, underWay: UnderWay, endStreams: () => void): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  endStreams();
  await Promise.race([underWay.none(), sleep(CLOSING_TAKES_AT_MOST_MS, undefined, { ref: false })]);
  server.closeAllConnections();
  await closed;
}

/** The answers that have not been given to the end. */
class UnderWay {
  readonly #answers = new Set<ServerResponse>();
  #whenNone: () => void = () => undefined;

  constructor(server: Server) {
    server.on('request', (_, answer) => {
      this.#answers.add(answer);
      answer.once('close', () => {
        this.#answers.delete(answer);
        if (this.#answers.size === 0) this.#whenNone();
      });
    });
  }

  async none(): Promise<void> {
    if (this.#answers.size > 0) await new Promise<void>((resolve) => (this.#whenNone = resolve));
  }
}
