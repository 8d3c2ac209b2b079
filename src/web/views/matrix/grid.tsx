import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { PartyId } from '../../../core/text/point.ts';
import type { Source } from '../../../core/record/source.ts';
import { useTalks } from '../../client/talks.tsx';
import { Mark } from '../../parts/mark.tsx';
import { usePlace } from '../../place.ts';
import { Link } from '../../router.tsx';
import { languages, useWords, type Speech } from '../../words/words.tsx';
import { PositionMark } from './position-mark.tsx';
import { matrixOf, type Cell, type Column } from './rows.ts';
import { Tooltip, type Spoken } from './tooltip.tsx';

/** The table itself: one stop for the tab key, arrows from cell to cell, each cell a link to its point. */
export function Grid({ instrument }: { readonly instrument: Instrument }) {
  const { now } = useTalks();
  const speech = useWords();
  const { words } = speech;
  const { address, asked } = usePlace();
  const matrix = useMemo(() => matrixOf(instrument), [instrument]);
  const [spoken, setSpoken] = useState<Spoken>();
  const box = useRef<HTMLDivElement>(null);
  const [folded, setFolded] = useState<ReadonlySet<PartyId>>(new Set());
  const rows = matrix.rows.filter(({ under }) => under === undefined || !folded.has(under));
  const fold = (party: PartyId): void => {
    const without = [...folded].filter((one) => one !== party);
    setFolded(new Set(folded.has(party) ? without : [...folded, party]));
  };
  const size = [rows.length + 1, matrix.columns.length] as const;
  const roving = useRoving(box, size, speech.language);
  const { more, look } = useMore(box);
  const name = (party: PartyId): string => now.roster.parties.get(party)?.name ?? party;
  const toPoint = (point: string): string => address('text', { instrument: instrument.id, point });
  const telling = (says: readonly string[]) => ({
    'aria-label': says.join('. '),
    onPointerEnter: (event: { currentTarget: Element }) =>
      setSpoken({ by: event.currentTarget, says }),
    onFocus: (event: { currentTarget: Element }) => setSpoken({ by: event.currentTarget, says }),
    onPointerLeave: () => setSpoken(undefined),
    onBlur: () => setSpoken(undefined),
  });
  const hush = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setSpoken(undefined);
    else roving.onKeyDown(event);
  };

  return (
    <div
      className="matrix-scroll"
      ref={box}
      data-more={more}
      onScroll={() => {
        setSpoken(undefined);
        look();
      }}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table in which arrows move is a grid (ARIA practices) */}
      <table className="matrix" role="grid" onKeyDown={hush}>
        <caption>{words.matrix.caption(instrument.title, matrix.version)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.matrix.parties}</th>
            {matrix.columns.map((column) => (
              <th
                key={column.point}
                scope="col"
                abbr={longName(column, speech)}
                data-here={column.point === asked.point}
                data-outer={isOuter(column)}
              >
                <bdi>{shortName(column)}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="matrix-together">
            <th scope="row">{words.matrix.together}</th>
            {matrix.columns.map((column, at) => (
              <td
                key={column.point}
                data-here={column.point === asked.point}
                data-outer={isOuter(column)}
              >
                <Link
                  href={toPoint(column.point)}
                  {...roving.at(0, at)}
                  {...telling(fateOf(column, speech))}
                >
                  <Mark shape={column.standing.stage} quiet />
                </Link>
              </td>
            ))}
          </tr>
          {rows.map((row, down) => (
            <tr key={row.party} data-under={row.under !== undefined}>
              <th scope="row">
                <bdi className="code">{row.party}</bdi>
                <bdi className="matrix-name">{now.roster.parties.get(row.party)?.name}</bdi>
                <span className="matrix-count">
                  {words.matrix.counts(row.agreed, row.cells.length, row.lapsed)}
                </span>
                {row.members && row.members.length > 0 && (
                  <button
                    type="button"
                    className="link matrix-fold"
                    aria-expanded={!folded.has(row.party)}
                    onClick={() => fold(row.party)}
                  >
                    {folded.has(row.party)
                      ? words.matrix.unfold(row.members.length)
                      : words.matrix.fold(row.members.length)}
                  </button>
                )}
              </th>
              {row.cells.map((cell, at) => {
                const column = matrix.columns[at];
                if (!column) return null;
                return (
                  <td
                    key={cell.point}
                    data-own={cell.own}
                    data-here={cell.point === asked.point}
                    data-outer={isOuter(column)}
                  >
                    <Link
                      href={toPoint(cell.point)}
                      {...roving.at(down + 1, at)}
                      {...telling(moodOf({ party: name(row.party), column, cell, name }, speech))}
                    >
                      <PositionMark held={cell.held} />
                      {(cell.held.through ?? cell.filedThrough) !== undefined && (
                        <span className="matrix-through" aria-hidden>
                          ↳
                        </span>
                      )}
                    </Link>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <Tooltip spoken={spoken} />
    </div>
  );
}

const shortName = ({ name }: Column): string => ('number' in name ? name.own : '¶');

/** A point that stands under no other begins a group of columns. */
const isOuter = ({ name }: Column): boolean => !('number' in name) || name.own === name.number;

const longName = ({ name }: Column, { words }: Speech): string =>
  'number' in name ? words.domain.point(name.number) : words.rooms.unnumbered(name.opening);

function fateOf(column: Column, speech: Speech): readonly string[] {
  const { domain, matrix } = speech.words;
  const { stage, bracketed, provisional } = column.standing;
  const fate = provisional ? domain.provisional : domain.stage[stage];
  return [matrix.fate(longName(column, speech), fate), ...(bracketed ? [matrix.bracketed] : [])];
}

interface Mood {
  readonly party: string;
  readonly column: Column;
  readonly cell: Cell;
  readonly name: (party: PartyId) => string;
}

/** What a cell says in words: the position, its note, since when, and what became of it. */
function moodOf({ party, column, cell, name }: Mood, speech: Speech): readonly string[] {
  const { domain, matrix } = speech.words;
  const { counts, taken, through } = cell.held;
  const on = ({ recorded }: Source): string => speech.when(recorded.slice(0, 10));
  return [
    matrix.cell(party, longName(column, speech), domain.position[counts]),
    ...(through === undefined ? [] : [matrix.through(name(through))]),
    ...(taken?.lapsed ? [matrix.lapsed(domain.position[taken.position], on(taken.lapsed))] : []),
    ...(taken?.note === undefined ? [] : [`“${taken.note}”`]),
    ...(taken ? [matrix.entered(on(taken.source))] : []),
    ...(cell.own ? [matrix.ownWording] : []),
    ...(cell.filedThrough === undefined ? [] : [matrix.wordingThrough(name(cell.filedThrough))]),
  ];
}

/** Whether there is more of a scrolling element beyond its end, to hint at it. */
function useMore(ref: RefObject<HTMLElement | null>) {
  const [more, setMore] = useState(false);
  const look = useCallback(() => {
    const box = ref.current;
    if (box) setMore(Math.abs(box.scrollLeft) + box.clientWidth < box.scrollWidth - 1);
  }, [ref]);
  useEffect(() => {
    look();
    window.addEventListener('resize', look);
    return () => window.removeEventListener('resize', look);
  }, [look]);
  return { more, look };
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

/** A grid in which one cell can be tabbed to and the arrows move that one (ARIA practices, Grid). */
function useRoving(
  ref: RefObject<HTMLElement | null>,
  [rows, columns]: readonly [number, number],
  language: Speech['language'],
) {
  const [[row, column], setHere] = useState<readonly [number, number]>([0, 0]);
  const within = (n: number, size: number): number => Math.min(Math.max(n, 0), size - 1);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (!step || event.metaKey || event.altKey) return;
    event.preventDefault();
    const forward =
      languages[language].direction === 'rtl' && event.key.startsWith('Arrow') ? -1 : 1;
    const next = [
      within(row + step[0], rows),
      within(column + step[1] * forward, columns),
    ] as const;
    setHere(next);
    ref.current?.querySelector<HTMLElement>(`[data-cell="${next.join('-')}"]`)?.focus();
  };
  const at = (r: number, c: number) => ({
    'data-cell': `${r}-${c}`,
    tabIndex: r === within(row, rows) && c === within(column, columns) ? 0 : -1,
    onMouseDown: () => setHere([r, c]),
  });
  return { onKeyDown, at };
}
