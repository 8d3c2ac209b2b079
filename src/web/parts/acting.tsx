import { useState } from 'react';
import type { Json } from '../../core/record/canonical.ts';
import type { RoomId } from '../../core/record/ids.ts';
import { useTalks } from '../client/talks.tsx';
import { holdFocus } from '../focus.ts';

/** An act under way: whether it is being sent, and why the last one was not done. */
export interface Acting {
  readonly busy: boolean;
  /** One sentence, to be shown beside the button. */
  readonly why: string | undefined;
  /** Whether it was done. */
  readonly run: (room: RoomId, kind: string, body: Json) => Promise<boolean>;
}

/** For a button or form that acts: `useTalks().act` with what has to be shown of it. */
export function useActing(): Acting {
  const { act } = useTalks();
  const [busy, setBusy] = useState(false);
  const [why, setWhy] = useState<string>();
  return {
    busy,
    why,
    run: async (room, kind, body) => {
      const giveBack = holdFocus();
      setBusy(true);
      const done = await act(room, kind, body);
      setBusy(false);
      setWhy(done.ok ? undefined : done.why);
      giveBack();
      return done.ok;
    },
  };
}
