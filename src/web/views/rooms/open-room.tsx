import { useState } from 'react';
import { newRoom } from '../../../core/record/compose.ts';
import type { PersonId } from '../../../core/record/ids.ts';
import { purposes } from '../../../core/record/state.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Choice, Ends, Line, Tick } from '../../parts/fields.tsx';
import { usePlace } from '../../place.ts';
import { useWords } from '../../words/words.tsx';
import { nameOf } from './naming.ts';

const offered = purposes.filter((purpose) => purpose !== 'roster');

/** The button and the dialog by which anyone opens a room of their own choosing. */
export function OpenRoom() {
  const { words } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {words.rooms.openRoom}
      </button>
      {open && <OpenRoomDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function OpenRoomDialog({ onClose }: { readonly onClose: () => void }) {
  const { state, me } = useTalks();
  const { words } = useWords();
  const { ask } = usePlace();
  const acting = useActing();
  const [name, setName] = useState('');
  const [purpose, setPurpose] = useState<(typeof offered)[number]>('bilateral');
  const [track, setTrack] = useState('');
  const [members, setMembers] = useState<ReadonlySet<PersonId>>(new Set());
  const others = [...state.roster.people.values()].filter(({ id }) => id !== me.id);
  const open = async (): Promise<void> => {
    const room = newRoom(crypto.getRandomValues(new Uint8Array(16)));
    const body = { name, purpose, members: [...members], ...(track === '' ? {} : { track }) };
    if (!(await acting.run(room, 'room-opened', body))) return;
    onClose();
    ask({ room, instrument: undefined, point: undefined });
  };
  return (
    <Dialog title={words.rooms.openTitle} onClose={onClose} onGo={() => void open()}>
      <p>{words.rooms.openIntro}</p>
      <Line label={words.rooms.roomName} value={name} onChange={setName} required />
      <Choice
        label={words.rooms.roomPurpose}
        value={purpose}
        onChange={(chosen) => setPurpose(offered.find((one) => one === chosen) ?? purpose)}
      >
        {offered.map((one) => (
          <option key={one} value={one}>
            {words.domain.purpose[one]}
          </option>
        ))}
      </Choice>
      <Line label={words.rooms.roomTrack} value={track} onChange={setTrack} />
      <fieldset>
        <legend>{words.rooms.roomMembers}</legend>
        <div className="room-members many">
          {others.map(({ id, title }) => (
            <Tick
              key={id}
              label={words.rooms.titled(nameOf(state, id) ?? id, title)}
              value={members.has(id)}
              onChange={(ticked) => {
                const next = new Set(members);
                if (ticked) next.add(id);
                else next.delete(id);
                setMembers(next);
              }}
            />
          ))}
        </div>
      </fieldset>
      <Ends onClose={onClose} why={acting.why}>
        <button type="submit" className="primary" disabled={acting.busy}>
          {words.rooms.openGo}
        </button>
      </Ends>
    </Dialog>
  );
}
