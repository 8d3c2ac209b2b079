import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { fileAt, pathsOf, type Site } from '../formats/public-site/site.ts';
import { reasonOf } from './input.ts';
import { CommandRefused } from './refused.ts';

/**
 * Writes all files of a site into a folder, in the place of those that were written there before, so that
 * what has been closed since is gone. Whole or not at all. Refuses a folder with anything else in it. Gives
 * how many files there are.
 */
export async function writeSite(folder: string, site: Site): Promise<number> {
  const dir = resolve(folder);
  const foreign = (await filesIn(dir)).find((path) => !OURS.test(path));
  if (foreign !== undefined) {
    throw new CommandRefused(
      `${folder} holds ${foreign}, which is no file of such a site; name an empty folder, or one written by "parley publish".`,
    );
  }
  const making = `${dir}.${randomBytes(4).toString('hex')}`;
  try {
    const paths = pathsOf(site);
    for (const path of paths) await write(join(making, path), fileAt(site, path)?.text ?? '');
    await rm(dir, { recursive: true, force: true });
    await rename(making, dir);
    return paths.length;
  } catch (error) {
    throw new CommandRefused(`${folder} cannot be written: ${reasonOf(error)}.`);
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

/** What `pathsOf` can name. */
const OURS = /^(?:style\.css|index\.html|[0-9a-f]{32}\.atom|[a-z]{2}\/[a-z0-9]+\.html)$/;

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** The files of a folder and of those in it, with `/` between names; none, where it is not there. */
async function filesIn(dir: string): Promise<readonly string[]> {
  try {
    const all = await readdir(dir, { recursive: true, withFileTypes: true });
    return all
      .filter((one) => !one.isDirectory())
      .map((one) =>
        join(one.parentPath, one.name)
          .slice(dir.length + 1)
          .split(sep)
          .join('/'),
      );
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw new CommandRefused(`${dir} cannot be read: ${reasonOf(error)}.`);
  }
}
