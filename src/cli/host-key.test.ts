import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fingerprint } from '../core/log/fingerprint.ts';
import { HOST_KEY_FILE, openHostKey } from '../server/host-key.ts';
import { run } from './run.ts';

const dir = mkdtempSync(join(tmpdir(), 'parley-host-key-'));
afterAll(() => rmSync(dir, { recursive: true }));

async function printed(...words: string[]): Promise<string> {
  let text = '';
  const print = (more: string): void => void (text += more);
  await run(words, {
    print,
    write: () => undefined,
    tell: print,
    readStdin: async () => new Uint8Array(),
    isTerminal: false,
  });
  return text;
}

test('the host’s key is shown in words, and renewed, from the folder or from a file', async () => {
  await expect(printed('host-key', '--data', dir)).rejects.toThrow(/start Parley there once/);
  const { key } = await openHostKey(
    join(dir, HOST_KEY_FILE),
    () => new Date('2026-09-01T00:00:00Z'),
  );
  const first = `2026-09-01T00:00:00.000Z  ${fingerprint(key).join(' ')}  ${key}\n`;
  expect(await printed('host-key', '--data', dir)).toBe(first);
  const renewed = await printed('host-key', '--host-key', join(dir, HOST_KEY_FILE), '--renew');
  expect(renewed.startsWith(first)).toBe(true);
  expect(renewed.split('\n')).toHaveLength(3);
  expect(await printed('host-key', '--data', dir)).toBe(renewed);
});
