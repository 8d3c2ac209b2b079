import { useState } from 'react';
import { runsTheTalks } from '../../../core/record/authority.ts';
import type { Room } from '../../../core/record/state.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Ends } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';

interface PublicationProps {
  readonly room: Room;
  readonly acting: boolean;
}

/** Whether anyone can read a public room; the chair opens it to everyone, and closes it again. */
export function Publication({ room, acting }: PublicationProps) {
  const { me } = useTalks();
  const { words, instant } = useWords();
  const [open, setOpen] = useState(false);
  if (room.purpose !== 'public') return null;
  const { publication } = words.rooms;
  return (
    <div className="members">
      <p>
        {room.published
          ? publication.isOpen(instant(room.published.recorded))
          : publication.isClosed}
      </p>
      {acting && runsTheTalks(me) && (
        <p className="row">
          <button type="button" className="link" onClick={() => setOpen(true)}>
            {room.published ? publication.close : publication.open}
          </button>
        </p>
      )}
      {open && <SetPublication room={room} onClose={() => setOpen(false)} />}
    </div>
  );
}

function SetPublication({ room, onClose }: { readonly room: Room; readonly onClose: () => void }) {
  const { publication } = useWords().words.rooms;
  const acting = useActing();
  const opens = room.published === undefined;
  const set = async (): Promise<void> => {
    if (await acting.run(room.id, 'publication-set', { open: opens })) onClose();
  };
  const title = opens ? publication.open : publication.close;
  return (
    <Dialog title={title} onClose={onClose} onGo={() => void set()}>
      <p className="quietly">{opens ? publication.openWarning : publication.closeWarning}</p>
      <Ends onClose={onClose} why={acting.why}>
        <button type="submit" className="primary" disabled={acting.busy}>
          {title}
        </button>
      </Ends>
    </Dialog>
  );
}
