import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { entryId, type Entry, type Recorded } from '../src/core/record/entry.ts';
import { talks } from '../src/core/record/worlds.test-kit.ts';
import { newEntry, putWorld, Visitor } from '../src/server/visitor.test-kit.ts';
import { openSqliteStore } from '../src/store/sqlite.ts';

const KILLS = 20;
const world = talks();
const n = world.negotiation;
const rooms = [world.room('plenary'), world.room('bilateral')];

async function start(
  dataDir: string,
): Promise<{ child: ChildProcess; visitors: readonly Visitor[] }> {
  const script = join(import.meta.dirname, 'kill-server.ts');
  const child = spawn(process.execPath, [script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'parley-compile-cache') },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [address] = (await once(child.stdout, 'data')) as [Buffer];
  const at = address.toString().trim();
  const visitors = await Promise.all(
    ['ada', 'ben'].map((person) => new Visitor(at, person).signIn()),
  );
  return { child, visitors };
}

/** What a visitor said, and how the server answered where it did. */
interface Said {
  readonly entry: Entry;
  answer?: string;
}

const acknowledged = ({ answer }: Said): boolean => answer !== undefined;

/** Posts remark after remark until the server is gone; the last is then left without an answer. */
async function talk(visitor: Visitor, said: Said[], place: number): Promise<void> {
  for (let count = place; ; count += 1) {
    const room = rooms[count % rooms.length] ?? world.room('plenary');
    const body = { text: `remark ${said.length}` };
    const entry = newEntry(n, visitor.signer, { room, kind: 'remark-made', body });
    const one: Said = { entry };
    said.push(one);
    try {
      const answer = await visitor.enter(entry);
      const text = await answer.text();
      if (!answer.ok) throw new RangeError(text);
      one.answer = text;
    } catch (error) {
      if (error instanceof RangeError) throw error;
      return;
    }
  }
}

/** Sends again what was said, as a client does that got no answer; it must be recorded once. */
async function sayAgain(visitor: Visitor, said: readonly Said[]): Promise<void> {
  for (const one of said.filter(({ entry }) => entry.envelope.author === visitor.signer.key)) {
    const answer = await (await visitor.enter(one.entry)).text();
    one.answer ??= answer;
    expect(answer).toBe(one.answer);
  }
}

function expectKept(said: readonly Said[], kept: readonly Recorded[]): void {
  const answers = new Map(
    kept.map(({ entry, seq, recorded }) => {
      const id = entryId(entry);
      return [id, JSON.stringify({ id, seq, recorded })] as const;
    }),
  );
  expect(answers.size).toBe(kept.length);
  for (const { entry, answer } of said.filter(acknowledged)) {
    expect(answers.get(entryId(entry))).toBe(answer);
  }
  for (const room of rooms) {
    const seqs = kept.filter(({ entry }) => entry.envelope.room === room).map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
  }
}

test('nothing that the server acknowledged is lost by 20 kills, and what is sent again is recorded once', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'parley-kill-'));
  const store = await openSqliteStore(dataDir);
  await putWorld(store, world);
  await store.close();
  const said: Said[] = [];
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const { child, visitors } = await start(dataDir);
    await Promise.all(visitors.map((visitor) => sayAgain(visitor, said.slice(-4))));
    const talking = visitors.flatMap((visitor) => [0, 1].map((at) => talk(visitor, said, at)));
    await sleep(Math.random() * 80);
    child.kill('SIGKILL');
    const [, signal] = (await once(child, 'close')) as [unknown, string];
    expect(signal).toBe('SIGKILL');
    await Promise.all(talking);
  }
  const { child, visitors } = await start(dataDir);
  expectKept(said, (await visitors[0]?.entries(n)) ?? []);
  expect(said.filter(acknowledged).length).toBeGreaterThan(KILLS);
  child.kill();
  await once(child, 'close');
  await rm(dataDir, { recursive: true });
}, 180_000);
