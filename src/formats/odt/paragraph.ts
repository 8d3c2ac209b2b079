import { isHead } from '../../core/text/point.ts';
import type { LookedWords } from '../looked-words.ts';
import type { PrintedParagraph } from '../printed.ts';
import { escapeXml } from '../xml-signs.ts';

/** The deepest indentation there is a style for. */
export const DEEPEST = 9;

/** A paragraph, or a heading of its level, with its words. */
export function paragraphXml(
  shape: Pick<PrintedParagraph, 'kind' | 'depth'>,
  words: readonly LookedWords[],
): string {
  return around(shape, words.map((one) => wordsXml(one)).join(''));
}

/** The element that a paragraph of that kind is. */
export function around(
  { kind, depth }: Pick<PrintedParagraph, 'kind' | 'depth'>,
  inside: string,
): string {
  if (kind === 'title') return `<text:p text:style-name="Title">${inside}</text:p>`;
  if (isHead(kind)) {
    const level = Math.min(6, depth + 1);
    const style = `text:style-name="Heading_20_${level}" text:outline-level="${level}"`;
    return `<text:h ${style}>${inside}</text:h>`;
  }
  const style = depth === 0 ? 'Standard' : `Depth_20_${Math.min(DEEPEST, depth)}`;
  return `<text:p text:style-name="${style}">${inside}</text:p>`;
}

/** Words of one look, in the style of that look. */
export function wordsXml({ text, bold, italics, underline }: LookedWords): string {
  const style = [bold ? 'Bold' : '', italics ? 'Italic' : '', underline ? 'Underline' : ''].join(
    '',
  );
  const written = signsXml(text);
  return style === '' ? written : `<text:span text:style-name="${style}">${written}</text:span>`;
}

/** White space counts once in OpenDocument: what is more, or at an end, is said in elements. */
export const signsXml = (text: string): string =>
  escapeXml(text)
    .replaceAll(
      /^ +| {2,}| +$|(?<=[\n\t]) +| +(?=[\n\t])/gu,
      (spaces) => `<text:s text:c="${spaces.length}"/>`,
    )
    .replaceAll('\t', '<text:tab/>')
    .replaceAll('\n', '<text:line-break/>');
