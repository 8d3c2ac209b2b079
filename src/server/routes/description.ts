import { openApi } from '../../wire/openapi.ts';
import type { Api } from '../context.ts';
import { answerTagged } from '../tagged.ts';

/** What can be asked here, for programs: the same for everyone. */
export function descriptionRoutes(api: Api): void {
  let written: string | undefined;
  api.get('/api/openapi.json', (c) => {
    written ??= JSON.stringify(openApi());
    return answerTagged(c, written, 'application/json');
  });
}
