import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FileRefused } from '../refused.ts';
import { numbersOf } from './seeded-amendments.test-kit.ts';
import { parseXml, type XmlElement } from './xml.ts';
import { compared, treeBySaxes } from './xml-by-saxes.test-kit.ts';

const ANY = { prefixes: new Map<string, string>(), holdsText: () => true };

function treeOf(source: string): XmlElement | undefined {
  try {
    return parseXml('word/document.xml', source, ANY);
  } catch (error) {
    if (error instanceof FileRefused) return undefined;
    throw error;
  }
}

/** A target with a question mark behind it is no target (2.6), and saxes takes it for one. */
const PASSED_BY_SAXES = /<\?[^\s?]+\?[^>]/;

/** Read as saxes reads it, places and all, or refused as saxes refuses it. */
function checkRead(source: string): boolean {
  if (PASSED_BY_SAXES.test(source)) return false;
  const [own, other] = [treeOf(source), treeBySaxes(source)];
  expect({ source, tree: own && compared(own) }).toEqual({
    source,
    tree: other && compared(other),
  });
  return own !== undefined;
}

const NAMES = ['a', 'w:p', 'w:t', 's:t', 'é.b-1', 'xml:id', 'w:', ':t', 'a:b:c', '-a', 'u:x', ''];
const TEXTS = [
  'sixty days',
  ' ',
  '\r\n',
  '\r',
  '&lt;',
  '&#233;',
  '&#x1F6A2;',
  'û\u{1f6a2}',
  ']]>',
  '',
];
const VALUES = [
  ...TEXTS,
  'urn:w',
  '"',
  "'",
  '<',
  '&',
  '&#0;',
  '&#xD800;',
  '&nbsp;',
  '&#xFFFFFFFF;',
];
const BITS = [
  ['<', '>', '/', '=', '"', "'", '&', ';', '?>', '<?', '-->', '<!--', '--', ' ', '\t', '\u0085'],
  ['<![CDATA[', ']]>', '<?a b?>', '<?xml?>', '<?XML a?>', '<?a:b?>', '<!---->', '<!--a--->'],
  ['</a>', '<a>', '<a/>', '<a / >', '< a>', '</ a>', '</a >', '\u0001', '\ufffe'],
  [' xmlns="urn:d"', ' xmlns=""', ' xmlns:u="urn:u"', ' xmlns:u=""', ' a="1"', " a='2'", ' a=1'],
  [' xmlns:xml="http://www.w3.org/XML/1998/namespace"', ' xmlns:u="urn:w"', ' w:a="1" u:a="2"'],
].flat();

const from = (list: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...list);

const attribute = fc
  .tuple(from(NAMES), from(VALUES), from(['"', "'"]))
  .map(([name, value, quote]) => ` ${name}=${quote}${value}${quote}`);

const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    from(TEXTS),
    from(['<!-- why -->', '<![CDATA[a < b]]>', '<?print now?>']),
    fc
      .tuple(
        from(['a', 'w:p', 'w:t', 's:t', 'é.b-1']),
        fc.array(attribute, { maxLength: 2 }),
        fc.array(tie('node'), { maxLength: 4 }),
      )
      .map(
        ([name, attributes, inside]) =>
          `<${name}${attributes.join('')}>${inside.join('')}</${name}>`,
      ),
  ),
}));

const document = fc
  .tuple(
    from([
      '',
      '\ufeff',
      '<?xml version="1.0"?>',
      "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n",
      ' ',
      '<!-- a -->',
    ]),
    fc.array(node, { maxLength: 5 }),
    from(['', '\n', '<!-- z -->', '<?z?>', 'z']),
  )
  .map(
    ([before, inside, behind]) =>
      `${before}<r xmlns:w="urn:w" xmlns:s="urn:s">${inside.join('')}</r>${behind}`,
  );

test('a document is read as another parser reads it, or refused where that one refuses it', () => {
  let read = 0;
  fc.assert(
    fc.property(document, (source) => void (read += Number(checkRead(source)))),
    {
      numRuns: 500,
    },
  );
  expect(read).toBeGreaterThan(50);
});

test('so is a document that was damaged in one place or two', () => {
  fc.assert(
    fc.property(document, fc.nat(), fc.integer({ min: 1, max: 2 }), (source, seed, times) => {
      checkRead(damaged(source, seed, times));
    }),
    { numRuns: Number(process.env['PARLEY_FUZZ'] ?? 3000) },
  );
});

/** Some characters gone, or a bit of something else come in. */
function damaged(source: string, seed: number, times: number): string {
  const next = numbersOf(seed);
  const below = (bound: number): number => Math.floor(next() * bound);
  let text = source;
  for (let time = 0; time < times; time += 1) {
    const at = below(text.length);
    const bit = next() < 0.3 ? '' : (BITS[below(BITS.length)] ?? '');
    text = text.slice(0, at) + bit + text.slice(at + below(4));
  }
  // As decoding leaves it.
  return text.toWellFormed();
}

test.each([
  ['<a x="1"x="2"/>', 'white space between attributes'],
  ['<a x="1" x="2"/>', 'an attribute twice'],
  ['<a><b></a></b>', 'tags that cross'],
  ['<a/><b/>', 'two roots'],
  ['<a/>b', 'text behind the root'],
  ['', 'nothing'],
  ['<a>', 'no end'],
  ['<a b="<"/>', 'a tag in an attribute'],
  ['<b:a/>', 'a prefix that means nothing'],
  ['<a xmlns:xmlns="http://www.w3.org/2000/xmlns/"/>', 'a prefix that is not to be given'],
  ['<?xml encoding="UTF-8"?><a/>', 'a declaration without a version'],
  ['<a>&deja;</a>', 'an entity that nothing declares'],
])('%s is not well-formed: %s', (source) => {
  expect(() => parseXml('a.xml', source)).toThrow('its part a.xml is not well-formed XML');
});

test('a document type is refused before anything that it declares is looked at', () => {
  expect(() => parseXml('a.xml', '<!DOCTYPE a [<!ENTITY b "c"><a>&b;</a>')).toThrow(
    'its part a.xml declares a document type',
  );
});

test('a part that says it is XML 1.1 is read as what it is written in', () => {
  expect(parseXml('a.xml', '<?xml version="1.1"?><a/>').name).toBe('a');
});
