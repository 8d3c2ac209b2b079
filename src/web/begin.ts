import { readAhead } from './client/kept-state.ts';
import { fetchPage } from './page-files.ts';
import { routeOf } from './router.tsx';
import { componentOf, views } from './views/views.ts';
import { wordsAtFirst, type Fetched } from './words/words.tsx';

/**
 * Sets all on its way at once that the address asks for: the page, its view, the record as this browser
 * kept it, and the words, which are waited for. It comes before what paints, so that nothing waits for that.
 */
function begin(): Promise<Fetched> {
  const route = routeOf(new URL(window.location.href));
  fetchPage(route.page);
  if (route.page === 'negotiation') {
    readAhead(route.negotiation);
    const view = views.find(({ name }) => name === route.view);
    if (view) componentOf(view).catch(() => undefined);
  }
  return wordsAtFirst();
}

/** The words that the page begins with. */
export const begun = begin();
