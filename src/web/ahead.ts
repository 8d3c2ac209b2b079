import { wakeReader } from './client/reader.ts';
import { fetchPage } from './page-files.ts';
import { componentOf, views } from './views/views.ts';

/** Fetches what talks are opened with, their first view too. That some of it failed is told where it is shown. */
export function fetchTalks(): void {
  const [first] = views;
  const all = [
    fetchPage('negotiation'),
    first && componentOf(first),
    import('./client/live-record.ts'),
  ];
  Promise.all(all).catch(() => undefined);
}

/** Someone is about to come to talks: what they are opened with is fetched and woken while he is let in. */
export function onTheWayToTalks(): void {
  fetchTalks();
  wakeReader();
}
