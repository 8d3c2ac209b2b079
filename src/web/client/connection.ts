import { zRecorded, type Entry, type Recorded } from '../../core/record/entry.ts';
import type { NegotiationId, PersonId, RoomId } from '../../core/record/ids.ts';
import { writeCursors, zEntered, zEntries, type Entered } from '../../wire/entries.ts';
import { HERE_EVENT, LIVE_EVENT, zHere } from '../../wire/live.ts';
import { ask, askForBytes, HostUnreachable } from './api.ts';

export type Link = 'live' | 'catching up' | 'offline';

/** An open connection by which entries arrive. */
export interface Feed {
  close(): void;
}

export interface Hearing {
  readonly entry: (recorded: Recorded) => void;
  readonly link: (link: Link) => void;
  /** Who else of my rooms has the negotiation open. */
  readonly here: (people: readonly PersonId[]) => void;
  /** The browser gave up: the host has forgotten the session, or refuses. */
  readonly lost: () => void;
}

const pathOf = (negotiation: NegotiationId, what: string): string =>
  `/api/negotiations/${negotiation}/${what}`;

const after = (had: readonly Recorded[]): string => {
  const line = writeCursors(sizesOf(had));
  return line === '' ? '' : `?after=${encodeURIComponent(line)}`;
};

/** What was recorded beyond the entries that are there already. */
export async function fetchEntries(
  negotiation: NegotiationId,
  had: readonly Recorded[],
): Promise<readonly Recorded[]> {
  const { entries } = await ask(`${pathOf(negotiation, 'entries')}${after(had)}`, zEntries);
  return entries;
}

/** All that is recorded, as the host says it. */
export const fetchRecord = (negotiation: NegotiationId): Promise<ArrayBuffer> =>
  askForBytes(pathOf(negotiation, 'entries'));

const pauses = [300, 1000, 3000];
/** So long the browser may try to come back before the connection is called lost. */
const offlineAfter = 4000;

/**
 * Posts an entry. Where no answer comes, the very same entry is sent again: the host answers a
 * second time what it answered the first.
 */
export async function postEntry(negotiation: NegotiationId, entry: Entry): Promise<Entered> {
  for (const pause of pauses) {
    try {
      return await ask(pathOf(negotiation, 'entries'), zEntered, {
        method: 'POST',
        json: { entry },
      });
    } catch (error) {
      if (!(error instanceof HostUnreachable)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return ask(pathOf(negotiation, 'entries'), zEntered, { method: 'POST', json: { entry } });
}

/**
 * Hears entries as they are recorded, from where the entries that are there end. `shown`: the others in
 * one's rooms see that one is here, and one hears who of them is.
 */
export function listen(
  { negotiation, shown }: { readonly negotiation: NegotiationId; readonly shown: boolean },
  had: readonly Recorded[],
  hearing: Hearing,
): Feed {
  const query = [after(had).slice(1), shown ? 'here=1' : ''].filter(Boolean).join('&');
  const source = new EventSource(`${pathOf(negotiation, 'live')}?${query}`);
  let gone: ReturnType<typeof setTimeout> | undefined;
  const settled = (): void => {
    clearTimeout(gone);
    gone = undefined;
  };
  source.addEventListener('open', () => {
    settled();
    hearing.link('live');
  });
  source.addEventListener(LIVE_EVENT, ({ data }) => {
    hearing.entry(zRecorded.parse(JSON.parse(String(data))));
  });
  source.addEventListener(HERE_EVENT, ({ data }) => {
    hearing.here(zHere.parse(JSON.parse(String(data))));
  });
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) {
      settled();
      hearing.lost();
    } else if (gone === undefined) {
      hearing.link('catching up');
      gone = setTimeout(() => hearing.link('offline'), offlineAfter);
    }
  });
  return {
    close: () => {
      settled();
      source.close();
    },
  };
}

/** How many entries of each room are there. */
export function sizesOf(entries: readonly Recorded[]): ReadonlyMap<RoomId, number> {
  const sizes = new Map<RoomId, number>();
  for (const { entry, seq } of entries) {
    const { room } = entry.envelope;
    sizes.set(room, Math.max(seq, sizes.get(room) ?? 0));
  }
  return sizes;
}

/** Of what came, that which continues each room without a gap; the rest waits. */
export function inSequence(
  had: readonly Recorded[],
  came: readonly Recorded[],
): { readonly ready: readonly Recorded[]; readonly waiting: readonly Recorded[] } {
  const sizes = new Map(sizesOf(had));
  const ready: Recorded[] = [];
  const waiting: Recorded[] = [];
  for (const recorded of came.toSorted((a, b) => a.seq - b.seq)) {
    const { room } = recorded.entry.envelope;
    const size = sizes.get(room) ?? 0;
    if (recorded.seq === size + 1) {
      sizes.set(room, recorded.seq);
      ready.push(recorded);
    } else if (recorded.seq > size) waiting.push(recorded);
  }
  return { ready, waiting };
}
