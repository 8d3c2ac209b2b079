import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';

/** Unpacks the browser once, before any test: the one that comes with `npm ci`, or the one named in PARLEY_CHROMIUM. */
export async function setup(): Promise<void> {
  const installed = process.env['PARLEY_CHROMIUM'];
  if (installed !== undefined && existsSync(installed)) return;
  process.env['PARLEY_CHROMIUM'] = await chromium.executablePath();
}
