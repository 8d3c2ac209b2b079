import { useState } from 'react';
import type { Entry } from '../../../core/record/entry.ts';
import type { Room } from '../../../core/record/state.ts';
import type { Act } from '../../client/several.ts';
import { useTalks } from '../../client/talks.tsx';
import { useWords } from '../../words/words.tsx';

/** Several acts that become one step for whoever presses the button. */
export interface Sending {
  readonly isBusy: boolean;
  /** How far it has come, in words; empty before. */
  readonly progress: string;
  readonly why: string | undefined;
  /** Whether signed entries wait to be sent again: the host was not reached. */
  readonly hasRest: boolean;
  /** So many changes were entered, all of them. */
  readonly entered: number | undefined;
  /** Signs and sends; or sends what is left of the last time. */
  readonly send: (acts: () => readonly Act[], changes: number) => void;
}

interface Stage {
  readonly isBusy: boolean;
  readonly recorded: number;
  readonly of: number;
  readonly why?: string;
  readonly unsent: readonly Entry[];
  readonly entered?: number;
}

const atFirst: Stage = { isBusy: false, recorded: 0, of: 0, unsent: [] };

export function useSending(room: Room): Sending {
  const { actAll, sendRest } = useTalks();
  const { words } = useWords();
  const [stage, setStage] = useState<Stage>(atFirst);
  const { isBusy, recorded, of, why, unsent, entered } = stage;
  const send: Sending['send'] = (acts, changes) => {
    const all = unsent.length > 0 ? [] : acts();
    const total = unsent.length > 0 ? of : all.length;
    const before = unsent.length > 0 ? total - unsent.length : 0;
    const told = (sent: number): void => setStage((was) => ({ ...was, recorded: before + sent }));
    setStage({ isBusy: true, recorded: before, of: total, unsent: [] });
    const sent = unsent.length > 0 ? sendRest(unsent, told) : actAll(room.id, all, told);
    void sent.then((done) =>
      setStage((was) =>
        done.ok
          ? { ...atFirst, entered: changes }
          : { ...was, isBusy: false, why: done.why, unsent: done.unsent },
      ),
    );
  };
  return {
    isBusy,
    progress: of > 0 ? words.bring.progress(recorded, of) : '',
    why,
    hasRest: unsent.length > 0,
    entered,
    send,
  };
}
