import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What the processes of the question `live` tell each other. */

/** To a host. Garbage is collected before memory is looked at, never while CPU time is. */
export type UsageOf = 'cpu' | 'memory';

/** From a host, each time it is asked: what it has taken until now. */
export interface Usage {
  /** User and system time, in milliseconds. */
  readonly cpu: number;
  /** Bytes of memory that the process has; after collecting garbage, where it was asked for that. */
  readonly memory: number;
}

/** From a host once it answers. */
export interface Opened {
  readonly address: string;
}

/** To the viewers: open so many connections more, each with one of these requests; or wait for so many entries on each. */
export type ToViewers =
  | { readonly connect: number; readonly port: number; readonly requests: readonly string[] }
  | { readonly port: number; readonly entries: number };

/** A process of the bench, under the Node of this one. */
export function started(file: string, ...words: readonly string[]): ChildProcess {
  const all = ['--expose-gc', join(import.meta.dirname, file), ...words];
  return spawn(process.execPath, all, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
}

/** Sends a question to such a process, if one is given, and waits for what it says next. */
export async function asked<T>(child: ChildProcess, question?: unknown): Promise<T> {
  const settled = new AbortController();
  const until = { signal: settled.signal };
  const answer = once(child, 'message', until);
  const gone = once(child, 'exit', until).then(() => Promise.reject(new Error('A process ended.')));
  if (question !== undefined) child.send(question as object);
  try {
    const [value] = (await Promise.race([answer, gone])) as [T];
    return value;
  } finally {
    settled.abort();
  }
}
