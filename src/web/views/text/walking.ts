import { useCallback, useEffect, useMemo, useRef, type RefObject } from 'react';
import { standings } from '../../../core/record/standing.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { PointId } from '../../../core/text/point.ts';
import { singleKeysServe } from '../../client/single-keys.ts';
import { askOfView, type Asked } from '../../router.tsx';
import { compiledHere } from './compiled.ts';

/** The ways to walk through a text by keyboard. */
interface Walk {
  readonly next: () => void;
  readonly previous: () => void;
  readonly nextOpen: () => void;
  readonly nextBracket: () => void;
  readonly previousBracket: () => void;
  readonly margin: () => void;
}

const steps: Readonly<Record<string, keyof Walk>> = {
  j: 'next',
  k: 'previous',
  o: 'nextOpen',
  ']': 'nextBracket',
  '[': 'previousBracket',
  m: 'margin',
};

/** `j` `k` by point, `]` `[` by bracket, `o` to the next open point, `m` to the margin; never while one is typing. */
function useWalking(walk: Walk): void {
  useEffect(() => {
    const walked = (event: KeyboardEvent): void => {
      const step = steps[event.key];
      const typing =
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, select, dialog');
      if (!step || typing || event.ctrlKey || event.metaKey || !singleKeysServe()) return;
      event.preventDefault();
      walk[step]();
    };
    window.addEventListener('keydown', walked);
    return () => window.removeEventListener('keydown', walked);
  }, [walk]);
}

/** A click anywhere in a point chooses it, as its number does for the keyboard; a bracket says so itself. */
function usePointing(text: RefObject<HTMLElement | null>, choose: (id: string) => void): void {
  useEffect(() => {
    const element = text.current;
    const pointed = ({ target }: MouseEvent): void => {
      if (!(target instanceof Element) || target.closest('.unit')) return;
      const id = target.closest<HTMLElement>('.point')?.dataset['point'];
      if (id !== undefined) choose(id);
    };
    element?.addEventListener('click', pointed);
    return () => element?.removeEventListener('click', pointed);
  }, [text, choose]);
}

/** Moves the focus to the bracket behind or before the one that has it, round the ends; the margin follows. */
function toBracket(text: HTMLElement | null, by: 1 | -1): void {
  const all = [...(text?.querySelectorAll<HTMLElement>('.bracket[tabindex]') ?? [])];
  const here = all.findIndex((one) => one === document.activeElement);
  const place = here < 0 && by < 0 ? all.length - 1 : (here + by + all.length) % all.length;
  all[place]?.focus();
  all[place]?.scrollIntoView({ block: 'nearest' });
  const point = all[place]?.closest<HTMLElement>('.point')?.dataset['point'];
  if (point !== undefined) choose(point);
}

/** Puts a point in focus. */
export const choose = (id: string): void => askOfView({ point: id }, { replace: true });

/**
 * Puts the point of a bracket in focus, and into the address which of its brackets stands open; none:
 * it was folded. On a phone the margin stays away from what is compared, and comes back for the point.
 */
export function noteBracket(bracket: HTMLElement, open: number | undefined): void {
  const point = bracket.closest<HTMLElement>('.sheet .point')?.dataset['point'];
  if (point === undefined) return;
  const at = open === undefined ? {} : { bracket: String(open) };
  const folded = open === undefined && isNarrow();
  askOfView({ point: folded ? undefined : point, ...at }, { replace: true });
}

/** The points in the order of the text, and the ways from one to the next. */
export function useWalk(
  instrument: Instrument,
  text: RefObject<HTMLElement | null>,
  asked: Pick<Asked, 'point' | 'bracket'>,
) {
  const { point: current } = asked;
  const standing = useMemo(() => standings(instrument), [instrument]);
  const order = useMemo<readonly PointId[]>(() => {
    const { points } = compiledHere(instrument);
    const left = new Set(
      points.flatMap(({ id, in: held, movedTo }) => (movedTo && held?.by.length === 0 ? [id] : [])),
    );
    const inText = points.flatMap(({ id, movedFrom }) =>
      left.has(movedFrom ?? id) === (movedFrom !== undefined) ? [movedFrom ?? id] : [],
    );
    return [...new Set(inText.filter((id) => standing.has(id)))];
  }, [instrument, standing]);
  const go = useCallback(
    (id: string | undefined): void => {
      if (id === undefined) return;
      choose(id);
      intoSight(text.current, id);
    },
    [text],
  );
  const walk = useMemo(() => {
    const here = order.findIndex((id) => id === current);
    const open = (id: PointId): boolean => {
      const found = standing.get(id);
      return found !== undefined && found.counted && found.stage !== 'agreed';
    };
    return {
      next: () => go(order[here + 1]),
      previous: () => go(order[Math.max(here - 1, 0)]),
      nextOpen: () => go(order.slice(here + 1).find(open) ?? order.find(open)),
      nextBracket: () => toBracket(text.current, 1),
      previousBracket: () => toBracket(text.current, -1),
      margin: toMargin,
    };
  }, [order, current, standing, text, go]);
  useWalking(walk);
  usePointing(text, choose);
  const first = useRef(asked);
  useEffect(() => arriveAt(first.current), []);
  return { standing, order, go };
}

/**
 * After an act whose button is gone, the focus goes back to the point acted on, so that the keyboard
 * goes on from there, and what was done is seen.
 */
export function backToPoint(id: string): void {
  requestAnimationFrame(() => {
    const row = rowOf(document, id);
    row?.scrollIntoView({ block: 'nearest' });
    const label = row?.querySelector<HTMLElement>('.label');
    label?.focus({ preventScroll: true });
  });
}

/** The row of a point: where the text on the table has it, else where it stands first. */
const rowOf = (text: ParentNode, id: string): Element | null =>
  text.querySelector(`#${CSS.escape(`point-${id}`)}`) ??
  text.querySelector(`.point[data-point="${CSS.escape(id)}"]`);

/** A text that opens has the focus, so that keys scroll it; at the point, and the bracket, that the address names. */
function arriveAt({ point: id, bracket }: Pick<Asked, 'point' | 'bracket'>): void {
  const text = document.querySelector<HTMLElement>('.text-view .sheet');
  text?.focus({ preventScroll: true, focusVisible: false });
  if (id === undefined) return;
  intoSight(text, id);
  const brackets = text && rowOf(text, id)?.querySelectorAll<HTMLElement>('.bracket[tabindex]');
  const named = brackets?.[Number(bracket) - 1];
  if (!named) return backToPoint(id);
  named.focus({ preventScroll: true });
  named.click();
}

/** From a point to what the margin says about it, past the rest of the text. */
export function toMargin(): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('.margin[data-about] h2')?.focus(),
  );
}

/** Brings a point into sight: on a phone to the top, since the margin covers what is below. */
function intoSight(text: HTMLElement | null, id: string): void {
  const row = text && rowOf(text, id);
  row?.scrollIntoView({ block: isNarrow() ? 'start' : 'center' });
}

const isNarrow = (): boolean => window.matchMedia('(max-width: 56rem)').matches;
