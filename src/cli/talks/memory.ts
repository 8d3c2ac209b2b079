import { readFile, rename, writeFile } from 'node:fs/promises';
import type { Recorded } from '../../core/record/entry.ts';
import type { NegotiationId } from '../../core/record/ids.ts';
import {
  remember,
  zRemembered,
  type Broken,
  type Remembered,
} from '../../core/record/remembered.ts';
import type { State } from '../../core/record/state.ts';
import { reasonOf } from '../input.ts';
import { CommandRefused } from '../refused.ts';
import type { Host } from './host.ts';
import { stateOf } from './scribe.ts';

/** A negotiation as a host shows it to the holder of a key file; refused as by `assertContinued`. */
export async function recordOf(
  host: Host,
  negotiation: NegotiationId,
  keyFile: string,
): Promise<{ readonly entries: readonly Recorded[]; readonly state: State }> {
  const entries = await host.entries(negotiation);
  const state = stateOf(negotiation, entries);
  await assertContinued(state, keyFile);
  return { entries, state };
}

/**
 * Refuses a record that does not continue what the host showed to this key before; how far that
 * went is kept beside the key file.
 */
export async function assertContinued(state: State, keyFile: string): Promise<void> {
  const file = `${keyFile}.seen`;
  const seen = await seenIn(file);
  const { remembered, broken } = remember(seen, state);
  await keep(file, remembered);
  const [first] = broken;
  if (first) throw new CommandRefused(complaint(first, state, file));
}

function complaint({ room, had, has }: Broken, state: State, file: string): string {
  const name = state.rooms.get(room)?.name ?? room;
  return (
    `The host does not show the same record as before: ${name} had ${had} entries, and ` +
    (has < had ? `has ${has} now` : 'its first ones are others now') +
    `. Keep what you have, compare the eight words with someone else, and ask the host whether a backup was put back. To go on with what it shows now, move ${file} away.`
  );
}

async function seenIn(file: string): Promise<Remembered> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '{}';
    throw new CommandRefused(`${file} cannot be read: ${reasonOf(error)}.`);
  });
  try {
    return zRemembered.parse(JSON.parse(text));
  } catch {
    throw new CommandRefused(
      `${file} does not say what was seen of the record, as it should; move it away.`,
    );
  }
}

async function keep(file: string, remembered: Remembered): Promise<void> {
  try {
    await writeFile(`${file}.new`, `${JSON.stringify(remembered, null, 2)}\n`, { mode: 0o600 });
    await rename(`${file}.new`, file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // A key on a medium that cannot be written to serves all the same; nothing is remembered there.
    if (code === 'EROFS' || code === 'EACCES') return;
    throw new CommandRefused(`${file} cannot be written: ${reasonOf(error)}.`);
  }
}
