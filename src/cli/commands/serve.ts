import { fileURLToPath } from 'node:url';
import { faultsOnly, linesOfJson } from '../../server/log.ts';
import type { ServeOptions, Serving } from '../../server/serve.ts';
import type { WayIn } from '../../server/single-sign-on/ways-in.ts';
import { soundBundle, textOf } from '../bundle-file.ts';
import type { Command, Given } from '../command.ts';
import { imprintIn } from '../imprint.ts';
import type { Io } from '../io.ts';
import { modelOf } from '../model.ts';
import { CommandRefused } from '../refused.ts';

const PORT = 8080;
const HOST = '127.0.0.1';
const DATA = 'data';

/** `parley serve`: the server with its pages. Only this command loads the server. */
export const serveCommand: Command = {
  name: 'serve',
  summary: 'Serves Parley in the browser, with its own database',
  usage:
    'serve [--port N] [--data DIR | --database URL [--nats URL]] [--host H] [--host-key FILE] [--new-host-key] [--no-examples] [--behind-proxy] [--log] [--metrics N] [--single-sign-on FILE] [--imprint FILE] [--webhooks [--webhooks-allow HOST ...]] [--fetch-articles] [--press-model URL --press-model-name NAME]\n       parley serve --from BUNDLE [--port N]',
  details:
    'With --from a bundle is read, and nothing entered: at this machine alone, as the one who took it.',
  operands: [],
  options: {
    port: { value: 'N', help: `the port to listen on, ${PORT} if not given; 0 takes any` },
    from: { value: 'BUNDLE', help: 'a bundle to read, in place of a database' },
    data: { value: 'DIR', help: `the folder of the database, ./${DATA} if not given` },
    database: {
      value: 'URL',
      help: 'a PostgreSQL in place of the folder, shared by several servers: postgres://user@host/name',
    },
    nats: { value: 'URL', help: 'the NATS by which these servers tell each other what is new' },
    host: { value: 'H', help: `the address to listen on, ${HOST} if not given` },
    'host-key': {
      value: 'FILE',
      help: 'the key that signs the state of rooms, from the data folder if not given',
    },
    'new-host-key': {
      help: 'once, where that key is lost: go on with another, which everyone is told',
    },
    'single-sign-on': {
      value: 'FILE',
      help: 'by which providers people may ask to be let in; docs/operating.md shows the file',
    },
    imprint: {
      value: 'FILE',
      help: 'show what chairs open to everyone at /public, with who publishes it: plain text',
    },
    webhooks: { help: 'post entries to addresses that people name, with what they may see' },
    'webhooks-allow': {
      value: 'HOST',
      many: true,
      help: 'a host that may be posted to though it is not on the public internet',
    },
    'fetch-articles': {
      help: 'fetch pages whose addresses people give to have them read: public addresses alone',
    },
    'press-model': {
      value: 'URL',
      help:
        'a model of the OpenAI-compatible kind that people may have shown the story of an article; ' +
        'its key, if it has one, in PARLEY_PRESS_MODEL_KEY',
    },
    'press-model-name': { value: 'NAME', help: 'which model to ask there' },
    'no-examples': { help: 'offer visitors no example negotiations' },
    'behind-proxy': { help: 'take the address of a visitor from X-Forwarded-For, its last one' },
    log: { help: 'write a line of JSON for every request to standard error, not only for faults' },
    metrics: { value: 'N', help: 'serve /metrics for Prometheus to this machine alone, on port N' },
  },
  run: async (given, io) => {
    const from = given.value('from');
    if (from !== undefined) return readCopy(from, given, io);
    const metrics = given.value('metrics');
    const hostKeyFile = given.value('host-key') ?? process.env['PARLEY_HOST_KEY'];
    const waysIn = await waysInOf(given.value('single-sign-on'));
    const imprint = given.value('imprint');
    const log = linesOfJson(
      () => new Date(),
      (line) => io.tell(line),
    );
    const server = await start({
      port: portOf('port', given.value('port') ?? String(PORT)),
      host: given.value('host') ?? HOST,
      dataDir: given.value('data') ?? DATA,
      database: given.value('database'),
      nats: natsOf(given.value('nats'), given.value('database')),
      pagesDir: pagesDir(),
      examples: !given.has('no-examples'),
      newHostKey: given.has('new-host-key'),
      behindProxy: given.has('behind-proxy'),
      waysIn,
      log: given.has('log') ? log : faultsOnly(log),
      webhooks: webhooksOf(given),
      press: await pressReachOf(given),
      ...(metrics === undefined ? {} : { metricsPort: portOf('metrics', metrics) }),
      ...(imprint === undefined ? {} : { imprint: await imprintIn(imprint, io) }),
      ...(hostKeyFile === undefined ? {} : { hostKeyFile }),
    });
    io.print(`Parley is open at ${server.address} (Ctrl+C ends it).\n`);
    await askedToEnd();
    await server.close();
  },
};

