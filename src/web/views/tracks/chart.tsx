import type { CSSProperties } from 'react';
import { useTalks } from '../../client/talks.tsx';
import { usePlace } from '../../place.ts';
import { Link } from '../../router.tsx';
import { languages, useWords } from '../../words/words.tsx';
import { along, stretchOf, type Line, type Numbered, type Thread, type Track } from './lines.ts';
import { ticksOf } from './ticks.ts';

interface ChartProps {
  readonly tracks: readonly Track[];
  readonly threads: readonly Thread[];
  readonly sessions: readonly Numbered[];
}

/** Heights in rem, so that a thread can be drawn from one lane to another. */
const laneHeight = 3.5;
/** Of so many rooms each gets less, so that they still stand together on a screen. */
const manyRooms = 12;
const narrowLane = 2;
const trackHeight = 2.25;
/** About how much of a stretch a knot covers. */
const knotWidth = 0.02;

type Stretch = readonly [number, number];
const percent = (stretch: Stretch, moment: number): string => `${100 * along(stretch, moment)}%`;

/** Rooms as lanes, time along them; what it shows stands in words in the lists below it. */
export function Chart({ tracks, threads, sessions }: ChartProps) {
  const { words } = useWords();
  const stretch = stretchOf(tracks);
  const lane = laneOf(tracks);
  return (
    <figure
      className="tracks-chart"
      data-narrow={lane === narrowLane}
      style={{ '--lane': `${lane}rem` } as CSSProperties}
      aria-label={words.tracks.chart}
    >
      <div className="tracks-names">
        {tracks.map((track) => (
          <Names key={track.name ?? ''} track={track} titled={tracks.length > 1} />
        ))}
      </div>
      <div className="tracks-lanes">
        <Axis stretch={stretch} />
        {tracks.map((track) => (
          <div key={track.name ?? ''}>
            {tracks.length > 1 && <div className="track-gap" />}
            {track.lines.map((line) => (
              <Lane key={line.room.id} line={line} stretch={stretch} sessions={sessions} />
            ))}
          </div>
        ))}
        <Threads tracks={tracks} threads={threads} stretch={stretch} />
      </div>
    </figure>
  );
}

function Names({ track, titled }: { readonly track: Track; readonly titled: boolean }) {
  const { address } = usePlace();
  const { words } = useWords();
  return (
    <div>
      {titled && (
        <p className="track-name">
          <bdi>{track.name ?? words.tracks.noTrack}</bdi>
        </p>
      )}
      {track.lines.map(({ room }) => (
        <p key={room.id} className="lane-name" data-purpose={room.purpose}>
          <Link href={address('rooms', { room: room.id, instrument: undefined, point: undefined })}>
            <bdi>{room.name}</bdi>
          </Link>
          <small>{words.tracks.acts(room.acts.length)}</small>
        </p>
      ))}
    </div>
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
        <span className="axis-here" style={{ insetInlineStart: percent(stretch, here) }}>
          {at === undefined ? words.tracks.now : words.tracks.asOf}
        </span>
      )}
    </div>
  );
}

const laneOf = (tracks: readonly Track[]): number =>
  tracks.reduce((sum, { lines }) => sum + lines.length, 0) > manyRooms ? narrowLane : laneHeight;

interface LaneProps {
  readonly line: Line;
  readonly stretch: Stretch;
  readonly sessions: readonly Numbered[];
}

function Lane({ line, stretch, sessions }: LaneProps) {
  const { room, from, until, days, knots } = line;
  const { words, when, number } = useWords();
  const width = 100 * (along(stretch, until) - along(stretch, from));
  return (
    <div className="lane" data-purpose={room.purpose}>
      <div
        className="lane-line"
        style={{ insetInlineStart: percent(stretch, from), inlineSize: `${width}%` }}
      />
      {days.map((day) => (
        <i key={day} style={{ insetInlineStart: percent(stretch, day) }} aria-hidden />
      ))}
      {sessions
        .filter(({ session }) => session.source.room === room.id)
        .map((knot, place) => (
          <span
            key={knot.session.id}
            className="knot"
            data-status={knot.session.status}
            data-rough={knot.rough}
            data-aside={asideOf(knots, place, stretch)}
            style={{ insetInlineStart: percent(stretch, middleOf(knot)) }}
            title={`${knot.session.title}: ${when(knot.session.when)}`}
          >
            {number(knot.number)}
            <span className="unseen">
              {`${knot.session.title}, ${words.rooms.sessionStatus[knot.session.status]}: ${when(knot.session.when)}`}
            </span>
          </span>
        ))}
    </div>
  );
}

const middleOf = ({ from, until }: Pick<Line['knots'][number], 'from' | 'until'>): number =>
  (from + until) / 2;

/** How many knots right before it a knot would cover, and so has to stand aside of. */
function asideOf(knots: Line['knots'], place: number, stretch: Stretch): number {
  const [knot, before] = [knots[place], knots[place - 1]];
  if (!knot || !before) return 0;
  const apart = along(stretch, middleOf(knot)) - along(stretch, middleOf(before));
  return Math.abs(apart) < knotWidth ? asideOf(knots, place - 1, stretch) + 1 : 0;
}

interface ThreadsProps {
  readonly tracks: readonly Track[];
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

function middlesOf(tracks: readonly Track[]): ReadonlyMap<string, number> {
  const middles = new Map<string, number>();
  const lane = laneOf(tracks);
  let below = trackHeight;
  for (const { lines } of tracks) {
    if (tracks.length > 1) below += trackHeight;
    for (const { room } of lines) {
      middles.set(room.id, below + lane / 2);
      below += lane;
    }
  }
  return middles;
}
