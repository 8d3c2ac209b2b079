import { readInput } from './input.ts';
import type { Io } from './io.ts';
import { CommandRefused } from './refused.ts';

const LONGEST = 100_000;

/** The imprint in a file: plain text in UTF-8. Refused where there is none in it. */
export async function imprintIn(file: string, io: Io): Promise<string> {
  const bytes = await readInput(file, io);
  const text = new TextDecoder().decode(bytes).trim();
  if (text !== '' && text.length <= LONGEST && !text.includes('\ufffd')) return text;
  throw new CommandRefused(
    `${file} is no imprint; write who publishes this and where to write to, as plain text in UTF-8.`,
  );
}
