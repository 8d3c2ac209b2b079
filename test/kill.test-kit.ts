import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished } from 'vitest';
import { entryId, type Entry, type Recorded } from '../src/core/record/entry.ts';
import { fold, host } from '../src/core/record/fold.ts';
import { talks } from '../src/core/record/worlds.test-kit.ts';
import { ALWAYS } from '../src/server/negotiation.ts';
import { newEntry, putWorld, Visitor } from '../src/server/visitor.test-kit.ts';
import type { Store } from '../src/store/store.ts';

/** So many kills a test; `npm run kills` asks for more. */
export const KILLS = Number(process.env['PARLEY_KILLS'] ?? 20);

export const world = talks();
export const n = world.negotiation;
export const rooms = [world.room('plenary'), world.room('bilateral')];

/** Where a server that can be killed has its key and its entries, and the port that it answers on. */
export interface Place {
  readonly dataDir: string;
  /** In the data folder, if left out. */
  readonly database?: string;
  readonly port?: number;
}

/** Starts a server in a process of its own; answers when it does, and throws when it ends before. */
export async function start(place: Place): Promise<{ child: ChildProcess; address: string }> {
  const script = join(import.meta.dirname, 'kill-server.ts');
  const { dataDir, database = '', port = 0 } = place;
  const child = spawn(process.execPath, [script, dataDir, database, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'parley-compile-cache') },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const answers = once(child.stdout, 'data') as Promise<[Buffer]>;
  const ends = once(child, 'exit').then(([code]) => {
    throw new Error(`The server ended with ${code} before it answered.`);
  });
  const [address] = await Promise.race([answers, ends]);
  return { child, address: address.toString().trim() };
}

export async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  const [, signal] = (await once(child, 'close')) as [unknown, string];
  expect(signal).toBe('SIGKILL');
}

/** Asks a server to end, and waits until it has. */
export async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  const [code] = (await once(child, 'close')) as [unknown];
  expect(code).toBe(0);
}

export const signedIn = (address: string): Promise<readonly Visitor[]> =>
  Promise.all(['ada', 'ben'].map((person) => new Visitor(address, person).signIn()));

/** What a visitor said, and how the server answered where it did. */
export interface Said {
  readonly entry: Entry;
  answer?: string;
}

export const acknowledged = ({ answer }: Said): boolean => answer !== undefined;

/** A remark that is added to what was said; now in one room, now in another. */
export function newRemark(visitor: Visitor, said: Said[], count: number): Said {
  const room = rooms[count % rooms.length] ?? world.room('plenary');
  const body = { text: `remark ${said.length}` };
  const one: Said = { entry: newEntry(n, visitor.signer, { room, kind: 'remark-made', body }) };
  said.push(one);
  return one;
}

/** Whether it was acknowledged. The server may be gone, or have trouble of its own; but not refuse it. */
export async function send(visitor: Visitor, one: Said): Promise<boolean> {
  let status: number;
  let text: string;
  try {
    const answer = await visitor.enter(one.entry);
    [status, text] = [answer.status, await answer.text()];
  } catch {
    return false;
  }
  if (status >= 500) return false;
  if (status !== 200) throw new Error(`${status} ${text}`);
  if (one.answer !== undefined) expect(text).toBe(one.answer);
  one.answer = text;
  return true;
}

/** Posts remark after remark until the server is gone; the last is then left without an answer. */
export async function talk(visitor: Visitor, said: Said[], place: number): Promise<void> {
  for (let count = place; await send(visitor, newRemark(visitor, said, count));) count += 1;
}

/** Sends again what was said, as a client does that got no answer; it must be recorded once. */
export async function sayAgain(visitor: Visitor, said: readonly Said[]): Promise<void> {
  for (const one of said.filter(({ entry }) => entry.envelope.author === visitor.signer.key)) {
    while (!(await send(visitor, one))) await sleep(20);
  }
}

/** Puts the entries of the talks where a server will find them. */
export async function putInto(opening: Promise<Store>): Promise<void> {
  const store = await opening;
  await putWorld(store, world);
  await store.close();
}

/** All that was acknowledged is kept as it was, once, in rooms without a gap, and the rules accept all of it. */
export function expectKept(said: readonly Said[], kept: readonly Recorded[]): void {
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
  expect(fold(n, kept, host, ALWAYS).refused).toEqual([]);
}

/** Figures for who asked for more kills than usual. */
export function report(what: string, kills: number, said: readonly Said[]): void {
  if (process.env['PARLEY_KILLS'] === undefined) return;
  const answered = said.filter(acknowledged).length;
  process.stdout.write(
    `${what}: ${kills} kills, ${said.length} entries sent, ${answered} acknowledged, none lost, none doubled.\n`,
  );
}
