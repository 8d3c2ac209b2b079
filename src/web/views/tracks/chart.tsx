import type { CSSProperties } from 'react';
import { useTalks } from '../../client/talks.tsx';
import { usePlace } from '../../place.ts';
import { Link } from '../../router.tsx';
import { languages, useWords } from '../../words/words.tsx';
import {
  bunchesOf,
  keyOf,
  middleOf,
  threadsAcross,
  type Bunch,
  type Drawn,
  type Lane as LaneDrawn,
} from './lanes.ts';
import { along, type Numbered, type Thread } from './lines.ts';
import { ticksOf } from './ticks.ts';

interface ChartProps {
  readonly tracks: readonly Drawn[];
  readonly threads: readonly Thread[];
  readonly sessions: readonly Numbered[];
  readonly stretch: Stretch;
  /** A track is folded into one lane, or its rooms are shown again. */
  readonly onFold: (track: string) => void;
}

/** Heights in rem, so that a thread can be drawn from one lane to another. */
const laneHeight = 3.5;
/** Of so many rooms each gets less, so that they still stand together on a screen. */
const manyRooms = 12;
const narrowLane = 2;
const trackHeight = 2.25;

type Stretch = readonly [number, number];
const percent = (stretch: Stretch, moment: number): string => `${100 * along(stretch, moment)}%`;

/** Rooms as lanes, time along them; what it shows stands in words in the lists below it. */
export function Chart({ tracks, threads, sessions, stretch, onFold }: ChartProps) {
  const { words } = useWords();
  const lane = laneOf(tracks);
  return (
    <figure
      className="tracks-chart"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- so that it can be scrolled
      tabIndex={0}
      data-narrow={lane === narrowLane}
      style={{ '--lane': `${lane}rem` } as CSSProperties}
      aria-label={words.tracks.chart}
    >
      <div className="tracks-names">
        {tracks.map((track) => (
          <Names key={keyOf(track)} track={track} titled={tracks.length > 1} onFold={onFold} />
        ))}
      </div>
      <div className="tracks-lanes">
        <Axis stretch={stretch} />
        {tracks.map((track) => (
          <div key={keyOf(track)}>
            {tracks.length > 1 && <div className="track-gap" />}
            {track.lanes.map((one) => (
              <Lane key={one.rooms[0]?.id} lane={one} stretch={stretch} sessions={sessions} />
            ))}
          </div>
        ))}
        <Threads tracks={tracks} threads={threadsAcross(tracks, threads)} stretch={stretch} />
      </div>
    </figure>
  );
}

interface NamesProps {
  readonly track: Drawn;
  readonly titled: boolean;
  readonly onFold: (track: string) => void;
}

function Names({ track, titled, onFold }: NamesProps) {
  const { words } = useWords();
  const { name, folded, lanes } = track;
  const canFold = folded || lanes.length > 1;
  return (
    <div>
      {titled && (
        <p className="track-name">
          {canFold ? (
            <button
              type="button"
              className="quiet"
              aria-expanded={!folded}
              onClick={() => onFold(keyOf(track))}
            >
              <bdi>{name ?? words.tracks.noTrack}</bdi>
            </button>
          ) : (
            <bdi>{name ?? words.tracks.noTrack}</bdi>
          )}
        </p>
      )}
      {lanes.map((lane) => (
        <LaneName key={lane.rooms[0]?.id} lane={lane} />
      ))}
    </div>
  );
}

function LaneName({ lane: { rooms } }: { readonly lane: LaneDrawn }) {
  const { address } = usePlace();
  const { words } = useWords();
  const [room] = rooms;
  const acts = rooms.reduce((sum, one) => sum + one.acts.length, 0);
  return (
    <p className="lane-name" data-purpose={rooms.length > 1 ? undefined : room?.purpose}>
      {room && rooms.length === 1 ? (
        <Link
          href={address('rooms', { room: room.id, instrument: undefined, point: undefined })}
          title={room.name}
          dir="auto"
        >
          {room.name}
        </Link>
      ) : (
        <span>{words.tracks.together(rooms.length)}</span>
      )}
      <small>{words.tracks.acts(acts)}</small>
    </p>
  );
}

