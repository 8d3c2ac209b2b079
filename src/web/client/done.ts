import type { Entry } from '../../core/record/entry.ts';

/** What became of an act; `why` it was not recorded, in one sentence. */
export type Done = { readonly ok: true } | { readonly ok: false; readonly why: string };

/** What became of several acts; those that may still be sent as they are, where the host was not reached. */
export type AllDone =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: string; readonly unsent: readonly Entry[] };
/** Is told how many of them are recorded. */
export type Told = (recorded: number) => void;
