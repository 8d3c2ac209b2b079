import { useMemo } from 'react';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { Room } from '../../../core/record/state.ts';
import type { PartyId, PointId } from '../../../core/text/point.ts';
import { useTalks } from '../../client/talks.tsx';
import { Mark } from '../../parts/mark.tsx';
import { usePlace } from '../../place.ts';
import { Link } from '../../router.tsx';
import { useWords } from '../../words/words.tsx';
import { partyName, pointInWords } from '../rooms/naming.ts';
import { Spans } from '../text/pieces.tsx';
import { excerpt, since, spansBetween, wordsChanged } from '../text/since.ts';
import { wordingOf } from '../../../core/record/wording.ts';
import { deskOf } from './desk-of.ts';

interface Given {
  readonly room: Room;
  readonly instrument: Instrument;
  readonly party: PartyId;
}

/** What waits for the word of one's own party: nothing lapses silently. */
export function Desk({ room, instrument, party }: Given) {
  const { address } = usePlace();
  const { words } = useWords();
  const desk = useMemo(() => deskOf(instrument, party), [instrument, party]);
  if (!instrument.mustAgree.includes(party)) return null;
  const { unsaid, ...waiting } = desk;
  const empty = unsaid === 0 && Object.values(waiting).every((points) => points.length === 0);
  const own = { room, instrument, party };
  return (
    <section className="desk">
      <h2>{words.state.desk}</h2>
      {empty && <p>{words.state.deskClear}</p>}
      <ul>
        {desk.lapsed.map((point) => (
          <li key={`lapsed ${point}`}>
            <LapsedOn {...own} point={point} />
          </li>
        ))}
        {desk.closes.map(({ point, by }) => (
          <li key={`closes ${point}`}>
            <WouldClose {...own} point={point} by={by} />
          </li>
        ))}
        {desk.overtaken.map((point) => (
          <li key={`overtaken ${point}`}>
            <p>
              <Mark shape="open" quiet /> <ToPoint {...own} point={point} />{' '}
              {words.state.yourOvertaken(instrument.versions.length)}
            </p>
          </li>
        ))}
        {desk.placeOvertaken.map((point) => (
          <li key={`place ${point}`}>
            <p>
              <Mark shape="open" quiet /> <ToPoint {...own} point={point} />{' '}
              {words.state.yourPlaceOvertaken(instrument.versions.length)}
            </p>
          </li>
        ))}
        {desk.lacking.map((point) => (
          <li key={`lacking ${point}`}>
            <p>
              <Mark shape="in principle" quiet /> <ToPoint {...own} point={point} />{' '}
              {words.state.onlyYou}
            </p>
          </li>
        ))}
      </ul>
      {unsaid > 0 && (
        <p>
          <Link href={address('text', { instrument: instrument.id, point: undefined })}>
            {words.state.unsaid(unsaid)}
          </Link>
        </p>
      )}
    </section>
  );
}

function ToPoint({ room, instrument, point }: Given & { readonly point: PointId }) {
  const { address } = usePlace();
  const { words } = useWords();
  const name = pointInWords(room, { instrument: instrument.id, point }, { words });
  return (
    <>
      <Link href={address('text', { instrument: instrument.id, point })}>{name}</Link>:
    </>
  );
}

function LapsedOn(given: Given & { readonly point: PointId }) {
  const { words, when } = useWords();
  const { instrument, point, party } = given;
  const taken = instrument.positions.get(point)?.get(party);
  if (!taken?.lapsed) return null;
  const spans = since(instrument, point, taken);
  const changed = wordsChanged(spans) > 0;
  const say = changed ? words.state.yourLapsed : words.state.yourLapsedAndBack;
  return (
    <>
      <p>
        <Mark shape="lapsed" quiet /> <ToPoint {...given} />{' '}
        {say(words.domain.position[taken.position], when(taken.lapsed.recorded.slice(0, 10)))}
      </p>
      {changed && (
        <p className="desk-words" lang={instrument.language} dir="auto">
          <Spans spans={excerpt(spans)} />
        </p>
      )}
    </>
  );
}

function WouldClose(given: Given & { readonly point: PointId; readonly by: readonly PartyId[] }) {
  const { state } = useTalks();
  const { words, list } = useWords();
  const { instrument, point, party, by } = given;
  const [other] = by;
  const theirs = other === undefined ? null : wordingOf(instrument, other, point);
  return (
    <>
      <p>
        <Mark shape="open" quiet /> <ToPoint {...given} />{' '}
        {words.state.wouldClose(list(by.map((one) => partyName(state, one))))}
      </p>
      <p className="desk-words" lang={instrument.language} dir="auto">
        <Spans spans={excerpt(spansBetween(wordingOf(instrument, party, point), theirs))} />
      </p>
    </>
  );
}
