import type { Api } from '../context.ts';

/** Whether the server answers: the same bytes whatever happens in its rooms. */
export function healthRoutes(api: Api): void {
  api.get('/healthz', (c) => c.text('ok\n', 200, { 'cache-control': 'no-store' }));
}
