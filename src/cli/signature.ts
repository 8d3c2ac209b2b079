import type { Signature } from '../formats/word/edits.ts';
import type { Given } from './command.ts';
import { CommandRefused } from './refused.ts';

/** The options by which a command is told in whose name changes are tracked, and of when. */
export const SIGNATURE_OPTIONS = {
  author: { value: 'NAME', short: 'a', help: 'in whose name the changes are tracked' },
  date: { value: 'INSTANT', help: 'their date, such as 2026-03-02T09:15:00Z; now if not given' },
} as const;

/** Who tracks, and when. Refused: no name where none is known otherwise, and what is no instant. */
export function signatureOf(given: Given, otherwise?: string): Signature {
  const author = given.value('author') ?? otherwise;
  if (author === undefined) {
    throw new CommandRefused(
      '--author is missing; say in whose name the changes are tracked, as in --author US.',
    );
  }
  if (author.trim() === '' || /\p{C}/u.test(author)) {
    throw new CommandRefused('--author must be a name that can be seen, as in --author US.');
  }
  return { author, at: instantOf(given.value('date')) };
}

/** To the second, as Word writes it. */
function instantOf(date: string | undefined): string {
  const at = date === undefined ? new Date() : new Date(date);
  if (Number.isNaN(at.getTime()) || at.getUTCFullYear() < 1 || at.getUTCFullYear() > 9999) {
    throw new CommandRefused(
      `--date ${date} is no instant; give one such as 2026-03-02T09:15:00Z.`,
    );
  }
  return `${at.toISOString().slice(0, 19)}Z`;
}
