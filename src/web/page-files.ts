import type { Route } from './router.tsx';

/** A page in a file of its own: who comes to one does not wait for what the others need. */
export interface PageFile<Component> {
  /** Fetched once, and again if that failed. */
  readonly fetch: () => Promise<Component>;
  /** The component, where the file is there already. */
  readonly ready: () => Component | undefined;
}

function file<Component>(load: () => Promise<Component>): PageFile<Component> {
  let component: Component | undefined;
  return { fetch: async () => (component ??= await load()), ready: () => component };
}

export const pageFiles = {
  home: file(() => import('./views/home/home.tsx').then((it) => it.Home)),
  new: file(() => import('./views/home/new-negotiation.tsx').then((it) => it.NewNegotiation)),
  code: file(() => import('./views/home/enter-with-code.tsx').then((it) => it.EnterWithCode)),
  ask: file(() => import('./views/home/ask-to-enter.tsx').then((it) => it.AskToEnter)),
  imprint: file(() => import('./views/about/about.tsx').then((it) => it.About)),
  negotiation: file(() => import('./views/shell/negotiation.tsx').then((it) => it.Negotiation)),
} as const;

/** Fetches a page. Whether that failed is told where the page is shown. */
export async function fetchPage(page: Route['page']): Promise<void> {
  if (page !== 'unknown') await pageFiles[page].fetch().catch(() => undefined);
}

/** Fetches all pages. Whether that failed is told where one is shown. */
export function fetchOtherPages(): void {
  for (const { fetch } of Object.values(pageFiles)) fetch().catch(() => undefined);
}
