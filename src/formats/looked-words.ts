import { literalText, readBrackets, type BracketNode } from '../core/text/read-brackets.ts';
import type { RedlineSpan } from '../core/text/redline.ts';

/** Words of one look. */
export interface LookedWords {
  readonly text: string;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly underline?: boolean;
  /** What a redline says of them. */
  readonly change?: Exclude<RedlineSpan['kind'], 'same'>;
}

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
