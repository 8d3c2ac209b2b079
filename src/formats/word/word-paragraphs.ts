import { acceptedParagraphs } from './accepted.ts';
import { listLabels } from './numbering.ts';
import { openPackage } from './package.ts';
import { headingLevel, readStyles } from './styles.ts';

/** A paragraph of a Word file with what Word shows and does not store as text. */
export interface WordParagraph {
  readonly text: string;
  /** 1 for the title, 2 and on for headings. */
  readonly heading?: number;
  /** The number that Word computes and shows. */
  readonly label?: string;
  /** The level of a list below its outermost. */
  readonly depth?: number;
}

/**
 * Reads a .docx into its paragraphs, all tracked changes accepted; see `acceptedParagraphs`.
 * A line left empty inside a paragraph divides it. Paragraphs with neither words nor a number
 * are left out. A numbered provision in the style of a heading is no heading. Throws FileRefused for what is not a whole and harmless Word file.
 */
export async function wordParagraphs(bytes: Uint8Array): Promise<readonly WordParagraph[]> {
  const file = await openPackage(bytes);
  const styles = readStyles(file.styles);
  const labelOf = listLabels(file.numbering, styles);
  return acceptedParagraphs(file).flatMap(({ text, properties }) => {
    const list = labelOf(properties);
    const level = headingLevel(styles, properties);
    const heading = list && isProvision(list.label) ? undefined : level;
    const pieces = text.split(/\n[^\S\n]*\n\s*/).map((piece) => piece.trim());
    const label = list && list.label !== '' ? list.label : undefined;
    return pieces
      .map((piece, at) => ({
        text: piece,
        ...(heading !== undefined && { heading }),
        ...(label !== undefined && at === 0 && { label }),
        ...(list && list.level > 0 && heading === undefined && { depth: list.level }),
      }))
      .filter((one) => one.text !== '' || 'label' in one);
  });
}

/**
 * Whether a number that Word computes is that of a provision: `1.`, `2.3`, `(a)`, `iv)`. Contracts
 * are written in heading styles all through, and what is numbered so is a provision whatever its
 * style; `Article 4` or `Chapter II` stand above provisions.
 */
const isProvision = (label: string): boolean =>
  /^\(?(?:\p{Nd}+|\p{L}|[ivxlcdm]+)(?:\.\p{Nd}+)*[.)]*$/iu.test(label);
