import { listLabels } from './numbering.ts';
import type { WordPackage } from './package.ts';
import { headingLevel, readStyles } from './styles.ts';
import type { ViewParagraph } from './view.ts';

/** A paragraph of a Word file with what Word shows and does not store as text. */
export interface WordParagraph {
  readonly text: string;
  /** 1 for the title, 2 and on for headings. */
  readonly heading?: number;
  /** The number that Word computes and shows. */
  readonly label?: string;
  /** The level of a list below its outermost. */
  readonly depth?: number;
  readonly anchor: Anchor;
}

/** Where in the package a paragraph of the text stands. */
export interface Anchor {
  /** Which paragraph of the view it is, counted from 0, empty ones too. */
  readonly paragraph: number;
  /** Where in that paragraph it begins, in UTF-16 units: a line left empty divides one. */
  readonly offset: number;
}

/** What a view says never changes. */
const told = new WeakMap<readonly ViewParagraph[], readonly WordParagraph[]>();

/**
 * The paragraphs of a view with their labels, heads and levels. A line left empty inside a
 * paragraph divides it. Paragraphs with neither words nor a number are left out. A numbered
 * provision in the style of a heading is no heading.
 */
export function readParagraphs(
  file: WordPackage,
  paragraphs: readonly ViewParagraph[],
): readonly WordParagraph[] {
  const read = told.get(paragraphs) ?? paragraphsOf(file, paragraphs);
  told.set(paragraphs, read);
  return read;
}

function paragraphsOf(
  file: WordPackage,
  paragraphs: readonly ViewParagraph[],
): readonly WordParagraph[] {
  const styles = readStyles(file.styles?.root);
  const labelOf = listLabels(file.numbering?.root, styles);
  return paragraphs.flatMap(({ text, properties }, paragraph) => {
    const list = labelOf(properties);
    const level = headingLevel(styles, properties);
    const heading = list && isProvision(list.label) ? undefined : level;
    const label = list && list.label !== '' ? list.label : undefined;
    return dividedAt(text)
      .map(({ words, offset }, at) => ({
        text: words,
        ...(heading !== undefined && { heading }),
        ...(label !== undefined && at === 0 && { label }),
        ...(list && list.level > 0 && heading === undefined && { depth: list.level }),
        anchor: { paragraph, offset },
      }))
      .filter((one) => one.text !== '' || 'label' in one);
  });
}

/** The words of a paragraph between lines left empty, without the white space around them. */
export function dividedAt(
  text: string,
): readonly { readonly words: string; readonly offset: number }[] {
  if (!text.includes('\n')) {
    return [{ words: text.trim(), offset: text.length - text.trimStart().length }];
  }
  let from = 0;
  return text.split(/(\n[^\S\n]*\n\s*)/).flatMap((piece, at) => {
    const start = from + piece.length - piece.trimStart().length;
    from += piece.length;
    return at % 2 === 0 ? [{ words: piece.trim(), offset: start }] : [];
  });
}

/**
 * Whether a number that Word computes is that of a provision: `1.`, `2.3`, `(a)`, `iv)`. Contracts
 * are written in heading styles all through, and what is numbered so is a provision whatever its
 * style; `Article 4` or `Chapter II` stand above provisions.
 */
export const isProvision = (label: string): boolean =>
  /^\(?(?:\p{Nd}+|\p{L}|[ivxlcdm]+)(?:\.\p{Nd}+)*[.)]*$/iu.test(label);