const pagesDir = (): string => fileURLToPath(new URL('../../../dist/web', import.meta.url));

async function start(options: ServeOptions): Promise<Serving> {
  const { serve } = await import('../../server/serve.ts');
  return inWords(() => serve(options));
}

/** `parley serve --from`: reads a bundle of which everything holds. */
async function readCopy(file: string, given: Given, io: Io): Promise<void> {
  const senseless = WITHOUT_COPY.find((option) => given.has(option));
  if (senseless !== undefined) {
    throw new CommandRefused(
      `--${senseless} is for a server that records, and --from reads a bundle: leave one of them out.`,
    );
  }
  const port = portOf('port', given.value('port') ?? String(PORT));
  const { bundle } = soundBundle(await textOf(file), file);
  const { serveCopy } = await import('../../server/serve-copy.ts');
  const copy = await inWords(() => serveCopy(bundle, { port, pagesDir: pagesDir() }));
  io.print(
    `A copy as of ${bundle.head.taken.at}, in which nothing can be entered, is open at ${copy.address}/n/${bundle.head.negotiation} (Ctrl+C ends it).\n`,
  );
  await askedToEnd();
  await copy.close();
}

const WITHOUT_COPY = [
  'data',
  'database',
  'nats',
  'host',
  'host-key',
  'behind-proxy',
  'metrics',
  'single-sign-on',
  'imprint',
  'webhooks',
  'webhooks-allow',
  'fetch-articles',
  'press-model',
  'press-model-name',
] as const;

/** What a server refuses as a sentence of the command line. */
async function inWords<T>(begin: () => Promise<T>): Promise<T> {
  const { ServeRefused } = await import('../../server/listening.ts');
  const { WaysInRefused } = await import('../../server/single-sign-on/ways-in.ts');
  const { StoreRefused } = await import('../../store/refused.ts');
  return begin().catch((error: unknown) => {
    const refused =
      error instanceof ServeRefused ||
      error instanceof StoreRefused ||
      error instanceof WaysInRefused;
    throw refused ? new CommandRefused(error.message) : error;
  });
}

async function waysInOf(file: string | undefined): Promise<readonly WayIn[]> {
  if (file === undefined) return [];
  const { readWaysIn } = await import('../../server/single-sign-on/ways-in.ts');
  return inWords(() => readWaysIn(file));
}

function webhooksOf(given: Given): ServeOptions['webhooks'] {
  const allow = given.values('webhooks-allow');
  if (given.has('webhooks')) return { allow };
  if (allow.length === 0) return undefined;
  throw new CommandRefused(
    '--webhooks-allow is for a server with --webhooks; give both, or neither.',
  );
}

/** The key of the model, if there is one, is in PARLEY_PRESS_MODEL_KEY. */
async function pressReachOf(given: Given): Promise<ServeOptions['press']> {
  const key = process.env['PARLEY_PRESS_MODEL_KEY'];
  const model = modelOf(given, { at: 'press-model', name: 'press-model-name', key });
  if (!given.has('fetch-articles')) return { model };
  const { publicPages } = await import('../../press/fetch/fetch-page.ts');
  return { model, pages: publicPages };
}

function natsOf(nats: string | undefined, database: string | undefined): string | undefined {
  if (nats === undefined || database !== undefined) return nats;
  throw new CommandRefused(
    '--nats is for several servers on one --database; give both, or neither.',
  );
}

function portOf(option: string, value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (port <= 65_535) return port;
  throw new CommandRefused(`--${option} ${value} is not a port; give a number from 0 to 65535.`);
}

/** Resolves at the first signal to end; the same signal once more changes nothing. */
function askedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => resolve());
    }
  });
}
