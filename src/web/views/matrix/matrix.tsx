import { useId, useState } from 'react';
import { positions } from '../../../core/record/instrument.ts';
import { Mark } from '../../parts/mark.tsx';
import { Leaf } from '../../parts/leaf.tsx';
import { OtherTexts } from '../../parts/other-texts.tsx';
import { usePlace } from '../../place.ts';
import { useWords } from '../../words/words.tsx';
import { TakeAway } from '../take/take-away.tsx';
import './matrix.css';
import { MarkFor } from './position-mark.tsx';
import { Whole } from './whole.tsx';

/** Parties down, points across: a row tells a party's mood, a column a point's fate. */
export function Matrix() {
  const { room, instrument } = usePlace();
  const { words } = useWords();
  return (
    <Leaf title={words.matrix.title} intro={words.matrix.intro}>
      <OtherTexts view="matrix" shown={instrument} />
      {instrument && instrument.versions.length > 0 ? (
        <>
          <Whole instrument={instrument} key={instrument.id}>
            {room && <TakeAway {...{ room, instrument }} first={{ what: 'columns' }} />}
          </Whole>
          <Legend />
        </>
      ) : (
        <p>{words.matrix.nothing}</p>
      )}
    </Leaf>
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
        <li>
          <span aria-hidden>↳</span> {words.matrix.throughLegend}
        </li>
      </ul>
    </details>
  );
}
