import { momentOf, type MarginPiece, type PlacedRemark } from '../margin.ts';
import { escapeXml } from '../xml-signs.ts';
import { signsXml } from './paragraph.ts';

/**
 * A paragraph's words with the comments over them (OpenDocument 1.3 part 3, 14.1 to 14.3). An answer names
 * its comment as LibreOffice has it.
 */
export const marginXml = (pieces: readonly MarginPiece[]): string =>
  pieces
    .map((piece) => {
      if ('text' in piece) return signsXml(piece.text);
      const { edge, remark } = piece;
      return edge === 'end'
        ? `<office:annotation-end office:name="${nameOf(remark.id)}"/>`
        : annotation(remark);
    })
    .join('');

const nameOf = (id: string): string => escapeXml(`comment-${id}`);

function annotation(remark: PlacedRemark): string {
  const { id, author, initials, text, parent, isDone } = remark;
  const moment = momentOf(remark);
  const attributes = [
    `office:name="${nameOf(id)}"`,
    ...(isDone === undefined ? [] : [`loext:resolved="${isDone}"`]),
    ...(parent === undefined ? [] : [`loext:parent-name="${nameOf(parent)}"`]),
  ];
  const facts = [
    `<dc:creator>${escapeXml(author)}</dc:creator>`,
    ...(moment ? [`<dc:date>${moment.toISOString().slice(0, 19)}</dc:date>`] : []),
    ...(initials ? [`<meta:creator-initials>${escapeXml(initials)}</meta:creator-initials>`] : []),
  ];
  const said = text.split('\n').map((line) => `<text:p>${signsXml(line)}</text:p>`);
  return `<office:annotation ${attributes.join(' ')}>${[...facts, ...said].join('')}</office:annotation>`;
}
