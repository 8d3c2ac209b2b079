import { useState } from 'react';
import type { PersonId } from '../../../core/record/ids.ts';
import type { Room } from '../../../core/record/state.ts';
import { useTalks } from '../../client/talks.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Ends, Tick } from '../../parts/fields.tsx';
import { usePlace } from '../../place.ts';
import { useWords } from '../../words/words.tsx';

const isIn = (room: Room, person: PersonId): boolean => {
  const membership = room.members.get(person);
  return membership !== undefined && membership.left === undefined;
};

/** How many others of the room in the pen have the talks open; who they are is one step away. */
export function Here() {
  const { at, link, around } = useTalks();
  const { room } = usePlace();
  const { words, number } = useWords();
  const [open, setOpen] = useState(false);
  if (!room || at !== undefined || link !== 'live' || !around.held) return null;
  const here = around.here?.filter((person) => isIn(room, person));
  const title = words.live.hereTitle(room.name);
  const howMany = (n: number): string => (n === 0 ? words.live.hereNoOne : words.live.here(n));
  return (
    <>
      <button
        type="button"
        className="quiet here-button"
        data-alone={here === undefined || here.length === 0}
        title={title}
        onClick={() => setOpen(true)}
      >
        <span className="here-words">{here ? howMany(here.length) : '–'}</span>
        <span className="here-count" aria-hidden="true">
          {here && number(here.length)}
        </span>
      </button>
      {open && <WhoIsHere {...{ title, here }} onClose={() => setOpen(false)} />}
    </>
  );
}

interface Given {
  readonly title: string;
  readonly here: readonly PersonId[] | undefined;
  readonly onClose: () => void;
}

function WhoIsHere({ title, here, onClose }: Given) {
  const { now, around } = useTalks();
  const { words } = useWords();
  const people = here?.flatMap((one) => now.roster.people.get(one) ?? []);
  return (
    <Dialog title={title} onClose={onClose}>
      {people && people.length > 0 ? (
        <ul>
          {people.map(({ id, name, title: role, party }) => (
            <li key={id}>
              <strong>{name}</strong>
              {party !== undefined && <span className="code"> {party}</span>}
              <span className="quietly"> {role}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p>{people ? words.live.hereNobody : words.live.hereHidden}</p>
      )}
      <Tick label={words.live.hereShow} value={here !== undefined} onChange={around.show} />
      <p className="quietly">{words.live.hereWhat}</p>
      <Ends onClose={onClose} why={undefined} />
    </Dialog>
  );
}
