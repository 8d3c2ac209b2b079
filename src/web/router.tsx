import { useSyncExternalStore, type ComponentProps, type MouseEvent } from 'react';
import type { NegotiationId } from '../core/record/ids.ts';
import { notAsked, type NotAsked } from '../wire/not-asked.ts';

/** What can be asked of a view in its address, so that every screen is a link. */
export interface Asked {
  readonly room?: string | undefined;
  readonly instrument?: string | undefined;
  readonly point?: string | undefined;
  /** Which bracket of the point stands open, counted from 1; it belongs to the point. */
  readonly bracket?: string | undefined;
  /** How the text is read, as `writeReading` writes it; with its brackets, if left out. */
  readonly read?: string | undefined;
  /** What is looked for, in the search. */
  readonly q?: string | undefined;
  /** The instant that the whole screen shows; now, if left out. */
  readonly at?: string | undefined;
}

export type Route =
  | { readonly page: 'home' | 'new' | 'code' | 'imprint' | 'unknown' }
  | { readonly page: 'ask'; readonly back: 'asked' | NotAsked | undefined }
  | {
      readonly page: 'negotiation';
      readonly negotiation: NegotiationId;
      readonly view: string;
      readonly asked: Asked;
    };

/** The address read as a route. */
export function routeOf(address: URL): Route {
  const [first, id, view] = address.pathname.split('/').filter(Boolean);
  if (first === undefined) return { page: 'home' };
  if (first === 'n' && id !== undefined) {
    const query = address.searchParams;
    const asked = {
      room: query.get('room') ?? undefined,
      instrument: query.get('instrument') ?? undefined,
      point: query.get('point') ?? undefined,
      bracket: query.get('bracket') ?? undefined,
      read: query.get('read') ?? undefined,
      q: query.get('q') ?? undefined,
      at: query.get('at') ?? undefined,
    };
    // Not by `negotiationId`: it stands among the schemas, and no page waits for those to know where it is.
    const negotiation = id as NegotiationId;
    return { page: 'negotiation', negotiation, view: view ?? 'state', asked };
  }
  if (first === 'ask') return { page: 'ask', back: backFrom(address.searchParams) };
  const plain = (['new', 'code', 'imprint'] as const).find((page) => page === first);
  return { page: plain ?? 'unknown' };
}

/** How a provider of single sign-on has sent someone back. */
function backFrom(query: URLSearchParams): 'asked' | NotAsked | undefined {
  if (query.has('asked')) return 'asked';
  return notAsked.find((why) => why === query.get('refused'));
}

/** The address of a view of a negotiation. */
export function addressOf(negotiation: NegotiationId, view: string, asked: Asked = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) {
    if (typeof value === 'string' && value !== '') query.set(name, value);
  }
  const tail = query.size > 0 ? `?${query}` : '';
  return `/n/${negotiation}/${view}${tail}`;
}

/** What is asked, with something of it asked anew: with another point goes the bracket of the last one. */
export const askedAnew = (asked: Asked, anew: Asked): Asked => ({
  ...asked,
  ...('point' in anew ? { bracket: undefined } : {}),
  ...anew,
});

const moved = 'parley-moved';

/** Goes to an address without loading the page anew; `replace` leaves no step back. */
export function go(address: string, how: { readonly replace?: boolean } = {}): void {
  if (how.replace) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  window.dispatchEvent(new Event(moved));
}

/** Stays in the view of the address bar and asks something else of it. */
export function askOfView(anew: Asked, how: { readonly replace?: boolean } = {}): void {
  const route = routeOf(new URL(window.location.href));
  if (route.page !== 'negotiation') return;
  go(addressOf(route.negotiation, route.view, askedAnew(route.asked, anew)), how);
}

function listen(told: () => void): () => void {
  window.addEventListener('popstate', told);
  window.addEventListener(moved, told);
  return () => {
    window.removeEventListener('popstate', told);
    window.removeEventListener(moved, told);
  };
}

/** The route of the address bar, and again whenever it changes. */
export function useRoute(): Route {
  const address = useSyncExternalStore(listen, () => window.location.href);
  return routeOf(new URL(address));
}

/** A link within Parley: an ordinary link, followed without loading the page anew. */
export function Link({
  href,
  onClick,
  children,
  ...rest
}: ComponentProps<'a'> & { readonly href: string }) {
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0;
    if (event.defaultPrevented || elsewhere) return;
    event.preventDefault();
    go(href);
  };
  return (
    <a href={href} onClick={follow} {...rest}>
      {children}
    </a>
  );
}
