import { begun } from './begin.ts';
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
import { keepPages } from './client/pages-kept.ts';

const page = document.getElementById('page');
if (!page)
  throw new Error('The page has no place for Parley: index.html lacks the element “page”.');
const first = await begun;
createRoot(page).render(
  <StrictMode>
    <App first={first} />
  </StrictMode>,
);
keepPages();
