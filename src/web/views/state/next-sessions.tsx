import { isOpen } from '../../../core/record/standing.ts';
import type { Room } from '../../../core/record/state.ts';
import { useTalks } from '../../client/talks.tsx';
import { useWords } from '../../words/words.tsx';
import { sessionDate } from '../rooms/naming.ts';

/** The meetings that are planned or sought, the next first. */
export function NextSessions({ room }: { readonly room: Room }) {
  const { instant } = useTalks();
  const speech = useWords();
  const { words } = speech;
  const ahead = [...room.sessions.values()]
    .filter(({ status }) => status !== 'held')
    .toSorted((a, b) => (a.when < b.when ? -1 : 1));
  if (ahead.length === 0) return null;
  return (
    <section>
      <h2>{words.state.sessions}</h2>
      <ul className="sessions-ahead">
        {ahead.map((session) => {
          const { id, title, place, status, gate: gateId } = session;
          const gate = gateId === undefined ? undefined : room.gates.get(gateId);
          const waits = gate && !isOpen(room, gate, instant);
          return (
            <li key={id}>
              <strong>
                <bdi>{title}</bdi>
              </strong>
              {words.domain.colon}
              <span>
                {sessionDate(session, speech)}
                {place !== undefined && words.rooms.at(place)}
                {status === 'sought' && ` (${words.state.sought})`}
              </span>
              {waits && <p className="quietly">{words.rooms.behindGate(gate.title)}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
