import { lookOf, sourceOf, type Markup, type Tracked } from './markup.ts';
import { child, childElements, type XmlElement } from './xml.ts';

/** One property of a paragraph, as the file writes it. */
interface Property {
  /** Such as `w:numPr`. */
  readonly name: string;
  readonly source: string;
}

/** The properties of a paragraph in the order that the schema asks for. */
export type Properties = readonly Property[];

/** The sequence of CT_PPr (ISO 29500-1, 17.3.1.26). */
const ORDER = (
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr ' +
  'shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN ' +
  'bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc ' +
  'textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'
)
  .split(' ')
  .map((name) => `w:${name}`);

export const propertiesOf = (markup: Markup, element: XmlElement | undefined): Properties =>
  childElements(element).map((one) => ({ name: one.name, source: sourceOf(markup, one) }));

/** With one property set, in its place. */
export function withProperty(all: Properties, name: string, source: string): Properties {
  const rest = without(all, name);
  const at = rest.findIndex((one) => ORDER.indexOf(one.name) > ORDER.indexOf(name));
  const place = at < 0 ? rest.length : at;
  return [...rest.slice(0, place), { name, source }, ...rest.slice(place)];
}

export const without = (all: Properties, ...names: readonly string[]): Properties =>
  all.filter(({ name }) => !names.includes(name));

export const written = (all: Properties): string => all.map(({ source }) => source).join('');

/** In no list, whatever the style says. */
export function uncounted(markup: Markup, all: Properties): Properties {
  const inside = markup.element('ilvl', undefined, '0') + markup.element('numId', undefined, '0');
  return withProperty(all, 'w:numPr', markup.element('numPr', inside));
}

/** With the former properties kept as a tracked change, unless another's is kept there already. */
export function withFormer(markup: Markup, all: Properties, former: Properties): Properties {
  if (all.some(({ name }) => name === 'w:pPrChange')) return all;
  const kept = without(former, 'w:rPr', 'w:sectPr', 'w:pPrChange');
  const source = markup.formerProperties(markup.element('pPr', written(kept)));
  return withProperty(all, 'w:pPrChange', source);
}

/** With the mark of the paragraph inserted or deleted; of what is tracked there, `ins` comes first. */
export function withMark(
  markup: Markup,
  all: Properties,
  kind: Tracked,
  run: XmlElement | undefined,
): Properties {
  const inside = childElements(run);
  const before = kind === 'del' ? inside.filter(({ name }) => name === 'w:ins') : [];
  const rest = inside.filter((one) => !before.includes(one));
  const sources = (some: readonly XmlElement[]): string =>
    some.map((one) => sourceOf(markup, one)).join('');
  const source = markup.element('rPr', sources(before) + markup.mark(kind) + sources(rest));
  return withProperty(all, 'w:rPr', source);
}

/** The properties that a new paragraph takes over: its place in the file and others' changes not. */
export function takenOver(
  markup: Markup,
  properties: XmlElement | undefined,
  mark: '' | Tracked,
): Properties {
  const all = propertiesOf(markup, properties);
  const kept = without(all, 'w:rPr', 'w:sectPr', 'w:pPrChange', 'w:framePr', 'w:pageBreakBefore');
  const look = lookOf(markup, child(properties, 'w:rPr'));
  const source = (mark === '' ? '' : markup.mark(mark)) + look;
  return source === '' ? kept : withProperty(kept, 'w:rPr', markup.element('rPr', source));
}
