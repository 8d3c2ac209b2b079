import type { NewEdit } from './edits.ts';
import { insertedRun, type Markup } from './markup.ts';
import {
  takenOver,
  uncounted,
  withFormer,
  withProperty,
  written,
  type Properties,
} from './paragraph-properties.ts';
import type { ViewParagraph } from './view.ts';
import type { XmlElement } from './xml.ts';

/**
 * How the end of a new paragraph is tracked. Before another paragraph its mark is inserted. At the
 * end of the body or of a cell Word cannot take the last mark out: there the mark of the paragraph
 * before is the inserted one, and the new one ends with the old mark and remembers its properties.
 */
export type Ending =
  { readonly mark: 'inserted' } | { readonly mark: 'old'; readonly former: Properties };

/** A `w:p` of inserted words that looks like another paragraph. */
export function newParagraph(
  edit: NewEdit,
  like: ViewParagraph,
  ending: Ending,
  markup: Markup,
): string {
  const mark = ending.mark === 'inserted' ? 'ins' : '';
  let all = takenOver(markup, like.blocks.at(-1)?.properties, mark);
  if (!edit.isCounted) all = uncounted(markup, all);
  if (edit.heading !== undefined) {
    const level = edit.heading === 0 ? BODY : Math.max(0, edit.heading - 2);
    const outline = markup.element('outlineLvl', undefined, String(level));
    all = withProperty(all, 'w:outlineLvl', outline);
  }
  if (ending.mark === 'old') all = withFormer(markup, all, ending.former);
  const run = insertedRun(markup, edit.text, firstRun(like), true);
  return markup.element('p', markup.element('pPr', written(all)) + run);
}

/** The outline level of what is no heading (ISO 29500-1, 17.3.1.20). */
const BODY = 9;

/** The first run with words of its own. */
export const firstRun = ({ pieces }: ViewParagraph): XmlElement | undefined =>
  pieces
    .find(({ text, lock, ancestors }) => text.trim() !== '' && !lock && !isLinked(ancestors))
    ?.ancestors.at(-1);

const isLinked = (ancestors: readonly XmlElement[]): boolean =>
  ancestors.some(({ name }) => name === 'w:hyperlink');
