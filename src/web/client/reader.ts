import type { Question, Told } from './reading.ts';
import { readerAddress } from './reader-address.ts';
import { workerAddress } from './worker-address.ts';

/** Reads one record beside the page, which stays awake meanwhile. */
export interface Reader {
  /** Done when all is told; what the question holds as bytes is the page's no more. */
  readonly read: (question: Question, told: (told: Told) => void) => Promise<void>;
  readonly close: () => void;
}

/** What the worker says: what it found, and how it ended. */
export type Said = Told | { readonly what: 'ended'; readonly failed: string | undefined };

/** Woken, and nobody's yet. */
let spare: Reader | undefined;

/** Wakes the worker that reads before it is known what it will read: that takes a while. */
export function wakeReader(): void {
  if (spare) return;
  const woken = startReader(() => {
    if (spare === woken) spare = undefined;
  });
  spare = woken;
}

/** The worker that was woken for whoever comes, or one that begins to wake now. */
export function takeReader(): Reader {
  const reader = spare ?? startReader();
  spare = undefined;
  return reader;
}

/** Starts the worker that reads (`worker/record-reader.ts`): it is awake when there is something to read. */
function startReader(onFailure?: () => void): Reader {
  const worker = new Worker(workerAddress(readerAddress), { type: 'module' });
  const close = (): void => worker.terminate();
  // It may fail before anyone asks: who asks then is told so, and does not wait for nothing.
  const failing = new Promise<never>((_resolve, reject) => {
    for (const event of ['error', 'messageerror'])
      worker.addEventListener(event, () => reject(new Error('No record can be read here.')));
  });
  failing.catch(() => onFailure?.());
  const read: Reader['read'] = (question, told) => {
    const reading = new Promise<void>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Said>) => {
        if (data.what !== 'ended') told(data);
        else if (data.failed === undefined) resolve();
        else reject(new Error(data.failed));
      });
      worker.postMessage(question, 'answer' in question.from ? [question.from.answer] : []);
    });
    return Promise.race([reading, failing]).finally(close);
  };
  return { read, close };
}
