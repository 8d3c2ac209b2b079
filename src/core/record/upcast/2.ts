import type { Json } from '../canonical.ts';
import type { Change } from './change.ts';

/** Later than everything: codes of the first format had no end. */
const NEVER = '9999-12-31T23:59:59.999Z';

/** Codes have an instant at which they end: `invitation` was the key alone. */
export const toFormat2: Change = {
  'delegate-accredited': (body) =>
    isObject(body) && typeof body['invitation'] === 'string'
      ? { ...body, invitation: { key: body['invitation'], expires: NEVER } }
      : body,
};

const isObject = (body: Json): body is { readonly [field: string]: Json } =>
  typeof body === 'object' && body !== null && !Array.isArray(body);
