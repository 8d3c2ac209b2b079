import { child, childElements, childValue, type XmlElement } from './xml.ts';

/** What a paragraph style says about the place of a paragraph in the text. */
export interface ParagraphStyle {
  readonly name: string;
  readonly basedOn?: string;
  readonly outlineLevel?: number;
  /** `w:numPr`, as the style itself has it. */
  readonly numbering?: XmlElement;
}

export interface Styles {
  readonly byId: ReadonlyMap<string, ParagraphStyle>;
  /** The style of paragraphs that name none. */
  readonly defaultId?: string;
}

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
  return { byId, ...(defaultId !== undefined && { defaultId }) };
}

function readStyle(style: XmlElement, id: string): ParagraphStyle {
  const properties = child(style, 'w:pPr');
  const basedOn = childValue(style, 'w:basedOn');
  const outlineLevel = levelOf(childValue(properties, 'w:outlineLvl'));
  const numbering = child(properties, 'w:numPr');
  return {
    name: (childValue(style, 'w:name') ?? id).toLowerCase(),
    ...(basedOn !== undefined && { basedOn }),
    ...(outlineLevel !== undefined && { outlineLevel }),
    ...(numbering && { numbering }),
  };
}

/** The style of a paragraph and those it is based on, nearest first, with their ids. */
export function styleChain(
  styles: Styles,
  properties: XmlElement | undefined,
): readonly (readonly [string, ParagraphStyle])[] {
  const chain: [string, ParagraphStyle][] = [];
  const seen = new Set<string>();
  let id = childValue(properties, 'w:pStyle') ?? styles.defaultId;
  while (id !== undefined && !seen.has(id)) {
    seen.add(id);
    const style = styles.byId.get(id);
    if (!style) break;
    chain.push([id, style]);
    id = style.basedOn;
  }
  return chain;
}

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
  for (const [, style] of styleChain(styles, properties)) {
    if (style.name === 'title') return 1;
    const numbered = /^heading (\d)$/.exec(style.name)?.[1];
    if (numbered !== undefined) return Number(numbered) + 1;
    if (style.outlineLevel !== undefined) return shifted(style.outlineLevel);
  }
  return undefined;
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
