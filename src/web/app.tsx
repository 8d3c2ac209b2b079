import { Suspense, useEffect } from 'react';
import { fetchTalks, onTheWayToTalks } from './ahead.ts';
import { whenIdle } from './idle.ts';
import { About, AskToEnter, EnterWithCode, Home, Negotiation, NewNegotiation } from './pages.tsx';
import { fetchOtherPages } from './page-files.ts';
import { Unknown } from './views/shell/meanwhile.tsx';
import { NotFetched } from './views/shell/not-fetched.tsx';
import { useRoute } from './router.tsx';
import { WordsProvider, type Fetched } from './words/words.tsx';

/** Parley in a browser: the page that the address asks for, in the language chosen. */
export function App({ first }: { readonly first: Fetched }) {
  return (
    <WordsProvider first={first}>
      <NotFetched>
        <Suspense>
          <Page />
        </Suspense>
      </NotFetched>
    </WordsProvider>
  );
}

function Page() {
  const route = useRoute();
  // Going from one page to another, and into talks, waits for nothing then.
  useEffect(
    () =>
      whenIdle(() => {
        fetchOtherPages();
        fetchTalks();
      }),
    [],
  );
  switch (route.page) {
    case 'home':
      return <Home onEntering={onTheWayToTalks} />;
    case 'new':
      return <NewNegotiation />;
    case 'code':
      return <EnterWithCode onEntering={onTheWayToTalks} />;
    case 'ask':
      return <AskToEnter back={route.back} />;
    case 'imprint':
      return <About />;
    case 'negotiation':
      return <Negotiation key={route.negotiation} negotiation={route.negotiation} />;
    case 'unknown':
      return <Unknown />;
  }
}
