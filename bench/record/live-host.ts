import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { talks } from '../../src/core/record/worlds.test-kit.ts';
import { serveFrom } from '../../src/server/serve.ts';
import { putWorld } from '../../src/server/visitor.test-kit.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Opened, Usage, UsageOf } from './live-messages.ts';

/** A process that serves live viewers: `parley`, or the plainest loop over open responses. */

const HEARTBEAT_MS = 15_000;
const [kind = ''] = process.argv.slice(2);
const address = kind === 'parley' ? await parley() : await plain();
process.on('message', (question: UsageOf) => {
  if (question === 'memory') globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const usage: Usage = { cpu: (user + system) / 1000, memory: process.memoryUsage().rss };
  process.send?.(usage);
});
process.on('disconnect', () => process.exit());
process.send?.({ address } satisfies Opened);

/** Parley as it is served, on its own database; the bench enters faster than people may. */
async function parley(): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  process.on('exit', () => rmSync(dataDir, { recursive: true }));
  const store = await openSqliteStore(dataDir);
  await putWorld(store, talks());
  const rate = { burst: 1e9, perSecond: 1e9 };
  const rates = {
    signingIn: rate,
    entering: rate,
    reading: rate,
    folding: rate,
    asking: rate,
    files: rate,
    publicReading: rate,
    articles: rate,
    reachingOut: rate,
    reachingOutFrom: rate,
    exports: rate,
    webhooks: rate,
  };
  const options = { port: 0, host: '127.0.0.1', dataDir, pagesDir: dataDir, examples: [], rates };
  return (await serveFrom(store, options)).address;
}

/** Writes what is posted to everyone who listens: no names, no rooms, nothing stored. */
async function plain(): Promise<string> {
  const open = new Set<ServerResponse>();
  let said = 0;
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') {
      const posted = await text(request);
      said += 1;
      for (const one of open)
        one.write(`id: ${request.headers['x-id']}:${said}\nevent: entry\ndata: ${posted}\n\n`);
      response.end('{}');
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write('retry: 1000\n\n');
    open.add(response);
    response.once('close', () => open.delete(response));
  });
  setInterval(() => {
    for (const one of open) one.write(': \n\n');
  }, HEARTBEAT_MS);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('There is no port.');
  return `http://127.0.0.1:${bound.port}`;
}
