import { useMemo, useState } from 'react';
import { fold } from '../../../core/record/fold.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import {
  isStill,
  movementOf,
  type Movement,
  type PositionMove,
  type WordsMove,
} from '../../../core/record/movement.ts';
import type { Room } from '../../../core/record/state.ts';
import type { PointId } from '../../../core/text/point.ts';
import { lastLooked } from '../../client/looked.ts';
import { useTalks } from '../../client/talks.tsx';
import { roomsOf, usePlace } from '../../place.ts';
import { Link } from '../../router.tsx';
import { useWords } from '../../words/words.tsx';
import { partyName, partyNames, pointInWords } from '../rooms/naming.ts';

interface Given {
  readonly room: Room;
  readonly instrument: Instrument;
}

const AT_FIRST = 12;

/** What is otherwise than when the reader last left: in the text, who moved towards whom, and in which rooms. */
export function Moved(given: Given) {
  const talks = useTalks();
  const { words, instant } = useWords();
  const since = lastLooked(talks);
  // What was then is folded once, out of what has been checked.
  const movement = useMovement(given, talks.checking ? undefined : since);
  if (since === undefined || talks.at !== undefined || talks.checking) return null;
  const news = newsSince(roomsOf(talks.state), since, talks.me.id);
  if (news.length === 0) return null;
  return (
    <section className="moved">
      <h2>{words.state.moved.title(instant(since))}</h2>
      {movement && !isStill(movement) ? (
        <Lines {...given} movement={movement} />
      ) : (
        <p>{words.state.moved.textStill}</p>
      )}
      <RoomsWithNews news={news} />
    </section>
  );
}

/** The movement of a text since an instant; nothing where it was not there, or no instant is known. */
function useMovement({ room, instrument }: Given, since: string | undefined): Movement | undefined {
  const { negotiation, entries, me } = useTalks();
  const before = useMemo(
    () => (since === undefined ? undefined : fold(negotiation, entries, me.id, since).state),
    // oxlint-disable-next-line react/exhaustive-deps -- what was recorded until then does not change by what comes in now
    [negotiation, me.id, since],
  );
  return useMemo(() => {
    const then = before?.rooms.get(room.id)?.instruments.get(instrument.id);
    return then && movementOf(then, instrument);
  }, [before, room.id, instrument]);
}

interface News {
  readonly room: Room;
  readonly entries: number;
}

const newsSince = (rooms: readonly Room[], since: string, me: string): readonly News[] =>
  rooms.flatMap((room) => {
    const fresh = room.acts.filter(({ source }) => source.recorded > since && source.by !== me);
    return fresh.length === 0 ? [] : [{ room, entries: fresh.length }];
  });

function RoomsWithNews({ news }: { readonly news: readonly News[] }) {
  const { address } = usePlace();
  const { words } = useWords();
  return (
    <ul className="moved-rooms">
      {news.map(({ room, entries }) => (
        <li key={room.id}>
          <Link href={address('rooms', { room: room.id, instrument: undefined })}>{room.name}</Link>
          {words.domain.colon}
          {words.shell.entries(entries)}
        </li>
      ))}
    </ul>
  );
}

interface Line {
  readonly point?: PointId;
  readonly says: string;
}

function Lines({ movement, ...given }: Given & { readonly movement: Movement }) {
  const { address } = usePlace();
  const { words } = useWords();
  const lines = useLines(given, movement);
  const [all, setAll] = useState(false);
  const shown = all ? lines : lines.slice(0, AT_FIRST);
  return (
    <>
      <ul>
        {shown.map(({ point, says }) => (
          <li key={`${point} ${says}`}>
            {point === undefined ? (
              says
            ) : (
              <Link href={address('text', { instrument: given.instrument.id, point })}>{says}</Link>
            )}
          </li>
        ))}
      </ul>
      {shown.length < lines.length && (
        <p>
          <button type="button" onClick={() => setAll(true)}>
            {words.state.moved.more(lines.length - shown.length)}
          </button>
        </p>
      )}
    </>
  );
}

/** One sentence for each thing that moved: versions, who moved towards whom, points, positions. */
function useLines({ room, instrument }: Given, movement: Movement): readonly Line[] {
  const { state } = useTalks();
  const speech = useWords();
  const { words, list } = speech;
  const say = words.state.moved;
  const on = (point: PointId): string =>
    pointInWords(room, { instrument: instrument.id, point }, speech);
  const wordsLine = ({ party, point, joined, nearer }: WordsMove): string => {
    const who = partyName(state, party);
    const towards = partyNames(
      nearer.map((one) => one.party),
      state,
      speech,
    );
    if (joined.length > 0) return say.joined(who, partyNames(joined, state, speech), on(point));
    return nearer.length > 0 ? say.nearer(who, towards, on(point)) : say.reworded(who, on(point));
  };
  return [
    ...movement.versions.map((version) => ({ says: say.version(version) })),
    ...movement.words.map((one) => ({ point: one.point, says: wordsLine(one) })),
    ...movement.points
      .filter(({ before, now, bracket }) => before !== now || bracket !== undefined)
      .map(({ point, before, now, bracket }) => ({
        point,
        says: say.point(on(point), {
          now: before === now ? undefined : words.domain.stage[now],
          bracket,
        }),
      })),
    ...byParty(movement.positions).map(([party, position, points]) => ({
      says: say.position(
        partyName(state, party),
        words.domain.position[position],
        list(points.map(on)),
      ),
    })),
  ];
}

/** The points on which a party now holds a position that it did not hold, one line for each position. */
function byParty(
  moves: readonly PositionMove[],
): readonly (readonly [PositionMove['party'], PositionMove['now'], readonly PointId[]])[] {
  const taken = moves.filter(({ lapsed }) => !lapsed);
  return [...Map.groupBy(taken, ({ party, now }) => `${party} ${now}`).values()].flatMap((all) => {
    const [first] = all;
    return first ? [[first.party, first.now, all.map(({ point }) => point)] as const] : [];
  });
}
