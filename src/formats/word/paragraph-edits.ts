import type { Markup, Tracked } from './markup.ts';
import {
  propertiesOf,
  uncounted,
  withFormer,
  withMark,
  written,
  type Properties,
} from './paragraph-properties.ts';
import { SourceEdits } from './source-edits.ts';
import type { Block } from './story.ts';
import { child } from './xml.ts';

/** What is to become of one `w:p`, besides its runs. */
interface BlockEdits {
  /** Set in before its first run, and behind its last. */
  readonly start: string[];
  readonly end: string[];
  mark?: Tracked;
  /** Whether it leaves its list, which is tracked. */
  isUncounted?: true;
}

/** The changes of one part: of its runs, kept by place, and of its paragraphs, each written once. */
export class ParagraphEdits {
  readonly source = new SourceEdits();
  readonly #blocks = new Map<Block, BlockEdits>();

  of(block: Block): BlockEdits {
    const known = this.#blocks.get(block) ?? { start: [], end: [] };
    this.#blocks.set(block, known);
    return known;
  }

  /** The source of the part with all changes. */
  written(markup: Markup): string {
    for (const [block, edits] of this.#blocks) this.#write(block, edits, markup);
    return this.source.appliedTo(markup.source);
  }

  #write({ element, properties }: Block, edits: BlockEdits, markup: Markup): void {
    const { start, contentStart, contentEnd, end } = element.place;
    const isAnew = edits.mark !== undefined || edits.isUncounted === true;
    const anew = isAnew ? propertiesAnew(properties, edits, markup) : '';
    const [first, last] = [edits.start.join(''), edits.end.join('')];
    if (contentStart === end) {
      const [tag = '', name = ''] = /^<([^\s/>]+)[^]*/.exec(markup.source.slice(start, end)) ?? [];
      this.source.replace(
        start,
        end,
        `${tag.replace(/\s*\/>$/, '>')}${anew}${first}${last}</${name}>`,
      );
      return;
    }
    if (isAnew && properties) {
      this.source.replace(properties.place.start, properties.place.end, anew);
    } else if (isAnew) this.source.insert(contentStart, anew);
    this.source.insert(properties?.place.end ?? contentStart, first);
    this.source.insert(contentEnd, last);
  }
}

function propertiesAnew(
  element: Block['properties'],
  { mark, isUncounted }: BlockEdits,
  markup: Markup,
): string {
  const before = propertiesOf(markup, element);
  let all: Properties = before;
  if (isUncounted) all = withFormer(markup, uncounted(markup, all), before);
  if (mark) all = withMark(markup, all, mark, child(element, 'w:rPr'));
  return markup.element('pPr', written(all));
}
