import { PressRefused } from '../refused.ts';

/** A page without what is never read: programs, styles, drawings, comments; and the data it carries. */
export interface Skeleton {
  readonly html: string;
  /** The content of `<script type="application/ld+json">`, as it stands. */
  readonly data: readonly string[];
}

const UNREAD = new Set([
  'script',
  'style',
  'template',
  'svg',
  'iframe',
  'object',
  'embed',
  'canvas',
  'math',
  'noscript',
  'video',
  'audio',
  'select',
  'textarea',
]);
/** Elements without an end, and those whose end may be left out: they do not nest. */
const FLAT = new Set([
  'area',
  'base',
  'br',
  'col',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
  'embed',
  'p',
  'li',
  'dt',
  'dd',
  'tr',
  'td',
  'th',
  'option',
  'thead',
  'tbody',
  'tfoot',
  'param',
  '!doctype',
]);
const MOST_DEPTH = 600;
const MOST_ELEMENTS = 60_000;
const MOST_LETTERS = 6_000_000;

/**
 * One pass over the page before any tree is built: nothing of it runs, and what would make a tree too
 * deep or too large is refused with the reason. Unclosed elements are skipped to the end.
 */
export function skeletonOf(html: string): Skeleton {
  const lower = html.toLowerCase();
  const kept: string[] = [];
  const data: string[] = [];
  let [from, at, depth, elements] = [0, 0, 0, 0];
  for (;;) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    if (lower.startsWith('<!--', open)) {
      kept.push(html.slice(from, open));
      at = from = after(lower, '-->', open);
      continue;
    }
    const name = /^<(\/?)([a-z!][a-z0-9:-]*)/.exec(lower.slice(open, open + 40));
    if (!name) {
      at = open + 1;
      refuseBombs(depth, ++elements);
      continue;
    }
    const [, slash = '', tag = ''] = name;
    if (slash === '' && UNREAD.has(tag)) {
      const end = after(lower, `</${tag}`, open);
      kept.push(html.slice(from, open));
      const content = dataOf(html.slice(open, Math.min(end, open + 2_000_000)), tag);
      if (content !== undefined) data.push(content);
      at = from = after(lower, '>', end);
      continue;
    }
    at = open + name[0].length;
    if (FLAT.has(tag)) elements += slash === '' ? 1 : 0;
    else if (slash === '') [depth, elements] = [depth + 1, elements + 1];
    else depth = Math.max(0, depth - 1);
    refuseBombs(depth, elements);
  }
  kept.push(html.slice(from));
  const rest = kept.join('');
  if (rest.length > MOST_LETTERS)
    throw new PressRefused(
      'is no article: it has more than six million letters; paste the part that matters',
    );
  return { html: rest, data };
}

const after = (text: string, mark: string, from: number): number => {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
};

function dataOf(element: string, tag: string): string | undefined {
  if (tag !== 'script') return undefined;
  const start = element.indexOf('>');
  const isData = /type\s*=\s*["']?application\/ld\+json/i.test(element.slice(0, start));
  return isData ? element.slice(start + 1, element.lastIndexOf('</')) : undefined;
}

function refuseBombs(depth: number, elements: number): void {
  if (depth > MOST_DEPTH)
    throw new PressRefused(
      `is nested more than ${MOST_DEPTH} elements deep, as no article is; paste its text instead`,
    );
  if (elements > MOST_ELEMENTS)
    throw new PressRefused(
      `has more than ${MOST_ELEMENTS} elements, as no article has; paste its text instead`,
    );
}
