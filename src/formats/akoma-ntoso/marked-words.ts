import { literalText, readBrackets, type BracketNode } from '../../core/text/read-brackets.ts';
import type { RedlineSpan } from '../../core/text/redline.ts';
import { escapeXml } from '../xml-signs.ts';

/** Words as they stand in a file, and whether their white space must be kept as it is. */
export interface MarkedWords {
  readonly xml: string;
  readonly isSpaced: boolean;
}

/** Words without brackets. */
export const plainWords = (text: string): MarkedWords => ({
  xml: linesXml(text),
  isSpaced: isSpaced(text),
});

/**
 * Words with notation, as `writeBrackets` gives them: the brackets stand as people write them, each
 * marked up as one, with the parties that want it. `parties` are the eIds by the codes.
 */
export function bracketedWords(text: string, parties: ReadonlyMap<string, string>): MarkedWords {
  const xml = readBrackets(text)
    .nodes.map((node) => nodeXml(node, parties))
    .join('');
  return { xml, isSpaced: isSpaced(text) };
}

function nodeXml(node: BracketNode, parties: ReadonlyMap<string, string>): string {
  if (node.kind === 'text') return linesXml(literalText(node.text));
  const inside = node.alternatives
    .map((one) => one.map((inner) => nodeXml(inner, parties)).join(''))
    .join('/');
  const wanting = node.supporters.flatMap((code) => parties.get(code) ?? []);
  const by = wanting.length === 0 ? '' : ` refersTo="${wanting.map((id) => `#${id}`).join(' ')}"`;
  return `<inline name="bracket"${by}>[${escapeXml(node.head)}${inside}]</inline>`;
}

const TAGS = { inserted: 'ins', deleted: 'del' } as const;

/** Words with what was inserted and deleted in them. */
export function changedWords(spans: readonly RedlineSpan[]): MarkedWords {
  const xml = spans.map(({ kind, text }) => {
    if (kind === 'same' || text === '') return linesXml(text);
    return `<${TAGS[kind]}>${linesXml(text)}</${TAGS[kind]}>`;
  });
  // What is left where some are taken out may have spaces side by side.
  return { xml: xml.join(''), isSpaced: spans.length > 1 || isSpaced(spans[0]?.text ?? '') };
}

const linesXml = (text: string): string => text.split('\n').map(escapeXml).join('<eol/>');

/** Whether white space that runs together, as it does in XML, would make other words of it. */
const isSpaced = (text: string): boolean => /^[ \t]|[ \t]$|[ \t]{2}|\t|[ \t]\n|\n[ \t]/.test(text);
