import type { ForkAct } from '../../../core/record/fork-acts.ts';
import type { Room } from '../../../core/record/state.ts';
import { useActing, type Acting } from '../../parts/acting.tsx';

interface Acts extends Pick<Acting, 'busy' | 'why'> {
  /** Enters the acts one after the other; false at the first that is not done. */
  readonly perform: (room: Room, acts: readonly ForkAct[]) => Promise<boolean>;
}

/** For a dialog that enters several acts in one room. */
export function useActs(): Acts {
  const { run, busy, why } = useActing();
  const perform = async (room: Room, acts: readonly ForkAct[]): Promise<boolean> => {
    for (const { kind, body } of acts) {
      if (!(await run(room.id, kind, body))) return false;
    }
    return true;
  };
  return { perform, busy, why };
}
