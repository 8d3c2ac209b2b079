/** A start tag as it is written. Office programs write the same ones over and over: like tags are mostly one object. */
export interface StartTag {
  readonly name: string;
  /** Names and values by turns. */
  readonly attributes: readonly string[];
  /** It closes itself, and no end is told. */
  readonly isWhole: boolean;
}

/** What stands in an XML document, told in its order. */
export interface XmlReader {
  readonly opened: (tag: StartTag, start: number, end: number) => void;
  readonly closed: (start: number, end: number) => void;
  /** Text inside the root, with what its references stand for. */
  readonly said: (text: string) => void;
}

/** A document that is not well-formed; `isTyped`: it declares a document type, which is not read. */
export class IllFormed extends Error {
  readonly isTyped: boolean;

  constructor(isTyped = false) {
    super('not well-formed XML');
    this.isTyped = isTyped;
  }
}

/**
 * Tells what stands in a document (XML 1.0, fifth edition). It goes from one `<` to the next and looks at
 * nothing twice: most of a Word file is tags. Throws IllFormed where it is not well-formed, namespaces left
 * aside, and for any document type declaration. Each is a carrier of nothing that office programs write.
 */
export function scanXml(source: string, reader: XmlReader): void {
  if (!source.isWellFormed() || STRANGE.test(source)) throw new IllFormed();
  const open: string[] = [];
  const known: Known = { names: new Set(), tags: new Map() };
  let hasRoot = false;
  let at = behindDeclaration(source);
  while (at < source.length) {
    const next = source.indexOf('<', at);
    const until = next < 0 ? source.length : next;
    if (until > at) takeText(source.slice(at, until), open.length > 0, reader);
    if (next < 0) break;
    const sign = source.charCodeAt(next + 1);
    if (sign === SLASH) at = takeEnd(source, next, open, reader);
    else if (sign === BANG) at = takeBang(source, next, open.length > 0, reader);
    else if (sign === QUESTION) at = behindInstruction(source, next);
    else {
      if (hasRoot && open.length === 0) throw new IllFormed();
      hasRoot = true;
      at = takeStart(source, next, known, open, reader);
    }
  }
  if (!hasRoot || open.length > 0) throw new IllFormed();
}

/** Signs that no document may hold (2.2); halves of signs are looked for apart. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const STRANGE = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;

const [BANG, QUOTE, APOSTROPHE, SLASH, EQUALS, GREATER, QUESTION] = [
  0x21, 0x22, 0x27, 0x2f, 0x3d, 0x3e, 0x3f,
] as const;

const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d;

const DECLARATION =
  /^\ufeff?<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(["'])1\.\d+\1(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(["'])[A-Za-z][\w.-]*\2)?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(["'])(?:yes|no)\3)?[ \t\r\n]*\?>/;

function behindDeclaration(source: string): number {
  const [found] = DECLARATION.exec(source) ?? [];
  return found?.length ?? (source.startsWith('\ufeff') ? 1 : 0);
}

const NAME_START =
  ':A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}-\\u{200D}\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}';
/** 2.3 */
const NAME = new RegExp(
  `^[${NAME_START}][${NAME_START}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}-\\u{2040}]*$`,
  'u',
);

/** Behind a name, which ends before white space and the signs of tags. */
function behindName(source: string, from: number): number {
  let at = from;
  while (at < source.length) {
    const code = source.charCodeAt(at);
    if (code <= 0x20 || code === SLASH || code === GREATER || code === EQUALS) break;
    at += 1;
  }
  return at;
}

function behindSpace(source: string, from: number): number {
  let at = from;
  while (isSpace(source.charCodeAt(at))) at += 1;
  return at;
}

/** The name between two places; those known are not looked at again. */
function nameIn(source: string, from: number, to: number, known: Set<string>): string {
  const name = source.slice(from, to);
  if (known.has(name)) return name;
  if (!NAME.test(name)) throw new IllFormed();
  known.add(name);
  return name;
}

/** What was met before in a document, and need not be looked at again. */
interface Known {
  readonly names: Set<string>;
  /** By what stands between their signs; of those that are short, and so many. */
  readonly tags: Map<string, StartTag>;
}
const MOST_TAGS = 4_096;
const LONGEST_TAG = 256;

function takeStart(
  source: string,
  start: number,
  known: Known,
  open: string[],
  reader: XmlReader,
): number {
  const sign = source.indexOf('>', start);
  if (sign < 0) throw new IllFormed();
  const written = source.slice(start + 1, sign);
  let tag = known.tags.get(written);
  let end = sign + 1;
  if (!tag) {
    // The sign that was found may stand in a value: then the tag goes on, and is not kept.
    [tag, end] = tagAt(source, start, known.names);
    const isKept = end === sign + 1 && written.length <= LONGEST_TAG;
    if (isKept && known.tags.size < MOST_TAGS) known.tags.set(written, tag);
  }
  if (!tag.isWhole) open.push(tag.name);
  reader.opened(tag, start, end);
  return end;
}

