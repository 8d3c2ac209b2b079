import { memo, useEffect, useMemo, useRef, type PointerEvent } from 'react';
import type { Standing } from '../../../core/record/standing.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { PointId } from '../../../core/text/point.ts';
import { Mark, type MarkShape } from '../../parts/mark.tsx';
import { useWords } from '../../words/words.tsx';
import { nameOfPoint, type PointName } from '../../../core/record/point-names.ts';
import { inRuns } from './in-runs.ts';

interface Given {
  readonly instrument: Instrument;
  readonly standings: ReadonlyMap<PointId, Standing>;
  /** In the order of the text. */
  readonly points: readonly PointId[];
  readonly current: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** A point whose positions have lapsed shows that, as long as nothing stronger is to be said of it. */
export function shapeOf({ stage, held }: Standing): MarkShape {
  const lapsed = [...held.values()].some(({ taken }) => taken?.lapsed !== undefined);
  return stage === 'open' && lapsed ? 'lapsed' : stage;
}

/** The points as a ladder of marks: the shape of the whole negotiation at a glance. */
export const Ladder = memo(function Ladder({
  instrument,
  standings,
  points,
  current,
  onChoose,
}: Given) {
  const { words } = useWords();
  const list = useRef<HTMLOListElement>(null);
  const runs = useMemo(
    () => inRuns(rungsOf(instrument, standings, points), ({ id }) => id),
    [instrument, standings, points],
  );
  const isThere = runs.length > 0;
  useEffect(() => {
    if (current === undefined || !isThere) return;
    const here = list.current?.querySelector(`[data-point=${CSS.escape(current)}]`);
    here?.scrollIntoView({ block: 'nearest' });
  }, [current, isThere]);
  return (
    <nav className="ladder" aria-label={words.text.ladder}>
      <ol ref={list} onPointerMove={scrub}>
        {runs.map(({ key, all }) => (
          <Rungs
            key={key}
            rungs={all}
            current={all.some(({ id }) => id === current) ? current : undefined}
            onChoose={onChoose}
          />
        ))}
      </ol>
    </nav>
  );
});

interface Rung {
  readonly id: PointId;
  readonly name: PointName;
  readonly shape: MarkShape;
}

const rungsOf = (
  instrument: Instrument,
  standings: Given['standings'],
  points: readonly PointId[],
): readonly Rung[] =>
  points.flatMap((id) => {
    const standing = standings.get(id);
    if (!standing?.counted) return [];
    return [{ id, name: nameOfPoint(instrument, id), shape: shapeOf(standing) }];
  });

interface RungsGiven extends Pick<Given, 'current' | 'onChoose'> {
  readonly rungs: readonly Rung[];
}

const Rungs = memo(function Rungs({ rungs, current, onChoose }: RungsGiven) {
  const { words } = useWords();
  return rungs.map(({ id, name, shape }) => {
    const word = shape === 'lapsed' ? words.domain.lapsed : words.domain.stage[shape];
    return (
      <li key={id}>
        <button
          type="button"
          data-point={id}
          aria-current={id === current ? 'true' : undefined}
          aria-label={words.text.rung('number' in name ? name.number : name.opening, word)}
          onClick={() => onChoose(id)}
        >
          <span className="rung" dir="ltr">
            {'number' in name ? name.number : '¶'}
          </span>
          <Mark shape={shape} quiet />
        </button>
      </li>
    );
  });
});

/** A finger that slides along the ladder scrolls the text, as a scroll bar does; a tap chooses a point. */
function scrub({ pointerType, currentTarget, clientY }: PointerEvent<HTMLElement>): void {
  if (pointerType === 'mouse') return;
  const { left, width } = currentTarget.getBoundingClientRect();
  const rung = document.elementFromPoint(left + width / 2, clientY)?.closest('[data-point]');
  const id = rung?.getAttribute('data-point');
  if (typeof id !== 'string') return;
  document
    .querySelector(`.point[data-point=${CSS.escape(id)}]`)
    ?.scrollIntoView({ block: 'start' });
}
