import { SaxesParser } from 'saxes';
import { FileRefused } from '../refused.ts';

/** An element of an Akoma Ntoso file, by its local name: the namespaces of all versions are read. */
export interface AknElement {
  readonly name: string;
  /** By their local names. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly AknNode[];
}

export type AknNode = AknElement | string;

const MAX_DEPTH = 250;
/** A thousand pages are below both; what is at both is read in a second or two. */
const MAX_ELEMENTS = 200_000;
const MAX_SIGNS = 5_000_000;
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

interface OpenElement extends AknElement {
  readonly children: AknNode[];
}

/**
 * Reads an Akoma Ntoso file into its root element. Refused: a document type declaration (the
 * carrier of entity bombs and external entities), more than 5 million characters, 200,000 elements
 * or 250 levels, what is not well-formed, and XML of another kind. Nothing outside is ever fetched.
 */
export function parseAkomaNtoso(bytes: Uint8Array): AknElement {
  const source = decodeXml(bytes);
  if (source.length > MAX_SIGNS)
    throw new FileRefused('has more than 5 million characters; divide it into smaller files');
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: OpenElement[] = [];
  let root: AknElement | undefined;
  let elements = 0;
  parser.on('doctype', () => {
    throw new FileRefused(
      'declares a document type, which is not read; save it without the DOCTYPE',
    );
  });
  parser.on('error', () => {
    throw new FileRefused('is not well-formed XML; check it in an XML editor');
  });
  parser.on('opentag', ({ local, attributes }) => {
    elements += 1;
    if (elements > MAX_ELEMENTS)
      throw new FileRefused('has more than 200,000 elements; divide it into smaller files');
    if (open.length >= MAX_DEPTH) throw new FileRefused('is nested more than 250 levels deep');
    if (!root && local !== 'akomaNtoso') throw noAkomaNtoso(local);
    const element = { name: local, attributes: byLocalName(attributes), children: [] };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const keep = (text: string): void => {
    open.at(-1)?.children.push(text);
  };
  parser.on('text', keep);
  parser.on('cdata', keep);
  parser.write(source).close();
  if (!root) throw new FileRefused('is not well-formed XML; check it in an XML editor');
  return root;
}

const noAkomaNtoso = (root: string): FileRefused =>
  new FileRefused(
    `is XML, but no Akoma Ntoso: it begins with <${root.slice(0, 40)}>; give it as .akn, .docx, .md or .txt`,
  );

interface ParsedAttribute {
  readonly prefix: string;
  readonly local: string;
  readonly value: string;
}

function byLocalName(
  attributes: Readonly<Record<string, ParsedAttribute>>,
): ReadonlyMap<string, string> {
  const kept = Object.values(attributes).filter(
    ({ prefix, local }) => prefix !== 'xmlns' && local !== 'xmlns',
  );
  if (kept.length === 0) return NO_ATTRIBUTES;
  return new Map(kept.map(({ local, value }) => [local, value]));
}

const DECLARED = /^\ufeff?\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/;

/** The characters of a file: by its byte order mark, else as it declares, else in UTF-8. */
function decodeXml(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new FileRefused(`is not in the encoding ${encoding}; save it as UTF-8 and try again`);
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const [, declared] = DECLARED.exec(headOf(bytes)) ?? [];
  // Whoever declares UTF-16 in letters of one byte has converted the file and not its head.
  return declared === undefined || /^utf-?16/i.test(declared) ? 'utf-8' : declared;
}

/** So far one looks for the root element: licences and comments may stand before it. */
const HEAD = 16_384;

const headOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.subarray(0, HEAD)).toString('latin1').replaceAll('\0', '');

/** Whether a file is Akoma Ntoso by its content, whatever it is called. */
export function isAkomaNtoso(bytes: Uint8Array): boolean {
  const head = headOf(bytes).replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
  return /^\s*<[?!a-z]/i.test(head) && /<(?:[\w.-]{1,60}:)?akomaNtoso[\s>]/.test(head);
}
