import { SaxesParser } from 'saxes';
import type { XmlElement, XmlNode } from './xml.ts';

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlNode[];
  readonly place: { start: number; contentStart: number; contentEnd: number; end: number };
}

/** What `parseXml` makes of a document, by a parser that others wrote; undefined: it is refused. */
export function treeBySaxes(source: string): XmlElement | undefined {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: Open[] = [];
  let [root, isRefused, start] = [undefined as Open | undefined, false, 0];
  parser.on('error', () => (isRefused = true));
  parser.on('doctype', () => (isRefused = true));
  parser.on('opentagstart', () => (start = source.lastIndexOf('<', parser.position - 1)));
  parser.on('opentag', ({ uri, local, attributes }) => {
    const end = parser.position;
    const kept = Object.values(attributes).filter(
      (one) => one.prefix !== 'xmlns' && one.name !== 'xmlns',
    );
    const element = {
      name: nameOf(uri, local),
      attributes: new Map(kept.map((one) => [nameOf(one.uri, one.local), one.value])),
      children: [],
      place: { start, contentStart: end, contentEnd: end, end },
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', ({ isSelfClosing }) => {
    const place = open.pop()?.place;
    if (!place || isSelfClosing) return;
    place.end = parser.position;
    place.contentEnd = source.lastIndexOf('<', parser.position - 1);
  });
  parser.on('text', (text) => open.at(-1)?.children.push(text));
  parser.on('cdata', (text) => open.at(-1)?.children.push(text));
  parser.write(source).close();
  return isRefused ? undefined : root;
}

const nameOf = (uri: string, local: string): string => (uri === '' ? local : `{${uri}}${local}`);

/** A tree to compare: text that stands side by side is one. */
export function compared(element: XmlElement): unknown {
  const children: unknown[] = [];
  for (const one of element.children) {
    const last = children.at(-1);
    if (typeof one !== 'string') children.push(compared(one));
    else if (typeof last === 'string') children[children.length - 1] = last + one;
    else if (one !== '') children.push(one);
  }
  return [element.name, [...element.attributes], element.place, children];
}
