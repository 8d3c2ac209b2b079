import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { ToViewers } from './live-messages.ts';

/** A process that holds the other end of live connections, and counts the entries on each. */

const MARK = '\nevent: entry\n';
const AT_ONCE = 100;

class Viewer {
  entries = 0;
  #tail = '';

  /** @param told called after entries came */
  constructor(socket: Socket, told: () => void) {
    socket.setEncoding('latin1');
    socket.on('data', (chunk) => {
      const text = this.#tail + String(chunk);
      const came = text.split(MARK).length - 1;
      this.#tail = text.slice(
        Math.max(text.lastIndexOf(MARK) + 1, text.length - MARK.length + 1, 0),
      );
      this.entries += came;
      if (came > 0) told();
    });
  }
}

/** The viewers of each host, by its port. */
const hosts = new Map<number, Viewer[]>();
let waiting: (() => void) | undefined;

process.on('message', (message: ToViewers) => void answer(message));
process.on('disconnect', () => process.exit());

async function answer(message: ToViewers): Promise<void> {
  const viewers = hosts.get(message.port) ?? [];
  hosts.set(message.port, viewers);
  if ('connect' in message) {
    const { connect: count, port, requests } = message;
    for (let done = 0; done < count; done += AT_ONCE) {
      const some = Array.from({ length: Math.min(AT_ONCE, count - done) }, (_viewer, place) =>
        opened(port, requests[(done + place) % requests.length] ?? ''),
      );
      viewers.push(...(await Promise.all(some)));
    }
  } else {
    const all = (): boolean => viewers.every(({ entries }) => entries >= message.entries);
    let left = viewers.filter(({ entries }) => entries < message.entries).length;
    await new Promise<void>((resolve) => {
      if (all()) return resolve();
      waiting = () => {
        left -= 1;
        if (left <= 0 && all()) resolve();
      };
    });
  }
  process.send?.('done');
}

/** Connected, and the head of the answer there. */
async function opened(port: number, request: string): Promise<Viewer> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(request);
  const viewer = new Viewer(socket, () => waiting?.());
  const [head] = (await once(socket, 'data')) as [string];
  if (!head.startsWith('HTTP/1.1 200')) throw new Error(`A viewer was answered ${head}`);
  return viewer;
}
