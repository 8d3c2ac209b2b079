import { openApi } from '../../wire/openapi.ts';
import type { Api } from '../context.ts';

/** What can be asked here, for programs: the same for everyone. */
export function descriptionRoutes(api: Api): void {
  let written: string | undefined;
  api.get('/api/openapi.json', (c) => {
    written ??= JSON.stringify(openApi());
    return c.body(written, 200, { 'content-type': 'application/json' });
  });
}
