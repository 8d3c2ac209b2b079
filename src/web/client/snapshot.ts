import type { Recorded } from '../../core/record/entry.ts';
import type { Folded } from '../../core/record/fold.ts';
import type { PersonId } from '../../core/record/ids.ts';
import type { Broken } from '../../core/record/remembered.ts';
import type { Link } from './connection.ts';
import type { Progress } from './progress.ts';

/** What the pages are told: the entries, and what follows from them. */
export interface Snapshot {
  readonly stage: 'opening' | 'open' | 'no key' | 'not found' | 'unreachable';
  /** While what is shown is being checked: how far that is. Until then nothing is done upon it. */
  readonly checking: Progress | undefined;
  readonly entries: readonly Recorded[];
  readonly now: Folded | undefined;
  readonly me: PersonId | undefined;
  readonly link: Link;
  /** While the link is not live: when the host was heard of last (ISO 8601). */
  readonly heard: string | undefined;
  /** Whether what is shown is what this browser kept, and the host has not been reached since. */
  readonly fromHere: boolean;
  /** After an interruption: since when, and how many entries came then. */
  readonly caughtUp: { readonly since: string; readonly entries: number } | undefined;
  /** Who else of my rooms has the negotiation open; none: I do not show that I am here. */
  readonly here: readonly PersonId[] | undefined;
  /** What is there and is not sealed as it says: it counts for nothing. */
  readonly unsound: readonly Recorded[];
  /** The rooms that do not go on from what this browser saw of them before. */
  readonly broken: readonly Broken[];
  /** The instant as of which this is a copy, in which nothing can be entered. */
  readonly copy: string | undefined;
  /** The entries that came by themselves while the page was open, last first. */
  readonly arrived: readonly Recorded[];
}

/** Before anything is known. */
export const atFirst: Snapshot = {
  stage: 'opening',
  checking: undefined,
  entries: [],
  now: undefined,
  me: undefined,
  link: 'catching up',
  heard: undefined,
  fromHere: false,
  caughtUp: undefined,
  here: undefined,
  copy: undefined,
  unsound: [],
  broken: [],
  arrived: [],
};
