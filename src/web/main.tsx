import './without-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/source-serif-4/index.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import '@fontsource-variable/inter/index.css';
import '@fontsource/noto-naskh-arabic/arabic-400.css';
import '@fontsource/noto-naskh-arabic/arabic-700.css';
import './style/tokens.css';
import './style/base.css';
import './style/parts.css';
import './style/print.css';
import { App } from './app.tsx';
import { fetchPage } from './pages.ts';
import { routeOf } from './router.tsx';
import { wordsAtFirst } from './words/words.tsx';

const page = document.getElementById('page');
if (!page)
  throw new Error('The page has no place for Parley: index.html lacks the element “page”.');
// The page is on its way while its words are.
fetchPage(routeOf(new URL(window.location.href)).page);
const first = await wordsAtFirst();
createRoot(page).render(
  <StrictMode>
    <App first={first} />
  </StrictMode>,
);
