import type { State } from '../../core/record/state.ts';
import { framed, POLICY } from './frame.ts';
import { markup, type Markup } from './markup.ts';
import { languageTags, siteLanguages, type SiteSpeech } from './speech.ts';

/** The negotiations of which something is open, in one language. */
export function homePage(talks: readonly State[], speech: SiteSpeech): string {
  const { words } = speech;
  const list = talks.map(
    ({ negotiation, roster }) =>
      markup`<li><a href="${negotiation}.html"><bdi>${roster.title}</bdi></a></li>\n`,
  );
  const main = markup`<h1>${words.home}</h1>
<p class="intro">${words.homeIntro}</p>
${list.length === 0 ? markup`<p>${words.noTalks}</p>\n` : markup`<ul class="talks">\n${list}</ul>\n`}`;
  return framed({ title: words.home, file: 'index.html', main }, speech);
}

/** Who publishes this, as the host wrote it, and how a statement is disputed by who has no key. */
export function imprintPage(imprint: string, speech: SiteSpeech): string {
  const { words } = speech;
  const paragraphs = imprint
    .split(/(?:\r?\n[ \t]*){2,}/)
    .filter((one) => one.trim() !== '')
    .map((one) => markup`<p class="as-written" dir="auto">${linked(one.trim())}</p>\n`);
  const main = markup`<h1>${words.imprint}</h1>
${paragraphs}<section id="dispute">
<h2>${words.disputeTitle}</h2>
<p>${words.disputeHow}</p>
</section>
`;
  return framed({ title: words.imprint, file: 'imprint.html', main }, speech);
}

const ADDRESS = /(https?:\/\/[^\s<>"]+[^\s<>".,;:)]|[^\s<>"@]+@[^\s<>"@]+\.[a-z]{2,})/giu;

/** Addresses in a text, of pages and for letters, as links. */
const linked = (text: string): readonly Markup[] =>
  text.split(ADDRESS).map((part, at) => {
    if (at % 2 === 0) return markup`${part}`;
    const address = /^https?:/i.test(part) ? part : `mailto:${part}`;
    return markup`<a href="${address}">${part}</a>`;
  });

/** Where no language was asked for: each with its own name. */
export function languagePage(): string {
  const links = languageTags.map((tag) => {
    const { name, direction, words } = siteLanguages[tag];
    return markup`<li lang="${tag}" dir="${direction}"><a href="${tag}/index.html" hreflang="${tag}">${name}: ${words.home}</a></li>\n`;
  });
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${siteLanguages.en.words.home}</title>
<link rel="stylesheet" href="style.css">
</head>
<body>
<main id="main">
<ul class="talks">
${links}</ul>
</main>
</body>
</html>
`.markup;
}
