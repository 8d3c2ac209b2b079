import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FileRefused } from '../refused.ts';
import { charactersOf, openTypeOf, readWebFont } from './web-font.ts';

/**
 * Noto Serif for Latin, Cyrillic and Greek, Amiri for Arabic, Noto Serif SC for Chinese: all under
 * the Open Font License. They come in parts, and only the parts that a text needs are opened.
 */

/** A part of a font, in the looks that there are of it. */
interface Family {
  readonly name: string;
  readonly files: readonly string[];
}

/** The fonts by which a text is set. */
export interface Fonts {
  /** The families in the order in which they are asked for a character. */
  readonly families: readonly string[];
  readonly blobs: readonly Buffer[];
}

/** What the fonts come from, in the order in which they are asked for a sign. */
export const PACKAGES = ['noto-serif', 'amiri', 'noto-serif-sc'] as const;
type FontPackage = (typeof PACKAGES)[number];
/** Of Chinese what most texts need, then the rare signs, by number; its Latin is Noto Serif's anyway. */
const FILE =
  /^(?:noto-serif-sc-(?:chinese-simplified|\d+)|(?:noto-serif|amiri)-(?!sc-)[a-z-]+)-(?:400|700)-(?:normal|italic)\.woff$/;
/** Rare signs are not kept in bold. */
const RARE_BOLD = /^noto-serif-sc-\d+-700-/;

/** The files of all fonts that texts may need, by package; the build takes these along. */
export function fontFiles(name: FontPackage): readonly string[] {
  const folder = folderOf(name);
  return readdirSync(folder)
    .filter((file) => file.startsWith(`${name}-`) && FILE.test(file) && !RARE_BOLD.test(file))
    .map((file) => join(folder, file));
}

/** Beside this file in the installed package; from the packages that they come from, in the sources. */
function folderOf(name: FontPackage): string {
  const shipped = fileURLToPath(new URL('./fonts', import.meta.url));
  if (existsSync(shipped)) return shipped;
  const style = createRequire(import.meta.url).resolve(`@fontsource/${name}`);
  return join(dirname(style), 'files');
}

/** In which order the scripts are asked, by the language of the text. */
function orderFor(language: string): readonly FontPackage[] {
  if (/^(?:ar|fa|ur|ps|ku)(?:-|$)/.test(language)) return ['amiri', 'noto-serif', 'noto-serif-sc'];
  if (/^(?:zh|ja)(?:-|$)/.test(language)) return ['noto-serif-sc', 'noto-serif', 'amiri'];
  return PACKAGES;
}

/** What needs no letter of its own: white space, and marks that only tell how others are set. */
const UNSEEN = /^[\s\p{Default_Ignorable_Code_Point}]$/u;
const LATIN = /^[\u0020-\u007e]$/;

/**
 * The fonts for these texts. Throws FileRefused, with the sign, where there is none for one: it
 * would be a box in the file.
 */
export function fontsFor(texts: readonly string[], language: string): Fonts {
  const order = orderFor(language);
  const left = new Set(texts.join('\n').replaceAll(/\s/gu, '') + PLAIN);
  for (const sign of left) if (UNSEEN.test(sign)) left.delete(sign);
  const chosen: Family[] = [];
  for (const family of order.flatMap(familiesOf)) {
    if (left.size === 0) break;
    const has = charactersIn(family);
    // Latin within Chinese is set in the Latin font.
    const takes = (sign: string): boolean =>
      has.has(sign.codePointAt(0) ?? 0) && !(isChinese(family) && LATIN.test(sign));
    const taken = [...left].filter(takes);
    for (const sign of taken) left.delete(sign);
    if (taken.length > 0) chosen.push(family);
  }
  refuseMissing(left, texts);
  // Whoever has Latin letters comes first, so that Chinese fonts are not asked for them.
  const latin = chosen.filter((family) => !isChinese(family));
  const ordered = order[0] === 'noto-serif-sc' ? chosen : [...latin, ...chosen.filter(isChinese)];
  return {
    families: ordered.map(({ name }) => name),
    blobs: ordered.flatMap(({ name, files }) =>
      files.map((file) => openTypeOf(readWebFont(readFileSync(file)), name)),
    ),
  };
}

/** What is on every page, whatever its text. */
const PLAIN = '0123456789/';

const isChinese = ({ name }: Family): boolean => name.startsWith('noto-serif-sc');

function refuseMissing(left: ReadonlySet<string>, texts: readonly string[]): void {
  const [sign] = left;
  if (sign === undefined) return;
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const text = texts.find((one) => one.includes(sign)) ?? '';
  const where = text.replaceAll(/\p{C}/gu, ' ').trim().slice(0, 40);
  throw new FileRefused(
    `cannot show the sign U+${code} in \u201c${where}\u201d, for which there is no font here; write another form`,
  );
}

const known = new Map<FontPackage, readonly Family[]>();

/** The parts of a font, those that most texts need first. */
function familiesOf(name: FontPackage): readonly Family[] {
  const before = known.get(name);
  if (before) return before;
  const files = Map.groupBy(fontFiles(name), (file) =>
    file.replace(/^.*[\\/]/, '').replace(/-(?:400|700)-(?:normal|italic)\.woff$/, ''),
  );
  const families = [...files].map(([family, all]) => ({ name: family, files: all }));
  const rank = (family: Family): number =>
    name === 'noto-serif' && family.name.endsWith('-latin')
      ? 0
      : /\d$|-ext$/.test(family.name)
        ? 2
        : 1;
  const sorted = families.toSorted((one, other) => rank(one) - rank(other));
  known.set(name, sorted);
  return sorted;
}

const characters = new Map<string, ReadonlySet<number>>();

function charactersIn({ name, files }: Family): ReadonlySet<number> {
  const before = characters.get(name);
  if (before) return before;
  const regular = files.find((file) => file.includes('-400-normal')) ?? files[0];
  const found =
    regular === undefined ? new Set<number>() : charactersOf(readWebFont(readFileSync(regular)));
  characters.set(name, found);
  return found;
}
