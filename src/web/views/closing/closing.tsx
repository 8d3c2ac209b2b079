import { principalsAgenda, lapses } from '../../../core/record/agenda.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { Room } from '../../../core/record/state.ts';
import { pointId } from '../../../core/text/point.ts';
import { useTalks } from '../../client/talks.tsx';
import { Leaf } from '../../parts/leaf.tsx';
import { usePlace } from '../../place.ts';
import { Link } from '../../router.tsx';
import { useWords } from '../../words/words.tsx';
import { isIn } from '../rooms/membership.ts';
import { partyName, pointInWords } from '../rooms/naming.ts';
import { Frozen } from './frozen.tsx';
import { SilenceState } from './silence.tsx';
import './closing.css';

/** What a text still waits for, and what follows its freezing. */
export function Closing() {
  const { room, instrument } = usePlace();
  const { me, at } = useTalks();
  const { words } = useWords();
  return (
    <Leaf title={words.closing.title} intro={words.closing.intro}>
      {room && instrument ? (
        <div className="closing">
          <h2>
            <bdi>{instrument.title}</bdi>
          </h2>
          <Waiting room={room} instrument={instrument} />
          <SilenceState
            room={room}
            instrument={instrument}
            acting={at === undefined && isIn(room, me.id)}
          />
          <Frozen
            room={room}
            instrument={instrument}
            acting={at === undefined && isIn(room, me.id)}
          />
        </div>
      ) : (
        <p>{words.matrix.nothing}</p>
      )}
    </Leaf>
  );
}

/** The points kept for the principals, and the positions that lapsed. */
function Waiting({ room, instrument }: { readonly room: Room; readonly instrument: Instrument }) {
  const { state } = useTalks();
  const { address } = usePlace();
  const speech = useWords();
  const { words } = speech;
  const referred = principalsAgenda([instrument]);
  const fallen = lapses(instrument);
  const named = (point: string): string =>
    pointInWords(room, { instrument: instrument.id, point: pointId(point) }, speech);
  const inText = (point: string): string => address('text', { instrument: instrument.id, point });
  return (
    <>
      <h3>{words.closing.agenda}</h3>
      {referred.length === 0 && <p>{words.closing.noAgenda}</p>}
      <ul className="closing-waiting">
        {referred.flatMap(({ point, by }) =>
          by.map(({ party, note }) => (
            <li key={`${point} ${party}`}>
              <Link href={inText(point)}>
                {words.closing.keptBy(named(point), partyName(state, party))}
              </Link>
              {note !== undefined && <blockquote dir="auto">{note}</blockquote>}
            </li>
          )),
        )}
      </ul>
      <h3>{words.closing.lapses}</h3>
      {fallen.length === 0 && <p>{words.closing.noLapses}</p>}
      <ul className="closing-lapsed">
        {fallen.map(({ point, party, taken }) => (
          <li key={`${point} ${party}`}>
            <Link href={inText(point)}>
              {words.closing.lapsed(
                named(point),
                partyName(state, party),
                words.domain.position[taken.position],
              )}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
