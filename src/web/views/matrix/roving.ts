import { useState, type KeyboardEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { languages, type LanguageTag } from '../../words/words.tsx';
import { remIn, type Measures } from './in-sight.ts';

/** A cell by row and column: -1 are the heads; row 0 is what all say together, parties begin at 1. */
export type Place = readonly [number, number];

/** How a cell is found on the page. */
export const nameOfCell = ([row, column]: Place): string => `${row}:${column}`;

/** The cell that an element stands in. */
export function placeOf(element: Element): Place | undefined {
  const cell = element.closest('[data-cell]')?.getAttribute('data-cell');
  const [row, column] = (cell ?? '').split(':').map(Number);
  return row === undefined || column === undefined ? undefined : [row, column];
}

const steps: Readonly<Record<string, Place>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

/**
 * A grid in which one cell can be tabbed to and the arrows move that one (ARIA practices, Grid), also to
 * where it is not in sight yet. `look`: has what is in sight now put on the page.
 */
export function useRoving(
  box: RefObject<HTMLElement | null>,
  measures: Measures,
  { language, look }: { readonly language: LanguageTag; readonly look: () => void },
) {
  const [here, setHere] = useState<Place>([0, 0]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    const { current } = box;
    if (!step || !current || event.metaKey || event.altKey) return;
    event.preventDefault();
    const turned = languages[language].direction === 'rtl' && event.key.startsWith('Arrow');
    const ends = event.ctrlKey && !Number.isFinite(step[1]);
    const [row, column] = here;
    const next: Place = [
      within(row + (ends ? step[1] : step[0]), measures.rows),
      within(column + step[1] * (turned ? -1 : 1), measures.columns - 1),
    ];
    bringIntoSight(current, next, measures);
    flushSync(() => {
      setHere(next);
      look();
    });
    const cell = current.querySelector<HTMLElement>(`[data-cell="${nameOfCell(next)}"]`);
    // The box itself may reach below the window.
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    cell?.focus({ preventScroll: true });
  };
  const goTo = (place: Place | undefined): void => {
    if (place) setHere((last) => (nameOfCell(last) === nameOfCell(place) ? last : place));
  };
  return { here, goTo, onKeyDown };
}

const within = (n: number, most: number): number => Math.min(Math.max(n, -1), most);

/** Scrolls so far that a cell stands between the heads and the edges, and is covered by neither. */
function bringIntoSight(box: HTMLElement, [row, column]: Place, measures: Measures): void {
  const rem = remIn(box);
  const [height, width] = [measures.height * rem, measures.width * rem];
  const head = box.querySelector('thead');
  const corner = head?.querySelector('th');
  if (row > 0) {
    const seen = box.clientHeight - (head?.offsetHeight ?? 0);
    box.scrollTop = scrolledFor((row - 1) * height, height, { at: box.scrollTop, seen });
  }
  if (column >= 0) {
    const seen = box.clientWidth - (corner?.offsetWidth ?? 0);
    const side = getComputedStyle(box).direction === 'rtl' ? -1 : 1;
    const at = Math.abs(box.scrollLeft);
    box.scrollLeft = side * scrolledFor(column * width, width, { at, seen });
  }
}

function scrolledFor(
  from: number,
  size: number,
  { at, seen }: { readonly at: number; readonly seen: number },
): number {
  if (from < at) return from;
  return from + size > at + seen ? from + size - seen : at;
}
