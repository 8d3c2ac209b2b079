import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { openSqliteStore } from '../src/store/sqlite.ts';

const KILLS = 20;
const ROOMS = ['talks/plenary', 'talks/caucus', 'talks/delegation'];
const writer = join(import.meta.dirname, 'kill-store-writer.ts');

/** Runs a writer until it is killed in the middle of its work; its acknowledged `room seq id` lines. */
async function runAndKill(dir: string, run: number, afterMs: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [writer, dir, String(run), ...ROOMS], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const closed = once(child, 'close');
  await Promise.race([once(child.stdout, 'data'), closed]);
  await sleep(afterMs);
  child.kill('SIGKILL');
  const [, signal] = await closed;
  expect(signal).toBe('SIGKILL');
  return printed.split('\n').slice(0, -1);
}

test('nothing acknowledged is lost by 20 kills, and no room has a gap or an id twice', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'parley-kill-'));
  const acknowledged: string[] = [];
  for (let run = 1; run <= KILLS; run += 1) {
    acknowledged.push(...(await runAndKill(dir, run, Math.random() * 80)));
    const store = await openSqliteStore(dir);
    const kept = new Set<string>();
    for (const room of ROOMS) {
      const entries = await store.read(room, 0);
      expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
      expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
      for (const { seq, id } of entries) kept.add(`${room} ${seq} ${id}`);
    }
    await store.close();
    expect(acknowledged.filter((line) => !kept.has(line))).toEqual([]);
  }
  expect(acknowledged.length).toBeGreaterThan(KILLS);
  await rm(dir, { recursive: true });
}, 180_000);
