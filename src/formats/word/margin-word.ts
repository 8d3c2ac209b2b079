import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Paragraph,
  TextRun,
  type ICommentOptions,
  type ParagraphChild,
} from 'docx';
import { momentOf, type MarginPiece, type PlacedRemark } from '../margin.ts';
import { runsOf } from './runs.ts';

/** The comments of a margin as Word files have them; their ids are numbers there too. */
export const commentsWord = (
  margin: readonly PlacedRemark[],
  isRtl: boolean,
): readonly ICommentOptions[] =>
  margin.map((remark) => {
    const { id, author, initials, text, parent, isDone } = remark;
    const date = momentOf(remark);
    return {
      id: Number(id),
      author,
      ...(initials !== undefined && { initials }),
      ...(date && { date }),
      ...(parent !== undefined && { parentId: Number(parent) }),
      ...(isDone !== undefined && { resolved: isDone }),
      children: text.split('\n').map((line) => new Paragraph({ children: said(line, isRtl) })),
    };
  });

/** Answers are known by their paragraphs, and a paragraph without a run is not. */
const said = (line: string, isRtl: boolean): TextRun[] =>
  line === '' ? [new TextRun('')] : runsOf([{ text: line }], isRtl);

/** A paragraph's runs with the comments over them. */
export const runsWithMargin = (pieces: readonly MarginPiece[], isRtl: boolean): ParagraphChild[] =>
  pieces.flatMap((piece): ParagraphChild[] => {
    if ('text' in piece) return runsOf([piece], isRtl);
    const number = Number(piece.remark.id);
    const start = new CommentRangeStart(number);
    if (piece.edge === 'start') return [start];
    const mark = new TextRun({ children: [new CommentReference(number)] });
    const end = [new CommentRangeEnd(number), mark];
    // Programs that look for a range find one at a place too.
    return piece.edge === 'place' ? [start, ...end] : end;
  });
