import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pointId, type Point, type PointKind } from '../../core/text/point.ts';

/** Akoma Ntoso files of parliaments (OASIS, akn-core 1.0 part 2) and the schemas of the standard. */
const SHARED = join(import.meta.dirname, '../../../../shared/data/akn');
const SCHEMA = join(SHARED, 'xsd/akomantoso30.xsd');

export const hasFiles = existsSync(join(SHARED, 'valid'));
export const absentFiles = hasFiles ? '' : ' (skipped: ../shared/data/akn is not there)';
export const realFiles: readonly string[] = hasFiles ? readdirSync(join(SHARED, 'valid')) : [];
export const realFile = (name: string): Uint8Array => readFileSync(join(SHARED, 'valid', name));

const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;
export const canValidate = existsSync(SCHEMA) && hasXmllint;
export const cannotValidate = canValidate
  ? ''
  : ` (skipped: ${hasXmllint ? 'the schema' : 'xmllint'} is not there)`;

/** What is wrong with files by the strict schema of Akoma Ntoso 3.0; empty where all are valid. */
export function invalidity(files: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'parley-akn-'));
  try {
    const paths = files.map((_, at) => join(folder, `${at}.xml`));
    for (const [at, path] of paths.entries()) writeFileSync(path, files[at] ?? '');
    const run = spawnSync('xmllint', ['--nonet', '--noout', '--schema', SCHEMA, ...paths], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    return run.status === 0 ? '' : run.stderr.replace(/^.*validates\n/gm, '').slice(0, 2000);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Words of all scripts, signs that mark something up, and white space that must not be lost. */
const WRITTEN = [
  'water Parties البحيرة الأطراف 第四条 湖水 вода มาตรา שפה ύδωρ 🕊 é'.split(' '),
  '[ ] \\ < > & " \' &amp; ]]> <!-- <p> . ;'.split(' '),
  ['\u00a0', '\u3000', '\u200f', ' ', ' ', ' ', '  ', '\n', '\t', '1. ', '(a) '],
].flat();

const SIGNS = fc.oneof(
  fc.constantFrom(...WRITTEN),
  fc.string({ unit: 'grapheme', maxLength: 3 }).map((text) => text.replace(/\p{C}/gu, '')),
);

const words = fc.array(SIGNS, { maxLength: 10 }).map((signs) => signs.join('').normalize('NFC'));

const LABELS = fc.constantFrom(
  ...'1.|2.|(a)|(b)|5 bis|Article 4|Art. 7|Chapter II|Part I|Annex A|§ 3|-|•|第四条'.split('|'),
  ...'المادة 4|Статья 2|4.2.|5 alt 1|(i)|x & <y>'.split('|'),
);

const KINDS = fc.constantFrom<PointKind>('title', 'heading', 'point', 'point', 'paragraph');

const point = fc
  .tuple(KINDS, fc.option(LABELS, { nil: undefined }), LABELS, fc.nat({ max: 5 }), words)
  .map(([kind, some, always, depth, text]): Omit<Point, 'id'> => {
    if (kind === 'paragraph') return { kind, depth, text };
    if (kind === 'point') return { kind, label: always, depth, text };
    const label = some === undefined ? {} : { label: some };
    return { kind, ...label, depth: kind === 'title' ? 0 : depth, text };
  });

const IDS = fc.constantFrom('p', 'p', 'p', 'n00112233445566', 'art_', 'chp_1__sec_', 'dbs');

/** Texts as rooms and files have them: of all scripts, in any order, levels left out. */
export const texts: fc.Arbitrary<readonly Point[]> = fc
  .array(fc.tuple(IDS, point), { minLength: 1, maxLength: 14 })
  .map((all) => all.map(([id, one], at) => ({ id: pointId(`${id}${at + 1}`), ...one })));
