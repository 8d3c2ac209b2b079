import { whenIdle } from './idle.ts';
import type { Route } from './router.tsx';

/** The pages, each a file of its own: who comes to one does not wait for what the others need. */
export const pageFiles = {
  home: () => import('./views/home/home.tsx').then((it) => ({ default: it.Home })),
  new: () =>
    import('./views/home/new-negotiation.tsx').then((it) => ({ default: it.NewNegotiation })),
  code: () =>
    import('./views/home/enter-with-code.tsx').then((it) => ({ default: it.EnterWithCode })),
  ask: () => import('./views/home/ask-to-enter.tsx').then((it) => ({ default: it.AskToEnter })),
  imprint: () => import('./views/about/about.tsx').then((it) => ({ default: it.About })),
  negotiation: () =>
    import('./views/shell/negotiation.tsx').then((it) => ({ default: it.Negotiation })),
} as const;

/** Begins to fetch a page. Whether that failed is told where the page is shown. */
export function fetchPage(page: Route['page']): void {
  if (page !== 'unknown') pageFiles[page]().catch(() => undefined);
}

/** Fetches the pages when the browser has nothing else to do: going from one to another waits for nothing. */
export const fetchOtherPages = (): void =>
  whenIdle(() => {
    for (const fetch of Object.values(pageFiles)) fetch().catch(() => undefined);
  });
