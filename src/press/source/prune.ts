import { cleaned } from './clean.ts';

/** Names that pages give, in class or id, to what stands around a story. */
const AROUND =
  /(^|[\s_-])(caption|credit|photo-?credit|related|recirc|newsletter|signup|sign-up|promo|share|sharing|social|comments?|disqus|advert|advertisement|ad-slot|sponsor|sponsored|taboola|outbrain|cookies?|consent|gdpr|breadcrumbs?|tags?-list|topics?-list|read-?more|more-on|most-read|trending|subscribe|paywall|print-only|visually-hidden|sr-only|screen-reader|toolbar|author-bio|about-author|byline|timestamp|dateline|widget|pagination|jump-?link)([\s_-]|$)/i;
/** Names of the story itself: such an element is never taken away for its other names. */
const STORY =
  /(^|[\s_-])(article|story|content|post|entry|main|body|page|container|wrapper)([\s_-]|$)/i;
const WHOLE = /^(BODY|HTML|ARTICLE|MAIN)$/;
/** What is larger than this is more than an addition to the story. */
const MOST = 1500;

/** Takes away what is plainly not the story, and gives the captions that stood among it. */
export function pruned(document: Document): string[] {
  const captions = [...document.querySelectorAll('figcaption')].map(({ textContent }) =>
    cleaned(textContent ?? ''),
  );
  for (const element of document.querySelectorAll('figcaption, aside, form, nav, button, footer'))
    element.remove();
  for (const element of document.querySelectorAll('[class], [id]'))
    if (isAround(element)) element.remove();
  return [...new Set(captions)].filter((caption) => caption !== '');
}

function isAround(element: Element): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  if (!AROUND.test(names) || STORY.test(names) || WHOLE.test(element.tagName.toUpperCase()))
    return false;
  return (element.textContent ?? '').length < MOST;
}

/** Lists and boxes that are little else than links lead elsewhere. */
export function withoutLinkBoxes(root: Element): void {
  for (const box of root.querySelectorAll('ul, ol, div, section, table')) {
    const text = cleaned(box.textContent ?? '');
    const links = [...box.querySelectorAll('a')];
    const linked = links.reduce(
      (sum, { textContent }) => sum + cleaned(textContent ?? '').length,
      0,
    );
    if (text !== '' && text.length < 2500 && links.length >= 2 && linked / text.length > 0.75)
      box.remove();
  }
}
