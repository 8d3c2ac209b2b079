import { Mark } from '../../parts/mark.tsx';
import { useWords } from '../../words/words.tsx';
import { pointInWords } from '../rooms/naming.ts';
import { History } from './history.tsx';
import type { AboutPoint } from './about.ts';
import { Brought } from './brought.tsx';
import { Deeper, TableUnder } from './deeper.tsx';
import { shapeOf } from './ladder.tsx';
import { Overtaken } from './overtaken.tsx';
import { PlacesOf } from './places.tsx';
import { Positions } from './positions.tsx';
import { backToPoint } from './walking.ts';
import { TakePosition } from './take-position.tsx';
import { WordingsOf } from './wordings.tsx';

interface Given {
  readonly about: AboutPoint | undefined;
  readonly onPropose: () => void;
  readonly onAdd: () => void;
  readonly onMove: () => void;
  readonly onClose: () => void;
}

/** The margin speaks about the point in focus. */
export function Margin({ about, onPropose, onAdd, onMove, onClose }: Given) {
  const { words } = useWords();
  if (!about) return <Nothing />;
  const { instrument, point, room, standing, may } = about;
  const shape = shapeOf(standing);
  const name = pointInWords(room, { instrument: instrument.id, point }, { words });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a way back to the text
    <aside
      className="margin"
      data-about={point}
      aria-label={words.text.margin(name)}
      onKeyDown={({ key }) => {
        if (key === 'Escape') backToPoint(point);
      }}
    >
      <header>
        <h2 tabIndex={-1}>
          <bdi>{name}</bdi>
        </h2>
        <button
          type="button"
          className="quiet close"
          aria-label={words.shell.close}
          onClick={onClose}
        >
          ×
        </button>
        <p className="stage">
          <Mark shape={shape} quiet />{' '}
          {shape === 'lapsed' ? words.text.lapsedPoint : words.domain.stage[shape]}
          {standing.provisional && <span className="quietly"> {words.text.provisionally}</span>}
        </p>
      </header>
      <Positions about={about} />
      <Deeper about={about} />
      <Overtaken about={about} />
      <Brought about={about} />
      <WordingsOf about={about} onPropose={onPropose} onAdd={onAdd} />
      <PlacesOf about={about} onMove={onMove} />
      {may.positions.length > 0 && <TakePosition key={point} about={about} />}
      {may.party !== undefined && may.missing.length > 0 && (
        <p className="quietly">
          {words.text.missing(
            may.missing.map((mandate) => words.domain.mandate[mandate]).join(', '),
            may.party,
          )}
        </p>
      )}
      <TableUnder about={about} />
      <History about={about} />
    </aside>
  );
}

/** What the marks and the keys mean, while no point is in focus. */
function Nothing() {
  const { words } = useWords();
  const shapes = ['agreed', 'in principle', 'referred', 'open', 'lapsed'] as const;
  return (
    <aside className="margin" aria-label={words.text.legend}>
      <h2>{words.text.legend}</h2>
      <p>{words.text.choosePoint}</p>
      <ul className="legend">
        {shapes.map((shape) => (
          <li key={shape}>
            <Mark shape={shape} quiet />{' '}
            {shape === 'lapsed' ? words.text.lapsedPoint : words.domain.stage[shape]}
          </li>
        ))}
      </ul>
      <dl className="keys">
        {words.text.keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}
