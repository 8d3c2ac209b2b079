import { TextRun, type IRunOptions } from 'docx';
import { literalText, readBrackets, type BracketNode } from '../../core/text/read-brackets.ts';

/** Words of one look. */
export interface LookedWords {
  readonly text: string;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly underline?: boolean;
}

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

/** Notation as `writeBrackets` writes it: brackets and names are bold, what goes out is italic. */
export function bracketWords(text: string): readonly LookedWords[] {
  return readBrackets(text).nodes.flatMap((node) => nodeWords(node));
}

function nodeWords(node: BracketNode): readonly LookedWords[] {
  if (node.kind === 'text') return [{ text: literalText(node.text) }];
  const inside = node.alternatives.flatMap((nodes, at) => [
    ...(at > 0 ? [{ text: '/', bold: true }] : []),
    ...nodes.flatMap((one) => nodeWords(one)),
  ]);
  const isOut = node.head !== '' && inside.map(({ text }) => text).join('') === 'delete';
  const head = node.head === '' ? '' : `${node.head.trimEnd().replace(/:$/u, '')}: `;
  return [
    { text: `[${head}`, bold: true },
    ...(isOut ? inside.map((one) => ({ ...one, italics: true })) : inside),
    { text: ']', bold: true },
  ];
}
