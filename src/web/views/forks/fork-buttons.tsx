import { useMemo, useState } from 'react';
import { runsTheTalks } from '../../../core/record/authority.ts';
import { elsewhere } from '../../../core/record/forks.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { Room } from '../../../core/record/state.ts';
import { useTalks } from '../../client/talks.tsx';
import { useWords } from '../../words/words.tsx';
import { isIn } from '../rooms/membership.ts';
import { BringBack } from './bring-back.tsx';
import { TakeText } from './take-text.tsx';

interface Given {
  readonly room: Room;
  readonly instrument: Instrument;
}

/** For who runs the talks: one text in several rooms, there and back. */
export function ForkButtons({ room, instrument }: Given) {
  const { state, me, at } = useTalks();
  const { words } = useWords();
  const [open, setOpen] = useState<'take' | 'back'>();
  const all = useMemo(
    () => elsewhere(state, room, instrument.id, me.id),
    [state, room, instrument.id, me.id],
  );
  if (at !== undefined || !runsTheTalks(me) || !isIn(room, me.id)) return null;
  if (instrument.versions.length === 0) return null;
  const close = (): void => setOpen(undefined);
  return (
    <>
      <button type="button" className="link" onClick={() => setOpen('take')}>
        {words.forks.take}
      </button>
      {all.length > 0 && !instrument.closing && (
        <button type="button" className="link" onClick={() => setOpen('back')}>
          {words.forks.back}
        </button>
      )}
      {open === 'take' && <TakeText {...{ room, instrument }} onClose={close} />}
      {open === 'back' && <BringBack {...{ room, instrument, all }} onClose={close} />}
    </>
  );
}
