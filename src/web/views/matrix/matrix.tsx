import { useId, useState } from 'react';
import { positions, type Instrument } from '../../../core/record/instrument.ts';
import { useTalks } from '../../client/talks.tsx';
import { Mark } from '../../parts/mark.tsx';
import { Leaf } from '../../parts/leaf.tsx';
import { roomsOf, usePlace } from '../../place.ts';
import { Link } from '../../router.tsx';
import { useWords } from '../../words/words.tsx';
import { TakeAway } from '../take/take-away.tsx';
import { Grid } from './grid.tsx';
import './matrix.css';
import { MarkFor } from './position-mark.tsx';

/** Parties down, points across: a row tells a party's mood, a column a point's fate. */
export function Matrix() {
  const { room, instrument } = usePlace();
  const { words } = useWords();
  return (
    <Leaf title={words.matrix.title} intro={words.matrix.intro}>
      <OtherTexts shown={instrument} />
      {instrument && instrument.versions.length > 0 ? (
        <>
          <Grid instrument={instrument} key={instrument.id} />
          {room && <TakeAway {...{ room, instrument }} first={{ what: 'columns' }} />}
          <Legend />
        </>
      ) : (
        <p>{words.matrix.nothing}</p>
      )}
    </Leaf>
  );
}

/** The texts of all rooms that the viewer is in, where there is more than the one shown. */
function OtherTexts({ shown }: { readonly shown: Instrument | undefined }) {
  const { state } = useTalks();
  const { address } = usePlace();
  const { words } = useWords();
  const texts = roomsOf(state).flatMap((room) =>
    [...room.instruments.values()].map((instrument) => ({ room, instrument })),
  );
  const others = texts.filter(({ instrument }) => instrument !== shown);
  if (others.length === 0) return null;
  return (
    <nav aria-label={words.matrix.text}>
      <ul className="matrix-texts">
        {texts.map(({ room, instrument }) => (
          <li key={`${room.id} ${instrument.id}`}>
            <Link
              href={address('matrix', {
                room: room.id,
                instrument: instrument.id,
                point: undefined,
              })}
              aria-current={instrument === shown ? 'true' : undefined}
              dir="auto"
            >
              {instrument.title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Legend() {
  const { words } = useWords();
  const titleId = useId();
  const [open, setOpen] = useState(true);
  return (
    <details
      className="matrix-legend"
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      aria-labelledby={titleId}
    >
      <summary id={titleId}>{words.matrix.legend}</summary>
      <ul>
        {positions.toReversed().map((position) => (
          <li key={position}>
            <MarkFor position={position} /> {words.domain.position[position]}
          </li>
        ))}
        <li>
          <Mark shape="lapsed" quiet /> {words.domain.lapsed}
        </li>
        <li>
          <span className="matrix-own" aria-hidden>
            [ ]
          </span>{' '}
          {words.matrix.ownWording}
        </li>
      </ul>
    </details>
  );
}
