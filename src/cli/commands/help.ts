import type { Command } from '../command.ts';

/** What `parley help` prints. */
export function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return [
    'Parley makes one bracketed text of what each party wants, and shows who wants what.',
    '',
    'Usage: parley COMMAND ...',
    '',
    ...lines,
    '',
    'parley help COMMAND says more about one; parley --version says which Parley this is.',
    'Texts are Markdown (.md), Word (.docx), OpenDocument (.odt) and more; "-" reads standard input.',
    '',
  ].join('\n');
}

/** What `parley help COMMAND` prints. */
export function helpOf(command: Command): string {
  const options = Object.entries(command.options).map(([name, spec]) => {
    const short = spec.short === undefined ? '' : `-${spec.short}, `;
    const value = spec.value === undefined ? '' : ` ${spec.value}`;
    return { written: `${short}--${name}${value}`, help: spec.help };
  });
  const width = Math.max(...options.map((option) => option.written.length));
  const lines = options.map((option) => `  ${option.written.padEnd(width)}  ${option.help}`);
  return [
    `${command.summary}.`,
    '',
    `Usage: parley ${command.usage}`,
    '',
    ...(lines.length === 0 ? [] : [...lines, '']),
    ...(command.details === undefined ? [] : [command.details, '']),
  ].join('\n');
}
