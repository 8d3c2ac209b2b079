import { fingerprint } from '../../../core/log/fingerprint.ts';
import { rosterOf } from '../../../core/record/ids.ts';
import type { Room } from '../../../core/record/state.ts';
import { useTalks } from '../../client/talks.tsx';
import { Choice } from '../../parts/fields.tsx';
import { Leaf } from '../../parts/leaf.tsx';
import { roomsOf, usePlace } from '../../place.ts';
import { useWords } from '../../words/words.tsx';
import { Ledger } from './ledger.tsx';
import './record.css';
import { Refused } from './refused.tsx';
import { Verify } from './verify.tsx';

/** The ledger: everything that was entered in the rooms that the viewer is in, as it was signed. */
export function Record() {
  const { state, negotiation, at } = useTalks();
  const { asked, room: placed, ask } = usePlace();
  const { words } = useWords();
  const roster = state.rooms.get(rosterOf(negotiation));
  const rooms = [...(roster ? [roster] : []), ...roomsOf(state)];
  const room = rooms.find(({ id }) => id === asked.room) ?? placed ?? roster;
  return (
    <Leaf title={words.record.title} intro={words.record.intro}>
      <NotContinued />
      <div className="record-top">
        <Verify key={at} />
        <Choice
          label={words.record.room}
          value={room?.id ?? ''}
          onChange={(id) => ask({ room: id, instrument: undefined, point: undefined })}
        >
          {rooms.map((one) => (
            <option key={one.id} value={one.id}>
              {words.record.roomWithEntries(one.name, one.tree.size)}
            </option>
          ))}
        </Choice>
      </div>
      {room && <OneRecord room={room} key={room.id} />}
      <Take />
    </Leaf>
  );
}

/** What the host shows is not what it showed before: said here, before anything else. */
function NotContinued() {
  const { broken, state } = useTalks();
  const { words } = useWords();
  if (broken.length === 0) return null;
  return (
    <div role="alert">
      {broken.map(({ room, had, has }) => (
        <p key={room}>
          <strong>
            {words.record.notContinued(state.rooms.get(room)?.name ?? room, had, has)}
          </strong>
        </p>
      ))}
      <p>{words.record.notContinuedWhat}</p>
    </div>
  );
}

/** The bundle, as a file that the browser saves. */
function Take() {
  const { negotiation } = useTalks();
  const { words } = useWords();
  return (
    <p className="row take">
      <a className="button" href={`/api/negotiations/${negotiation}/bundle`} download>
        {words.record.take}
      </a>
      <span className="quietly">{words.record.takeNote}</span>
    </p>
  );
}

function OneRecord({ room }: { readonly room: Room }) {
  return (
    <>
      <Fingerprint room={room} />
      <Ledger room={room} />
      <Refused room={room} />
    </>
  );
}

/** Eight words, large enough to read out over a telephone. */
function Fingerprint({ room }: { readonly room: Room }) {
  const { words } = useWords();
  const root = room.roots.at(-1) ?? '';
  return (
    <section className="fingerprint" data-purpose={room.purpose} aria-labelledby="fingerprint">
      <h2 id="fingerprint">{words.record.fingerprint}</h2>
      <ol lang="und" dir="ltr">
        {fingerprint(root).map((word, at) => (
          <li key={`${at} ${word}`}>{word}</li>
        ))}
      </ol>
      <p className="quietly">{words.record.fingerprintNote(room.tree.size)}</p>
      <p className="quietly hex">
        <bdi dir="ltr">{root}</bdi>
      </p>
    </section>
  );
}
