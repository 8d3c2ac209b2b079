import { escapeXml } from '../xml-signs.ts';
import type { Signature } from './edits.ts';
import type { WordPart } from './package.ts';
import { child, childElements, type XmlElement } from './xml.ts';

/** Writes WordprocessingML into one part, with the prefix that the part uses. */
export interface Markup {
  readonly source: string;
  /** `<w:ins w:id="7" w:author="US" w:date="...">` around what is written. */
  readonly tracked: (kind: Tracked, inside: string) => string;
  /** `<w:ins .../>`, for the mark of a paragraph. */
  readonly mark: (kind: Tracked) => string;
  /** An element without anything of ours; `inside` left out closes it at once. */
  readonly element: (name: string, inside?: string, value?: string) => string;
  /** `<w:pPrChange ...>` around the former properties. */
  readonly formerProperties: (inside: string) => string;
  /** What the source has already, once more, with ids of its own. */
  readonly again: (source: string) => string;
}

export type Tracked = 'ins' | 'del';

const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

export function markupOf(part: WordPart, { author, at }: Signature, nextId: () => number): Markup {
  const { source, root } = part;
  const head = source.slice(root.place.start, root.place.contentStart);
  const [, named] =
    new RegExp(`xmlns:([\\w.-]+)\\s*=\\s*["'](?:${TRANSITIONAL}|${STRICT})["']`).exec(head) ?? [];
  const prefix = named ?? 'w';
  // Attributes need a prefix; where the part has none for this namespace, each element brings it.
  const namespace = source.includes(STRICT) ? STRICT : TRANSITIONAL;
  const declared = named === undefined ? ` xmlns:w="${namespace}"` : '';
  const facts = (): string =>
    ` ${prefix}:id="${nextId()}" ${prefix}:author="${escapeXml(author)}" ${prefix}:date="${at}"`;
  const signed = (name: string, inside?: string): string => {
    const tag = `${prefix}:${name}`;
    const start = `<${tag}${declared}${facts()}`;
    return inside === undefined ? `${start}/>` : `${start}>${inside}</${tag}>`;
  };
  return {
    source,
    tracked: signed,
    mark: (kind) => signed(kind),
    element: (name, inside, value) => {
      const tag = `${prefix}:${name}`;
      const set = value === undefined ? '' : ` ${prefix}:val="${escapeXml(value)}"`;
      const space = name === 't' || name === 'delText' ? ' xml:space="preserve"' : '';
      const start = `<${tag}${declared}${set}${space}`;
      return inside === undefined ? `${start}/>` : `${start}>${inside}</${tag}>`;
    },
    formerProperties: (inside) => signed('pPrChange', inside),
    again: (written) =>
      written.replaceAll(
        /(\s[\w.-]+:id\s*=\s*["'])\d+(?=["'])/g,
        (_, head: string) => `${head}${nextId()}`,
      ),
  };
}

/** The source of an element, to the character. */
export const sourceOf = ({ source }: Markup, { place }: XmlElement): string =>
  source.slice(place.start, place.end);

/** Words as `w:t`, `w:tab` and `w:br`. */
function wordsMarkup(markup: Markup, text: string): string {
  return text
    .split(/([\t\n])/)
    .map((part) => {
      if (part === '\t') return markup.element('tab');
      if (part === '\n') return markup.element('br');
      return part === '' ? '' : markup.element('t', escapeXml(part));
    })
    .join('');
}

/** What is left out of the look of inserted words: others' changes, and what hides or links words. */
const NOT_TAKEN_OVER: ReadonlySet<string> = new Set([
  'w:rPrChange',
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:vanish',
  'w:webHidden',
  'w:specVanish',
]);

/** The children of run properties that inserted words take over from their neighbours. */
export function lookOf(markup: Markup, properties: XmlElement | undefined, style = true): string {
  return childElements(properties)
    .filter(({ name }) => !NOT_TAKEN_OVER.has(name) && (style || name !== 'w:rStyle'))
    .map((one) => sourceOf(markup, one))
    .join('');
}

/** A run of new words, inserted; it looks like the run given. */
export function insertedRun(
  markup: Markup,
  text: string,
  like: XmlElement | undefined,
  withStyle: boolean,
): string {
  const look = lookOf(markup, child(like, 'w:rPr'), withStyle);
  const properties = look === '' ? '' : markup.element('rPr', look);
  return markup.tracked('ins', markup.element('r', properties + wordsMarkup(markup, text)));
}
