import { useState } from 'react';
import { runsTheTalks } from '../../../core/record/authority.ts';
import type { Person } from '../../../core/record/roster.ts';
import type { Room } from '../../../core/record/state.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Choice, Ends } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';
import { othersIn } from './membership.ts';
import { nameOf } from './naming.ts';

interface Within {
  readonly room: Room;
  readonly acting: boolean;
}

/** Who is in the room; who is inside may let others in and leave, and the chair may ask someone to go. */
export function Members({ room, acting }: Within) {
  const { state } = useTalks();
  const { words, list } = useWords();
  const [open, setOpen] = useState<'admit' | 'leave'>();
  const close = (): void => setOpen(undefined);
  const names = [...room.members]
    .filter(([, { left }]) => left === undefined)
    .map(([id]) => nameOf(state, id) ?? id);
  return (
    <div className="members">
      <p>{words.rooms.inRoom(list(names))}</p>
      {acting && (
        <p className="row">
          <button type="button" className="link" onClick={() => setOpen('admit')}>
            {words.rooms.admit}
          </button>
          <button type="button" className="link" onClick={() => setOpen('leave')}>
            {words.rooms.leave}
          </button>
        </p>
      )}
      {open === 'admit' && <Admit room={room} onClose={close} />}
      {open === 'leave' && <Leave room={room} onClose={close} />}
    </div>
  );
}

interface InDialog {
  readonly room: Room;
  readonly onClose: () => void;
}

function Admit({ room, onClose }: InDialog) {
  const { state } = useTalks();
  const { words } = useWords();
  const acting = useActing();
  const [person, setPerson] = useState('');
  const outside = [...state.roster.people.values()].filter(({ id }) => {
    const membership = room.members.get(id);
    return membership === undefined || membership.left !== undefined;
  });
  const chosen = outside.find(({ id }) => id === person);
  const admit = async (): Promise<void> => {
    if (await acting.run(room.id, 'member-admitted', { person })) onClose();
  };
  return (
    <Dialog title={words.rooms.admit} onClose={onClose} onGo={() => void admit()}>
      <PersonChoice people={outside} chosen={person} onChoose={setPerson} />
      {chosen && <p className="quietly">{words.rooms.admitWarning(chosen.name)}</p>}
      <Ends onClose={onClose} why={acting.why}>
        <button type="submit" className="primary" disabled={acting.busy}>
          {chosen ? words.rooms.admitGo(chosen.name) : words.rooms.admit}
        </button>
      </Ends>
    </Dialog>
  );
}

function Leave({ room, onClose }: InDialog) {
  const { state, me } = useTalks();
  const { words } = useWords();
  const acting = useActing();
  const chairs = runsTheTalks(me);
  const [person, setPerson] = useState<string>(me.id);
  const others = othersIn(state, room, me.id);
  const other = others.find(({ id }) => id === person);
  const leave = async (): Promise<void> => {
    if (await acting.run(room.id, 'member-left', { person })) onClose();
  };
  return (
    <Dialog title={words.rooms.leave} onClose={onClose} onGo={() => void leave()}>
      {chairs && <PersonChoice people={[me, ...others]} chosen={person} onChoose={setPerson} />}
      {!other && <p>{words.rooms.leaveWarning}</p>}
      <Ends onClose={onClose} why={acting.why}>
        <button type="submit" className="primary" disabled={acting.busy}>
          {other ? words.rooms.askToLeave(other.name) : words.rooms.leaveGo}
        </button>
      </Ends>
    </Dialog>
  );
}

interface PersonChoiceProps {
  readonly people: readonly Person[];
  readonly chosen: string;
  readonly onChoose: (person: string) => void;
}

function PersonChoice({ people, chosen, onChoose }: PersonChoiceProps) {
  const { state } = useTalks();
  const { words } = useWords();
  return (
    <Choice label={words.rooms.whom} value={chosen} onChange={onChoose} required>
      {chosen === '' && <option value="">{words.rooms.choose}</option>}
      {people.map(({ id, title }) => (
        <option key={id} value={id}>
          {words.rooms.titled(nameOf(state, id) ?? id, title)}
        </option>
      ))}
    </Choice>
  );
}