/** The start tag at a place, and where it ends. */
function tagAt(source: string, start: number, names: Set<string>): [StartTag, number] {
  let at = behindName(source, start + 1);
  const name = nameIn(source, start + 1, at, names);
  const attributes: string[] = [];
  for (;;) {
    const from = at;
    at = behindSpace(source, at);
    const code = source.charCodeAt(at);
    if (code === GREATER) return [{ name, attributes, isWhole: false }, at + 1];
    if (code === SLASH) {
      if (source.charCodeAt(at + 1) !== GREATER) throw new IllFormed();
      return [{ name, attributes, isWhole: true }, at + 2];
    }
    if (from === at) throw new IllFormed();
    const end = behindName(source, at);
    const quote = behindEquals(source, end);
    const close = source.indexOf(source.charAt(quote), quote + 1);
    if (close < 0) throw new IllFormed();
    attributes.push(nameIn(source, at, end, names), valueOf(source.slice(quote + 1, close)));
    at = close + 1;
  }
}

/** The place of the quotation mark behind a name and its sign of equality. */
function behindEquals(source: string, from: number): number {
  const equals = behindSpace(source, from);
  if (source.charCodeAt(equals) !== EQUALS) throw new IllFormed();
  const quote = behindSpace(source, equals + 1);
  const code = source.charCodeAt(quote);
  if (code !== QUOTE && code !== APOSTROPHE) throw new IllFormed();
  return quote;
}

/** The value of an attribute; white space as written is blanks (3.3.3). */
function valueOf(written: string): string {
  if (!/[&<\t\n\r]/.test(written)) return written;
  if (written.includes('<')) throw new IllFormed();
  return resolved(written.replaceAll(/\r\n|[\t\n\r]/g, ' '));
}

function takeEnd(source: string, start: number, open: string[], reader: XmlReader): number {
  const end = behindName(source, start + 2);
  const at = behindSpace(source, end);
  const name = open.pop();
  if (name !== source.slice(start + 2, end)) throw new IllFormed();
  if (source.charCodeAt(at) !== GREATER) throw new IllFormed();
  reader.closed(start, at + 1);
  return at + 1;
}

/** A comment, or text that is not to be read as XML. */
function takeBang(source: string, start: number, isInside: boolean, reader: XmlReader): number {
  if (source.startsWith('<!--', start)) {
    const dashes = source.indexOf('--', start + 4);
    if (dashes < 0 || source.charCodeAt(dashes + 2) !== GREATER) throw new IllFormed();
    return dashes + 3;
  }
  if (!source.startsWith('<![CDATA[', start)) {
    throw new IllFormed(source.startsWith('<!DOCTYPE', start));
  }
  const end = source.indexOf(']]>', start);
  if (end < 0 || !isInside) throw new IllFormed();
  reader.said(withLines(source.slice(start + 9, end)));
  return end + 3;
}

function behindInstruction(source: string, start: number): number {
  const end = source.indexOf('?>', start + 2);
  if (end < 0) throw new IllFormed();
  const [target = ''] = /^[^ \t\r\n]*/.exec(source.slice(start + 2, end)) ?? [];
  if (!NAME.test(target) || target.includes(':') || /^xml$/i.test(target)) throw new IllFormed();
  return end + 2;
}

function takeText(written: string, isInside: boolean, reader: XmlReader): void {
  if (!isInside) {
    if (behindSpace(written, 0) < written.length) throw new IllFormed();
    return;
  }
  if (written.includes(']]>')) throw new IllFormed();
  reader.said(resolved(withLines(written)));
}

/** Lines end as they do everywhere (2.11). */
const withLines = (written: string): string =>
  written.includes('\r') ? written.replaceAll(/\r\n?/g, '\n') : written;

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

/** With what references stand for (4.1); a document without a type has five entities. */
const resolved = (written: string): string =>
  written.includes('&')
    ? written.replaceAll(
        /&(?:#([0-9]+)|#x([0-9a-fA-F]+)|(lt|gt|amp|quot|apos))?(;?)/g,
        (_, digits?: string, hex?: string, entity?: string, end?: string) => {
          if (end !== ';') throw new IllFormed();
          return entity === undefined ? signOf(digits, hex) : (ENTITIES[entity] ?? '');
        },
      )
    : written;

function signOf(digits: string | undefined, hex: string | undefined): string {
  const code = digits === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(digits, 10);
  if (!(code <= 0x10ffff)) throw new IllFormed();
  const sign = String.fromCodePoint(code);
  if (!sign.isWellFormed() || STRANGE.test(sign)) throw new IllFormed();
  return sign;
}
