import { memo, useState, type ReactNode } from 'react';
import type { Instrument } from '../../../core/record/instrument.ts';
import { rowsKept } from './changed-rows.ts';
import { inRuns, runsKept, type Run } from './in-runs.ts';
import { PointRow } from './point-row.tsx';
import { rowsOf, type Reading, type Row } from './readings.ts';
import { plainWords } from './shown.ts';
import { choose } from './walking.ts';

interface Given {
  readonly run: Run<Row>;
  readonly language: string;
  /** The point in focus, where it is one of these. */
  readonly current: string | undefined;
  /** The row whose words are being changed, and what stands in their place. */
  readonly edited: Row | undefined;
  readonly editor: ReactNode;
  readonly onPropose: (id: string) => void;
}

/** A stretch of the text: a key that is pressed elsewhere does nothing in it. */
export const PointRows = memo(function PointRows({
  run,
  language,
  current,
  edited,
  editor,
  onPropose,
}: Given) {
  return (
    <div className="stretch" style={{ containIntrinsicBlockSize: `auto ${heightOf(run.all)}rem` }}>
      {run.all.map((row) => (
        <PointRow
          key={`${row.point.id} ${row.how}`}
          row={row}
          language={language}
          current={row.point.point === current}
          onChoose={choose}
          onPropose={onPropose}
          editor={row === edited ? editor : undefined}
        />
      ))}
    </div>
  );
});

/** Letters to a line, and the heights of a line and of what stands around a point, in rem, as `text.css` sets them. */
const [LETTERS, LINE, AROUND] = [68, 1.8, 0.9];

/** About how high rows stand that have not been laid out yet, so that the scroll bar is right from the first. */
const heightOf = (rows: readonly Row[]): number =>
  rows.reduce((sum, row) => sum + AROUND + LINE * Math.ceil(lettersOf(row) / LETTERS), 0);

const lettersOf = (row: Row): number =>
  row.how === 'brackets'
    ? plainWords(row.point.pieces).length
    : row.spans.reduce((sum, { text }) => sum + text.length, 0);

/** A text as it is read: its rows, and these in runs. */
interface Read {
  readonly rows: readonly Row[];
  readonly runs: readonly Run<Row>[];
}

const none: Read = { rows: [], runs: [] };

/** The text as it is read; what says the same as before is the same as before. */
export function useRows(instrument: Instrument, reading: Reading): Read {
  const [kept, setKept] = useState(() => ({
    of: instrument,
    reading,
    ...read(instrument, reading),
  }));
  if (kept.of !== instrument || kept.reading !== reading)
    setKept({ of: instrument, reading, ...read(instrument, reading, kept) });
  return kept;
}

function read(instrument: Instrument, reading: Reading, before = none): Read {
  const rows = rowsKept(before.rows, rowsOf(instrument, reading));
  return {
    rows,
    runs: runsKept(
      before.runs,
      inRuns(rows, ({ point }) => point.id),
    ),
  };
}
