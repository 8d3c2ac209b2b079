import {
  startTransition,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  type SyntheticEvent,
} from 'react';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { PartyId, PointId } from '../../../core/text/point.ts';
import { usePlace } from '../../place.ts';
import type { Chosen, Folded } from './chosen.ts';
import { useFocusKept, useSight, type Span } from './in-sight.ts';
import { PartyRow } from './party-row.tsx';
import { PointHeads } from './point-heads.tsx';
import { placeOf, useRoving, type Place } from './roving.ts';
import type { Matrix } from './rows.ts';
import { fateOf, moodOf, shortName, wordsOf, type Telling } from './telling.ts';
import { Tooltip, type Spoken } from './tooltip.tsx';

interface Given {
  readonly instrument: Instrument;
  readonly matrix: Matrix;
  readonly chosen: Chosen;
  readonly telling: Telling;
  readonly folded: Folded;
  readonly onFoldParty: (party: PartyId) => void;
  readonly onFoldPoint: (point: PointId) => void;
}

/** Of a cell, in rem; the style sheet gives it the same. */
const HEIGHT = 3;
const NARROWEST = 2.25;
/** After scrolling, so long nothing is told of what the pointer comes to be over. */
const STILL_MS = 200;
/** About how wide a letter of a number is. */
const LETTER = 0.47;

/**
 * The table itself: one stop for the tab key, arrows from cell to cell, each cell a link to its point. Of a
 * large one only what is in sight is on the page; how many rows and columns it has is said all the same.
 */
export function Grid(given: Given) {
  const { instrument, matrix, chosen, telling, folded, onFoldParty, onFoldPoint } = given;
  const { rows, columns } = chosen;
  const { words, language } = telling.speech;
  const { address, asked } = usePlace();
  const box = useRef<HTMLDivElement>(null);
  const width = widthOf(chosen);
  const measures = { rows: rows.length, columns: columns.length, height: HEIGHT, width };
  const { shown, look, whole } = useSight(box, measures);
  const { here, goTo, onKeyDown } = useRoving(box, measures, { language, look });
  const more = useMore(box);
  const { spoken, hush, focused, pointed, scrolled } = useSpoken(given);
  const { gained, lost } = useFocusKept(box);
  const toPoint = useMemo(() => {
    const to = (point: PointId): string => address('text', { instrument: instrument.id, point });
    const known = new Map(matrix.columns.map(({ point }) => [point, to(point)]));
    return (point: PointId): string => known.get(point) ?? to(point);
  }, [address, instrument.id, matrix]);
  const stop: Place = [near(here[0], 1, shown.rows), near(here[1], 0, shown.columns)];
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') hush();
    else onKeyDown(event);
  };
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- what is pressed in a cell comes up to here */}
      <div
        className="matrix-scroll"
        ref={box}
        tabIndex={-1}
        data-more={whole && more.more}
        style={{ '--cell': `${width}rem`, '--columns': columns.length } as CSSProperties}
        onKeyDown={pressed}
        onPointerOver={pointed}
        onPointerLeave={hush}
        onFocus={(event) => {
          focused(event);
          gained(event);
          goTo(placeOf(event.target));
        }}
        onBlur={(event) => {
          hush();
          lost(event);
        }}
        onScroll={() => {
          scrolled();
          // What is scrolled goes first; the cells that come in are made between the frames.
          startTransition(look);
          more.look();
        }}
      >
        <table
          className="matrix"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table in which arrows move is a grid (ARIA practices)
          role="grid"
          aria-rowcount={rows.length + 2}
          aria-colcount={columns.length + 1}
        >
          <caption>{words.matrix.caption(instrument.title, matrix.version)}</caption>
          <colgroup>
            <col className="matrix-heads" />
            <col className="matrix-cells" span={Math.max(1, columns.length)} />
          </colgroup>
          <PointHeads
            {...{ columns, telling, toPoint }}
            stopRow={stop[0] <= 0 ? stop[0] : undefined}
            stop={stop[0] <= 0 ? stop[1] : undefined}
            span={shown.columns}
            point={asked.point}
            onFold={onFoldPoint}
          />
          <tbody>
            <Gap rows={shown.rows.from} />
            {rows.slice(shown.rows.from, shown.rows.until).map((row, place) => {
              const at = shown.rows.from + place + 1;
              return (
                <PartyRow
                  key={row.party}
                  {...{ row, at, columns, telling, toPoint }}
                  span={shown.columns}
                  stop={stop[0] === at ? stop[1] : undefined}
                  point={asked.point}
                  all={matrix.columns.length}
                  folded={folded.parties.has(row.party)}
                  onFold={onFoldParty}
                />
              );
            })}
            <Gap rows={rows.length - shown.rows.until} />
          </tbody>
        </table>
      </div>
      {/* Beside the box: it would be cut off with what scrolls. */}
      <Tooltip spoken={spoken} />
    </>
  );
}

/** Rows that are not on the page keep their place. */
const Gap = ({ rows }: { readonly rows: number }) =>
  rows > 0 && <tr aria-hidden style={{ blockSize: `${rows * HEIGHT}rem` }} />;

const widthOf = ({ columns }: Chosen): number =>
  Math.max(NARROWEST, ...columns.map((column) => 0.6 + LETTER * [...shortName(column)].length));

/** The heads are always there; of what begins at `first`, the nearest that is on the page. */
const near = (at: number, first: number, { from, until }: Span): number =>
  at < first ? at : Math.min(Math.max(at, first + from), first + until - 1);

/** What the cell under the pointer or in focus says; asked of the cell alone, once it is. */
function useSpoken({ chosen, telling }: Given) {
  const [spoken, setSpoken] = useState<Spoken>();
  const hush = (): void => setSpoken(undefined);
  const speak = ({ target }: SyntheticEvent): void => {
    const by = target instanceof Element ? target.closest('[data-cell]') : null;
    if (by === spoken?.by) return;
    const place = by && placeOf(by);
    const told = place && toldAt(place, chosen, telling);
    setSpoken(by && told ? { by, ...told } : undefined);
  };
  const lastScroll = useRef(0);
  const lastFocus = useRef<Element>(undefined);
  const focused = (event: FocusEvent): void => {
    lastFocus.current = event.target;
    speak(event);
  };
  /** The box was scrolled for the cell that has just got the focus: that goes on speaking. */
  const scrolled = (): void => {
    lastScroll.current = performance.now();
    if (!spoken || spoken.by !== lastFocus.current) hush();
    lastFocus.current = undefined;
  };
  /** What comes under the pointer while all moves is not pointed at. */
  const pointed = (event: SyntheticEvent): void => {
    if (performance.now() - lastScroll.current > STILL_MS) speak(event);
  };
  return { spoken, hush, focused, pointed, scrolled };
}

function toldAt(
  [row, at]: Place,
  { rows, columns }: Chosen,
  telling: Telling,
): Omit<Spoken, 'by'> | undefined {
  const column = columns[at];
  if (!column || row < 0) return undefined;
  if (row === 0) return { says: fateOf(column, telling) };
  const party = rows[row - 1];
  const cell = party?.cells[at];
  if (!party || !cell) return undefined;
  const spans = wordsOf(party, cell, telling);
  const { language } = telling.instrument;
  return { says: moodOf(party, column, cell, telling), words: { spans, language } };
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
