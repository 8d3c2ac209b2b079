import { setTimeout as sleep } from 'node:timers/promises';
import { authentic, zRecorded, type Recorded } from '../../core/record/entry.ts';
import type { RoomId } from '../../core/record/ids.ts';
import { CommandRefused } from '../refused.ts';

/** A browser waits as long before it comes back. */
const COMES_BACK_MS = 1000;

/** How far one has read: the last seq of each room. */
export type ReadSoFar = Map<RoomId, number>;

/**
 * Entries as they come in, for ever: where the connection breaks, it is made anew and goes on behind what
 * was read. `connect` begins behind `read`, which grows. Refused is what is not the next entry of its
 * room, or bears no good signature.
 */
export async function* follow(
  connect: (read: ReadSoFar) => Promise<AsyncIterable<Uint8Array>>,
  read: ReadSoFar,
): AsyncGenerator<Recorded> {
  for (;;) {
    for await (const data of dataIn(unbroken(await connect(read)))) {
      const recorded = recordedIn(data);
      const { room } = recorded.entry.envelope;
      const isNext = recorded.seq === (read.get(room) ?? 0) + 1;
      if (!isNext || authentic(recorded.entry)) {
        throw new CommandRefused(
          `The host sends as entry ${recorded.seq} of room ${room} what is not that: keep what you have, and ask the host.`,
        );
      }
      read.set(room, recorded.seq);
      yield recorded;
    }
    await sleep(COMES_BACK_MS);
  }
}

/** What came until the connection broke. */
async function* unbroken(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // as fetch says that a connection broke
  }
}

/** The data of each event (server-sent events; ours are one line of data each). */
async function* dataIn(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('data: ')) yield line.slice('data: '.length);
  }
}

function recordedIn(data: string): Recorded {
  try {
    return zRecorded.parse(JSON.parse(data));
  } catch {
    throw new CommandRefused(
      'The host sends what this Parley cannot read; see that it is of the same version.',
    );
  }
}
