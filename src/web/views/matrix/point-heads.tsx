import { memo } from 'react';
import type { PointId } from '../../../core/text/point.ts';
import { Mark } from '../../parts/mark.tsx';
import { Link } from '../../router.tsx';
import type { ChosenColumn } from './chosen.ts';
import type { Span } from './in-sight.ts';
import { nameOfCell } from './roving.ts';
import { fateOf, longName, shortName, type Telling } from './telling.ts';

interface Given {
  readonly columns: readonly ChosenColumn[];
  readonly span: Span;
  /** The cell that can be tabbed to; none: it is in the row of a party. */
  readonly stopRow: number | undefined;
  readonly stop: number | undefined;
  readonly telling: Telling;
  readonly toPoint: (point: PointId) => string;
  readonly point: string | undefined;
  readonly onFold: (point: PointId) => void;
}

/** The points, and under each how it stands, all parties together; both stay in sight. */
export const PointHeads = memo(function PointHeads(given: Given) {
  const { columns, span, telling } = given;
  const { matrix } = telling.speech.words;
  const shown = columns
    .slice(span.from, span.until)
    .map((column, place) => ({ column, at: span.from + place }));
  const headAt = (row: number) => ({
    'data-cell': nameOfCell([row, -1]),
    tabIndex: tabIndexAt(given, row, -1),
  });
  const gap = span.from > 0 && <td colSpan={span.from} aria-hidden />;
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" aria-colindex={1} {...headAt(-1)}>
          {matrix.parties}
        </th>
        {gap}
        {shown.map(({ column, at }) => (
          <PointHead key={column.point} {...given} column={column} at={at} />
        ))}
      </tr>
      <tr className="matrix-together" aria-rowindex={2}>
        <th scope="row" aria-colindex={1} {...headAt(0)}>
          {matrix.together}
        </th>
        {gap}
        {shown.map(({ column, at }) => (
          <Fate key={column.point} {...given} column={column} at={at} />
        ))}
      </tr>
    </thead>
  );
});

interface One extends Given {
  readonly column: ChosenColumn;
  readonly at: number;
}

const tabIndexAt = ({ stopRow, stop }: Given, row: number, column: number): 0 | -1 =>
  stopRow === row && stop === column ? 0 : -1;

function PointHead(one: One) {
  const { column, at, telling, point, onFold } = one;
  const { speech } = telling;
  const { matrix } = speech.words;
  const reached = { 'data-cell': nameOfCell([-1, at]), tabIndex: tabIndexAt(one, -1, at) };
  const { below, folded } = column;
  const name = longName(column, speech);
  return (
    <th
      scope="col"
      aria-colindex={at + 2}
      abbr={name}
      data-here={column.point === point}
      data-outer={column.outer}
      {...(below === 0 && reached)}
    >
      {below === 0 ? (
        <bdi>{shortName(column)}</bdi>
      ) : (
        <button
          type="button"
          className="quiet matrix-group"
          aria-expanded={!folded}
          aria-label={`${name}: ${folded ? matrix.unfoldBelow(below) : matrix.foldBelow(below)}`}
          title={folded ? matrix.unfoldBelow(below) : matrix.foldBelow(below)}
          onClick={() => onFold(column.point)}
          {...reached}
        >
          <bdi>{shortName(column)}</bdi>
          <span aria-hidden>{folded ? '+' : '−'}</span>
        </button>
      )}
    </th>
  );
}

function Fate(one: One) {
  const { column, at, telling, toPoint, point } = one;
  return (
    <td
      aria-colindex={at + 2}
      data-here={column.point === point}
      data-outer={column.outer}
      data-bracketed={column.standing.bracketed}
    >
      <Link
        href={toPoint(column.point)}
        data-cell={nameOfCell([0, at])}
        tabIndex={tabIndexAt(one, 0, at)}
        aria-label={fateOf(column, telling).join('. ')}
      >
        <Mark shape={column.standing.stage} quiet />
      </Link>
    </td>
  );
}
