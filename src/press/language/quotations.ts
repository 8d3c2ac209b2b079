import type { Span } from '../span.ts';

/** The quotations of a paragraph with their marks; `isOpen` where the last one goes on in the next. */
export interface Quotations {
  readonly spans: readonly Span[];
  readonly isOpen: boolean;
}

const CLOSERS: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“', '‘': '’' };
/** Fewer letters than this after an opening mark at the end of a paragraph are no quotation. */
const LEAST_OPEN = 4;
const LEAST_SINGLE = 8;

/**
 * Finds what stands in quotation marks. Straight marks open and close in turn; a single mark opens
 * only where a word begins and a mark that ends a word follows, for it is an apostrophe too. By the
 * typographic custom a quotation that runs over paragraphs is opened in each and closed in the last.
 */
export function quotationsOf(paragraph: string): Quotations {
  const spans: Span[] = [];
  let at = 0;
  while (at < paragraph.length) {
    const closer = closerAt(paragraph, at);
    if (closer === undefined) {
      at++;
      continue;
    }
    const width = closer.length;
    const end = endOf(paragraph, at + width, closer);
    if (end === undefined) {
      const isOpen = closer !== '’' && paragraph.length - at >= LEAST_OPEN;
      if (isOpen) return { spans: [...spans, { start: at, end: paragraph.length }], isOpen };
      at += width;
      continue;
    }
    spans.push({ start: at, end });
    at = end;
  }
  return { spans, isOpen: false };
}

/** Which mark would close a quotation that opens here; none where no quotation opens. */
function closerAt(text: string, at: number): string | undefined {
  const mark = text[at] ?? '';
  const two = text.slice(at, at + 2);
  if (two === '``' || two === "''") return "''";
  if (mark === '"') return '"';
  if (mark !== '‘') return CLOSERS[mark];
  const opens = /[\s([—–-]|^$/.test(text[at - 1] ?? '') && /\S/.test(text[at + 1] ?? '');
  return opens ? CLOSERS[mark] : undefined;
}

/** A straight mark that is closed by a curly one: nothing curly has opened between. */
function mixedEnd(text: string, from: number, straight: number): number | undefined {
  const curly = text.indexOf('”', from);
  const opened = text.indexOf('“', from);
  const isMixed =
    curly >= 0 && (straight < 0 || curly < straight) && (opened < 0 || opened > curly);
  if (isMixed) return curly + 1;
  return straight < 0 ? undefined : straight + 1;
}

function endOf(text: string, from: number, closer: string): number | undefined {
  if (closer !== '’') {
    const found = text.indexOf(closer, from);
    if (closer === '"') return mixedEnd(text, from, found);
    const straight = text.indexOf('"', from);
    if (found < 0) return straight < 0 || closer !== '”' ? undefined : straight + 1;
    return found + closer.length;
  }
  const close = /[\w.,!?…]’(?=[\s.,;:!?)—]|$)/g;
  close.lastIndex = from;
  const found = close.exec(text);
  return found && found.index - from >= LEAST_SINGLE ? found.index + 2 : undefined;
}
