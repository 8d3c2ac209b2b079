import { useCallback, useEffect, useState } from 'react';
import type { Json } from '../../core/record/canonical.ts';
import type { Entry } from '../../core/record/entry.ts';
import type { RoomId } from '../../core/record/ids.ts';
import type { State } from '../../core/record/state.ts';
import { useFirstWords } from '../words/words.tsx';
import type { perform, performAll, sendUnsent } from './acting.ts';
import type { AllDone, Done, Told } from './done.ts';
import type { LiveRecord } from './live-record.ts';
import type { OpenedRecord } from './opened-record.ts';
import type { Act } from './several.ts';

/** An act that was recorded, and the one that takes it back. */
export interface Takable {
  readonly room: RoomId;
  readonly back: Act;
  /** Nothing is offered any more. */
  readonly letStand: () => void;
}

/** The ways in which anything is done in the talks. */
export interface Acts {
  /**
   * Signs an act with this browser's key and sends it. It is judged here first, so that a refusal
   * is there at once; `why` is one sentence. Nothing can be done while looking at the past; what is
   * done while the record is being checked waits until it has been.
   */
  readonly act: (room: RoomId, kind: string, body: Json) => Promise<Done>;
  /**
   * Signs several acts in one room and sends them in their order, all or none: each is judged here on
   * what the ones before make of the record, and where one is refused, nothing is sent.
   */
  readonly actAll: (room: RoomId, acts: readonly Act[], told: Told) => Promise<AllDone>;
  /** What was done last and can be taken back by one more act; nothing for what cannot. */
  readonly last: Takable | undefined;
  /** Sends what `actAll` has left unsent; what was recorded meanwhile is known again. */
  readonly sendRest: (unsent: readonly Entry[], told: Told) => Promise<AllDone>;
}

/** What signs, judges and sends: it comes with the record that is live, and no one waits for it before. */
interface Acting {
  readonly perform: typeof perform;
  readonly performAll: typeof performAll;
  readonly sendUnsent: typeof sendUnsent;
}
const fetchActing = (): Promise<Acting> => import('./acting.ts');

/** Whether an act in a room is meant for all who are in it. */
export type Meant = (state: State, room: RoomId) => Promise<boolean>;

/** `isPast`: what is looked at is not now. */
export function useActs(
  record: OpenedRecord,
  { isPast, meant }: { readonly isPast: boolean; readonly meant: Meant },
): Acts {
  const { words, allWords } = useFirstWords();
  const { shell } = words;
  const [last, setLast] = useState<Takable>();
  // It is there before it is asked for: an act waits for no file, and offline it is still said why not.
  useEffect(
    () =>
      void record
        .checked()
        .then(fetchActing)
        .catch(() => undefined),
    [record],
  );
  /** The record to act in, and what it is now; else why nothing can be done. */
  const ready = useCallback(
    async (room: RoomId): Promise<Ready | string> => {
      if (isPast) return shell.notInThePast;
      const live = await record.checked();
      const { now, link, copy } = record.snapshot();
      if (copy !== undefined) return shell.notInCopy;
      if (link === 'offline') return shell.notNow;
      if (!live || !now) return shell.notOpenYet;
      return (await meant(now.state, room)) ? { live, state: now.state } : shell.notSaid;
    },
    [record, shell, isPast, meant],
  );
  const act = useCallback<Acts['act']>(
    async (room, kind, body) => {
      const may = await ready(room);
      if (typeof may === 'string') return { ok: false, why: may };
      const { perform } = await fetchActing();
      const { done, back } = await perform(may.live, await allWords, { room, kind, body });
      if (done.ok) setLast(back && { room, back, letStand: () => setLast(undefined) });
      return done;
    },
    [ready, allWords],
  );
  const sendRest = useCallback<Acts['sendRest']>(
    async (unsent, told) => {
      const live = await record.checked();
      if (!live) return { ok: false, why: shell.notOpenYet, unsent };
      const { sendUnsent } = await fetchActing();
      return sendUnsent(live, await allWords, unsent, told);
    },
    [record, shell, allWords],
  );
  const actAll = useCallback<Acts['actAll']>(
    async (room, acts, told) => {
      const may = await ready(room);
      if (typeof may === 'string') return { ok: false, why: may, unsent: [] };
      const { performAll } = await fetchActing();
      const all = acts.map((one) => ({ room, ...one }));
      return performAll(may.live, await allWords, may.state, all, told);
    },
    [ready, allWords],
  );
  return { act, actAll, last, sendRest };
}

interface Ready {
  readonly live: LiveRecord;
  readonly state: State;
}
