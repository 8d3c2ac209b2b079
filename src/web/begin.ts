import { readAhead } from './client/kept-state.ts';
import { fetchPage } from './page-files.ts';
import { routeOf } from './router.tsx';
import { componentOf, views } from './views/views.ts';
import { wordsAtFirst, type Fetched } from './words/words.tsx';

/**
 * Sets all on its way at once that the address asks for: its view and the record as this browser kept it;
 * the page and the words, which are waited for. It comes before what paints, so that nothing waits for that.
 */
async function begin(): Promise<Fetched> {
  const route = routeOf(new URL(window.location.href));
  const page = fetchPage(route.page);
  if (route.page === 'negotiation') {
    readAhead(route.negotiation);
    const view = views.find(({ name }) => name === route.view);
    if (view) componentOf(view).catch(() => undefined);
  }
  const words = wordsAtFirst();
  await page;
  return words;
}

/** The words that the page begins with. */
export const begun = begin();
