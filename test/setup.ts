import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import type { TestProject } from 'vitest/node';

/**
 * Before any test: unpacks the browser, the one that comes with `npm ci` or the one named in PARLEY_CHROMIUM, and
 * names in PARLEY_PAGES a folder for the built pages, empty at each run, which goes with the last.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-pages-'));
  const empty = () => rm(join(folder, 'pages'), { recursive: true, force: true });
  project.onTestsRerun(empty);
  process.env['PARLEY_PAGES'] = folder;
  const installed = process.env['PARLEY_CHROMIUM'];
  if (installed === undefined || !existsSync(installed))
    process.env['PARLEY_CHROMIUM'] = await chromium.executablePath();
  return () => rm(folder, { recursive: true, force: true });
}
