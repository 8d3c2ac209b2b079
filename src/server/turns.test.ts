import { setImmediate as soon } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Turns } from './turns.ts';

/** Work that is told when to end, and notes when it began. */
class Bench {
  readonly turns = new Turns();
  readonly begun: string[] = [];
  readonly #ends = new Map<string, (how: 'well' | 'badly') => void>();

  start(name: string, room?: string): Promise<string> {
    const work = async (): Promise<string> => {
      this.begun.push(name);
      const how = await new Promise<string>((resolve) => this.#ends.set(name, resolve));
      if (how === 'badly') throw new Error(`${name} failed`);
      return name;
    };
    return room === undefined ? this.turns.inRoster(work) : this.turns.inRoom(room, work);
  }

  async end(name: string, how: 'well' | 'badly' = 'well'): Promise<readonly string[]> {
    this.#ends.get(name)?.(how);
    await soon();
    return this.begun;
  }
}

test('rooms go on beside each other, and in each one act comes after the other', async () => {
  const bench = new Bench();
  const done = [
    bench.start('a1', 'a'),
    bench.start('a2', 'a'),
    bench.start('b1', 'b'),
    bench.start('a3', 'a'),
  ];
  expect(await bench.end('')).toEqual(['a1', 'b1']);
  expect(await bench.end('a1')).toEqual(['a1', 'b1', 'a2']);
  expect(await bench.end('a2')).toEqual(['a1', 'b1', 'a2', 'a3']);
  await bench.end('a3');
  await bench.end('b1');
  expect(await Promise.all(done)).toEqual(['a1', 'a2', 'b1', 'a3']);
});

test('an act in the roster waits for all that was begun before, and all that comes after waits for it', async () => {
  const bench = new Bench();
  const done = [
    bench.start('a1', 'a'),
    bench.start('b1', 'b'),
    bench.start('roster'),
    bench.start('c1', 'c'),
  ];
  done.push(bench.start('roster 2'), bench.start('a2', 'a'));
  expect(await bench.end('')).toEqual(['a1', 'b1']);
  expect(await bench.end('a1')).toEqual(['a1', 'b1']);
  expect(await bench.end('b1')).toEqual(['a1', 'b1', 'roster']);
  expect(await bench.end('roster')).toEqual(['a1', 'b1', 'roster', 'c1']);
  expect(await bench.end('c1')).toEqual(['a1', 'b1', 'roster', 'c1', 'roster 2']);
  expect(await bench.end('roster 2')).toEqual(['a1', 'b1', 'roster', 'c1', 'roster 2', 'a2']);
  await bench.end('a2');
  await Promise.all(done);
});

test('work that fails tells who asked for it, and holds up no one', async () => {
  const bench = new Bench();
  const failing = bench.start('a1', 'a');
  const next = bench.start('a2', 'a');
  const roster = bench.start('roster');
  const told = failing.catch((error: Error) => error.message);
  await bench.end('');
  expect(await bench.end('a1', 'badly')).toEqual(['a1', 'a2']);
  expect(await told).toBe('a1 failed');
  expect(await bench.end('a2')).toEqual(['a1', 'a2', 'roster']);
  await bench.end('roster');
  expect(await Promise.all([next, roster])).toEqual(['a2', 'roster']);
});
