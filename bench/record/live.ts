import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { heads, talks } from '../../src/core/record/worlds.test-kit.ts';
import { newEntry, Visitor } from '../../src/server/visitor.test-kit.ts';
import { writeCursors } from '../../src/wire/entries.ts';
import { median, shown } from '../measure.ts';
import { target, type Finding, type Target } from '../question.ts';
import { asked, started, type Opened, type Usage, type UsageOf } from './live-messages.ts';

const VIEWERS = [1000, 5000] as const;
const ENTRIES_A_ROUND = 10;
const ROUNDS = 5;
const MOST = 1.2;

const world = talks();
const room = world.room('plenary');
/** How far everyone has read: to the end of what there is. */
const read = new Map([...world.state.rooms].map(([id, { tree }]) => [id, tree.size]));

/** A host with its viewers. */
interface Host {
  readonly child: ChildProcess;
  readonly port: number;
  /** The requests that viewers make, one like another. */
  readonly requests: readonly string[];
  /** Says something that all viewers get. */
  readonly say: () => Promise<unknown>;
}

/** What was measured of one host. */
interface Measured {
  /** CPU milliseconds of its process for one entry. */
  readonly cpu: number;
  /** The same, before anyone was listening. */
  readonly alone: number;
  /** Bytes for each idle viewer. */
  readonly memory: number;
}

/** One entry to many live viewers, through Parley and through the plainest loop. */
export async function live(): Promise<Finding> {
  const found: { viewers: number; parley: Measured; plain: Measured }[] = [];
  for (const viewers of VIEWERS) found.push({ viewers, ...(await measured(viewers)) });
  const rows = found.flatMap(({ viewers, ...hosts }) =>
    Object.entries(hosts).map(([name, { cpu, alone, memory }]) => [
      `${viewers.toLocaleString('en')} viewers, ${name === 'parley' ? 'Parley' : 'a plain loop'}`,
      shown(cpu),
      shown(alone),
      `${((1000 * cpu) / viewers).toFixed(1)} µs`,
      `${(memory / 1024).toFixed(1)} KB`,
    ]),
  );
  return {
    title: 'Live viewers',
    about:
      'CPU time of the server process for one entry posted and written to every viewer, medians of ' +
      `${ROUNDS} rounds of ${ENTRIES_A_ROUND} entries, the two hosts in turn. Parley checks the entry’s signature, judges it, ` +
      'stores it durably, and asks for each viewer what he may see; the plain loop writes the same bytes to every open ' +
      'response. Viewers are members of one room, three sessions in all. Memory is what the process grew by, ' +
      'after collecting garbage.',
    table: [['', 'an entry', 'with no viewer', 'a viewer', 'memory of an idle viewer'], ...rows],
    targets: found.map(({ viewers, parley, plain }): Target =>
      target(
        `${viewers.toLocaleString('en')} viewers: of a plain loop`,
        MOST,
        parley.cpu / plain.cpu,
      ),
    ),
  };
}

async function measured(viewers: number): Promise<{ parley: Measured; plain: Measured }> {
  const watching = started('viewers.ts');
  const hosts = [await parleyHost(), await plainHost()] as const;
  try {
    const begun: { alone: number; memory: number }[] = [];
    for (const host of hosts) {
      const alone = await cpuOfEntries(host, 4 * ENTRIES_A_ROUND);
      const before = await usageOf(host, 'memory');
      const { port, requests } = host;
      await asked(watching, { connect: viewers, port, requests });
      const after = await usageOf(host, 'memory');
      begun.push({ alone, memory: (after.memory - before.memory) / viewers });
    }
    const times = hosts.map((): number[] => []);
    for (let round = -1; round < ROUNDS; round++) {
      for (const [place, host] of hosts.entries()) {
        const so = (round + 1) * ENTRIES_A_ROUND;
        const cpu = await cpuOfEntries(host, ENTRIES_A_ROUND, (entry) =>
          asked(watching, { port: host.port, entries: so + entry }),
        );
        if (round >= 0) times[place]?.push(cpu);
      }
    }
    const [parley, plain] = begun.map((one, place) => ({
      ...one,
      cpu: median(times[place] ?? []),
    }));
    if (!parley || !plain) throw new Error('A host is missing.');
    return { parley, plain };
  } finally {
    for (const child of [watching, ...hosts.map((host) => host.child)]) child.disconnect();
  }
}

const usageOf = ({ child }: Host, what: UsageOf): Promise<Usage> => asked<Usage>(child, what);

/** CPU of the host for an entry, out of so many, each waited for until everyone has it. */
async function cpuOfEntries(
  host: Host,
  count: number,
  arrived?: (entry: number) => Promise<unknown>,
): Promise<number> {
  const before = await usageOf(host, 'cpu');
  for (let entry = 1; entry <= count; entry++) {
    const everywhere = arrived?.(entry);
    await host.say();
    await everywhere;
  }
  const { cpu } = await usageOf(host, 'cpu');
  return (cpu - before.cpu) / count;
}

const nextEntry = (visitor: Visitor) =>
  newEntry(world.negotiation, visitor.signer, {
    room,
    kind: 'remark-made',
    body: {
      text: `We can live with the text as it stands. ${'It says what we asked for. '.repeat(8)}`,
    },
  });

async function parleyHost(): Promise<Host> {
  const child = started('live-host.ts', 'parley');
  const { address } = await asked<Opened>(child);
  const signedIn = await Promise.all(
    Object.values(heads).map((head) => new Visitor(address, head).signIn()),
  );
  const [speaker] = signedIn;
  if (!speaker) throw new Error('No one has signed in.');
  const path = `/api/negotiations/${world.negotiation}/live`;
  const requests = signedIn.map(({ cookie }) => requestOf(path, cookie));
  const say = async (): Promise<void> => {
    const answer = await speaker.enter(nextEntry(speaker));
    if (!answer.ok) throw new Error(`An entry was answered ${answer.status}.`);
    await answer.text();
  };
  return { child, port: Number(new URL(address).port), requests, say };
}

/** The plain loop gets the bytes that Parley would write. */
async function plainHost(): Promise<Host> {
  const child = started('live-host.ts', 'plain');
  const { address } = await asked<Opened>(child);
  const someone = new Visitor(address, heads.AR);
  const id = writeCursors(read).slice(0, -2);
  const say = async (): Promise<void> => {
    const recorded = { entry: nextEntry(someone), seq: 100, recorded: new Date(0).toISOString() };
    const body = JSON.stringify(recorded);
    await (await fetch(address, { method: 'POST', body, headers: { 'x-id': id } })).text();
  };
  const cookie = `parley_session=${randomBytes(80).toString('hex')}`;
  return {
    child,
    port: Number(new URL(address).port),
    requests: [requestOf('/live', cookie)],
    say,
  };
}

const requestOf = (path: string, cookie: string): string =>
  [
    `GET ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    `cookie: ${cookie}`,
    `last-event-id: ${writeCursors(read)}`,
    '\r\n',
  ].join('\r\n');
