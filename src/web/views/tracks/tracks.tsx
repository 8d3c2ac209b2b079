import { useMemo, useState } from 'react';
import type { RoomId } from '../../../core/record/ids.ts';
import { useTalks } from '../../client/talks.tsx';
import { Leaf } from '../../parts/leaf.tsx';
import { usePlace } from '../../place.ts';
import { Link } from '../../router.tsx';
import { useWords } from '../../words/words.tsx';
import { sessionDate } from '../rooms/naming.ts';
import { attendanceInWords } from '../rooms/sessions.tsx';
import { Chart } from './chart.tsx';
import { drawn, keyOf, withName } from './lanes.ts';
import {
  numberedIn,
  stretchOf,
  threadsOf,
  tracksOf,
  type Numbered,
  type Thread,
  type Track,
} from './lines.ts';
import { RoomsTable } from './rooms-table.tsx';
import './tracks.css';

/** What stands together on a screen is not looked for. */
const FEW = 12;

/** The rooms that the viewer is in as parallel lines over time, and their sessions as knots. */
export function Tracks() {
  const { state, me } = useTalks();
  const { words } = useWords();
  const all = useMemo(() => tracksOf(state, me.id), [state, me]);
  const threads = useMemo(() => threadsOf(state), [state]);
  const [sought, setSought] = useState('');
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const tracks = useMemo(() => withName(all, sought), [all, sought]);
  const sessions = useMemo(() => {
    const shown = new Set(roomsIn(tracks));
    return numberedIn(all).filter(({ session }) => shown.has(session.source.room));
  }, [all, tracks]);
  const turn = (track: string): void => {
    const others = [...folded].filter((one) => one !== track);
    setFolded(new Set(folded.has(track) ? others : [...others, track]));
  };
  return (
    <Leaf title={words.tracks.title} intro={words.tracks.intro}>
      {all.length === 0 ? (
        <p>{words.tracks.nothing}</p>
      ) : (
        <>
          {roomsIn(all).length > FEW && (
            <Finding {...{ all, tracks, sought, folded }} onSeek={setSought} onFold={setFolded} />
          )}
          {tracks.length > 0 && (
            <>
              <Chart
                tracks={drawn(tracks, folded)}
                stretch={stretchOf(tracks)}
                onFold={turn}
                {...{ threads, sessions }}
              />
              <RoomsTable tracks={tracks} />
            </>
          )}
          <div className="tracks-lists">
            <Sessions sessions={sessions} />
            {threads.length > 0 && <Threads threads={threads} />}
          </div>
        </>
      )}
    </Leaf>
  );
}

const roomsIn = (tracks: readonly Track[]): readonly RoomId[] =>
  tracks.flatMap(({ lines }) => lines.map(({ room }) => room.id));

interface FindingProps {
  readonly all: readonly Track[];
  readonly tracks: readonly Track[];
  readonly sought: string;
  readonly onSeek: (words: string) => void;
  readonly folded: ReadonlySet<string>;
  readonly onFold: (folded: ReadonlySet<string>) => void;
}

/** Of many rooms: which are shown, and all tracks folded at once. */
function Finding({ all, tracks, sought, onSeek, folded, onFold }: FindingProps) {
  const { words, number } = useWords();
  return (
    <search className="tracks-finding">
      <label className="field">
        <span>{words.tracks.find}</span>
        <input
          type="search"
          dir="auto"
          value={sought}
          onChange={({ currentTarget }) => onSeek(currentTarget.value)}
        />
      </label>
      <output>
        {words.tracks.shown(number(roomsIn(tracks).length), number(roomsIn(all).length))}
      </output>
      {all.length > 1 && (
        <button
          type="button"
          className="quiet"
          onClick={() => onFold(new Set(folded.size > 0 ? [] : all.map(keyOf)))}
        >
          {folded.size > 0 ? words.tracks.unfoldAll : words.tracks.foldAll}
        </button>
      )}
    </search>
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
                {words.domain.colon + sessionDate(session, speech)}
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
            {words.tracks.thread(name(from), name(to)) + words.domain.colon}
            {when(carried.source.happened.slice(0, 10))}
          </li>
        ))}
      </ul>
    </section>
  );
}
