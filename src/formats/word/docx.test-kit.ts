import { crc32, deflateRawSync } from 'node:zlib';

/** Builds Word files for tests, byte by byte, so that broken ones can be built too. */

export interface ZipPart {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** A ZIP archive (APPNOTE 4.3) of the parts, in order, deflated. */
export function zip(parts: readonly ZipPart[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const path = Buffer.from(part.path);
    const content = Buffer.from(part.content);
    const packed = deflateRawSync(content);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x0800, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(path.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const header = Buffer.concat([Buffer.from('PK\x03\x04'), facts, path, packed]);
    const made = Buffer.from([20, 0]);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02'), made, facts, place, path]));
    local.push(header);
    offset += header.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\x05\x06'), end]);
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OTHERS =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface DocxParts {
  /** What stands in `w:body`. */
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly comments?: string;
  /** What stands in `w15:commentsEx`. */
  readonly commentsExtended?: string;
}

const PARTS = ['styles', 'numbering', 'footnotes', 'comments'] as const;

/** The parts of a Word file with that content. */
export function docxParts(content: DocxParts): readonly ZipPart[] {
  const optional: { name: string; whole: string }[] = PARTS.flatMap((name) => {
    const inside = content[name];
    if (inside === undefined) return [];
    return [{ name, whole: `<w:${name} ${W} ${W14}>${inside}</w:${name}>` }];
  });
  if (content.commentsExtended !== undefined) {
    const whole = `<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">${content.commentsExtended}</w15:commentsEx>`;
    optional.push({ name: 'commentsExtended', whole });
  }
  const relations = optional.map(
    ({ name }) => `<Relationship Id="${name}" Type="${RELATIONS}/${name}" Target="${name}.xml"/>`,
  );
  return [
    {
      path: '_rels/.rels',
      content: relationsPart(
        `<Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/>`,
      ),
    },
    {
      path: 'word/document.xml',
      content: `<w:document ${W} ${OTHERS}><w:body>${content.body}</w:body></w:document>`,
    },
    { path: 'word/_rels/document.xml.rels', content: relationsPart(relations.join('')) },
    ...optional.map(({ name, whole }) => ({ path: `word/${name}.xml`, content: whole })),
  ];
}

/** A Word file with that content. */
export const docx = (content: DocxParts): Uint8Array => zip(docxParts(content));

/** A paragraph of plain runs, or of what is given as XML. */
export function paragraph(inside: string, properties = ''): string {
  const runs = inside.includes('<') ? inside : `<w:r><w:t>${inside}</w:t></w:r>`;
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

function relationsPart(inside: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
}
