import { IllFormed, type StartTag } from './scan-xml.ts';

/** What names mean in one part of a document (Namespaces in XML 1.0, third edition). */
export interface Scope {
  /** The namespaces by their prefixes; the one without a prefix by ''. */
  readonly namespaces: ReadonlyMap<string, string>;
  /** Names that were met already, as they are written. */
  readonly elements: Map<string, string>;
  readonly attributes: Map<string, string>;
  /** What start tags that declare nothing say here, of so many of them. */
  readonly tags: Map<StartTag, NamedTag>;
}

/** A start tag with the names that the format has for what stands in it. */
export interface NamedTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** What a format calls its namespaces, by their addresses. */
export type Prefixes = ReadonlyMap<string, string>;

const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

const scopeOf = (namespaces: ReadonlyMap<string, string>): Scope => ({
  namespaces,
  elements: new Map(),
  attributes: new Map(),
  tags: new Map(),
});

export const outermost = (): Scope => scopeOf(new Map([['xml', XML]]));

/** The scope of an element with these attributes: another one where it declares namespaces. */
function scopeWithin(scope: Scope, attributes: readonly string[]): Scope {
  let namespaces: Map<string, string> | undefined;
  for (let at = 0; at < attributes.length; at += 2) {
    const name = attributes[at] ?? '';
    if (!isDeclaration(name)) continue;
    namespaces ??= new Map(scope.namespaces);
    const [declares, local] = parted(name);
    const prefix = declares === '' ? '' : local;
    const address = (attributes[at + 1] ?? '').trim();
    refuseMisuse(prefix, address);
    namespaces.set(prefix, address);
  }
  return namespaces ? scopeOf(namespaces) : scope;
}

const isDeclaration = (attribute: string): boolean =>
  attribute === 'xmlns' || attribute.startsWith('xmlns:');

function refuseMisuse(prefix: string, address: string): void {
  const isUnnamed = prefix !== '' && address === '';
  const isReserved = (prefix === 'xml') !== (address === XML) || address === XMLNS;
  if (isUnnamed || isReserved || prefix === 'xmlns') throw new IllFormed();
}

const MOST_TAGS = 4_096;

/** A start tag in the scope that it stands in, and the scope of what stands inside. */
export function namedTag(
  scope: Scope,
  tag: StartTag,
  prefixes: Prefixes,
): readonly [NamedTag, Scope] {
  const known = scope.tags.get(tag);
  if (known) return [known, scope];
  const inside = scopeWithin(scope, tag.attributes);
  const attributes = attributesOf(inside, tag.attributes, prefixes);
  const named = { name: elementName(inside, tag.name, prefixes), attributes };
  if (inside === scope && scope.tags.size < MOST_TAGS) scope.tags.set(tag, named);
  return [named, inside];
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

function attributesOf(
  scope: Scope,
  written: readonly string[],
  prefixes: Prefixes,
): ReadonlyMap<string, string> {
  if (written.length === 0) return NO_ATTRIBUTES;
  const found = new Map<string, string>();
  for (let at = 0; at < written.length; at += 2) {
    const name = written[at] ?? '';
    if (isDeclaration(name)) continue;
    const known = attributeName(scope, name, prefixes);
    if (found.has(known)) refuseTwice(scope, name, written.slice(0, at));
    found.set(known, written[at + 1] ?? '');
  }
  return found;
}

/** Two attributes of the old and of the strict namespace bear one name here, and are two. */
function refuseTwice(scope: Scope, name: string, before: readonly string[]): void {
  const names = before.filter((one, at) => at % 2 === 0 && !isDeclaration(one));
  if (names.some((one) => isSameAttribute(scope, one, name))) throw new IllFormed();
}

/** The name of an element, with the prefix that the format has for its namespace. */
function elementName(scope: Scope, written: string, prefixes: Prefixes): string {
  const known = scope.elements.get(written);
  if (known !== undefined) return known;
  const name = named(scope, written, scope.namespaces.get('') ?? '', prefixes);
  scope.elements.set(written, name);
  return name;
}

/** The same of an attribute: without a prefix it is in no namespace. */
function attributeName(scope: Scope, written: string, prefixes: Prefixes): string {
  const known = scope.attributes.get(written);
  if (known !== undefined) return known;
  const name = named(scope, written, '', prefixes);
  scope.attributes.set(written, name);
  return name;
}

/** Whether two attributes of one element are the same one, whatever their prefixes. */
const isSameAttribute = (scope: Scope, one: string, other: string): boolean =>
  one === other || fullName(scope, one) === fullName(scope, other);

function named(scope: Scope, written: string, unprefixed: string, prefixes: Prefixes): string {
  const [prefix, local] = parted(written);
  const address = prefix === '' ? unprefixed : addressOf(scope, prefix);
  if (address === '') return local;
  const own = prefixes.get(address);
  return own === undefined ? `{${address}}${local}` : `${own}:${local}`;
}

function fullName(scope: Scope, written: string): string {
  const [prefix, local] = parted(written);
  return prefix === '' ? local : `{${addressOf(scope, prefix)}}${local}`;
}

function addressOf({ namespaces }: Scope, prefix: string): string {
  const address = namespaces.get(prefix);
  if (address === undefined) throw new IllFormed();
  return address;
}

function parted(written: string): readonly [prefix: string, local: string] {
  const colon = written.indexOf(':');
  if (colon < 0) return ['', written];
  const [prefix, local] = [written.slice(0, colon), written.slice(colon + 1)];
  if (prefix === '' || local === '' || local.includes(':')) throw new IllFormed();
  return [prefix, local];
}
