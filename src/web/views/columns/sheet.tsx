import { useCallback, useMemo, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { leadingWords } from '../../../core/record/authentic.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import { onTable } from '../../../core/record/rules.ts';
import type { PartyId, PointId } from '../../../core/text/point.ts';
import { textOfCell } from '../../../core/text/table.ts';
import { useTalks } from '../../client/talks.tsx';
import { usePlace } from '../../place.ts';
import { useWords } from '../../words/words.tsx';
import { partyName } from '../rooms/naming.ts';
import { isElsewhere, runsOf, type Columns, type Row } from './rows.ts';
import { SheetRow, type Pen } from './sheet-row.tsx';
import type { Written } from './written.ts';

interface Given {
  readonly instrument: Instrument;
  readonly columns: Columns;
  /** The parties whose columns are shown. */
  readonly shown: readonly PartyId[];
  /** The one column that a narrow screen shows. */
  readonly one: string;
  readonly written: Written;
  /** Whether the reader drafts the text. */
  readonly holdsPen: boolean;
}

/** The table: points down, what each wants across, the compromise last. Heads and numbers stay in sight. */
export function Sheet({ instrument, columns, shown, one, written, holdsPen }: Given) {
  const { state } = useTalks();
  const { words } = useWords();
  const { asked, address, ask } = usePlace();
  const [unfolded, setUnfolded] = useState<ReadonlySet<PointId>>(new Set());
  const [penAt, setPenAt] = useState<PointId>();
  const { rows } = columns;
  const current = rows.find(({ id, point }) => id === asked.point || point === asked.point);
  const runs = runsOf(rows, ({ id }) => written.words.has(id));
  const parties = useMemo(
    () =>
      shown.map((code) => ({
        code,
        name: partyName(state, code),
        at: columns.parties.indexOf(code),
      })),
    [shown, columns, state],
  );
  const withheld = useMemo(() => withheldIn(instrument), [instrument]);
  const pen = usePen(instrument, written, holdsPen);
  const choose = useCallback(
    (point: PointId | undefined, takePen = false): void => {
      setPenAt(takePen ? point : undefined);
      ask({ point }, { replace: true });
    },
    [ask],
  );
  const to = useCallback(
    (view: string, point: PointId): string => address(view, { instrument: instrument.id, point }),
    [address, instrument.id],
  );
  const first = runs.find(({ how }) => how === 'row');
  const stop = current?.id ?? (first?.how === 'row' ? first.row.id : undefined);
  const oneRow = (row: Row) => (
    <SheetRow
      key={row.id}
      {...{ row, parties, pen, one }}
      language={instrument.language}
      withheld={withheld.has(row.id)}
      current={row.id === current?.id}
      stop={row.id === stop}
      address={to}
      onChoose={choose}
      written={row.moved ? undefined : written.words.get(row.id)}
      penHere={penAt === row.id}
    />
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- so that it can be scrolled
    <section className="columns-scroll" tabIndex={0} aria-label={instrument.title}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows go from number to number */}
      <table
        className="columns"
        style={{ '--columns': shown.length + 2 } as CSSProperties}
        onKeyDown={walk}
      >
        <caption>{words.columns.caption(instrument.title, instrument.versions.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.point}</th>
            <th scope="col" data-shown={one === 'table'}>
              {words.columns.table}
            </th>
            {parties.map(({ code, name }) => (
              <th key={code} scope="col" data-shown={one === code}>
                <bdi className="code">{code}</bdi> <bdi>{name === code ? '' : name}</bdi>
              </th>
            ))}
            <th scope="col" data-column="compromise" data-shown={one === 'compromise'}>
              {words.columns.compromise}
            </th>
          </tr>
        </thead>
        <tbody>
          {runs.flatMap((run) => {
            if (run.how === 'row') return [oneRow(run.row)];
            const ids = run.rows.map(({ id }) => id);
            const isOpen = ids.some((id) => unfolded.has(id) || id === current?.id);
            const turn = (): void =>
              setUnfolded(
                isOpen
                  ? new Set([...unfolded].filter((id) => !ids.includes(id)))
                  : new Set([...unfolded, ...ids]),
              );
            return [
              <tr key={`same ${run.id}`} className="columns-run">
                <td colSpan={shown.length + 3}>
                  <button
                    type="button"
                    className="quiet columns-label"
                    aria-expanded={isOpen}
                    onClick={turn}
                  >
                    {words.columns.unchanged(run.rows.length)}
                  </button>
                </td>
              </tr>,
              ...(isOpen ? run.rows.map(oneRow) : []),
            ];
          })}
        </tbody>
      </table>
    </section>
  );
}

/** The points of the version on the table whose words are not public. */
const withheldIn = (instrument: Instrument): ReadonlySet<PointId> =>
  new Set(onTable(instrument)?.points.flatMap(({ id, withheld }) => (withheld ? [id] : [])));

function usePen(instrument: Instrument, { write }: Written, holdsPen: boolean): Pen | undefined {
  const { words } = useWords();
  return useMemo(
    () =>
      holdsPen
        ? {
            first: ({ point, cells }) => {
              const proposed = cells.find((cell) => !isElsewhere(cell));
              return (
                leadingWords(instrument, point) ??
                (proposed && !isElsewhere(proposed) ? textOfCell(proposed) : '')
              );
            },
            write: ({ point }, name, text) => write(point, words.columns.compromiseOn(name), text),
          }
        : undefined,
    [instrument, write, holdsPen, words],
  );
}

/** The arrows go from number to number, and over what is folded. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const { target, currentTarget } = event;
  if (step === undefined || !(target instanceof Element) || !target.matches('.columns-label'))
    return;
  const all = [...currentTarget.querySelectorAll<HTMLElement>('.columns-label')];
  const next = all.find((_label, at) => all[at - step] === target);
  event.preventDefault();
  next?.focus();
}
