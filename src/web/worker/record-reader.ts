import '../without-eval.ts';
import type { Said } from '../client/reader.ts';
import { reading, type Question } from '../client/reading.ts';

/**
 * Reads records for the pages, in a thread of its own: verifying and folding a long one takes seconds,
 * in which a page must stay awake. It asks no host for anything: it is given what to read.
 */
declare const self: DedicatedWorkerGlobalScope;

const say = (said: Said): void => self.postMessage(said);

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  try {
    for (const told of reading(data)) say(told);
    say({ what: 'ended', failed: undefined });
  } catch (error) {
    say({ what: 'ended', failed: String(error) });
  }
});
