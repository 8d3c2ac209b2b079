import { TextRun, type IRunOptions } from 'docx';
import type { LookedWords } from '../looked-words.ts';

const RTL = String.raw`\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}`;
const LTR_LETTER = `(?:(?![${RTL}])\\p{L})`;
/** Words against the direction of a text, with what stands between them. */
const RIGHT_TO_LEFT = new RegExp(`([${RTL}](?:[^\\p{L}]*[${RTL}])*\\p{M}*)`, 'u');
const LEFT_TO_RIGHT = new RegExp(`(${LTR_LETTER}(?:[^\\p{L}[\\]]*${LTR_LETTER})*\\p{M}*)`, 'u');

/**
 * The runs of a paragraph. Word does not tell directions apart by itself: words from right to left
 * stand in runs marked so, and in a text from right to left those of other scripts do not
 * (ISO 29500-1, 17.3.2.30).
 */
export function runsOf(words: readonly LookedWords[], isRtl: boolean): TextRun[] {
  return words.flatMap(({ text, bold, italics, underline }) => {
    const look: IRunOptions = {
      ...(bold === true && { bold, boldComplexScript: bold }),
      ...(italics === true && { italics, italicsComplexScript: italics }),
      ...(underline === true && { underline: {} }),
    };
    const parts = text.split(isRtl ? LEFT_TO_RIGHT : RIGHT_TO_LEFT);
    return parts.flatMap((part, at) =>
      part === '' ? [] : linesOf(part, { ...look, rightToLeft: (at % 2 === 1) !== isRtl }),
    );
  });
}

const linesOf = (text: string, look: IRunOptions): TextRun[] =>
  text
    .split('\n')
    .map((line, at) => new TextRun({ ...look, text: line, ...(at > 0 && { break: 1 }) }));
