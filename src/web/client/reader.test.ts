import { beforeEach, expect, test, vi } from 'vitest';
import type { Question } from './reading.ts';

const started: Waiting[] = [];

/** A worker that does nothing of itself. */
class Waiting extends EventTarget {
  readonly asked: unknown[] = [];
  isClosed = false;
  constructor() {
    super();
    started.push(this);
  }
  postMessage(question: unknown): void {
    this.asked.push(question);
  }
  terminate(): void {
    this.isClosed = true;
  }
}

const question = { from: { entries: [] } } as unknown as Question;
const ended = () => new MessageEvent('message', { data: { what: 'ended', failed: undefined } });

async function reader() {
  vi.resetModules();
  return await import('./reader.ts');
}

beforeEach(() => {
  started.length = 0;
  vi.stubGlobal('window', {});
  vi.stubGlobal('Worker', Waiting);
  return () => vi.unstubAllGlobals();
});

test('the reader that was woken is the one that reads, once', async () => {
  const { wakeReader, takeReader } = await reader();
  wakeReader();
  wakeReader();
  const { read } = takeReader();
  expect(started.length).toBe(1);
  const reading = read(question, () => undefined);
  started[0]?.dispatchEvent(ended());
  await reading;
  expect(started[0]).toMatchObject({ asked: [question], isClosed: true });
  takeReader();
  expect(started.length).toBe(2);
});

test('who asks a reader that failed before is told so, and does not wait', async () => {
  const { takeReader } = await reader();
  const { read } = takeReader();
  started[0]?.dispatchEvent(new Event('error'));
  await expect(read(question, () => undefined)).rejects.toThrow('No record can be read here.');
});

test('a reader that failed while nobody needed it is not kept for whoever comes', async () => {
  const { wakeReader, takeReader } = await reader();
  wakeReader();
  started[0]?.dispatchEvent(new Event('error'));
  await Promise.resolve();
  takeReader();
  expect(started.length).toBe(2);
});
