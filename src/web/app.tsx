import { About } from './views/about/about.tsx';
import { Home } from './views/home/home.tsx';
import { AskToEnter } from './views/home/ask-to-enter.tsx';
import { EnterWithCode } from './views/home/enter-with-code.tsx';
import { NewNegotiation } from './views/home/new-negotiation.tsx';
import { Negotiation } from './views/shell/negotiation.tsx';
import { Unknown } from './views/shell/meanwhile.tsx';
import { NotFetched } from './views/shell/not-fetched.tsx';
import { useRoute } from './router.tsx';
import { WordsProvider, type Fetched } from './words/words.tsx';

/** Parley in a browser: the page that the address asks for, in the language chosen. */
export function App({ first }: { readonly first: Fetched }) {
  return (
    <WordsProvider first={first}>
      <NotFetched>
        <Page />
      </NotFetched>
    </WordsProvider>
  );
}

function Page() {
  const route = useRoute();
  switch (route.page) {
    case 'home':
      return <Home />;
    case 'new':
      return <NewNegotiation />;
    case 'code':
      return <EnterWithCode />;
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