/** Days, months or years along the top, and where the screen stands in time. */
function Axis({ stretch }: { readonly stretch: Stretch }) {
  const { at, instant } = useTalks();
  const { words, language } = useWords();
  const shapes = {
    day: { day: 'numeric', month: 'short' },
    month: { month: 'short', year: 'numeric' },
    year: { year: 'numeric' },
  } as const;
  const name = (moment: number, as: keyof typeof shapes): string =>
    new Intl.DateTimeFormat(languages[language].locale, { ...shapes[as], timeZone: 'UTC' }).format(
      moment,
    );
  const here = Date.parse(instant);
  const inside = here > stretch[0] && here < stretch[1];
  return (
    <div className="tracks-axis" aria-hidden>
      {ticksOf(stretch).map(({ at: moment, as }) => (
        <span key={moment} style={{ insetInlineStart: percent(stretch, moment) }}>
          {name(moment, as)}
        </span>
      ))}
      {inside && (
        // Before its line: there may be no room after it.
        <span
          className="axis-here"
          style={{ insetInlineEnd: `calc(100% - ${percent(stretch, here)})` }}
        >
          {at === undefined ? words.tracks.now : words.tracks.asOf}
        </span>
      )}
    </div>
  );
}

const laneOf = (tracks: readonly Drawn[]): number =>
  tracks.reduce((sum, { lanes }) => sum + lanes.length, 0) > manyRooms ? narrowLane : laneHeight;

interface LaneProps {
  readonly lane: LaneDrawn;
  readonly stretch: Stretch;
  readonly sessions: readonly Numbered[];
}

function Lane({ lane, stretch, sessions }: LaneProps) {
  const { rooms, from, until, days } = lane;
  const width = 100 * (along(stretch, until) - along(stretch, from));
  return (
    <div className="lane" data-purpose={rooms.length > 1 ? undefined : rooms[0]?.purpose}>
      <div
        className="lane-line"
        style={{ insetInlineStart: percent(stretch, from), inlineSize: `${width}%` }}
      />
      {days.map((day) => (
        <i key={day} style={{ insetInlineStart: percent(stretch, day) }} aria-hidden />
      ))}
      {bunchesOf(lane, sessions, stretch).map(({ bunch, aside }) => (
        <Knot key={bunch[0].number} {...{ bunch, aside, stretch }} />
      ))}
    </div>
  );
}

interface KnotProps {
  readonly bunch: Bunch;
  readonly aside: number;
  readonly stretch: Stretch;
}

/** One session by its number, or several by how many they are. */
function Knot({ bunch, aside, stretch }: KnotProps) {
  const { words, when, number } = useWords();
  const [knot, ...others] = bunch;
  const last = others.at(-1) ?? knot;
  const told = bunch.map(
    ({ session }) =>
      `${session.title}, ${words.rooms.sessionStatus[session.status]}: ${when(session.when)}`,
  );
  const all = others.length > 0 ? [words.tracks.bunch(bunch.length), ...told] : told;
  return (
    <span
      className="knot"
      data-status={
        bunch.every(({ session }) => session.status === 'held') ? 'held' : knot.session.status
      }
      data-rough={knot.rough}
      data-many={others.length > 0}
      data-aside={aside}
      style={{ insetInlineStart: percent(stretch, (middleOf(knot) + middleOf(last)) / 2) }}
      title={all.join('\n')}
    >
      {others.length > 0 ? `×${number(bunch.length)}` : number(knot.number)}
      <span className="unseen">{all.join('. ')}</span>
    </span>
  );
}

interface ThreadsProps {
  readonly tracks: readonly Drawn[];
  readonly threads: readonly Thread[];
  readonly stretch: Stretch;
}

/** Each thread runs from the middle of one lane to the middle of another. */
function Threads({ tracks, threads, stretch }: ThreadsProps) {
  const middles = middlesOf(tracks);
  return threads.map(({ from, to, at, carried }) => {
    const start = middles.get(from);
    const end = middles.get(to);
    if (start === undefined || end === undefined) return null;
    const style = {
      insetInlineStart: percent(stretch, at),
      insetBlockStart: `${Math.min(start, end)}rem`,
      blockSize: `${Math.abs(end - start)}rem`,
    };
    const down = end > start;
    return (
      <div
        key={carried.source.entry}
        className="thread"
        data-down={down}
        style={style}
        aria-hidden
      />
    );
  });
}

function middlesOf(tracks: readonly Drawn[]): ReadonlyMap<string, number> {
  const middles = new Map<string, number>();
  const height = laneOf(tracks);
  let below = trackHeight;
  for (const { lanes } of tracks) {
    if (tracks.length > 1) below += trackHeight;
    for (const { rooms } of lanes) {
      for (const { id } of rooms) middles.set(id, below + height / 2);
      below += height;
    }
  }
  return middles;
}
