// Kills servers again and again under load, on SQLite and on PostgreSQL, and looks for what was lost or doubled.
//   PARLEY_KILLS=200 npm run kills
// The memory store is not killed: it keeps nothing beyond its process, and is for tests alone.
import { spawnSync } from 'node:child_process';

const kills = process.env['PARLEY_KILLS'] ?? '200';
if (!/^[1-9]\d{0,4}$/.test(kills)) {
  console.error(`kills: PARLEY_KILLS is "${kills}": give a whole number of kills, such as 200.`);
  process.exit(2);
}
const { status } = spawnSync('vitest', ['run', 'test/kill.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, PARLEY_KILLS: kills },
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
