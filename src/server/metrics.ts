import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** One request as it is counted: its route as the router knows it, never the address that was asked. */
export interface Counted {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

/**
 * What the server counts of itself, for Prometheus. No count is by room, negotiation or person.
 * How much is going on behind closed doors can still be told from it: it is served apart, to who
 * runs the machine (`metrics-listener.ts`), never beside the pages.
 */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests = new Counter({
    name: 'parley_requests_total',
    help: 'Requests answered, by route and status.',
    labelNames: ['method', 'route', 'status'],
    registers: [this.#registry],
  });
  readonly #seconds = new Histogram({
    name: 'parley_request_seconds',
    help: 'Time until the answer began, by route.',
    labelNames: ['method', 'route'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [this.#registry],
  });

  /** @param live asked at each reading: how many live connections are open */
  constructor(live: () => number) {
    collectDefaultMetrics({ register: this.#registry, prefix: 'parley_' });
    this.#registry.registerMetric(
      new Gauge({
        name: 'parley_live_connections',
        help: 'Live connections that are open now.',
        registers: [],
        collect() {
          this.set(live());
        },
      }),
    );
  }

  count({ method, route, status, seconds }: Counted): void {
    this.#requests.inc({ method, route, status });
    this.#seconds.observe({ method, route }, seconds);
  }

  /** The page that Prometheus reads (text format 0.0.4). */
  page(): Promise<string> {
    return this.#registry.metrics();
  }

  close(): void {
    this.#registry.clear();
  }
}
