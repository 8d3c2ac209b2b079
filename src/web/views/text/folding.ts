import { createContext, useLayoutEffect, useRef, useState } from 'react';
import { bracketsIn, plainWords, type ShownPoint } from './shown.ts';

const foldingTakes = 200;

/** The words that a folding point will have: an alternative that is not among them goes. */
export const FoldingTo = createContext<string | undefined>(undefined);

/**
 * A point whose brackets have become fewer is shown once more as it was, folding shut, and then as
 * it is. Where motion is not wanted, it is shown as it is at once.
 */
export function useFolding(point: ShownPoint): {
  readonly shown: ShownPoint;
  readonly foldingTo: string | undefined;
} {
  const before = useRef(point);
  const [folding, setFolding] = useState<ShownPoint>();
  useLayoutEffect(() => {
    const was = before.current;
    before.current = point;
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (still || bracketsIn(was) <= bracketsIn(point)) return;
    setFolding(was);
    const done = setTimeout(() => setFolding(undefined), foldingTakes);
    return () => {
      clearTimeout(done);
      setFolding(undefined);
    };
  }, [point]);
  return { shown: folding ?? point, foldingTo: folding && plainWords(point.pieces) };
}
