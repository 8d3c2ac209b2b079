import type { Instrument } from '../../../core/record/instrument.ts';
import { onTable } from '../../../core/record/rules.ts';
import type { PointId } from '../../../core/text/point.ts';
import { useWords } from '../../words/words.tsx';

interface Given {
  readonly instrument: Instrument;
  /** None: the whole text. */
  readonly value: ReadonlySet<PointId> | undefined;
  readonly onChange: (only: ReadonlySet<PointId> | undefined) => void;
}

/** Which points of the text on the table go over: all of them, until some are left out. */
export function WhichPoints({ instrument, value, onChange }: Given) {
  const { words } = useWords();
  const points = onTable(instrument)?.points ?? [];
  const goes = (id: PointId): boolean => value?.has(id) ?? true;
  const chosen = points.filter(({ id }) => goes(id)).length;
  const toggle = (id: PointId): void => {
    const next = points.filter((one) => (one.id === id ? !goes(id) : goes(one.id)));
    onChange(next.length === points.length ? undefined : new Set(next.map((one) => one.id)));
  };
  return (
    <details className="which-points">
      <summary>{words.forks.whichPoints(chosen, points.length)}</summary>
      <p className="row">
        <button type="button" className="link" onClick={() => onChange(undefined)}>
          {words.forks.allPoints}
        </button>
        <button type="button" className="link" onClick={() => onChange(new Set())}>
          {words.forks.noPoint}
        </button>
      </p>
      <ul lang={instrument.language}>
        {points.map(({ id, label, kind, depth, text }) => (
          <li key={id} data-kind={kind} data-depth={kind === 'heading' ? 0 : Math.min(depth, 4)}>
            <label className="tick">
              <input type="checkbox" checked={goes(id)} onChange={() => toggle(id)} />
              <span dir="auto">{[label, text].filter(Boolean).join(' ')}</span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
