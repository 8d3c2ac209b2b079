import { symbolCharacter } from './symbols.ts';
import { textOf, type XmlElement } from './xml.ts';

/** What an element of a run writes by itself; nothing said for elements that hold others. */
export function characters(element: XmlElement): string | undefined {
  switch (element.name) {
    case 'w:t':
    case 'w:delText':
    case 'm:t':
      return textOf(element);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return isPageBreak(element) ? '' : '\n';
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:softHyphen':
      return '\u00ad';
    case 'w:sym':
      return symbolCharacter(
        element.attributes.get('w:font') ?? '',
        element.attributes.get('w:char') ?? '',
      );
    default:
      return undefined;
  }
}

const isPageBreak = (element: XmlElement): boolean =>
  ['page', 'column'].includes(element.attributes.get('w:type') ?? '');
