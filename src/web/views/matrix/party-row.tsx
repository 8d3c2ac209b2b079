import { memo } from 'react';
import type { PartyId, PointId } from '../../../core/text/point.ts';
import { Link } from '../../router.tsx';
import type { ChosenColumn } from './chosen.ts';
import type { Span } from './in-sight.ts';
import { PositionMark } from './position-mark.tsx';
import { nameOfCell } from './roving.ts';
import type { Cell, Row } from './rows.ts';
import { moodOf, type Telling } from './telling.ts';
import { WORDS_OF_CELL } from './tooltip.tsx';

interface RowProps {
  readonly row: Row;
  /** Its number, from 1. */
  readonly at: number;
  readonly columns: readonly ChosenColumn[];
  /** Which columns are on the page. */
  readonly span: Span;
  /** The column whose cell can be tabbed to; none: that cell is in another row. */
  readonly stop: number | undefined;
  readonly telling: Telling;
  readonly toPoint: (point: PointId) => string;
  /** The point that was looked at last. */
  readonly point: string | undefined;
  /** How many points the matrix has, whatever of it is shown. */
  readonly all: number;
  readonly folded: boolean;
  readonly onFold: (party: PartyId) => void;
}

/** A party's mood: its name, and a mark for each point that is in sight. */
export const PartyRow = memo(function PartyRow(props: RowProps) {
  const { row, at, columns, span, stop, telling, toPoint, point } = props;
  return (
    <tr data-under={row.under !== undefined} aria-rowindex={at + 2}>
      <PartyHead {...props} />
      {span.from > 0 && <td colSpan={span.from} aria-hidden />}
      {row.cells.slice(span.from, span.until).map((cell, place) => {
        const column = columns[span.from + place];
        if (!column) return null;
        return (
          <PositionCell
            key={cell.point}
            {...{ row, cell, column, telling, toPoint }}
            at={nameOfCell([at, span.from + place])}
            index={span.from + place + 2}
            stop={stop === span.from + place}
            here={cell.point === point}
          />
        );
      })}
    </tr>
  );
});

function PartyHead({ row, at, stop, telling, all, folded, onFold }: RowProps) {
  const { matrix } = telling.speech.words;
  const members = row.members?.length ?? 0;
  const name = telling.name(row.party);
  const count = matrix.counts(row.agreed, all, row.lapsed);
  const cell = nameOfCell([at, -1]);
  const reached = { 'data-cell': cell, tabIndex: stop === -1 ? 0 : -1 };
  return (
    <th scope="row" aria-colindex={1} title={`${name}: ${count}`} {...(members === 0 && reached)}>
      <div className="matrix-party">
        <span className="matrix-who">
          <bdi className="code">{row.party}</bdi>{' '}
          <bdi className="matrix-name">{name === row.party ? '' : name}</bdi>
          <span className="matrix-count">{count}</span>
        </span>
        {members > 0 && (
          <button
            type="button"
            className="quiet matrix-fold"
            aria-expanded={!folded}
            aria-label={folded ? matrix.unfold(members) : matrix.fold(members)}
            title={folded ? matrix.unfold(members) : matrix.fold(members)}
            onClick={() => onFold(row.party)}
            {...reached}
          >
            {folded ? '+' : '−'}
          </button>
        )}
      </div>
    </th>
  );
}

interface CellProps extends Pick<RowProps, 'row' | 'telling' | 'toPoint'> {
  readonly cell: Cell;
  readonly column: ChosenColumn;
  readonly at: string;
  readonly index: number;
  readonly stop: boolean;
  readonly here: boolean;
}

const PositionCell = memo(function PositionCell(props: CellProps) {
  const { row, cell, column, telling, toPoint, at, index, stop, here } = props;
  const through = cell.held.through ?? cell.filedThrough;
  return (
    <td
      aria-colindex={index}
      data-own={cell.own || undefined}
      data-here={here || undefined}
      data-outer={column.outer || undefined}
    >
      <Link
        href={toPoint(cell.point)}
        data-cell={at}
        tabIndex={stop ? 0 : -1}
        aria-label={moodOf(row, column, cell, telling).join('. ')}
        aria-describedby={WORDS_OF_CELL}
      >
        <PositionMark held={cell.held} />
        {through !== undefined && (
          <span className="matrix-through" aria-hidden>
            ↳
          </span>
        )}
      </Link>
    </td>
  );
});
