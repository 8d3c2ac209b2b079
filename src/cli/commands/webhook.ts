import type { WebhookSeen } from '../../wire/webhooks.ts';
import type { Command, Given } from '../command.ts';
import { readInput } from '../input.ts';
import type { Io } from '../io.ts';
import { CommandRefused } from '../refused.ts';
import { signedIn, type Host } from '../talks/host.ts';
import { keyGiven } from '../talks/key-files.ts';
import { keyOption, negotiationOption, required } from '../talks/options.ts';
import { negotiationGiven } from '../talks/scribe.ts';

/** `parley webhook`: entries posted to an address, and what came there checked. */
export const webhookCommand: Command = {
  name: 'webhook',
  summary:
    'Has new entries that you may see posted to an address, signed; or checks what came there',
  usage:
    'webhook add URL ADDRESS --key FILE\n       parley webhook list URL --key FILE [--json]\n       parley webhook remove URL ID --key FILE\n       parley webhook check BODY --headers FILE --secret FILE',
  details:
    'The host must have turned it on. "add" prints the secret by which all that is posted is signed (Standard\nWebhooks); it is shown this once. "check" needs no server: BODY is what came, as it came, --headers a file with\nthe headers that came with it, a line each, --secret a file with the secret.',
  operands: ['add|list|remove|check', 'URL', 'ADDRESS?'],
  options: {
    key: keyOption,
    negotiation: negotiationOption,
    json: { help: 'list them for a program' },
    headers: { value: 'FILE', help: 'the headers that came' },
    secret: { value: 'FILE', help: 'the file with the secret' },
  },
  run: async (given, io) => {
    const [verb = '', place = '', third] = given.files;
    if (verb === 'check' && third === undefined) return check(place, given, io);
    if (verb === 'list' && third === undefined) return list(given, io);
    if (verb === 'add' && third !== undefined) return add(third, given, io);
    if (verb === 'remove' && third !== undefined) return remove(third, given, io);
    throw new CommandRefused(`This cannot be made out; write: parley ${webhookCommand.usage}`);
  },
};

async function atHost<T>(
  given: Given,
  work: (host: Host, negotiation: ReturnType<typeof negotiationGiven>) => Promise<T>,
): Promise<T> {
  const own = await keyGiven(given);
  return signedIn(given.files[1] ?? '', own, async (host) =>
    work(host, negotiationGiven(given, await host.home())),
  );
}

async function add(address: string, given: Given, io: Io): Promise<void> {
  const { webhook, secret } = await atHost(given, (host, n) => host.addWebhook(n, address));
  io.print(`${secret}\n`);
  io.tell(`Webhook ${webhook.id}: what is entered from now on is posted. Keep the secret.\n`);
}

async function list(given: Given, io: Io): Promise<void> {
  const { webhooks } = await atHost(given, (host, n) => host.webhooks(n));
  if (given.has('json')) return io.print(`${JSON.stringify(webhooks, null, 2)}\n`);
  if (webhooks.length === 0) io.print('You have no webhooks there.\n');
  for (const one of webhooks) io.print(`${one.id}  ${one.address}\n  ${howItGoes(one)}\n`);
}

/** How a webhook goes, in one line. */
function howItGoes({ delivered, waiting, failing, over }: WebhookSeen): string {
  const last = delivered === undefined ? 'nothing delivered yet' : `last delivered ${delivered}`;
  const parts = [last, `${waiting} waiting`];
  if (failing) {
    const { why, status } = failing.last;
    const what = status === undefined ? why : `${why} ${status}`;
    parts.push(`failing since ${failing.since} (${what}), tried ${failing.tries} times`);
    if (over === undefined) parts.push(`again at ${failing.next}`);
  }
  if (over === 'given-up') parts.push('given up: add it again to go on');
  if (over === 'key-ended') parts.push('over: the key has ended');
  return parts.join('; ');
}

async function remove(id: string, given: Given, io: Io): Promise<void> {
  await atHost(given, (host, n) => host.removeWebhook(n, id));
  io.tell(`Webhook ${id} has ended.\n`);
}

const DOUBTS = {
  secret: 'The secret is none: it begins with whsec_.',
  timestamp: 'The header webhook-timestamp is missing, or no number of seconds.',
  'too-old': 'It was sent more than five minutes before or after now: it may be a repetition.',
  signature: 'The signature does not hold: it was not sent with this secret, or was changed.',
} as const;

async function check(file: string, given: Given, io: Io): Promise<void> {
  const { doubtAbout } = await import('../../server/webhooks/signature.ts');
  const headers = headersIn(await textIn(required(given, 'headers'), io));
  const came = {
    id: headers.get('webhook-id') ?? '',
    timestamp: headers.get('webhook-timestamp') ?? '',
    signature: headers.get('webhook-signature') ?? '',
    body: await textIn(file, io),
  };
  const secret = (await textIn(required(given, 'secret'), io)).trim();
  const doubt = doubtAbout(secret, came, Date.now());
  if (doubt) throw new CommandRefused(DOUBTS[doubt]);
  io.print('It is what the holder of this secret sent.\n');
}

const textIn = async (path: string, io: Io): Promise<string> =>
  Buffer.from(await readInput(path, io)).toString('utf8');

/** Headers as they stand in a request, a line each; names in small letters. */
function headersIn(text: string): ReadonlyMap<string, string> {
  const lines = text.split(/\r?\n/).map((line) => /^([\w-]+):\s*(.*?)\s*$/.exec(line));
  return new Map(
    lines.flatMap((line) => (line ? [[(line[1] ?? '').toLowerCase(), line[2] ?? '']] : [])),
  );
}
