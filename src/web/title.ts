import { useEffect, useLayoutEffect } from 'react';

/** Names the window, the nearest thing first: “Text – The Lake Accord – Parley”. */
export function useTitle(...names: readonly string[]): void {
  const title = [...names, 'Parley'].join(' – ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/**
 * A page that stands by itself: it names the window, and who comes to it goes on at its heading, which a
 * screen reader then says; unless something in it has the focus already.
 */
export function useArrival(...names: readonly string[]): void {
  useTitle(...names);
  useLayoutEffect(() => {
    const page = document.getElementById('content');
    const heading = page?.querySelector('h1');
    if (!heading || page?.contains(document.activeElement)) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true, focusVisible: false });
  }, []);
}
