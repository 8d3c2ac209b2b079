import { memo } from 'react';
import type { PartyId, PointId } from '../../../core/text/point.ts';
import { textOfCell, type Cell } from '../../../core/text/table.ts';
import { Mark } from '../../parts/mark.tsx';
import { Link } from '../../router.tsx';
import { useWords } from '../../words/words.tsx';
import { Compromise, Same } from './compromise.tsx';
import { isElsewhere, type Elsewhere, type Row } from './rows.ts';

export interface Pen {
  /** The words to begin from. */
  readonly first: (row: Row) => string;
  readonly write: (row: Row, name: string, words: string | undefined) => void;
}

interface Given {
  readonly row: Row;
  readonly parties: readonly {
    readonly code: PartyId;
    readonly name: string;
    readonly at: number;
  }[];
  readonly language: string;
  readonly withheld: boolean;
  readonly current: boolean;
  /** The row whose number can be tabbed to. */
  readonly stop: boolean;
  readonly address: (view: string, point: PointId) => string;
  readonly onChoose: (id: PointId | undefined, pen?: boolean) => void;
  readonly written: string | undefined;
  /** For the penholder. */
  readonly pen: Pen | undefined;
  readonly penHere: boolean;
  /** The one column that a narrow screen shows: a party, `table` or `compromise`. */
  readonly one: string;
}

/** One point in all columns; the one in focus is shown in full, and there the penholder writes. */
export const SheetRow = memo(function SheetRow(given: Given) {
  const { row, parties, language, withheld, current, onChoose, written, pen, penHere, one } = given;
  const { words } = useWords();
  const name = useName(row);
  const writes = pen && current && !row.moved;
  const open = (): void => {
    if (!current) onChoose(row.id);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the number is a link that does the same
    <tr
      data-current={current}
      data-kind={row.kind}
      data-point={row.id}
      data-same={row.isSame}
      onClick={open}
    >
      <PointHead {...given} name={name} />
      <td data-shown={one === 'table'}>
        {row.base ? (
          <Words
            cell={row.base}
            language={language}
            plain={withheld ? words.text.withheld : undefined}
          />
        ) : (
          <em className="columns-same">{words.columns.new}</em>
        )}
      </td>
      {parties.map(({ code, name: party, at }) => {
        const cell = row.cells[at] ?? {};
        return (
          <td key={code} data-shown={one === code}>
            <Wanted cell={cell} language={language} />
            {writes && !isElsewhere(cell) && !cell.isSame && (
              <button
                type="button"
                className="quiet columns-take"
                onClick={() => pen.write(row, name, textOfCell(cell))}
              >
                {words.columns.take}
                <span className="unseen">{`(${party})`}</span>
              </button>
            )}
          </td>
        );
      })}
      <td
        data-column="compromise"
        data-shown={one === 'compromise'}
        data-written={written !== undefined}
        onClick={(event) => {
          if (!pen || current) return;
          event.stopPropagation();
          onChoose(row.id, true);
        }}
      >
        <Compromise
          {...{ row, name, language, written, penHere }}
          first={pen?.first(row) ?? ''}
          onWrite={writes ? (text) => pen.write(row, name, text) : undefined}
        />
      </td>
    </tr>
  );
});

function useName({ label, base, cells }: Row): string {
  const { words } = useWords();
  if (label !== '') return words.domain.point(label);
  const worded = base ?? cells.find((cell) => !isElsewhere(cell));
  const opening = worded && !isElsewhere(worded) ? textOfCell(worded).slice(0, 40) : '';
  return words.rooms.unnumbered(opening);
}

function PointHead({
  row,
  name,
  current,
  stop,
  address,
  onChoose,
}: Given & { readonly name: string }) {
  const { words } = useWords();
  return (
    <th scope="row">
      <Link
        className="columns-label"
        href={address('columns', row.point)}
        tabIndex={stop ? 0 : -1}
        aria-label={name}
        aria-current={current ? 'true' : undefined}
        onClick={(event) => {
          event.preventDefault();
          event.stopPropagation();
          onChoose(current ? undefined : row.id);
        }}
      >
        <bdi>{row.label === '' ? '¶' : row.label}</bdi>
      </Link>
      {row.stage !== undefined && <Mark shape={row.stage} />}
      {current && (
        <Link className="columns-deeper" href={address('text', row.point)}>
          {words.columns.inText}
        </Link>
      )}
    </th>
  );
}

function Wanted({
  cell,
  language,
}: {
  readonly cell: Cell | Elsewhere;
  readonly language: string;
}) {
  const { words } = useWords();
  if (isElsewhere(cell))
    return <em>{cell.to === undefined ? words.text.noSuchPoint : words.text.movedTo(cell.to)}</em>;
  return cell.isSame ? (
    <Same text={textOfCell(cell)} language={language} />
  ) : (
    <Words cell={cell} language={language} />
  );
}

/** The words of a cell, those that are not on the table marked. */
function Words({
  cell,
  language,
  plain,
}: {
  readonly cell: Cell;
  readonly language: string;
  readonly plain?: string | undefined;
}) {
  if (plain !== undefined) return <em>{plain}</em>;
  return (
    <div className="columns-words" lang={language} dir="auto">
      {cell.parts.map(({ text, isChanged }, place) =>
        isChanged ? <ins key={place}>{text}</ins> : <span key={place}>{text}</span>,
      )}
    </div>
  );
}
