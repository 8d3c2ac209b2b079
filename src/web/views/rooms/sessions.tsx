import { useState } from 'react';
import { calledBy } from '../../../core/record/kinds/session-held.ts';
import type { Attendance, Session } from '../../../core/record/matters.ts';
import type { Room, State } from '../../../core/record/state.ts';
import { useTalks } from '../../client/talks.tsx';
import { useWords, type Speech } from '../../words/words.tsx';
import { CallSession, HoldSession } from './session-forms.tsx';
import { partyName, sessionDate } from './naming.ts';
import { TellOf } from './read-out-forms.tsx';
import './rooms.css';

interface Within {
  readonly room: Room;
  readonly acting: boolean;
}

/** The sessions of a room, planned and held, the latest first. */
export function Sessions({ room, acting }: Within) {
  const { words } = useWords();
  const [calling, setCalling] = useState(false);
  const sessions = [...room.sessions.values()].toSorted((a, b) => (a.when < b.when ? 1 : -1));
  return (
    <section className="sessions" aria-label={words.rooms.sessions}>
      <h3>{words.rooms.sessions}</h3>
      {sessions.length === 0 && <p className="quietly">{words.rooms.noSessions}</p>}
      <ul>
        {sessions.map((session) => (
          <li key={session.id}>
            <OneSession session={session} room={room} acting={acting} />
          </li>
        ))}
      </ul>
      {acting && (
        <button type="button" onClick={() => setCalling(true)}>
          {words.rooms.call}
        </button>
      )}
      {calling && <CallSession room={room} onClose={() => setCalling(false)} />}
    </section>
  );
}

function OneSession({ session, room, acting }: Within & { readonly session: Session }) {
  const { state, me } = useTalks();
  const speech = useWords();
  const { words } = speech;
  const [holding, setHolding] = useState(false);
  const onTable = session.version && room.instruments.get(session.version.instrument);
  const gate = session.gate && room.gates.get(session.gate);
  return (
    <article className="session" data-status={session.status}>
      <h4>
        <bdi>{session.title}</bdi>
      </h4>
      <p className="session-line">
        <strong>{words.rooms.sessionStatus[session.status]}</strong>
        {words.domain.colon + sessionDate(session, speech)}
        {session.place !== undefined && words.rooms.at(session.place)}
      </p>
      {session.who.length > 0 && (
        <p>{words.rooms.attended(attendanceInWords(session.who, state, speech))}</p>
      )}
      {session.version && onTable && (
        <p>{words.rooms.onVersion(session.version.number, onTable.title)}</p>
      )}
      {gate && session.status !== 'held' && <p>{words.rooms.behindGate(gate.title)}</p>}
      {session.agenda.length > 0 && (
        <>
          <p>{words.rooms.agenda}</p>
          <ol className="agenda">
            {session.agenda.map((item) => (
              <li key={item}>
                <bdi>{item}</bdi>
              </li>
            ))}
          </ol>
        </>
      )}
      {session.outcome !== undefined && <blockquote dir="auto">{session.outcome}</blockquote>}
      {acting && session.status !== 'held' && calledBy(session, me, state) && (
        <button type="button" className="link" onClick={() => setHolding(true)}>
          {words.rooms.hold}
        </button>
      )}
      {session.status === 'held' && <TellOf room={room} session={session} acting={acting} />}
      {holding && <HoldSession room={room} session={session} onClose={() => setHolding(false)} />}
    </article>
  );
}

/** "Arda (Mira Dal), Corva (Ilan Veress) and Edda Quillon": who acts for no party stands alone. */
export function attendanceInWords(
  who: readonly Attendance[],
  state: State,
  speech: Pick<Speech, 'list'>,
): string {
  const each = who.flatMap(({ party, people }) => {
    if (party === undefined) return people.split(', ');
    const name = partyName(state, party);
    return [people === name ? name : `${name} (${people})`];
  });
  return speech.list(each);
}
