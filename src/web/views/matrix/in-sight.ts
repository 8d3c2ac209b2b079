import {
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type RefObject,
} from 'react';
import { flushSync } from 'react-dom';

/** Neighbours of one another, `until` not among them. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

const MARGIN = 6;
const STEP = 2;

/**
 * Which of so many pieces of one size are in sight, with some before and behind them; in steps of
 * several, so that a little scrolling changes nothing. All lengths in pixels.
 */
export function inSight(
  { scrolled, seen, size }: Readonly<Record<'scrolled' | 'seen' | 'size', number>>,
  count: number,
): Span {
  const first = Math.floor(scrolled / size) - MARGIN;
  const last = Math.ceil((scrolled + seen) / size) + MARGIN;
  const from = Math.min(count, Math.max(0, Math.floor(first / STEP) * STEP));
  return { from, until: Math.max(from, Math.min(count, Math.ceil(last / STEP) * STEP)) };
}

/** The measures of a table of equal cells: how many, and how large each is in rem. */
export interface Measures {
  readonly rows: number;
  readonly columns: number;
  readonly height: number;
  readonly width: number;
}

export interface Sight {
  readonly rows: Span;
  readonly columns: Span;
}

/** A table of no more cells stands there whole: it can be searched and printed by the browser. */
const FEW = 2500;

const all = (count: number): Span => ({ from: 0, until: count });
const isSame = (one: Span, other: Span): boolean =>
  one.from === other.from && one.until === other.until;

/** One rem in pixels, as the reader has set it. */
export const remIn = (element: Element): number =>
  parseFloat(getComputedStyle(element.ownerDocument.documentElement).fontSize);

/** What of a table in a scrolling box has to be there; all of it where it is small, and on paper. */
export function useSight(box: RefObject<HTMLElement | null>, measures: Measures) {
  const { rows, columns, height, width } = measures;
  const printing = usePrinting();
  const whole = printing || rows * columns <= FEW;
  const [sight, setSight] = useState<Sight>({ rows: nothing, columns: nothing });
  const look = useCallback(() => {
    const { current } = box;
    if (!current) return;
    const rem = remIn(current);
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = current;
    const down = { scrolled: scrollTop, seen: clientHeight, size: height * rem };
    // Where one reads from right to left, what is scrolled is below zero.
    const across = { scrolled: Math.abs(scrollLeft), seen: clientWidth, size: width * rem };
    const next = { rows: inSight(down, rows), columns: inSight(across, columns) };
    setSight((last) =>
      isSame(last.rows, next.rows) && isSame(last.columns, next.columns) ? last : next,
    );
  }, [box, rows, columns, height, width]);
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return;
    // Told once at the beginning too, before anything is painted.
    const watching = new ResizeObserver(look);
    watching.observe(current);
    return () => watching.disconnect();
  }, [box, look]);
  const shown = whole ? { rows: all(rows), columns: all(columns) } : within(sight, rows, columns);
  return { shown, look, whole };
}

const nothing: Span = { from: 0, until: 0 };

/** What was in sight of a longer table, before the shorter one has been looked at. */
const within = (sight: Sight, rows: number, columns: number): Sight => ({
  rows: cut(sight.rows, rows),
  columns: cut(sight.columns, columns),
});
const cut = ({ from, until }: Span, count: number): Span => ({
  from: Math.min(from, count),
  until: Math.min(until, count),
});

/** A cell that leaves the page while it has the focus leaves it to the box, in which the arrows go on. */
export function useFocusKept(box: RefObject<HTMLElement | null>) {
  const focused = useRef<Element>(undefined);
  useLayoutEffect(() => {
    if (!focused.current || focused.current.isConnected) return;
    focused.current = undefined;
    if (document.activeElement === document.body) box.current?.focus({ preventScroll: true });
  });
  return {
    gained: ({ target }: FocusEvent) => void (focused.current = target),
    lost: ({ target }: FocusEvent) => {
      if (target.isConnected) focused.current = undefined;
    },
  };
}

function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useLayoutEffect(() => {
    const begin = (): void => flushSync(() => setPrinting(true));
    const end = (): void => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}
