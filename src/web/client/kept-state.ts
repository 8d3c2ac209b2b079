import type { Recorded } from '../../core/record/entry.ts';
import type { Folded } from '../../core/record/fold.ts';
import type { NegotiationId, PersonId } from '../../core/record/ids.ts';
import { keyFor, type HeldKey } from './held-keys.ts';
import { readerAddress } from './reader-address.ts';
import { withRecords } from './record-drawer.ts';

/** What folds, by the name of its file: that changes with every change in it. */
export const build = readerAddress;

/** What the entries of a record came to when they had been checked here: a cache of `fold`, of one build. */
export interface StateAtLast {
  readonly build: string;
  readonly me: PersonId;
  readonly now: Folded;
}

/** A record as this browser had it, with what it came to; to be shown as not checked since. */
export interface KeptState {
  readonly held: HeldKey;
  readonly entries: readonly Recorded[];
  readonly me: PersonId;
  readonly now: Folded;
}

/** Read before the page asked for it. */
const ahead = new Map<NegotiationId, Promise<KeptState | undefined>>();

/** Begins to read what is kept: what asks for it is still on its way. */
export const readAhead = (negotiation: NegotiationId): void =>
  void ahead.set(negotiation, fromDrawer(negotiation));

interface Kept {
  readonly negotiation: NegotiationId;
  readonly entries: readonly Recorded[];
  readonly state: StateAtLast;
}

/**
 * What a negotiation came to when this browser had checked it last, for the key that acts in it.
 * Nothing where none is kept, or another build of the pages kept it: its states may have another shape.
 */
export function keptState(negotiation: NegotiationId): Promise<KeptState | undefined> {
  const kept = ahead.get(negotiation) ?? fromDrawer(negotiation);
  ahead.delete(negotiation);
  return kept;
}

async function fromDrawer(negotiation: NegotiationId): Promise<KeptState | undefined> {
  const held = await keyFor(negotiation).catch(() => undefined);
  const kept = held && (await withRecords<unknown>('readonly', (records) => records.get(held.key)));
  if (!held || !isOfThisBuild(kept) || kept.negotiation !== negotiation) return undefined;
  const { entries, state } = kept;
  return { held, entries, me: state.me, now: state.now };
}

function isOfThisBuild(thing: unknown): thing is Kept {
  if (typeof thing !== 'object' || thing === null || !('state' in thing)) return false;
  const { state } = thing;
  return typeof state === 'object' && state !== null && 'build' in state && state.build === build;
}
