import { isRightToLeft, languageOf } from './language.ts';

/** What a page says; `body` and `legend` are HTML already. */
export interface PageContent {
  readonly title: string;
  readonly body: string;
  readonly legend: string;
  readonly lang?: string;
  /** More rules, after those of all pages. */
  readonly style?: string;
}

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.55 Georgia, 'Times New Roman', serif; }
body { max-inline-size: 44rem; margin: 2rem auto; padding-inline: 1rem; }
p, h1, h2, h3, h4, h5, h6 { white-space: pre-wrap; overflow-wrap: anywhere; }
p { margin-inline-start: calc(var(--depth, 0) * 2rem); }
.bracket { unicode-bidi: isolate; background: color-mix(in srgb, orange 18%, transparent); border-radius: 0.15rem; }
.bracket .bracket { background: color-mix(in srgb, orange 30%, transparent); }
.out { font-style: italic; }
.by { font-variant-caps: all-small-caps; font-weight: bold; letter-spacing: 0.02em; }
ins { color: light-dark(#00561b, #7ee29b); text-decoration: underline; }
del { color: light-dark(#9b1111, #ff9d95); text-decoration: line-through; }
ins::before { content: '+'; font-size: 0.75em; }
del::before { content: '\\2212'; font-size: 0.75em; }
footer { margin-block-start: 3rem; border-block-start: 1px solid; font-size: 0.85rem; }
@media print {
  body { margin: 0; max-inline-size: none; font-size: 11pt; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  .bracket { background: none; }
}
`;

/** A whole page: language and direction set, styles inside, scripts and loading forbidden. */
export function htmlPage({ title, body, legend, lang, style = '' }: PageContent): string {
  const language = lang ?? languageOf(body.replace(/<[^>]*>/g, ''));
  const direction = isRightToLeft(language) ? 'rtl' : 'ltr';
  const footer = legend === '' ? '' : `<footer lang="en" dir="ltr">${legend}</footer>\n`;
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${STYLE}${style}</style>
</head>
<body>
<main>
${body}
</main>
${footer}</body>
</html>
`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}
