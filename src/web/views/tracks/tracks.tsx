import { useMemo } from 'react';
import { useTalks } from '../../client/talks.tsx';
import { Leaf } from '../../parts/leaf.tsx';
import { usePlace } from '../../place.ts';
import { Link } from '../../router.tsx';
import { useWords } from '../../words/words.tsx';
import { sessionDate } from '../rooms/naming.ts';
import { attendanceInWords } from '../rooms/sessions.tsx';
import { Chart } from './chart.tsx';
import { numberedIn, threadsOf, tracksOf, type Numbered, type Thread } from './lines.ts';
import { RoomsTable } from './rooms-table.tsx';
import './tracks.css';

/** The rooms that the viewer is in as parallel lines over time, and their sessions as knots. */
export function Tracks() {
  const { state, me } = useTalks();
  const { words } = useWords();
  const tracks = useMemo(() => tracksOf(state, me.id), [state, me]);
  const threads = useMemo(() => threadsOf(state), [state]);
  const sessions = useMemo(() => numberedIn(tracks), [tracks]);
  return (
    <Leaf title={words.tracks.title} intro={words.tracks.intro}>
      {tracks.length === 0 ? (
        <p>{words.tracks.nothing}</p>
      ) : (
        <>
          <Chart tracks={tracks} threads={threads} sessions={sessions} />
          <RoomsTable tracks={tracks} />
          <div className="tracks-lists">
            <Sessions sessions={sessions} />
            {threads.length > 0 && <Threads threads={threads} />}
          </div>
        </>
      )}
    </Leaf>
  );
}

function Sessions({ sessions }: { readonly sessions: readonly Numbered[] }) {
  const { state } = useTalks();
  const { address } = usePlace();
  const speech = useWords();
  const { words, number } = speech;
  return (
    <section aria-label={words.tracks.sessions}>
      <h2>{words.tracks.sessions}</h2>
      {sessions.length === 0 && <p>{words.tracks.noSessions}</p>}
      {sessions.length > 0 && (
        <p>
          <a href={`/api/negotiations/${state.negotiation}/calendar.ics`} download="sessions.ics">
            {words.tracks.calendar}
          </a>
        </p>
      )}
      <ol className="tracks-sessions">
        {sessions.map(({ session, number: n, roomName, rough }) => (
          <li key={`${session.source.room} ${session.id}`}>
            <span className="knot" data-status={session.status} aria-hidden>
              {number(n)}
            </span>
            <div>
              <h3>
                <bdi>{session.title}</bdi>
              </h3>
              <p>
                <strong>{words.rooms.sessionStatus[session.status]}</strong>
                {`: ${sessionDate(session, speech)}`}
                {session.place !== undefined && words.rooms.at(session.place)}
                {rough && ` · ${words.tracks.rough}`}
              </p>
              {session.who.length > 0 && (
                <p>{words.rooms.attended(attendanceInWords(session.who, state, speech))}</p>
              )}
              <p>
                <Link href={address('rooms', { room: session.source.room })}>
                  <bdi>{roomName}</bdi>
                </Link>
              </p>
              {session.outcome !== undefined && (
                <blockquote dir="auto">{session.outcome}</blockquote>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Threads({ threads }: { readonly threads: readonly Thread[] }) {
  const { state } = useTalks();
  const { words, when } = useWords();
  const name = (id: Thread['from']): string => state.rooms.get(id)?.name ?? id;
  return (
    <section aria-label={words.tracks.threads}>
      <h2>{words.tracks.threads}</h2>
      <ul>
        {threads.map(({ from, to, carried }) => (
          <li key={carried.source.entry}>
            {`${words.tracks.thread(name(from), name(to))}: ${when(carried.source.happened.slice(0, 10))}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
