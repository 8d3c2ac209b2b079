import type { Archive } from './archive.ts';
import type { WordPackage, WordPart } from './package.ts';
import { decodeXml } from './xml.ts';

const HIGHEST = 2 ** 31 - 1;

/** Gives numbers that nothing in the file bears yet, above the highest where there is room. */
export function freeIds(taken: Iterable<number>): () => number {
  const known = new Set(taken);
  let highest = 0;
  for (const id of known) highest = Math.max(highest, id);
  let last = highest < HIGHEST / 2 ? highest : 0;
  return () => {
    do last += 1;
    while (known.has(last));
    return last;
  };
}

/** Parts whose comments, bookmarks and tracked changes share their ids with the text. */
const SHARING = /^word\/(?:document|footnotes|endnotes|comments|header|footer)[^/]*\.xml$/;

/**
 * All that may be the id of something that is tracked or marked; rather too many than too few. Parts that
 * are open are not read again.
 */
export async function takenIds(
  opened: WordPackage,
  archive: Archive,
): Promise<ReadonlySet<number>> {
  const known = new Map(
    Object.values(opened).map((part: WordPart) => [part.path.toLowerCase(), part.source]),
  );
  const taken = new Set<number>();
  for (const path of archive.entries.keys()) {
    if (!SHARING.test(path)) continue;
    const source = known.get(path) ?? (await sourceIn(archive, path));
    for (const [, id] of source.matchAll(/:id\s*=\s*["'](\d{1,10})["']/g)) taken.add(Number(id));
  }
  return taken;
}

async function sourceIn(archive: Archive, path: string): Promise<string> {
  const bytes = await archive.read(path);
  return bytes ? decodeXml(path, bytes).source : '';
}
