import { lazy } from 'react';
import { whenIdle } from './idle.ts';
import type { Route } from './router.tsx';

/** The pages, each a file of its own: who comes to one does not wait for what the others need. */
const home = () => import('./views/home/home.tsx').then((it) => ({ default: it.Home }));
const founding = () =>
  import('./views/home/new-negotiation.tsx').then((it) => ({ default: it.NewNegotiation }));
const code = () =>
  import('./views/home/enter-with-code.tsx').then((it) => ({ default: it.EnterWithCode }));
const ask = () =>
  import('./views/home/ask-to-enter.tsx').then((it) => ({ default: it.AskToEnter }));
const imprint = () => import('./views/about/about.tsx').then((it) => ({ default: it.About }));
const negotiation = () =>
  import('./views/shell/negotiation.tsx').then((it) => ({ default: it.Negotiation }));

const fetches = { home, new: founding, code, ask, imprint, negotiation } as const;

export const Home = lazy(home);
export const NewNegotiation = lazy(founding);
export const EnterWithCode = lazy(code);
export const AskToEnter = lazy(ask);
export const About = lazy(imprint);
export const Negotiation = lazy(negotiation);

/** Begins to fetch a page. Whether that failed is told where the page is shown. */
export function fetchPage(page: Route['page']): void {
  if (page !== 'unknown') fetches[page]().catch(() => undefined);
}

/** Fetches the pages when the browser has nothing else to do: going from one to another waits for nothing. */
export const fetchOtherPages = (): void =>
  whenIdle(() => {
    for (const fetch of Object.values(fetches)) fetch().catch(() => undefined);
  });
