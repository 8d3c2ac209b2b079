import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { take } from '../core/record/accord.test-kit.ts';
import { accredit, talks, World } from '../core/record/worlds.test-kit.ts';
import { serving } from '../server/visitor.test-kit.ts';
import { parley, type Outcome } from './parley.test-kit.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-cli-tasks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const keyFile = join(folder, 'me.key');

test('one lists what waits for one’s word, and enters it as it is printed', async () => {
  const world = new World(talks());
  await parley(['key', keyFile]);
  const key = (await parley(['key', 'show', keyFile])).printed.trim();
  const as = { party: 'AR', role: 'negotiator', key, may: ['speak', 'propose', 'agree'] };
  accredit(world, 'ada', 'amy', as);
  world.must({ by: 'chair', room: 'plenary', kind: 'member-admitted', body: { person: 'amy' } });
  take(world, 'BE', 'p1', 'agreed');
  take(world, 'CO', 'p1', 'agreed');
  const { address } = await serving({ world });
  const ask = (command: string, ...more: string[]): Promise<Outcome> =>
    parley([command, address, ...more, '--key', keyFile]);
  expect((await ask('tasks')).printed).toBe(
    'plenary, Accord, point 1: everyone else has agreed; for BE, CO\n',
  );
  const task = JSON.parse((await ask('tasks', '--json')).printed) as {
    readonly way: { readonly kind: string; readonly body: unknown };
  };
  expect(task.way).toMatchObject({ kind: 'position-taken', body: { position: 'agreed' } });
  const { kind, body } = task.way;
  writeFileSync(join(folder, 'act.json'), JSON.stringify(body));
  await ask('enter', kind, join(folder, 'act.json'), '--room', 'plenary');
  expect((await ask('tasks')).printed).toBe('Nothing waits for your word.\n');
});
