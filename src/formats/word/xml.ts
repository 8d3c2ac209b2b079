import { FileRefused } from '../refused.ts';
import { IllFormed, scanXml, type XmlReader } from './scan-xml.ts';
import { namedTag, outermost, type Prefixes } from './xml-names.ts';

/**
 * An element of one part of a file. Names carry the prefixes of the standard whatever the file
 * calls them (`w:p`, `mc:Choice`). Text is kept only where the standard has text of the document.
 */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  readonly place: XmlPlace;
}

export type XmlNode = XmlElement | string;

/** Where an element stands in the source of its part, in UTF-16 units. */
export interface XmlPlace {
  /** At the `<` of its start tag. */
  readonly start: number;
  /** Behind the start tag, and before the end tag; both `end` where the element closes itself. */
  readonly contentStart: number;
  readonly contentEnd: number;
  /** Behind its end tag. */
  readonly end: number;
}

/** What a format calls its namespaces, and which elements hold text of the document. */
export interface Vocabulary {
  readonly prefixes: Prefixes;
  readonly holdsText: (element: string) => boolean;
}

/** ECMA-376, in the transitional and the strict namespaces alike. */
const WORD_PREFIXES: Prefixes = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.microsoft.com/office/word/2012/wordml', 'w15'],
]);

const WORD_TEXT: ReadonlySet<string> = new Set(['w:t', 'w:delText', 'm:t']);
const WORD: Vocabulary = {
  prefixes: WORD_PREFIXES,
  holdsText: (element) => WORD_TEXT.has(element),
};
const MAX_DEPTH = 250;
const MAX_ELEMENTS = 600_000;

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlNode[];
  readonly place: { start: number; contentStart: number; contentEnd: number; end: number };
}

/**
 * Reads one XML part into its root element. Refused: a document type declaration (the carrier of
 * entity bombs and external entities), more than 250 levels, more than 600,000 elements, and
 * anything that is not well-formed.
 */
export function parseXml(part: string, source: string, vocabulary: Vocabulary = WORD): XmlElement {
  try {
    return treeOf(part, source, vocabulary);
  } catch (error) {
    if (!(error instanceof IllFormed)) throw error;
    throw new FileRefused(
      error.isTyped
        ? `its part ${part} declares a document type, which no program writes there`
        : `its part ${part} is not well-formed XML`,
    );
  }
}

function treeOf(part: string, source: string, { prefixes, holdsText }: Vocabulary): XmlElement {
  const open: OpenElement[] = [];
  const scopes = [outermost()];
  let root: OpenElement | undefined;
  let elements = 0;
  const opened: XmlReader['opened'] = (tag, start, end) => {
    elements += 1;
    if (elements > MAX_ELEMENTS) throw new FileRefused(`its part ${part} has too many elements`);
    if (open.length >= MAX_DEPTH) throw new FileRefused(`its part ${part} is nested too deeply`);
    const [{ name, attributes }, inside] = namedTag(scopes.at(-1) ?? outermost(), tag, prefixes);
    const element = {
      name,
      attributes,
      children: [],
      place: { start, contentStart: end, contentEnd: end, end },
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    if (tag.isWhole) return;
    open.push(element);
    scopes.push(inside);
  };
  const closed: XmlReader['closed'] = (start, end) => {
    scopes.pop();
    const place = open.pop()?.place;
    if (!place) return;
    place.contentEnd = start;
    place.end = end;
  };
  const said: XmlReader['said'] = (text) => {
    const parent = open.at(-1);
    if (parent && holdsText(parent.name)) parent.children.push(text);
  };
  scanXml(source, { opened, closed, said });
  if (!root) throw new FileRefused(`its part ${part} is empty`);
  return root;
}

export type XmlEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The characters of a part and how it encodes them: UTF-16 with its mark, else UTF-8. */
export function decodeXml(
  part: string,
  bytes: Uint8Array,
): { readonly source: string; readonly encoding: XmlEncoding } {
  const encoding = encodingOf(bytes);
  try {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    return { source: decoder.decode(bytes), encoding };
  } catch {
    throw new FileRefused(`its part ${part} is not valid ${encoding.toUpperCase()}`);
  }
}

/** The opposite of `decodeXml`, to the byte. */
export function encodeXml(source: string, encoding: XmlEncoding): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(source, 'utf8');
  const bytes = Buffer.from(source, 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}

function encodingOf(bytes: Uint8Array): XmlEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** The child elements, in order. */
export function childElements(element: XmlElement | undefined): readonly XmlElement[] {
  if (!element) return NONE;
  const { children } = element;
  return children.every(isElement) ? children : children.filter(isElement);
}

const NONE: readonly XmlElement[] = [];
const isElement = (one: XmlNode): one is XmlElement => typeof one !== 'string';

/** The first child element of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const one of element?.children ?? NONE) {
    if (typeof one !== 'string' && one.name === name) return one;
  }
  return undefined;
}

/** The `w:val` of the child of that name, as `<w:pStyle w:val="Heading1"/>` has it. */
export function childValue(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes.get('w:val');
}

/** The text below an element, formatting left aside. */
export function textOf(element: XmlElement): string {
  return element.children.map((one) => (typeof one === 'string' ? one : textOf(one))).join('');
}
