import { readFile } from 'node:fs/promises';
import {
  checkBundle,
  readBundleText,
  type Bundle,
  type BundleChecked,
  type BundleFault,
} from '../core/record/bundle.ts';
import { CommandRefused } from './refused.ts';

/** So many findings are told; of more, how many. */
export const MOST_FINDINGS = 20;

/** The text of a file that was taken away. Refused where it cannot be read. */
export async function textOf(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new CommandRefused(`${file} cannot be read${code}; give a bundle or a receipt.`);
  }
}

/** A bundle of which everything holds, and what is in it. Refused with what does not hold. */
export function soundBundle(text: string, file: string): { bundle: Bundle; found: BundleChecked } {
  const bundle = readBundleText(text);
  if ('line' in bundle) {
    throw new CommandRefused(
      `Line ${bundle.line} of ${file} is not what stands there in a bundle; take the bundle again.`,
    );
  }
  const found = checkBundle(bundle);
  const wrong = found.faults
    .slice(0, MOST_FINDINGS)
    .map((fault) => `- ${sentence(fault, found)}\n`);
  if (wrong.length === 0) return { bundle, found };
  const count = found.faults.length;
  const more = count > MOST_FINDINGS ? `- and ${count - MOST_FINDINGS} more\n` : '';
  throw new CommandRefused(
    `${file} does not hold, ${count} ${count === 1 ? 'finding' : 'findings'}:\n${wrong.join('')}${more}`.trimEnd(),
  );
}

/** A room as people know it: its name, where it has one, and its id. */
export const nameOf = (room: string, { state }: BundleChecked['folded']): string => {
  const found = [...state.rooms.values()].find(({ id }) => id === room);
  return found?.name ? `${found.name} (${room})` : room;
};

function sentence(fault: BundleFault, { folded }: BundleChecked): string {
  if (fault.kind === 'keys') return 'the host’s keys were not handed over one to the next';
  const room = nameOf(fault.room, folded);
  switch (fault.kind) {
    case 'stray':
      return `entries of ${room} are here that belong to nothing the bundle names`;
    case 'checkpoint':
      return `none of the host’s keys signed the checkpoint of ${room}`;
    case 'size':
      return `the host signed ${fault.signed} entries of ${room}, and ${fault.held} are here`;
    case 'root':
      return `the entries of ${room} are not those that the host signed`;
    case 'entry':
      return `entry ${fault.seq} of ${room} ${entryFaults[fault.what]}`;
  }
}

const entryFaults = {
  signature: 'does not bear the signature of the key that it names',
  body: 'has not the content that was signed',
  gap: 'stands where others are missing, or stands there twice',
  history: 'was made by someone who had seen another history than this one',
} as const;
