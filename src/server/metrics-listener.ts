import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Metrics } from './metrics.ts';

interface MetricsListener {
  /** Where it answers: `http://127.0.0.1:9090`. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * `/metrics` on a port of its own, at this machine's own address alone: whoever can reach the pages
 * must not be able to tell from it that something happens in a room that is not his.
 */
export async function listenForMetrics(metrics: Metrics, port: number): Promise<MetricsListener> {
  const server = createServer((request, answer) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      answer.writeHead(404).end();
      return;
    }
    const headers = { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' };
    metrics.page().then(
      (page) => answer.writeHead(200, headers).end(page),
      () => answer.writeHead(500).end(),
    );
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  const chosen = bound !== null && typeof bound === 'object' ? bound.port : port;
  return {
    address: `http://127.0.0.1:${chosen}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
