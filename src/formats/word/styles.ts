import { child, childElements, childValue, type XmlElement } from './xml.ts';

/** What a paragraph style says about the place of a paragraph in the text. */
export interface ParagraphStyle {
  readonly name: string;
  readonly basedOn?: string;
  /** Which head a paragraph in it is, as `headingLevel` counts; none: its style does not say. */
  readonly heading?: number;
  /** `w:numPr`, as the style itself has it. */
  readonly numbering?: XmlElement;
}

export interface Styles {
  readonly byId: ReadonlyMap<string, ParagraphStyle>;
  /** What `styleChain` found already, by the ids of styles. */
  readonly chains: Map<string, StyleChain>;
  /** The style of paragraphs that name none. */
  readonly defaultId?: string;
}

/** Styles with their ids. */
export type StyleChain = readonly (readonly [string, ParagraphStyle])[];

/** Reads `styles.xml`. */
export function readStyles(part: XmlElement | undefined): Styles {
  const byId = new Map<string, ParagraphStyle>();
  let defaultId: string | undefined;
  for (const style of childElements(part)) {
    const id = style.attributes.get('w:styleId');
    if (style.name !== 'w:style' || id === undefined) continue;
    byId.set(id, readStyle(style, id));
    const isDefault = isOn(style.attributes.get('w:default') ?? '0');
    if (isDefault && style.attributes.get('w:type') === 'paragraph') defaultId = id;
  }
  return { byId, chains: new Map(), ...(defaultId !== undefined && { defaultId }) };
}

function readStyle(style: XmlElement, id: string): ParagraphStyle {
  const properties = child(style, 'w:pPr');
  const basedOn = childValue(style, 'w:basedOn');
  const name = (childValue(style, 'w:name') ?? id).toLowerCase();
  const heading = headingOf(name, levelOf(childValue(properties, 'w:outlineLvl')));
  const numbering = child(properties, 'w:numPr');
  return {
    name,
    ...(basedOn !== undefined && { basedOn }),
    ...(heading !== undefined && { heading }),
    ...(numbering && { numbering }),
  };
}

function headingOf(name: string, outlineLevel: number | undefined): number | undefined {
  if (name === 'title') return 1;
  const numbered = /^heading (\d)$/.exec(name)?.[1];
  return numbered === undefined ? shifted(outlineLevel) : Number(numbered) + 1;
}

function chainOf(byId: Styles['byId'], first: string): StyleChain {
  const chain = new Map<string, ParagraphStyle>();
  for (let id: string | undefined = first; id !== undefined && !chain.has(id);) {
    const style = byId.get(id);
    if (!style) break;
    chain.set(id, style);
    id = style.basedOn;
  }
  return [...chain];
}

/** The style of a paragraph and those it is based on, nearest first, with their ids. */
export function styleChain(styles: Styles, properties: XmlElement | undefined): StyleChain {
  const id = childValue(properties, 'w:pStyle') ?? styles.defaultId;
  if (id === undefined) return NO_STYLES;
  const chain = styles.chains.get(id) ?? chainOf(styles.byId, id);
  styles.chains.set(id, chain);
  return chain;
}

const NO_STYLES: StyleChain = [];

/**
 * The heading level of a paragraph: 1 for the title, 2 and on for `heading 1` and on;
 * nothing for body text. An outline level on the paragraph itself wins over its style.
 */
export function headingLevel(
  styles: Styles,
  properties: XmlElement | undefined,
): number | undefined {
  const own = childValue(properties, 'w:outlineLvl');
  if (own !== undefined) return shifted(levelOf(own));
  return styleChain(styles, properties).find(([, { heading }]) => heading !== undefined)?.[1]
    .heading;
}

const shifted = (level: number | undefined): number | undefined =>
  level === undefined ? undefined : level + 2;

/** Outline levels 0 to 8 are headings; 9 means body text (ISO 29500-1, 17.3.1.20). */
function levelOf(value: string | undefined): number | undefined {
  const level = Number(value ?? Number.NaN);
  return Number.isInteger(level) && level >= 0 && level <= 8 ? level : undefined;
}

/** An on-off value of WordprocessingML (ISO 29500-1, 22.9.2.7). */
export function isOn(value: string): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
