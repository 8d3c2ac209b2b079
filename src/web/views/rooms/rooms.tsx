import type { Room } from '../../../core/record/state.ts';
import { useTalks } from '../../client/talks.tsx';
import { Leaf } from '../../parts/leaf.tsx';
import { roomsOf, usePlace } from '../../place.ts';
import { Link } from '../../router.tsx';
import { saysAlready } from '../../words/says-already.ts';
import { useWords } from '../../words/words.tsx';
import { Conversation } from './conversation.tsx';
import { Members } from './members.tsx';
import { isIn } from './membership.ts';
import { OpenRoom } from './open-room.tsx';
import { ToldSessions } from './read-outs.tsx';
import { Publication } from './publication.tsx';
import './rooms.css';
import { Say } from './say.tsx';
import { Sessions } from './sessions.tsx';

/** The rooms that the viewer is in, and in the one chosen what was said and done. */
export function Rooms() {
  const { at } = useTalks();
  const { room } = usePlace();
  const { words } = useWords();
  return (
    <Leaf title={words.rooms.title} intro={words.rooms.intro}>
      <div className="rooms">
        <div className="rooms-list">
          <RoomList chosen={room} />
          {at === undefined && <OpenRoom />}
        </div>
        {room ? <OneRoom room={room} key={room.id} /> : <p>{words.rooms.none}</p>}
      </div>
    </Leaf>
  );
}

/** By track, those of no track last. */
function RoomList({ chosen }: { readonly chosen: Room | undefined }) {
  const { state } = useTalks();
  const { address } = usePlace();
  const { words } = useWords();
  const byTrack = [...Map.groupBy(roomsOf(state), ({ track }) => track)].toSorted(
    ([a], [b]) => Number(a === undefined) - Number(b === undefined),
  );
  return (
    <nav aria-label={words.rooms.title}>
      {byTrack.map(([track, rooms]) => (
        <section key={track ?? ''}>
          {byTrack.length > 1 && (
            <h2>
              <bdi>{track ?? words.rooms.noTrack}</bdi>
            </h2>
          )}
          <ul>
            {rooms.map(({ id, name, purpose }) => (
              <li key={id} data-purpose={purpose}>
                <Link
                  href={address('rooms', { room: id, instrument: undefined, point: undefined })}
                  aria-current={id === chosen?.id ? 'true' : undefined}
                >
                  <span>
                    <bdi>{name}</bdi>
                  </span>
                  {saysAlready(name, words.domain.purpose[purpose]) || (
                    <small>{words.domain.purpose[purpose]}</small>
                  )}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function OneRoom({ room }: { readonly room: Room }) {
  const { at, me } = useTalks();
  const { words } = useWords();
  const inside = isIn(room, me.id);
  const acting = inside && at === undefined;
  const purpose = words.domain.purpose[room.purpose];
  const about = [
    ...(saysAlready(room.name, purpose) ? [] : [purpose]),
    ...(room.track === undefined ? [] : [room.track]),
  ];
  return (
    <article className="one-room" data-purpose={room.purpose} aria-labelledby={`room-${room.id}`}>
      <header>
        <h2 id={`room-${room.id}`}>
          <bdi>{room.name}</bdi>
        </h2>
        {about.length > 0 && (
          <p className="quietly">
            <bdi>{about.join(' · ')}</bdi>
          </p>
        )}
        {!inside && <p className="room-left">{words.rooms.left}</p>}
        <Members room={room} acting={acting} />
        <Publication room={room} acting={acting} />
      </header>
      <ToldSessions room={room} acting={acting} />
      <div className="room-body">
        <div className="room-talk">
          {acting && <Say room={room} />}
          <Conversation room={room} acting={acting} />
        </div>
        <Sessions room={room} acting={acting} />
      </div>
    </article>
  );
}
