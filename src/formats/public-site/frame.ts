import { markup, type Markup } from './markup.ts';
import { languageTags, siteLanguages, type SiteSpeech } from './speech.ts';

/** What a page says beside its frame. */
export interface PageParts {
  readonly title: string;
  /** The file's name, the same in every language: `index.html`. */
  readonly file: string;
  readonly main: Markup;
  /** The address of a feed that belongs to the page, from its folder. */
  readonly feed?: string;
}

/** Holds where a page is put on another server, which sends no such header of its own. */
export const POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";

/** A whole page: it can be read without a script, loads one style sheet, and asks nothing of who reads it. */
export function framed({ title, file, main, feed }: PageParts, speech: SiteSpeech): string {
  const { tag, direction, words } = speech;
  const alternate = feed
    ? markup`<link rel="alternate" type="application/atom+xml" href="${feed}">\n`
    : undefined;
  return markup`<!doctype html>
<html lang="${tag}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="stylesheet" href="../style.css">
${alternate}</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header class="bar">
<a href="index.html">${words.home}</a>
<nav aria-label="${words.languages}">${languageLinks(file, tag)}</nav>
</header>
<main id="main">
${main}</main>
<footer>
<p>${words.noTrackers}</p>
<p><a href="imprint.html">${words.imprint}</a>${feed && markup` · <a href="${feed}">${words.feed}</a>`}</p>
</footer>
</body>
</html>
`.markup;
}

const languageLinks = (file: string, current: string): readonly Markup[] =>
  languageTags.map((tag) => {
    const { name, direction } = siteLanguages[tag];
    const here = tag === current && markup` aria-current="page"`;
    return markup`<a href="../${tag}/${file}" hreflang="${tag}" lang="${tag}" dir="${direction}"${here}>${name}</a> `;
  });
