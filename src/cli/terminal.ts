/**
 * Text that is safe to print on a terminal: files of others may hold codes that command it.
 * Codes that only colour stay; every other control character but tab and newline is replaced.
 */
export function withoutCommands(text: string): string {
  const escape = String.fromCodePoint(0x1b);
  return text
    .split(new RegExp(`(${escape}\\[[\\d;]*m)`))
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/[^\P{Cc}\t\n]/gu, '\ufffd')))
    .join('');
}
