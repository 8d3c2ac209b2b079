import { inflateSync } from 'node:zlib';

/** The tables of a font in the WOFF format (W3C, WOFF 1.0), unpacked when they are asked for. */
export interface WebFont {
  /** What kind of outlines it has, as OpenType says it. */
  readonly flavour: number;
  readonly tables: ReadonlyMap<string, () => Uint8Array>;
}

const HEAD = 44;
const PLACE = 20;

/** Reads a font of ours; it is no hostile file. */
export function readWebFont(bytes: Buffer): WebFont {
  const tables = new Map<string, () => Uint8Array>();
  for (let at = 0; at < bytes.readUInt16BE(12); at += 1) {
    const place = HEAD + PLACE * at;
    const [offset, packed, whole] = [4, 8, 12].map((one) => bytes.readUInt32BE(place + one));
    const content = bytes.subarray(offset, (offset ?? 0) + (packed ?? 0));
    const tag = bytes.toString('latin1', place, place + 4);
    tables.set(tag, () => (packed === whole ? content : inflateSync(content)));
  }
  return { flavour: bytes.readUInt32BE(4), tables };
}

/**
 * The same as an OpenType font of a family of another name: parts of one font bear the same name, and
 * who is to tell them apart needs one for each.
 */
export function openTypeOf({ flavour, tables }: WebFont, family: string): Buffer {
  const all = [...tables].map(([tag, content]) => {
    const bytes = tag === 'name' ? nameTable(family) : content();
    return { tag, bytes };
  });
  const head = Buffer.alloc(12 + 16 * all.length);
  const steps = Math.floor(Math.log2(all.length));
  head.writeUInt32BE(flavour, 0);
  head.writeUInt16BE(all.length, 4);
  head.writeUInt16BE(16 * 2 ** steps, 6);
  head.writeUInt16BE(steps, 8);
  head.writeUInt16BE(16 * (all.length - 2 ** steps), 10);
  const parts: Uint8Array[] = [head];
  let offset = head.length;
  for (const [at, { tag, bytes }] of all.entries()) {
    head.write(tag, 12 + 16 * at, 'latin1');
    head.writeUInt32BE(offset, 20 + 16 * at);
    head.writeUInt32BE(bytes.length, 24 + 16 * at);
    const filled = Buffer.alloc(Math.ceil(bytes.length / 4) * 4);
    filled.set(bytes);
    parts.push(filled);
    offset += filled.length;
  }
  return Buffer.concat(parts);
}

/** The family, and what the file that the font comes into calls it. */
const NAMES = [1, 6];

/** A table `name` with nothing but these (OpenType 1.9, name): for Windows, in English. */
function nameTable(family: string): Buffer {
  const name = Buffer.from(family, 'utf16le').swap16();
  const [windows, unicode, english] = [3, 1, 0x0409];
  const records = NAMES.flatMap((id) => [windows, unicode, english, id, name.length, 0]);
  const fields = [0, NAMES.length, 6 + 12 * NAMES.length, ...records];
  const table = Buffer.alloc(2 * fields.length);
  for (const [at, field] of fields.entries()) table.writeUInt16BE(field, 2 * at);
  return Buffer.concat([table, name]);
}

/** The characters that a font has (OpenType 1.9, cmap, formats 12 and 4). */
export function charactersOf({ tables }: WebFont): ReadonlySet<number> {
  const cmap = Buffer.from(tables.get('cmap')?.() ?? []);
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_none, at) =>
    cmap.readUInt32BE(8 + 8 * at),
  );
  const whole = offsets.find((offset) => cmap.readUInt16BE(offset) === 12);
  if (whole !== undefined) return inGroups(cmap, whole);
  const basic = offsets.find((offset) => cmap.readUInt16BE(offset) === 4);
  return basic === undefined ? new Set() : inSegments(cmap, basic);
}

function inGroups(cmap: Buffer, offset: number): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = 0; at < cmap.readUInt32BE(offset + 12); at += 1) {
    const group = offset + 16 + 12 * at;
    const last = cmap.readUInt32BE(group + 4);
    for (let code = cmap.readUInt32BE(group); code <= last; code += 1) found.add(code);
  }
  return found;
}

/** Segments map by a difference or by a list; in a list, glyph 0 is a character that is missing. */
function inSegments(cmap: Buffer, offset: number): ReadonlySet<number> {
  const found = new Set<number>();
  const doubled = cmap.readUInt16BE(offset + 6);
  const [ends, starts] = [offset + 14, offset + 16 + doubled];
  const [deltas, lists] = [starts + doubled, starts + 2 * doubled];
  for (let at = 0; at < doubled; at += 2) {
    const [start, end] = [cmap.readUInt16BE(starts + at), cmap.readUInt16BE(ends + at)];
    const list = cmap.readUInt16BE(lists + at);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph =
        list === 0
          ? (code + cmap.readUInt16BE(deltas + at)) & 0xffff
          : cmap.readUInt16BE(lists + at + list + 2 * (code - start));
      if (glyph !== 0) found.add(code);
    }
  }
  return found;
}
