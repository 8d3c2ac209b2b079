import { cleaned } from './clean.ts';

const BLOCKS = new Set(
  'P DIV LI UL OL H1 H2 H3 H4 H5 H6 BLOCKQUOTE PRE TABLE TR TD TH SECTION ARTICLE FIGURE FIGCAPTION HEADER FOOTER BR HR DL DT DD MAIN ASIDE NAV FORM ADDRESS DETAILS SUMMARY BODY'.split(
    ' ',
  ),
);
const SILENT = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE BUTTON SELECT SVG IFRAME HEAD'.split(' '));
const [ELEMENT, TEXT] = [1, 3];

/** The lines that a reader sees in a part of a page, in order: one for each block, white space made plain. */
export function blocksOf(root: Node): string[] {
  const pieces: string[] = [];
  // A stack of its own, for pages nest deeper than programs may.
  const open: (Node | string)[] = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') {
      pieces.push(next);
      continue;
    }
    if (next.nodeType === TEXT) pieces.push(next.nodeValue ?? '');
    const name = next.nodeName.toUpperCase();
    if (next.nodeType !== ELEMENT || SILENT.has(name)) continue;
    const edge = BLOCKS.has(name) ? '\n' : '';
    pieces.push(edge);
    open.push(edge, ...[...next.childNodes].toReversed());
  }
  return linesIn(pieces.join(''));
}

const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map(cleaned)
    .filter((line) => line !== '');
