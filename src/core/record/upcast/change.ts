import type { Json } from '../canonical.ts';

/** What bodies of one format are in the next: by kind, for those kinds whose bodies changed. */
export type Change = { readonly [kind: string]: (body: Json) => Json };
