import { numbersOf } from './seeded-amendments.test-kit.ts';
import { docxParts, paragraph, zip, type ZipPart } from './docx.test-kit.ts';

const TRACKED = 'w:id="7" w:author="Ana" w:date="2026-03-02T09:15:00Z"';
const RUN = '<w:r><w:t>sixty days</w:t></w:r>';

/** A file with a little of everything that is read. */
const WHOLE = docxParts({
  body: [
    paragraph('The ferry', '<w:pStyle w:val="Title"/>'),
    paragraph('Six times', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
    paragraph(
      `<w:commentRangeStart w:id="0"/><w:ins ${TRACKED}>${RUN}</w:ins><w:commentRangeEnd w:id="0"/>`,
    ),
    paragraph(`<w:del ${TRACKED}><w:r><w:delText>thirty</w:delText></w:r></w:del>`),
    paragraph(`<w:moveTo ${TRACKED}>${RUN}</w:moveTo>`, `<w:rPr><w:ins ${TRACKED}/></w:rPr>`),
    `<w:tbl><w:tr><w:tc>${paragraph('cell')}</w:tc></w:tr></w:tbl>`,
    paragraph('<w:r><w:footnoteReference w:id="1"/></w:r>'),
  ].join(''),
  styles: '<w:style w:styleId="Title"><w:name w:val="Title"/></w:style>',
  numbering:
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  footnotes: `<w:footnote w:id="1">${paragraph('a note')}</w:footnote>`,
  comments: `<w:comment w:id="0" w:author="Bo">${paragraph('why?')}</w:comment>`,
});

const BITS = [
  '<w:p>',
  '</w:p>',
  '</w:r>',
  '<w:tbl>',
  `<w:ins ${TRACKED}>`,
  '</w:ins>',
  'w:val="-99999999999"',
  'w:val="NaN"',
  'w:id="0"',
  '%1%9%0',
  '&#0;',
  '&x;',
  '<!DOCTYPE a>',
  ']]>',
  '<![CDATA[',
  '\ud800',
  '"',
  '<',
];

/** A Word file that was damaged by chance in one part, or in its package; the same for the same seed. */
export const mutatedDocx = (seed: number): Uint8Array => mutated(WHOLE, BITS, seed);

/** A file of these parts, damaged so; bits are what may come in at any place. */
export function mutated(
  whole: readonly ZipPart[],
  bits: readonly string[],
  seed: number,
): Uint8Array {
  const next = numbersOf(seed);
  const below = (bound: number): number => Math.floor(next() * bound);
  const times = 1 + below(4);
  if (next() < 0.25) return damagedBytes(zip(whole), times, below);
  const parts: ZipPart[] = [...whole];
  for (let time = 0; time < times; time += 1) {
    const at = below(parts.length);
    const part = parts[at];
    if (!part) continue;
    const chance = next();
    if (chance < 0.05) parts.splice(at, 1);
    else if (chance < 0.08) parts.push(part);
    else parts[at] = { ...part, content: damagedText(String(part.content), bits, below) };
  }
  return zip(parts);
}

type Below = (bound: number) => number;

/** Takes words out, says them twice, puts them elsewhere, or puts strange ones in. */
function damagedText(text: string, bits: readonly string[], below: Below): string {
  const from = below(text.length);
  const slice = text.slice(from, from + below(120));
  const without = text.slice(0, from) + text.slice(from + slice.length);
  const place = below(text.length);
  const kind = below(4);
  if (kind === 0) return without;
  if (kind === 1) return text.slice(0, place) + slice + text.slice(place);
  if (kind === 2) return without.slice(0, place) + slice + without.slice(place);
  return text.slice(0, place) + (bits[below(bits.length)] ?? '') + text.slice(place);
}

function damagedBytes(bytes: Uint8Array, times: number, below: Below): Uint8Array {
  const damaged = Uint8Array.from(bytes);
  for (let time = 0; time < times; time += 1) damaged[below(damaged.length)] = below(256);
  return below(4) === 0 ? damaged.subarray(0, below(damaged.length)) : damaged;
}
